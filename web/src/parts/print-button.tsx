// Puts the page on paper as it stands.
import { type ReactElement } from 'react';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';

export function PrintButton(): ReactElement {
  const { print } = useWords(commonWords);
  return (
    <button type="button" onClick={() => window.print()}>
      {print}
    </button>
  );
}
