// Making papers of a plan: which ones, what stands on every sheet, the bureau's own templates, and the file.
import { type ReactElement, useState } from 'react';
import { MakePapers } from '../../graphql/generated/make-papers';
import { type MakePapersMutationVariables, type PaperKind } from '../../graphql/generated/types';
import { type Problem } from '../../graphql/problem';
import { requestKey } from '../../graphql/request-key';
import { useChange } from '../../graphql/use-change';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Field, Form } from '../../parts/form';
import { PaperOrderState } from '../../parts/paper-order';
import { useScope } from '../../shell/scope';
import { type DonePlan } from './done-plan';
import { papersWords } from './papers-words';
import { TemplateFields } from './template-fields';
import { uploadTemplates } from './upload-templates';
import { usePaperNames } from './use-paper-names';

const DAYS = ['issuedOn', 'reportOn', 'endsOn', 'objectionUntil'] as const;
const TEXTS = ['bureau', 'number', 'contact', 'phone'] as const;
const FIELDS = [...TEXTS, ...DAYS];

type Letterhead = MakePapersMutationVariables['input']['letterhead'];

export function MakePapersPanel({ plan }: { readonly plan: DonePlan }): ReactElement {
  const words = useWords(papersWords);
  const language = useLanguage();
  const { county } = useScope();
  const change = useChange(MakePapers, (data) => data.makePapers);
  const [orderId, setOrderId] = useState<string | null>(null);
  const [uploading, setUploading] = useState(false);
  const [uploadProblem, setUploadProblem] = useState<Problem | undefined>();
  const submit = async (data: FormData): Promise<void> => {
    setOrderId(null);
    setUploading(true);
    const uploaded = await uploadTemplates(data, language === 'zh' ? 'zh-CN' : 'en');
    setUploading(false);
    setUploadProblem('problem' in uploaded ? uploaded.problem : undefined);
    if ('problem' in uploaded) return;
    const made = await change.make({
      input: {
        planId: plan.id,
        kinds: data.getAll('kinds') as PaperKind[],
        templates: uploaded.templates,
        letterhead: letterheadIn(data),
        idempotencyKey: requestKey(),
      },
    });
    if (made?.order) setOrderId(made.order.id);
  };
  const userErrors = change.userErrors.map((each) => ({
    ...each,
    field: each.field?.replace(/^letterhead\./, '') ?? null,
  }));
  return (
    <section className="panel papers" aria-labelledby="make-papers">
      <h2 id="make-papers">{words.makePapers}</h2>
      <Form
        userErrors={userErrors}
        problem={uploadProblem ?? change.problem}
        fields={FIELDS}
        onSubmit={(data) => void submit(data)}
      >
        <Kinds />
        <p className="hint">{words.issuedHint}</p>
        <details>
          <summary>{words.letterhead}</summary>
          <div className="papers-fields">
            {TEXTS.map((name) => (
              <Field key={name} label={words[name]} name={name} userErrors={userErrors}>
                <input maxLength={100} />
              </Field>
            ))}
            {DAYS.map((name) => (
              <Field key={name} label={words[name]} name={name} userErrors={userErrors}>
                <input type="date" />
              </Field>
            ))}
          </div>
        </details>
        <TemplateFields county={county.code} />
        <div className="buttons">
          <button type="submit" className="primary" disabled={uploading || change.making}>
            {uploading ? words.uploading : words.make}
          </button>
        </div>
      </Form>
      {orderId !== null && <PaperOrderState orderId={orderId} />}
    </section>
  );
}

function Kinds(): ReactElement {
  const words = useWords(papersWords);
  const kinds = usePaperNames();
  return (
    <fieldset className="papers-choice">
      <legend>{words.which}</legend>
      {Object.entries(kinds).map(([kind, name]) => (
        <label key={kind}>
          <input type="checkbox" name="kinds" value={kind} defaultChecked={kind === 'NOTICE'} /> {name}
        </label>
      ))}
    </fieldset>
  );
}

/** What was left out is left to the server. */
function letterheadIn(data: FormData): Letterhead {
  const given = FIELDS.flatMap((name) => {
    const text = String(data.get(name) ?? '').trim();
    return text ? [[name, text]] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : null;
}
