// What can be done with a move: reject it, pin it, say something about it.
import { type ReactElement, useState } from 'react';
import { useWords } from '../../../language/words';
import { useScope } from '../../../shell/scope';
import { type SectionProps } from '../plan-view';
import { CommentDialog } from '../record/comment-dialog';
import { moveListWords } from './move-words';
import { type OneMove } from './one-move';
import { PinDialog } from './pin-dialog';
import { RejectDialog } from './reject-dialog';

interface MoveActionsProps extends SectionProps {
  readonly move: OneMove;
  /** The move in a few words. */
  readonly about: string;
}

type Action = 'reject' | 'pin' | 'comment';

export function MoveActions({ plan, move, about }: MoveActionsProps): ReactElement {
  const words = useWords(moveListWords);
  const { hasRole } = useScope();
  const [open, setOpen] = useState<Action | null>(null);
  const close = (): void => setOpen(null);
  const actions: readonly Action[] = [
    ...(move.viewerCan.reject ? (['reject'] as const) : []),
    ...(move.viewerCan.pin ? (['pin'] as const) : []),
    ...(hasRole('PERSONNEL_OFFICER') || hasRole('APPROVER') ? (['comment'] as const) : []),
  ];
  return (
    <div className="buttons no-print">
      {actions.map((action) => (
        <button key={action} type="button" onClick={() => setOpen(action)}>
          {words[action]}
        </button>
      ))}
      {open === 'reject' && <RejectDialog plan={plan} move={move} about={about} onClose={close} />}
      {open === 'pin' && <PinDialog plan={plan} move={move} about={about} onClose={close} />}
      {open === 'comment' && <CommentDialog plan={plan} about={about} onClose={close} />}
    </div>
  );
}
