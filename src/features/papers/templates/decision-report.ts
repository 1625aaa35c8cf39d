// Default template: decision report of a plan (决策报告): why this plan, with figures.

import { type PageDesign } from '../layout/official-page';
import { paragraph, table } from '../layout/ooxml';
import { blankLine, cells, heading, heads, signature, text, title } from '../layout/phrases';

const STEPS = [5044, 1900, 1900];
const PEOPLE = [1300, 2600, 2600, 2344];
const GAPS = [2100, 700, 1100, 1100, 3844];
const TIERS = [3894, 1050, 1050, 1050, 1800];
const BALANCE = [900, 3544, 1100, 1100, 1100, 1100];

export const decisionReportTemplate: PageDesign = {
  letterHead: null,
  body: [
    title('{县名}{学年}学年教师交流和', '乡村师资配置方案决策报告'),
    blankLine(),
    heading('一、结论'),
    text(
      '本方案实施后，乡村学校学科缺口（按偏远程度和学科加权）由{缺口前}人降到{缺口后}人，减少{降幅}%；在现行规则和名额之下，任何方案都不低于{下界}人。缺口最重的乡村学校，未满足的教学需要由{最差学校前}%降到{最差学校后}%。其他学校的缺口由{其他缺口前}人变为{其他缺口后}人。派出学校只动用富余的学科力量，不因派出而缺课。',
    ),
    text('各级目标依次优化，前一级不因后一级而变差。下限是任何方案都不能低于的数值。'),
    table(TIERS, [
      { height: 500, header: true, cells: heads('目标', '实施前', '实施后', '下限', '结论') },
      { height: 460, cells: cells('{#目标值}{目标}', '{实施前}', '{实施后}', '{下限}', '{结论}{/目标值}') },
    ]),
    heading('二、措施'),
    text(
      '交流轮岗{轮岗人数}人，双向交流{双向对数}对，走教{走教人数}人（每周{走教天数}天），校内兼课{兼课人数}人，新招聘{招聘人数}人。各项措施依次投入后的缺口如下表。',
    ),
    table(STEPS, [
      { height: 500, header: true, cells: heads('投入的措施', '剩余缺口（人）', '本步减少（人）') },
      { height: 460, cells: cells('{#措施}{措施名称}', '{剩余缺口}', '{本步减少}{/措施}') },
    ]),
    heading('三、交流指标'),
    text(
      '符合交流条件的教师{符合条件人数}人，到乡村学校{下乡人数}人，占{下乡比例}%；其中骨干教师{骨干人数}人，占{骨干比例}%。{指标结论}',
    ),
    heading('四、均衡指标'),
    text('每百名学生拥有量在学校之间的差异系数，国家标准以不超过限值为达到。'),
    table(BALANCE, [
      {
        height: 500,
        header: true,
        cells: heads('学段', '指标', '实施前', '实施后', '基本均衡限值', '优质均衡限值'),
      },
      {
        height: 460,
        cells: cells('{#均衡}{学段}', '{指标}', '{前}', '{后}', '{基本均衡}', '{优质均衡}{/均衡}'),
      },
    ]),
    heading('五、人员安排'),
    table(PEOPLE, [
      { height: 500, header: true, cells: heads('姓名', '派出学校', '接收学校', '补充的学科（人）') },
      { height: 460, cells: cells('{#人员}{姓名}', '{派出学校}', '{接收学校}', '{任教安排}{/人员}') },
    ]),
    heading('六、每项安排的理由和其他人选'),
    paragraph('{#逐项}'),
    text('{序号}. {安排}'),
    text('依据：{依据}。'),
    text('其他人选：{其他人选}'),
    paragraph('{/逐项}'),
    heading('七、仍未解决的缺口'),
    table(GAPS, [
      { height: 500, header: true, cells: heads('学校', '学段', '学科', '缺口（人）', '原因') },
      { height: 460, cells: cells('{#剩余}{学校}', '{学段}', '{学科}', '{缺口}', '{原因}{/剩余}') },
    ]),
    heading('八、依据和复核'),
    text(
      '规则版本：{规则版本}；计算程序：{求解器}；输入数据指纹：{输入指纹}。{核查结论}同样的输入得到同样的方案，可供复算。',
    ),
    signature('{发文机关}', '{印发日期}'),
  ].join(''),
};
