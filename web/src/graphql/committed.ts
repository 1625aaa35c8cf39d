// An operation of schema/operations with its types. What is sent is the committed text, to the letter: a server that runs
// trusted documents only compares it.
import { parse } from '@0no-co/graphql.web';
import { type TypedDocumentNode } from 'urql';

export function committed<Answer, Variables extends object>(
  text: string,
): TypedDocumentNode<Answer, Variables> {
  // With locations the document carries its source, which the client sends as it is.
  return parse(text) as TypedDocumentNode<Answer, Variables>;
}
