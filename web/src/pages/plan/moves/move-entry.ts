// A move as part of an address: KIND-POSITION.
import { moveKindWords } from '../../../language/vocabulary';

export type MoveKind = keyof typeof moveKindWords;

export interface MoveEntry {
  readonly kind: MoveKind;
  /** Place among the moves of its kind, from 0. */
  readonly position: number;
}

export function entryText({ kind, position }: MoveEntry): string {
  return `${kind}-${position}`;
}

/** Null when the text is none. */
export function moveEntry(text: string): MoveEntry | null {
  const [kind = '', position = ''] = text.split('-');
  return kind in moveKindWords && /^\d{1,6}$/.test(position)
    ? { kind: kind as MoveKind, position: Number(position) }
    : null;
}
