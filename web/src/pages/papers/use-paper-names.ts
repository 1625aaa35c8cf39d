// What each paper is called on this page: its name, and what is to be known of its file.
import { type PaperKind } from '../../graphql/generated/types';
import { paperKindWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { paperNoteWords } from './papers-words';

/** In the order of the notes. */
export function usePaperNames(): Readonly<Record<PaperKind, string>> {
  const names = useWords(paperKindWords);
  const notes = useWords(paperNoteWords);
  const kinds = Object.keys(notes) as readonly PaperKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, names[kind] + notes[kind]])) as Record<
    PaperKind,
    string
  >;
}
