// The sections of a plan, each with an address of its own and loaded when it is opened.
import { type ComponentType, type LazyExoticComponent, lazy, type ReactElement, Suspense } from 'react';
import { Link, useParams } from 'wouter';
import { useWords } from '../../language/words';
import { Loading } from '../../parts/loading';
import { addressOfPlan, isComputed, type PlanView, type SectionProps } from './plan-view';
import { planWords } from './plan-words';

type SectionName =
  | 'summary'
  | 'moves'
  | 'itinerants'
  | 'map'
  | 'gaps'
  | 'stays'
  | 'limits'
  | 'record'
  | 'difference';

interface Section {
  readonly name: SectionName;
  readonly content: LazyExoticComponent<ComponentType<SectionProps>>;
  readonly isFor: (plan: PlanView) => boolean;
}

const SECTIONS: readonly Section[] = [
  {
    name: 'summary',
    content: lazy(async () => ({ default: (await import('./summary/summary-section')).SummarySection })),
    isFor: () => true,
  },
  {
    name: 'moves',
    content: lazy(async () => ({ default: (await import('./moves/moves-section')).MovesSection })),
    isFor: isComputed,
  },
  {
    name: 'itinerants',
    content: lazy(async () => ({
      default: (await import('./itinerants/itinerants-section')).ItinerantsSection,
    })),
    isFor: isComputed,
  },
  {
    name: 'map',
    content: lazy(async () => ({ default: (await import('./map/map-section')).MapSection })),
    isFor: isComputed,
  },
  {
    name: 'gaps',
    content: lazy(async () => ({ default: (await import('./gaps/gaps-section')).GapsSection })),
    isFor: isComputed,
  },
  {
    name: 'stays',
    content: lazy(async () => ({ default: (await import('./stays/stays-section')).StaysSection })),
    isFor: isComputed,
  },
  {
    name: 'limits',
    content: lazy(async () => ({ default: (await import('./limits/limits-section')).LimitsSection })),
    isFor: isComputed,
  },
  {
    name: 'record',
    content: lazy(async () => ({ default: (await import('./record/record-section')).RecordSection })),
    isFor: () => true,
  },
  {
    name: 'difference',
    content: lazy(async () => ({
      default: (await import('./difference/difference-section')).DifferenceSection,
    })),
    isFor: (plan) => isComputed(plan) && plan.basedOn !== null,
  },
];

export function PlanSections({ plan }: SectionProps): ReactElement {
  const words = useWords(planWords);
  const { section: wanted } = useParams<{ section?: string }>();
  const offered = SECTIONS.filter(({ isFor }) => isFor(plan));
  const shown = offered.find(({ name }) => name === wanted) ?? offered[0]!;
  const { name, content: Content } = shown;
  return (
    <>
      <nav className="plan-sections no-print" aria-label={words.sections}>
        <ul>
          {offered.map((section) => (
            <li key={section.name}>
              <Link
                href={addressOfPlan(plan.id, section.name)}
                aria-current={section === shown ? 'page' : undefined}
              >
                {words[section.name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section className="plan-section" aria-label={words[name]}>
        {/* On paper the list of sections is left out. */}
        <h2 className="print-only">{words[name]}</h2>
        <Suspense fallback={<Loading />}>
          <Content key={plan.id} plan={plan} />
        </Suspense>
      </section>
    </>
  );
}
