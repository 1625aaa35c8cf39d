// Everybody whom a plan posts to another school full-time, with what the notice says about it.
import { BACKBONE_WORDS, STAGE_WORDS, TITLE_WORDS } from '../../../domain/words';
import { type Fill } from '../../../planning/plan';
import { type Letter, type LetterValues } from '../filling/fill-letters';
import { fillsZh, headValues, type PaperSource } from './paper-source';
import { dateZh, figure } from './words';

export interface Posting {
  readonly staffNo: string;
  readonly fromSchool: string;
  readonly toSchool: string;
  readonly form: '交流轮岗' | '双向交流';
  readonly fills: readonly Fill[];
}

/** Rotations, then both sides of the exchanges, in the plan's order. */
export function postingsOf({ plan }: PaperSource): readonly Posting[] {
  const rotations = plan.rotations.map((move): Posting => ({ ...move, form: '交流轮岗' }));
  const exchanges = plan.exchanges.flatMap((move): readonly Posting[] => {
    const fills = [{ stage: move.stage, subject: move.subject, fte: 1 }];
    const { staffNo, partnerStaffNo, townSchool, ruralSchool } = move;
    return [
      { staffNo, fromSchool: townSchool, toSchool: ruralSchool, form: '双向交流', fills },
      { staffNo: partnerStaffNo, fromSchool: ruralSchool, toSchool: townSchool, form: '双向交流', fills },
    ];
  });
  return [...rotations, ...exchanges];
}

/** What a list says: the shortage filled, or that two people trade places. */
export function assignmentZh(source: PaperSource, posting: Posting): string {
  const fills = fillsZh(source, posting.fills);
  return posting.form === '双向交流' ? `${source.subject(posting.fills[0]?.subject ?? '')}（对换）` : fills;
}

/** A town teacher far from home gets a bed; on the rural side of an exchange nobody needs one (planning model, section 8). */
export function needsBed(source: PaperSource, posting: Posting): boolean {
  const { dormitory } = source.facts.settings;
  const fromTown = source.school(posting.fromSchool).area !== 'RURAL';
  return dormitory.enabled && fromTown && source.km(posting.fromSchool, posting.toSchool) > dormitory.km;
}

function postingValues(source: PaperSource, posting: Posting): LetterValues {
  const { letterhead, roster } = source;
  const teacher = source.teacher(posting.staffNo);
  const host = source.school(posting.toSchool);
  const subjects = [...new Set(posting.fills.map((fill) => source.subject(fill.subject)))];
  return {
    ...headValues(source),
    姓名: teacher.name,
    教职工号: teacher.staffNo,
    职称: TITLE_WORDS[teacher.title].zh,
    骨干级别: BACKBONE_WORDS[teacher.backbone].zh,
    派出学校: source.school(posting.fromSchool).name,
    接收学校: host.name,
    接收乡镇: host.township,
    交流形式: posting.form,
    学段: STAGE_WORDS[posting.fills[0]?.stage ?? teacher.stage].zh,
    学科: subjects.join('、'),
    任教说明:
      posting.form === '双向交流'
        ? '你与该校同学段、同学科的一名教师对换任教。'
        : `用于补充该校的学科缺口：${fillsZh(source, posting.fills)}。`,
    开始日期: dateZh(roster.county.startDate),
    结束日期: dateZh(letterhead.endsOn),
    报到日期: dateZh(letterhead.reportOn),
    单程公里: figure(source.km(posting.fromSchool, posting.toSchool), 1),
    住宿安排: needsBed(source, posting)
      ? '接收学校已为你安排周转宿舍床位一个，报到时办理入住。'
      : '按规定不安排周转宿舍床位。',
  };
}

/** A file name: who, where to, unique by staff number. */
function nameOf(source: PaperSource, posting: Posting): string {
  const teacher = source.teacher(posting.staffNo);
  return `${teacher.staffNo}-${teacher.name}-${source.school(posting.toSchool).name}`;
}

function concerns({ reader }: PaperSource, { staffNo, fromSchool, toSchool }: Posting): boolean {
  if (!reader) return true;
  return (
    reader.staffNos.includes(staffNo) || [fromSchool, toSchool].some((code) => reader.schools.includes(code))
  );
}

export function noticeLetters(source: PaperSource): readonly Letter[] {
  const until = { 异议截止日期: dateZh(source.letterhead.objectionUntil) };
  const meant = postingsOf(source).filter((posting) => concerns(source, posting));
  return meant.map((posting) => ({
    name: nameOf(source, posting),
    values: { ...postingValues(source, posting), ...until },
  }));
}

export function assessmentLetters(source: PaperSource): readonly Letter[] {
  return postingsOf(source).map((posting) => ({
    name: nameOf(source, posting),
    values: postingValues(source, posting),
  }));
}
