// Officers' decisions that every plan honours: listed, set, taken away.
import { type ReactElement, useMemo, useState } from 'react';
import { Pins } from '../../graphql/generated/pins';
import { type PinsQuery, type PinsQueryVariables } from '../../graphql/generated/types';
import { usePages } from '../../graphql/use-pages';
import { useWords } from '../../language/words';
import { Choice } from '../../parts/choice';
import { Page } from '../../parts/page';
import { PrintButton } from '../../parts/print-button';
import { useScope } from '../../shell/scope';
import { AddPin } from './add-pin';
import { PinTable } from './pin-table';
import { KINDS, type PinKind, pinsWords } from './pins-words';
import './pins.css';

function pinsOf({ county }: PinsQuery) {
  return county?.schoolYear?.pins;
}

export function PinsPage(): ReactElement {
  const words = useWords(pinsWords);
  const { county, schoolYear, hasRole } = useScope();
  const [kind, setKind] = useState<PinKind | ''>('');
  const variables = useMemo<PinsQueryVariables>(
    () => ({ county: county.code, schoolYear, kinds: kind ? [kind] : null, first: 50 }),
    [county.code, schoolYear, kind],
  );
  const pages = usePages(Pins, variables, pinsOf);
  return (
    <Page title={words.title} lead={words.lead} actions={<PrintButton />}>
      <div className="pins">
        {hasRole('PERSONNEL_OFFICER') && <AddPin />}
        <div className="pins-filter no-print">
          <Choice
            label={words.filter}
            value={kind}
            options={KINDS.map((each) => [each, words[each]])}
            onChoose={(chosen) => setKind(chosen as PinKind | '')}
          />
        </div>
        <PinTable pins={pages} />
      </div>
    </Page>
  );
}
