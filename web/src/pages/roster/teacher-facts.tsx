// What the roster says of a teacher, as fact and value.
import { type ReactElement } from 'react';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import {
  absenceKindWords,
  areaWords,
  backboneLevelWords,
  employmentWords,
  stageWords,
  titleWords,
} from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { fileWords } from './file-words';
import { type Teacher } from './teacher-file';
import { teacherWords } from './teacher-words';
import { fullYears } from './years-at-school';

interface FactsProps {
  readonly teacher: Teacher;
  readonly startDate: string;
}

export function Facts({ teacher, startDate }: FactsProps): ReactElement {
  const words = useWords(fileWords);
  const heads = useWords(teacherWords);
  const areas = useWords(areaWords);
  const stages = useWords(stageWords);
  const titles = useWords(titleWords);
  const backbones = useWords(backboneLevelWords);
  const employments = useWords(employmentWords);
  const kinds = useWords(absenceKindWords);
  const language = useLanguage();
  const { school, otherSubjects, joinedSchoolOn, birthDate } = teacher;
  const others = otherSubjects.map((each) => subjectName(each, language)).join('、');
  const facts: readonly (readonly [string, string])[] = [
    [heads.school, `${school.name} · ${areas[school.area]}`],
    [words.teaches, `${stages[teacher.stage]} ${subjectName(teacher.mainSubject, language)}`],
    [heads.others, others || words.none],
    [heads.joined, words.tenure(joinedSchoolOn, fullYears(joinedSchoolOn, startDate))],
    [heads.rural, words.years(teacher.ruralServiceYears)],
    [heads.jobTitle, titles[teacher.title]],
    [heads.backbone, backbones[teacher.backbone]],
    [heads.employment, employments[teacher.employment]],
    [words.fte, teacher.fte.toString()],
    [words.gender, words[teacher.gender]],
    [words.birth, birthDate ? words.age(birthDate, fullYears(birthDate, startDate)) : ''],
    ...teacher.absences.map(
      ({ kind, startsOn, endsOn }) =>
        [words.absence, words.absenceSpan(kind ? kinds[kind] : words.absence, startsOn, endsOn)] as const,
    ),
    ...(teacher.leavesOn ? [[words.leaves, teacher.leavesOn] as const] : []),
  ];
  return (
    <DataTable
      caption={words.facts}
      columns={[
        { key: 'fact', head: words.fact, text: ([fact]) => fact, isRowHead: true },
        { key: 'value', head: words.value, text: ([, value]) => value },
      ]}
      rows={facts}
      rowKey={([fact, value]) => `${fact} ${value}`}
    />
  );
}
