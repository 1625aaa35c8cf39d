// Contradictory input: which pins and rules, and how to say so.
export type { Conflict, ConflictFact, ConflictMember } from './conflict';
export { type ConflictNames, conflictSentences, factSentence, memberSentence } from './conflict-sentences';
export { smallestConflict } from './smallest-conflict';
