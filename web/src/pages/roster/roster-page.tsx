// The front door of the roster: get the sheet, upload the own one, see what is wrong, import.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { RosterVersion } from '../../graphql/generated/roster-version';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { Page } from '../../parts/page';
import { useScope } from '../../shell/scope';
import { FrontDoor } from './front-door';
import { RosterTabs } from './roster-tabs';
import { rosterWords } from './roster-words';
import './roster.css';

export function RosterPage(): ReactElement {
  const words = useWords(rosterWords);
  const { county, schoolYear, hasRole } = useScope();
  const answer = useAnswer(RosterVersion, { county: county.code, schoolYear });
  const version = answer.data?.county?.schoolYear?.rosterVersion;
  return (
    <Page title={words.title} lead={version !== undefined && words.lead(schoolYear, version)}>
      <RosterTabs />
      {hasRole('PERSONNEL_OFFICER') ? (
        <FrontDoor county={county.code} schoolYear={schoolYear} />
      ) : (
        <p className="panel">
          {words.officersOnly} <Link href="/roster/teachers">{words.teachers}</Link> ·{' '}
          <Link href="/roster/schools">{words.schools}</Link>
        </p>
      )}
    </Page>
  );
}
