// What the colours of the cells and dots stand for, in words.
import { type ReactElement } from 'react';
import { useWords } from '../../language/words';
import { CELL_LEVELS } from './level';
import { matrixWords } from './matrix-words';

export function Legend(): ReactElement {
  const words = useWords(matrixWords);
  return (
    <div className="matrix-legend">
      <ul aria-label={words.legend}>
        {CELL_LEVELS.map((level) => (
          <li key={level} className={`level-${level.toLowerCase()}`}>
            {words[level]}
          </li>
        ))}
      </ul>
      <p className="hint">{words.cellLevels}</p>
      <p className="hint">{words.schoolLevels}</p>
      <p className="hint no-print">{words.sign}</p>
    </div>
  );
}
