// Default template: the host's assessment form (交流轮岗考核表) with the "five ones".

import { type PageDesign } from '../layout/official-page';
import { type TableRow, table } from '../layout/ooxml';
import { blankLine, cells, title } from '../layout/phrases';

const WIDTHS = [1600, 2822, 1600, 2822];

const wide = (head: string, content: string, height: number): TableRow => ({
  height,
  cells: [
    { text: head, style: { face: 'BODY' } },
    { text: content, columns: 3, style: { face: 'BODY', align: 'left' } },
  ],
});

const SIGNED = '\n\n　　　　　　　　　　签字（盖章）：　　　　　　年　　月　　日';

export const assessmentFormTemplate: PageDesign = {
  letterHead: null,
  body: [
    title('{学年}学年交流轮岗教师考核表'),
    blankLine(),
    table(WIDTHS, [
      { height: 500, cells: cells('姓名', '{姓名}', '教职工号', '{教职工号}') },
      { height: 500, cells: cells('职称', '{职称}', '骨干级别', '{骨干级别}') },
      { height: 500, cells: cells('派出学校', '{派出学校}', '接收学校', '{接收学校}') },
      { height: 500, cells: cells('学段学科', '{学段}{学科}', '交流形式', '{交流形式}') },
      wide('交流期限', '自{开始日期}起至{结束日期}止；实际报到日期：　　　　　　　　', 500),
      wide('带好一个班', '□ 完成　□ 未完成　　班级和成效：', 640),
      wide('结对帮扶\n一名教师', '□ 完成　□ 未完成　　教师姓名和成效：', 640),
      wide('一节示范课', '□ 完成　□ 未完成　　时间和课题：', 640),
      wide('一次讲座', '□ 完成　□ 未完成　　时间和题目：', 640),
      wide('一份总结', '□ 完成　□ 未完成　　提交日期：', 640),
      wide('教师自评', SIGNED, 1300),
      wide('接收学校\n考核意见', `考核等次：□ 优秀　□ 合格　□ 基本合格　□ 不合格${SIGNED}`, 1300),
      wide('派出学校意见', SIGNED, 1100),
      wide('主管部门意见', SIGNED, 1100),
    ]),
  ].join(''),
};
