// Setting up a webhook: its address, a new secret shown once, switching it off.
import { type ReactElement, useState } from 'react';
import { DisableWebhook } from '../../graphql/generated/disable-webhook';
import { SaveWebhook } from '../../graphql/generated/save-webhook';
import { type WebhookQuery } from '../../graphql/generated/types';
import { useChange } from '../../graphql/use-change';
import { commonWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Field, Form } from '../../parts/form';
import { OneTimeSecret } from '../../parts/one-time-secret';
import { toast } from '../../parts/toast';
import { webhookWords } from './webhook-words';

const FIELDS = ['url'];

interface WebhookFormProps {
  readonly county: string;
  readonly webhook: WebhookQuery['webhook'];
  readonly onReload: () => void;
}

export function WebhookForm({ county, webhook, onReload }: WebhookFormProps): ReactElement {
  const words = useWords(webhookWords);
  const common = useWords(commonWords);
  const saving = useChange(SaveWebhook, (data) => data.saveWebhook);
  const disabling = useChange(DisableWebhook, (data) => data.disableWebhook);
  const [secret, setSecret] = useState<string | null>(null);
  const expectedVersion = webhook?.version ?? 0;
  const userErrors = [...saving.userErrors, ...disabling.userErrors];
  const submit = async (data: FormData): Promise<void> => {
    const newSecret = data.get('newSecret') !== null;
    const made = await saving.make({
      input: { county, url: String(data.get('url')), newSecret, expectedVersion },
    });
    if (!made) return;
    setSecret(made.secret);
    toast(words.saved);
  };
  const disable = async (): Promise<void> => {
    if (await disabling.make({ input: { county, expectedVersion } })) toast(words.nowOff);
  };
  return (
    <>
      <Form
        userErrors={userErrors}
        problem={saving.problem ?? disabling.problem}
        fields={FIELDS}
        onSubmit={(data) => void submit(data)}
        onReload={onReload}
      >
        <Field label={words.url} hint={words.urlHint} name="url" userErrors={userErrors}>
          <input type="url" defaultValue={webhook?.url ?? ''} required maxLength={2000} />
        </Field>
        {webhook && (
          <label>
            <input type="checkbox" name="newSecret" /> {words.newSecret}
          </label>
        )}
        <div className="buttons">
          <button type="submit" className="primary" disabled={saving.making}>
            {common.save}
          </button>
          {webhook?.state === 'ENABLED' && (
            <button type="button" disabled={disabling.making} onClick={() => void disable()}>
              {words.switchOff}
            </button>
          )}
        </div>
      </Form>
      {secret !== null && <OneTimeSecret label={words.secret} hint={words.secretHint} text={secret} />}
    </>
  );
}
