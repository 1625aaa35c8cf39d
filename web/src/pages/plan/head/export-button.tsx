// A plan as files: workbooks and letters made by the server, and the plan document.
import { type ReactElement, useState } from 'react';
import { ExportPlan } from '../../../graphql/generated/export-plan';
import { MakePapers } from '../../../graphql/generated/make-papers';
import { requestKey } from '../../../graphql/request-key';
import { useChange } from '../../../graphql/use-change';
import { useWords } from '../../../language/words';
import { Dialog } from '../../../parts/dialog';
import { Form, Refusals } from '../../../parts/form';
import { PaperOrderState } from '../../../parts/paper-order';
import { ProblemNotice } from '../../../parts/problem-notice';
import { saveFile } from '../../../parts/save-file';
import { toast } from '../../../parts/toast';
import { useScope } from '../../../shell/scope';
import { isComputed, type SectionProps } from '../plan-view';
import { exportWords } from './export-words';

const PAPERS = ['PUBLICITY_LIST', 'QUOTA_EVIDENCE', 'DECISION_REPORT', 'ITINERANT_CARD'] as const;

export function ExportButton({ plan }: SectionProps): ReactElement | null {
  const words = useWords(exportWords);
  const [open, setOpen] = useState(false);
  const { hasRole } = useScope();
  if (!isComputed(plan)) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      {open && (
        <Dialog title={words.title} onClose={() => setOpen(false)}>
          {(hasRole('PERSONNEL_OFFICER') || hasRole('APPROVER')) && <Papers plan={plan} />}
          <Data plan={plan} />
        </Dialog>
      )}
    </>
  );
}

function Papers({ plan }: SectionProps): ReactElement {
  const words = useWords(exportWords);
  const change = useChange(MakePapers, (data) => data.makePapers);
  const [order, setOrder] = useState<string | null>(null);
  const submit = async (data: FormData): Promise<void> => {
    const kinds = PAPERS.filter((kind) => data.has(kind));
    const made = await change.make({ input: { planId: plan.id, kinds, idempotencyKey: requestKey() } });
    if (made?.order) setOrder(made.order.id);
  };
  return (
    <Form
      userErrors={change.userErrors}
      problem={change.problem}
      fields={[]}
      onSubmit={(data) => void submit(data)}
    >
      <fieldset className="export-kinds">
        <legend>{words.which}</legend>
        {PAPERS.map((kind) => (
          <label key={kind} className="plan-check">
            <input type="checkbox" name={kind} defaultChecked={kind === 'PUBLICITY_LIST'} /> {words[kind]}
          </label>
        ))}
      </fieldset>
      <div className="buttons">
        <button type="submit" className="primary" disabled={change.making}>
          {words.papers}
        </button>
      </div>
      {order && <PaperOrderState key={order} orderId={order} />}
    </Form>
  );
}

function Data({ plan }: SectionProps): ReactElement {
  const words = useWords(exportWords);
  const change = useChange(ExportPlan, (data) => data.exportPlan);
  const save = async (): Promise<void> => {
    const made = await change.make({ plan: plan.id });
    if (!made?.file) return;
    saveFile(made.file);
    toast(words.saved);
  };
  return (
    <div className="export-data">
      <Refusals userErrors={change.userErrors} />
      {change.problem && <ProblemNotice problem={change.problem} />}
      <button type="button" disabled={change.making} onClick={() => void save()}>
        {words.data}
      </button>
      <p className="hint">{words.dataMeaning}</p>
    </div>
  );
}
