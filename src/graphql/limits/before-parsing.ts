// What is refused before it is parsed: brackets nested too deep, since parser and validation call themselves, and work for
// nobody.
import { Lexer, Source, TokenKind } from 'graphql';
import { RefusedError, SIGN_IN_FIRST } from '../errors';

/** Deepest brackets of a document; 12 fields with arguments nest 24, the tools' introspection 15. */
const DEEPEST = 64;

/** Tokens of a document that is looked at for somebody who has not signed in; nearly all would be refused at its fields. */
const TOKENS_FOR_NOBODY = 200;

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Null for a document that may be parsed; what is no GraphQL, or has too many tokens, is left to the parser to say. */
export function refuseBeforeParsing(
  text: string,
  { tokens, signedIn }: { readonly tokens: number; readonly signedIn: boolean },
): RefusedError | null {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  try {
    for (let read = 0; read <= tokens; read++) {
      if (!signedIn && read > TOKENS_FOR_NOBODY) return SIGN_IN_FIRST;
      const { kind } = lexer.advance();
      if (kind === TokenKind.EOF) return null;
      if (OPENING.has(kind)) depth++;
      if (CLOSING.has(kind)) depth--;
      if (depth > DEEPEST) return TOO_DEEP;
    }
  } catch {
    return null;
  }
  return null;
}

const TOO_DEEP = new RefusedError('LIMIT_EXCEEDED', {
  zh: `查询文本的括号嵌套超过 ${DEEPEST} 层`,
  en: `The brackets of the document are nested deeper than ${DEEPEST}`,
});
