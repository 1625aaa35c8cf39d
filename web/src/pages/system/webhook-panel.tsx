// Where the changes of a county are sent to, and what became of each.
import { type ReactElement, useMemo } from 'react';
import { type WebhookQuery } from '../../graphql/generated/types';
import { Webhook } from '../../graphql/generated/webhook';
import { usePages } from '../../graphql/use-pages';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Badge } from '../../parts/badge';
import { DataTable } from '../../parts/data-table';
import { useViewer } from '../../shell/viewer';
import { isAdministrator } from './places';
import { WebhookForm } from './webhook-form';
import { webhookWords } from './webhook-words';

const deliveriesOf = ({ webhookDeliveries }: WebhookQuery): WebhookQuery['webhookDeliveries'] =>
  webhookDeliveries;

export function WebhookPanel({ county }: { readonly county: string }): ReactElement {
  const words = useWords(webhookWords);
  const language = useLanguage();
  const mayChange = isAdministrator(useViewer(), county);
  const variables = useMemo(() => ({ county, first: 50 }), [county]);
  const pages = usePages(Webhook, variables, deliveriesOf);
  return (
    <Answered answer={pages.answer} part={(data) => data}>
      {({ webhook }) => (
        <div className="system-webhook">
          <section className="panel" aria-labelledby="webhook">
            <h2 id="webhook">{words.title}</h2>
            <p className="hint">{words.meaning}</p>
            {webhook ? <State webhook={webhook} /> : <p>{words.none}</p>}
            {mayChange && <WebhookForm county={county} webhook={webhook} onReload={pages.answer.askAgain} />}
          </section>
          {pages.total > 0 && (
            <DataTable
              caption={words.deliveries}
              columns={[
                { key: 'event', head: words.event, text: ({ eventId }) => eventId, isRowHead: true },
                {
                  key: 'state',
                  head: words.state,
                  text: ({ state }) => words[state],
                  cell: ({ state }) => (
                    <Badge tone={state === 'DELIVERED' ? 'good' : 'warning'}>{words[state]}</Badge>
                  ),
                },
                {
                  key: 'attempts',
                  head: words.attempts,
                  text: ({ attempts }) => `${attempts}`,
                  numeric: true,
                },
                {
                  key: 'answer',
                  head: words.answer,
                  text: ({ lastStatus, lastProblem }) => lastProblem ?? lastStatus?.toString() ?? '',
                },
                {
                  key: 'last',
                  head: words.last,
                  text: ({ lastAttemptAt }) => moment(lastAttemptAt, language),
                },
              ]}
              rows={pages.rows}
              more={pages}
              rowKey={({ eventId }) => eventId}
            />
          )}
        </div>
      )}
    </Answered>
  );
}

function State({ webhook }: { readonly webhook: NonNullable<WebhookQuery['webhook']> }): ReactElement {
  const words = useWords(webhookWords);
  const language = useLanguage();
  const { state, url, disabledReason, failingSince, nextAttemptAt, waiting } = webhook;
  return (
    <>
      <p>
        <Badge tone={state === 'ENABLED' ? 'good' : 'bad'}>{words[state]}</Badge>{' '}
        {disabledReason && words[disabledReason]} <code>{url}</code>
      </p>
      <p>{words.waiting(waiting)}</p>
      {failingSince && <p>{words.failing(moment(failingSince, language))}</p>}
      {nextAttemptAt && <p>{words.next(moment(nextAttemptAt, language))}</p>}
    </>
  );
}
