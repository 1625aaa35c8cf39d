// What each limit costs, how far the exchange quota is filled, and how even the schools become.

import { type ReactElement } from 'react';
import { PlanPrices } from '../../../graphql/generated/plan-prices';
import { useAnswer } from '../../../graphql/use-answer';
import { useWords } from '../../../language/words';
import { Answered } from '../../../parts/answered';
import { Badge } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { fine } from '../figures';
import { type SectionProps } from '../plan-view';
import { Balance } from './balance';
import { limitWords } from './limit-words';
import { type PlanLimits } from './plan-limits';
import { Quota } from './quota';

export function LimitsSection({ plan }: SectionProps): ReactElement {
  const answer = useAnswer(PlanPrices, { plan: plan.id });
  return (
    <Answered answer={answer} part={(data) => data.plan}>
      {({ prices, balance, quotaLedger }) => (
        <>
          <Prices prices={prices} />
          <Balance balance={balance} />
          {quotaLedger && <Quota ledger={quotaLedger} />}
        </>
      )}
    </Answered>
  );
}

type Price = PlanLimits['prices'][number];

/** What is relaxed, and where: the server's sentence without its effect, which has columns of its own. */
function relaxed({ sentence }: Price): string {
  return sentence.replace(/[：:][^：:]*$/, '');
}

const SAME = 0.005;

function Prices({ prices }: Pick<PlanLimits, 'prices'>): ReactElement {
  const words = useWords(limitWords);
  if (prices.length === 0) return <p className="empty">{words.noPrices}</p>;
  const figure = ({ fall, atMost }: Price): string =>
    atMost - fall < SAME ? fine(fall) : words.between(fine(fall), fine(atMost));
  const certainty = ({ status }: Price): string => (status === 'PROVEN' ? words.PROVEN : words.BOUNDED);
  return (
    <DataTable
      caption={words.prices}
      columns={[
        { key: 'what', head: words.what, text: relaxed, order: relaxed, isRowHead: true },
        { key: 'fall', head: words.fall, text: figure, order: ({ fall }) => fall, numeric: true },
        {
          key: 'status',
          head: words.status,
          text: certainty,
          cell: (price) => (
            <Badge tone={price.status === 'PROVEN' ? 'good' : 'warning'}>{certainty(price)}</Badge>
          ),
        },
      ]}
      rows={prices}
      rowKey={({ limit, schoolCode }) => `${limit} ${schoolCode}`}
      first={{ key: 'fall', direction: 'DESC' }}
    />
  );
}
