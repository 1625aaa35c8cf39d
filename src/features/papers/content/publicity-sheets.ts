// Publicity list (公示名单): who goes where, who travels, who covers, which posts are filled anew. No private data.
import { BACKBONE_WORDS, STAGE_WORDS, TITLE_WORDS } from '../../../domain/words';
import { type Cell } from '../../rosters/bundle';
import { fillsZh, type PaperSource } from './paper-source';
import { assignmentZh, postingsOf } from './postings';
import { figure } from './words';

export interface PaperSheet {
  readonly name: string;
  /** The first row is the header. */
  readonly rows: readonly (readonly Cell[])[];
}

function numberedRows<T>(
  header: readonly string[],
  items: readonly T[],
  row: (item: T) => readonly Cell[],
): readonly (readonly Cell[])[] {
  return [['序号', ...header], ...items.map((item, index) => [index + 1, ...row(item)])];
}

function postings(source: PaperSource): PaperSheet {
  const header = [
    '姓名',
    '教职工号',
    '派出学校',
    '接收学校',
    '乡镇',
    '形式',
    '学段',
    '任教安排',
    '职称',
    '骨干',
  ];
  const rows = numberedRows(header, postingsOf(source), (posting) => {
    const teacher = source.teacher(posting.staffNo);
    const host = source.school(posting.toSchool);
    return [
      teacher.name,
      teacher.staffNo,
      source.school(posting.fromSchool).name,
      host.name,
      host.township,
      posting.form,
      STAGE_WORDS[teacher.stage].zh,
      assignmentZh(source, posting),
      TITLE_WORDS[teacher.title].zh,
      BACKBONE_WORDS[teacher.backbone].zh,
    ];
  });
  return { name: '交流轮岗公示', rows };
}

function itinerants(source: PaperSource): PaperSheet {
  const header = ['姓名', '教职工号', '所在学校', '走教学校', '学科', '每周天数', '单程公里'];
  const rows = numberedRows(header, source.plan.itinerants, (move) => [
    source.teacher(move.staffNo).name,
    move.staffNo,
    source.school(move.fromSchool).name,
    source.school(move.toSchool).name,
    source.subject(move.subject),
    move.daysPerWeek,
    Number(figure(source.km(move.fromSchool, move.toSchool), 1)),
  ]);
  return { name: '走教公示', rows };
}

function covers(source: PaperSource): PaperSheet {
  const header = ['姓名', '教职工号', '学校', '主教学科', '兼教学科', '兼课（人）'];
  const rows = numberedRows(header, source.plan.covers, (move) => [
    source.teacher(move.staffNo).name,
    move.staffNo,
    source.school(move.school).name,
    source.subject(source.teacher(move.staffNo).mainSubject),
    source.subject(move.subject),
    Number(figure(move.fte)),
  ]);
  return { name: '校内兼课', rows };
}

function hires(source: PaperSource): PaperSheet {
  const header = ['学校', '乡镇', '学段', '岗位学科', '人数', '任教安排'];
  const rows = numberedRows(header, source.plan.hires, (hire) => [
    source.school(hire.school).name,
    source.school(hire.school).township,
    STAGE_WORDS[hire.stage].zh,
    source.subject(hire.mainSubject),
    hire.count,
    fillsZh(source, hire.fills),
  ]);
  return { name: '招聘岗位', rows };
}

export function publicitySheets(source: PaperSource): readonly PaperSheet[] {
  return [postings(source), itinerants(source), covers(source), hires(source)];
}
