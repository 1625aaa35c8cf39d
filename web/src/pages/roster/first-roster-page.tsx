// The first roster of a county that nothing is stored of yet.
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../language/words';
import { Page } from '../../parts/page';
import '../../parts/filter-bar.css';
import { addressOf, firstScope } from '../../shell/scope';
import { useViewer } from '../../shell/viewer';
import { FrontDoor } from './front-door';
import { rosterWords } from './roster-words';
import './roster.css';

/** A county by GB/T 2260. */
const CODE = /^\d{6}$/;

export function FirstRosterPage(): ReactElement {
  const words = useWords(rosterWords);
  const { grants, counties } = useViewer();
  const granted = grants.find(({ role }) => role === 'PERSONNEL_OFFICER')?.countyCode ?? '';
  const [code, setCode] = useState(CODE.test(granted) ? granted : '');
  const scope = firstScope(counties);
  return (
    <Page title={words.firstTitle} lead={words.firstLead}>
      {scope && (
        <p className="panel">
          <Link href={addressOf(scope)}>{words.toCounty}</Link>
        </p>
      )}
      {!CODE.test(granted) && (
        <p className="filter-bar">
          <label>
            {words.countyCode}
            <input
              type="text"
              inputMode="numeric"
              maxLength={6}
              value={code}
              onChange={({ target }) => setCode(target.value)}
            />
          </label>
        </p>
      )}
      {CODE.test(code) && <FrontDoor key={code} county={code} schoolYear={null} />}
    </Page>
  );
}
