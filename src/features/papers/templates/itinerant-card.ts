// Default template: itinerant schedule card (走教安排卡), one page for each travelling teacher.

import { type PageDesign } from '../layout/official-page';
import { table } from '../layout/ooxml';
import { blankLine, cells, heads, numbered, signature, title } from '../layout/phrases';

const INFO = [1400, 3022, 1400, 3022];
const HOSTS = [2444, 1400, 1150, 1850, 1150, 850];

export const itinerantCardTemplate: PageDesign = {
  letterHead: null,
  body: [
    title('{学年}学年教师走教安排卡'),
    blankLine(),
    table(INFO, [
      { height: 560, cells: cells('姓名', '{姓名}', '教职工号', '{教职工号}') },
      { height: 560, cells: cells('所在学校', '{派出学校}', '主教学科', '{主教学科}') },
      { height: 560, cells: cells('起止时间', '{开始日期}至\n{结束日期}', '每周走教', '{每周总天数}天') },
    ]),
    blankLine(),
    table(HOSTS, [
      {
        height: 560,
        header: true,
        cells: heads('走教学校', '任教学科', '每周天数', '建议星期', '单程公里', '补缺（人）'),
      },
      {
        height: 560,
        cells: cells(
          '{#走教}{接收学校}',
          '{学科}',
          '{每周天数}',
          '{建议星期}',
          '{单程公里}',
          '{补缺}{/走教}',
        ),
      },
    ]),
    blankLine(),
    numbered(
      '说明：',
      '具体星期由两校按课表商定，并报本局备案；每个走教日全天在一所学校任教。走教日不再安排本校课务。',
    ),
    signature('{发文机关}', '{印发日期}'),
  ].join(''),
};
