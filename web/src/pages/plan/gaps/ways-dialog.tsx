// Every way of filling a shortage that was tried, and all that bars it.
import { type ReactElement } from 'react';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Dialog } from '../../../parts/dialog';
import { type Gap, useCellName } from './gap';
import { gapWords } from './gap-words';

interface WaysDialogProps {
  readonly gap: Gap;
  readonly onClose: () => void;
}

export function WaysDialog({ gap, onClose }: WaysDialogProps): ReactElement {
  const words = useWords(gapWords);
  const kinds = useWords(moveKindWords);
  const cellName = useCellName();
  return (
    <Dialog title={`${gap.school?.name ?? gap.schoolCode} · ${cellName(gap)}`} onClose={onClose}>
      <p>{gap.explanation?.sentence}</p>
      <h3>{words.ways}</h3>
      <ol>
        {gap.explanation?.ways.map((way) => (
          <li key={`${way.measure} ${way.sentence}`}>
            <strong>{kinds[way.measure]}</strong> {way.sentence}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
