// A plan as it is defended: where it stands, what it brings, every move and why, what remains, and what was said.
import { type ReactElement } from 'react';
import { useParams } from 'wouter';
import { Plan } from '../../graphql/generated/plan';
import { PlanDecisions } from '../../graphql/generated/plan-decisions';
import { useAnswer } from '../../graphql/use-answer';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { PrintButton } from '../../parts/print-button';
import { Computing } from './head/computing';
import { ExportButton } from './head/export-button';
import { PlanHead } from './head/plan-head';
import { type PlanView } from './plan-view';
import { planWords } from './plan-words';
import { PlanSections } from './sections';
import './plan.css';

export function PlanPage(): ReactElement {
  const { plan: id = '' } = useParams<{ plan: string }>();
  const words = useWords(planWords);
  const language = useLanguage();
  const answer = useAnswer(Plan, { plan: id });
  const plan = answer.data?.plan;
  const made = (found: PlanView): string => {
    const when = moment(found.createdAt, language);
    return found.createdByName ? words.madeBy(when, found.createdByName) : words.made(when);
  };
  const lead = plan && `${words.lead(plan.schoolYear.countyName, plan.schoolYear.label)} · ${made(plan)}`;
  return (
    <Page
      // Another plan is another page: its heading takes the focus.
      key={id}
      title={plan ? plan.name || words.unnamed : words.plan}
      lead={lead}
      actions={
        <>
          {plan && <ExportButton plan={plan} />}
          <PrintButton />
        </>
      }
    >
      <Answered answer={answer} part={(data) => data.plan} empty={<p className="empty">{words.unknown}</p>}>
        {(found) => <Standing plan={found} onEnd={answer.askAgain} />}
      </Answered>
    </Page>
  );
}

interface StandingProps {
  readonly plan: PlanView;
  readonly onEnd: () => void;
}

function Standing({ plan, onEnd }: StandingProps): ReactElement {
  const standing = useAnswer(PlanDecisions, { plan: plan.id });
  return (
    <div className="plan">
      <Answered answer={standing} part={(data) => data.plan}>
        {(found) => <PlanHead plan={plan} standing={found} />}
      </Answered>
      <Computing plan={plan} onEnd={onEnd} />
      <PlanSections plan={plan} />
    </div>
  );
}
