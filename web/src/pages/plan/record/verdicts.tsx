// What officers said of single moves.
import { type ReactElement, useMemo } from 'react';
import { Link } from 'wouter';
import { PlanVerdicts } from '../../../graphql/generated/plan-verdicts';
import { type PlanVerdictsQuery } from '../../../graphql/generated/types';
import { usePages } from '../../../graphql/use-pages';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Badge } from '../../../parts/badge';
import { PagedTable } from '../../../parts/paged-table';
import { addressOfPlan, type SectionProps } from '../plan-view';
import { recordWords } from './record-words';

type VerdictPage = NonNullable<PlanVerdictsQuery['plan']>['verdicts'];
const verdictsOf = (data: PlanVerdictsQuery): VerdictPage | undefined => data.plan?.verdicts;

export function Verdicts({ plan }: SectionProps): ReactElement {
  const words = useWords(recordWords);
  const kinds = useWords(moveKindWords);
  const language = useLanguage();
  const variables = useMemo(() => ({ plan: plan.id, first: 50 }), [plan.id]);
  const pages = usePages(PlanVerdicts, variables, verdictsOf);
  const move = ({ moveKind, staffNo, toSchoolCode }: VerdictPage['nodes'][number]): string =>
    `${kinds[moveKind]} ${staffNo ?? toSchoolCode}`;
  return (
    <PagedTable
      pages={pages}
      nothing={null}
      caption={words.verdicts}
      columns={[
        {
          key: 'move',
          head: words.move,
          text: move,
          cell: (verdict) => (
            <Link href={addressOfPlan(plan.id, 'moves', `${verdict.moveKind}-${verdict.position}`)}>
              {move(verdict)}
            </Link>
          ),
          isRowHead: true,
        },
        {
          key: 'verdict',
          head: words.verdict,
          text: ({ kind }) => words[kind],
          cell: ({ kind }) => <Badge tone={kind === 'PINNED' ? 'good' : 'bad'}>{words[kind]}</Badge>,
        },
        { key: 'reason', head: words.reason, text: ({ reason }) => reason },
        { key: 'who', head: words.who, text: ({ decidedByName }) => decidedByName ?? '' },
        { key: 'when', head: words.when, text: ({ decidedAt }) => moment(decidedAt, language) },
      ]}
      rowKey={({ sequence }) => sequence.toString()}
    />
  );
}
