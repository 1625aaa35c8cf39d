// Schools, classes, distances: stages a school kind can have, pairs and distances of two different schools.
import { type SchoolKind, type Stage, stageOfGrade } from '../../../../domain/school';
import { SCHOOL_KIND_WORDS, STAGE_WORDS } from '../../../../domain/words';
import { type BundleReport, type Problem } from '../bundle-issue';
import { type BundleTables } from '../tables';

const STAGES_OF: Readonly<Record<SchoolKind, readonly Stage[]>> = {
  PRIMARY: ['PRIMARY'],
  JUNIOR: ['JUNIOR'],
  NINE_YEAR: ['PRIMARY', 'JUNIOR'],
  TEACHING_POINT: ['PRIMARY'],
  SPECIAL: ['PRIMARY', 'JUNIOR'],
};

/** Kind of every school whose kind could be read. */
export function schoolKinds(tables: BundleTables): ReadonlyMap<string, SchoolKind> {
  const kinds = new Map<string, SchoolKind>();
  for (const { values } of tables.schools.lines) {
    if (values.code !== undefined && values.kind !== undefined) kinds.set(values.code, values.kind);
  }
  return kinds;
}

/** The problem of a stage that a school of this kind does not have; null when it has it. */
export function stageProblem(stage: Stage, kind: SchoolKind | undefined): Problem | null {
  if (kind === undefined || STAGES_OF[kind].includes(stage)) return null;
  const { zh: stageZh } = STAGE_WORDS[stage];
  const { zh: kindZh } = SCHOOL_KIND_WORDS[kind];
  return {
    code: 'ROSTER_STAGE_NOT_AT_SCHOOL',
    zh: `该校办学类型为${kindZh}，没有${stageZh}学段`,
    en: `A school of kind ${kind} has no stage ${stage}`,
    hintZh: '核对学段（年级）、学校标识码和学校的办学类型',
    hintEn: "Check the stage or grade, the school code and the school's kind",
  };
}

const SAME_SCHOOL: Problem = {
  code: 'ROSTER_SAME_SCHOOL',
  zh: '两端是同一所学校',
  en: 'Both ends are the same school',
  hintZh: '填写另一所学校，或删除该值',
  hintEn: 'Enter another school, or remove the value',
};

const PUPILS_WITHOUT_CLASS: Problem = {
  code: 'ROSTER_PUPILS_WITHOUT_CLASS',
  zh: '有学生但班数为 0，不产生课时需求',
  en: 'Pupils but no class: no teaching need arises',
  hintZh: '复式班每个年级计 0.5 个班',
  hintEn: 'A class of two grades counts 0.5 for each of them',
};

export function checkSchools(tables: BundleTables, report: BundleReport): void {
  const kinds = schoolKinds(tables);
  for (const line of tables.schools.lines) {
    const { code, pairedSchoolCode: pair } = line.values;
    if (pair != null && pair === code) report.issue(line.place('pairedSchoolCode'), SAME_SCHOOL);
  }
  for (const line of tables.classes.lines) {
    const { schoolCode: code, grade, classes, pupils } = line.values;
    if (classes === 0 && pupils !== undefined && pupils > 0) {
      report.warning(line.place('classes'), PUPILS_WITHOUT_CLASS);
    }
    if (code === undefined || grade === undefined || classes === 0) continue;
    const problem = stageProblem(stageOfGrade(grade), kinds.get(code));
    if (problem) report.issue(line.place('grade'), problem);
  }
  for (const line of tables.distances.lines) {
    const { fromSchoolCode: from, toSchoolCode: to, km } = line.values;
    // A full table of distances has its zeros on the diagonal.
    if (from !== undefined && from === to && km !== 0) report.issue(line.place('toSchoolCode'), SAME_SCHOOL);
  }
}
