// Choosing the county and the school year.
import { type ReactElement } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../language/words';
import { addressOf, newest, type Scope, type ScopeAddress } from './scope';
import { shellWords } from './shell-words';

export function Choosers({ scope }: { readonly scope: Scope }): ReactElement {
  const words = useWords(shellWords);
  const [page, navigate] = useLocation();
  const { viewer, county, schoolYear } = scope;
  // The same page of the other county or year, without what it has of this one.
  const go = (to: ScopeAddress): void => navigate(`~${addressOf(to)}${page.replace(/^(\/[^/?]*).*$/, '$1')}`);
  const counties = viewer.counties.filter(({ schoolYears }) => schoolYears.length > 0);
  return (
    <div className="choosers">
      <label>
        {words.county}
        <select
          value={county.code}
          onChange={({ target }) => {
            const chosen = counties.find(({ code }) => code === target.value);
            const year = newest(chosen?.schoolYears ?? []);
            if (chosen && year) go({ county: chosen.code, schoolYear: year.label });
          }}
        >
          {counties.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.schoolYear}
        <select
          value={schoolYear}
          onChange={({ target }) => go({ county: county.code, schoolYear: target.value })}
        >
          {county.schoolYears.map(({ label }) => (
            <option key={label}>{label}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
