// qualified-subject: nobody teaches a stage or subject outside his certificates.
import { type Violation } from '../plan';
import { type AppliedPlan, type Lesson, type Rule } from './rule';
import { lessonName, naming, violation } from './wording';

export const qualifiedSubject: Rule = {
  id: 'qualified-subject',
  nameZh: '学科资格',
  nameEn: 'Qualified subject',
  statement: () => ({
    zh: '教师只任教本人学段内持证的学科（主教学科和可兼任学科）。',
    en: 'Teachers teach only subjects they are certified for, in their own stage.',
  }),
  check: (applied) => applied.lessons.filter((lesson) => !isQualified(lesson)).map((l) => breach(applied, l)),
  // Certificates hold for one stage only; switching the rule off frees the subjects of that stage, no more.
  checkWhenOff: (applied) =>
    applied.lessons.filter((lesson) => lesson.stage !== lesson.teacher.stage).map((l) => breach(applied, l)),
};

function isQualified({ teacher, stage, subject }: Lesson): boolean {
  return (
    stage === teacher.stage && (subject === teacher.mainSubject || teacher.otherSubjects.includes(subject))
  );
}

function breach(applied: AppliedPlan, { teacher, school, stage, subject }: Lesson): Violation {
  const name = lessonName(applied, stage, subject);
  const sentence = {
    zh: `${naming(teacher).zh}没有${name.zh}的任教资格，不能在${school.name}任教该学科。`,
    en: `${naming(teacher).en} is not certified for ${name.en} and cannot teach it at ${school.name}.`,
  };
  return violation('qualified-subject', sentence, { teacher, school });
}
