// Something is being asked for and will be here in a moment.
import { type ReactElement } from 'react';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';

export function Loading(): ReactElement {
  const { loading } = useWords(commonWords);
  return (
    <p className="loading" role="status">
      {loading}
    </p>
  );
}
