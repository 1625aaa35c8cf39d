// What it takes to say a grant in the reader's language.
import { roleWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { type GrantWords } from './account-state';
import { systemWords } from './system-words';

export function useGrantWords(): GrantWords {
  const { everyCounty } = useWords(systemWords);
  return { roles: useWords(roleWords), everyCounty };
}
