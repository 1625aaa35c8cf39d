// The moves of a plan: the list, or one of them with all that speaks for it.
import { type ReactElement } from 'react';
import { useParams } from 'wouter';
import { useWords } from '../../../language/words';
import { type SectionProps } from '../plan-view';
import { moveEntry } from './move-entry';
import { MoveList } from './move-list';
import { MoveView } from './move-view';
import { moveListWords } from './move-words';

export function MovesSection({ plan }: SectionProps): ReactElement {
  const words = useWords(moveListWords);
  const { entry } = useParams<{ entry?: string }>();
  if (!entry) return <MoveList plan={plan} />;
  const move = moveEntry(entry);
  return move ? <MoveView key={entry} plan={plan} move={move} /> : <p className="empty">{words.gone}</p>;
}
