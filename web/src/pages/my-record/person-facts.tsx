// What the roster says about the teacher, and whether the exchange conditions are met, with every reason in a sentence.
import { type ReactElement } from 'react';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { exemptionWords, titleWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { type Person } from './my-record';
import { myRecordWords } from './my-record-words';

export function PersonFacts({ person }: { readonly person: Person }): ReactElement {
  return (
    <div className="my-record">
      <Standing standing={person.exchangeStanding} />
      <Facts person={person} />
    </div>
  );
}

function Standing({ standing }: { readonly standing: Person['exchangeStanding'] }): ReactElement | null {
  const words = useWords(myRecordWords);
  if (!standing) return null;
  const { eligible, obstacles } = standing;
  return (
    <section className="panel" aria-labelledby="standing">
      <h2 id="standing">{words.standing}</h2>
      <p>
        <Badge tone={eligible ? 'busy' : 'plain'}>{eligible ? words.eligible : words.notEligible}</Badge>
      </p>
      {obstacles.length > 0 && (
        <ul>
          {obstacles.map(({ rule, sentence }) => (
            <li key={rule}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Facts({ person }: { readonly person: Person }): ReactElement {
  const words = useWords(myRecordWords);
  const titles = useWords(titleWords);
  const exemptions = useWords(exemptionWords);
  const language = useLanguage();
  const { exemption, exemptionUntil } = person;
  const facts: readonly (readonly [string, string])[] = [
    [words.staffNo, person.staffNo],
    [words.school, person.school.name],
    [words.subject, subjectName(person.mainSubject, language)],
    [words.jobTitle, titles[person.title]],
    [words.birthDate, person.birthDate ?? ''],
    [words.joinedOn, person.joinedSchoolOn],
    [words.ruralYears, words.years(person.ruralServiceYears)],
    [
      words.exemption,
      [exemption && exemptions[exemption], exemptionUntil && words.until(exemptionUntil)]
        .filter(Boolean)
        .join(' · '),
    ],
  ];
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <dl className="my-record-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{words.wrong}</p>
    </section>
  );
}
