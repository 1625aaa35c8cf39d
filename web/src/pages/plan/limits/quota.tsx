// The exchange quota as the plan would fill it, county and sending schools.
import { type ReactElement } from 'react';
import { percent, whole } from '../../../language/format';
import { useWords } from '../../../language/words';
import { Badge } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { limitWords } from './limit-words';
import { type PlanLimits } from './plan-limits';

type Ledger = NonNullable<PlanLimits['quotaLedger']>;

export function Quota({ ledger }: { readonly ledger: Ledger }): ReactElement {
  const words = useWords(limitWords);
  const { backbone, backboneMissedBy, backboneShare, eligible, missedBy, quotaShare, schools, went } = ledger;
  return (
    <div className="plan-block">
      <h2>{words.quota}</h2>
      <p>
        {words.went(went, eligible, percent(quotaShare))} <Reached missedBy={missedBy} />
      </p>
      <p>
        {words.backbone(backbone, went, percent(backboneShare))} <Reached missedBy={backboneMissedBy} />
      </p>
      <DataTable
        caption={words.quota}
        columns={[
          { key: 'school', head: words.school, text: (row) => row.schoolName, isRowHead: true },
          {
            key: 'staff',
            head: words.staffInPost,
            text: (row) => whole(row.staffInPost),
            order: (row) => row.staffInPost,
            numeric: true,
          },
          {
            key: 'eligible',
            head: words.eligible,
            text: (row) => whole(row.eligible),
            order: (row) => row.eligible,
            numeric: true,
          },
          {
            key: 'went',
            head: words.going,
            text: (row) => whole(row.went),
            order: (row) => row.went,
            numeric: true,
          },
          {
            key: 'share',
            head: words.ofEligible,
            text: (row) => (row.eligible === 0 ? '—' : percent(row.went / row.eligible)),
            order: (row) => (row.eligible === 0 ? -1 : row.went / row.eligible),
            numeric: true,
          },
          {
            key: 'backbone',
            head: words.backboneCount,
            text: (row) => whole(row.backbone),
            order: (row) => row.backbone,
            numeric: true,
          },
        ]}
        rows={schools}
        rowKey={(row) => row.school}
      />
    </div>
  );
}

function Reached({ missedBy }: { readonly missedBy: number }): ReactElement {
  const words = useWords(limitWords);
  return (
    <Badge tone={missedBy > 0 ? 'warning' : 'good'}>
      {missedBy > 0 ? words.missed(missedBy) : words.reached}
    </Badge>
  );
}
