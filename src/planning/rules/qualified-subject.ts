// qualified-subject: nobody teaches a stage or subject outside their certificates.
import { type AppliedPlan, type Lesson } from './applied-plan';
import { type Finding, finding } from './finding';
import { defineRule } from './rule';
import { lessonName, naming } from './wording';

export const qualifiedSubject = defineRule({
  id: 'qualified-subject',
  name: { zh: '学科资格', en: 'Qualified subject' },
  group: 'WHO_GOES',
  parameters: {},
  statement: () => ({
    zh: '教师只任教本人学段内持证的学科（主教学科和可兼任学科）。',
    en: 'Teachers teach only subjects they are certified for, in their own stage.',
  }),
  obstacle: {
    code: 'NOT_QUALIFIED',
    rank: 18,
    sentence: () => ({ zh: '没有该学科资格', en: 'not qualified for the subject' }),
  },
  allowance: { unit: 'SUBJECTS', side: 'MOST' },
  check: (applied) => applied.lessons.filter((lesson) => !isQualified(lesson)).map((l) => breach(applied, l)),
  // Certificates hold for one stage only; switching the rule off frees the subjects of that stage, no more.
  checkWhenOff: (applied) =>
    applied.lessons.filter((lesson) => lesson.stage !== lesson.teacher.stage).map((l) => breach(applied, l)),
});

function isQualified({ teacher, stage, subject }: Lesson): boolean {
  return (
    stage === teacher.stage && (subject === teacher.mainSubject || teacher.otherSubjects.includes(subject))
  );
}

function breach(applied: AppliedPlan, { teacher, school, stage, subject }: Lesson): Finding {
  const name = lessonName(applied, stage, subject);
  const sentence = {
    zh: `${naming(teacher).zh}没有${name.zh}的任教资格，不能在${school.name}任教该学科。`,
    en: `${naming(teacher).en} is not certified for ${name.en} and cannot teach it at ${school.name}.`,
  };
  return finding(sentence, { teacher, school });
}
