// Default template: hiring announcement (招聘公告), with a table of posts.

import { type PageDesign } from '../layout/official-page';
import { table } from '../layout/ooxml';
import { blankLine, cells, documentNumber, heading, heads, signature, text, title } from '../layout/phrases';

const POSTS = [700, 2644, 1500, 800, 1400, 1100, 700];

export const hiringAnnouncementTemplate: PageDesign = {
  letterHead: '{发文机关}',
  body: [
    documentNumber('{发文字号}'),
    title('{县名}{学年}学年', '乡村学校教师招聘公告'),
    blankLine(),
    text(
      '为补充乡村学校紧缺学科教师，经核定编制和学科缺口，决定面向社会公开招聘教师。现将有关事项公告如下：',
    ),
    heading('一、招聘岗位和人数'),
    text('本次在{学校数}所乡村学校招聘教师{招聘总数}人，岗位见下表。'),
    table(POSTS, [
      { height: 560, header: true, cells: heads('序号', '学校', '乡镇', '学段', '岗位学科', '兼教', '人数') },
      {
        height: 480,
        cells: cells('{#岗位}{序号}', '{学校}', '{乡镇}', '{学段}', '{学科}', '{兼教学科}', '{人数}{/岗位}'),
      },
    ]),
    heading('二、应聘条件'),
    text(
      '具有相应学段和学科的教师资格证书，符合教师招聘的其他规定条件；岗位标明兼教学科的，应能胜任所列学科的教学。',
    ),
    heading('三、聘用和服务期'),
    text('拟聘人员经考试、体检、考察和公示后办理聘用手续，纳入核定编制管理，并按规定在聘用学校服务。'),
    heading('四、报名和咨询'),
    text('报名时间和方式按公开招聘的统一安排另行公布。联系人：{联系人}；联系电话：{联系电话}。'),
    signature('{发文机关}', '{印发日期}'),
  ].join(''),
};
