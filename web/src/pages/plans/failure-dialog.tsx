// Why a plan has no result: the pins and rules that contradict each other, each with the way to where it is changed.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { PlanConflict } from '../../graphql/generated/plan-conflict';
import { type PlanConflictQuery } from '../../graphql/generated/types';
import { useAnswer } from '../../graphql/use-answer';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Badge } from '../../parts/badge';
import { Dialog } from '../../parts/dialog';
import { failureWords } from './failure-words';

type Failure = NonNullable<NonNullable<PlanConflictQuery['plan']>['run']['failure']>;
type Conflict = NonNullable<Failure['conflict']>;
type Member = Conflict['members']['nodes'][number];

/** More pins and rules than this are in no conflict anybody could read. */
const MOST_MEMBERS = 200;

interface FailureDialogProps {
  readonly plan: string;
  readonly title: string;
  readonly onClose: () => void;
}

export function FailureDialog({ plan, title, onClose }: FailureDialogProps): ReactElement {
  const answer = useAnswer(PlanConflict, { plan, first: MOST_MEMBERS });
  return (
    <Dialog title={title} onClose={onClose}>
      <Answered answer={answer} part={(data) => data.plan?.run.failure}>
        {(failure) => <Why failure={failure} />}
      </Answered>
    </Dialog>
  );
}

function Why({ failure }: { readonly failure: Failure }): ReactElement {
  const words = useWords(failureWords);
  const { message, hint, causes, conflict } = failure;
  return (
    <div className="failure">
      <p>
        <strong>{message}</strong>
      </p>
      <p>{hint}</p>
      {conflict ? <Contradiction conflict={conflict} /> : <Causes causes={causes} />}
      {conflict && <p className="hint">{words.afterwards}</p>}
    </div>
  );
}

function Contradiction({ conflict }: { readonly conflict: Conflict }): ReactElement {
  const words = useWords(failureWords);
  return (
    <section aria-labelledby="conflict">
      <h3 id="conflict">{words.conflict}</h3>
      <p className="hint">{conflict.smallest ? words.smallest : words.notSmallest}</p>
      <ul className="conflict">
        {conflict.members.nodes.map((member) => (
          <ConflictMember key={`${member.rule}${member.pin}${member.staffNo}`} member={member} />
        ))}
      </ul>
    </section>
  );
}

function ConflictMember({ member }: { readonly member: Member }): ReactElement {
  const words = useWords(failureWords);
  const { rule, sentence, facts } = member;
  return (
    <li>
      <Badge tone={rule ? 'plain' : 'warning'}>{rule ? words.rule : words.pin}</Badge> {sentence}
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={`${fact.code}${fact.schoolCode}`}>{fact.sentence}</li>
          ))}
        </ul>
      )}
      <p>{rule ? <Link href="/rules">{words.toRules}</Link> : <Link href="/pins">{words.toPins}</Link>}</p>
    </li>
  );
}

function Causes({ causes }: { readonly causes: readonly string[] }): ReactElement | null {
  const words = useWords(failureWords);
  if (causes.length === 0) return null;
  return (
    <section aria-labelledby="causes">
      <h3 id="causes">{words.causes}</h3>
      <ul>
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </section>
  );
}
