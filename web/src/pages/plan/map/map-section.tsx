// The county before and after the plan: schools as dots, people as arcs, and the same in tables.

import { type ReactElement, useMemo, useState } from 'react';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { Loading } from '../../../parts/loading';
import { useCountyFacts } from '../county-facts';
import { useEveryMove } from '../moves/use-every-move';
import { type SectionProps } from '../plan-view';
import { CountyMap } from './county-map';
import { FLOW_KINDS, type FlowKind, flowsOf } from './flows';
import { type MapFacts } from './map-facts';
import { FlowTable, SchoolTable } from './map-tables';
import { mapWords } from './map-words';
import { useSchoolGaps } from './school-gaps';

export function MapSection({ plan }: SectionProps): ReactElement {
  const { answer, facts } = useCountyFacts();
  const { moves, complete } = useEveryMove(plan.id, FLOW_KINDS);
  const gaps = useSchoolGaps(plan.id);
  const flows = useMemo(() => flowsOf(moves), [moves]);
  return (
    <Answered answer={answer} part={() => facts}>
      {(found) =>
        complete && gaps ? <BeforeAndAfter facts={found} flows={flows} gaps={gaps} /> : <Loading />
      }
    </Answered>
  );
}

function BeforeAndAfter({ facts, flows, gaps }: MapFacts): ReactElement {
  const [kinds, setKinds] = useState<readonly FlowKind[]>(FLOW_KINDS);
  const shown = flows.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      <KindChoice kinds={kinds} onChoose={setKinds} />
      <div className="plan-pair">
        <CountyMap facts={facts} gaps={gaps} flows={[]} time="before" />
        <CountyMap facts={facts} gaps={gaps} flows={shown} time="after" />
      </div>
      <Legend />
      <FlowTable facts={facts} flows={shown} gaps={gaps} />
      <SchoolTable facts={facts} flows={shown} gaps={gaps} />
    </>
  );
}

interface KindChoiceProps {
  readonly kinds: readonly FlowKind[];
  readonly onChoose: (kinds: readonly FlowKind[]) => void;
}

function KindChoice({ kinds, onChoose }: KindChoiceProps): ReactElement {
  const words = useWords(mapWords);
  const names = useWords(moveKindWords);
  return (
    <fieldset className="map-kinds no-print">
      <legend>{words.show}</legend>
      {FLOW_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={kinds.includes(kind)}
            onChange={({ target }) =>
              onChoose(FLOW_KINDS.filter((each) => (each === kind ? target.checked : kinds.includes(each))))
            }
          />{' '}
          {names[kind]}
        </label>
      ))}
    </fieldset>
  );
}

const LEVELS = ['FILLED', 'SHORT', 'SEVERE'] as const;
const ARCS = ['ROTATION', 'EXCHANGE', 'ITINERANT'] as const;

function Legend(): ReactElement {
  const words = useWords(mapWords);
  const names = useWords(moveKindWords);
  return (
    <ul className="map-legend" aria-label={words.legend}>
      {LEVELS.map((level) => (
        <li key={level}>
          <svg className="map-sample" viewBox="0 0 14 14" aria-hidden="true">
            <circle className={`map-dot map-${level.toLowerCase()}`} cx={7} cy={7} r={5} />
          </svg>
          {words[level]}
        </li>
      ))}
      {ARCS.map((kind) => (
        <li key={kind}>
          <svg className="map-sample" viewBox="0 0 30 14" aria-hidden="true">
            <path className={`map-arc map-${kind.toLowerCase()}`} d="M1 7h28" />
          </svg>
          {names[kind]}
        </li>
      ))}
      <li>{words.hires}</li>
      <li>{words.dots}</li>
    </ul>
  );
}
