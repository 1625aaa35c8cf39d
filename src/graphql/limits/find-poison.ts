// Values that must not get past the door: NUL and lone surrogates (the database refuses or mangles them), huge lists and strings.
import { type DocumentNode, visit } from 'graphql';
import { type Message } from '../language';
import { type OperationLimits } from './limits';

/** What is wrong with the literals and variables of an operation; null when nothing is. */
export function findPoison(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  limits: OperationLimits,
): Message | null {
  let found: Message | null = null;
  visit(document, {
    StringValue(node) {
      found ??= inText(node.value, limits);
    },
    ListValue(node) {
      found ??= inList(node.values.length, limits);
    },
  });
  return found ?? inValue(variables, limits, 0);
}

/** Deepest nesting of variables that is looked into; deeper values are refused. */
const DEEPEST_VALUE = 20;

function inValue(value: unknown, limits: OperationLimits, depth: number): Message | null {
  if (typeof value === 'string') return inText(value, limits);
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST_VALUE) {
    return { zh: '变量嵌套过深', en: 'Variables are nested too deeply' };
  }
  if (Array.isArray(value)) {
    const tooLong = inList(value.length, limits);
    if (tooLong) return tooLong;
  }
  for (const [key, entry] of Object.entries(value)) {
    const found = inText(key, limits) ?? inValue(entry, limits, depth + 1);
    if (found) return found;
  }
  return null;
}

function inText(text: string, limits: OperationLimits): Message | null {
  if (text.length > limits.stringLength) {
    return {
      zh: `文本超过 ${limits.stringLength} 个字符`,
      en: `A text has more than ${limits.stringLength} characters`,
    };
  }
  if (text.includes('\0') || LONE_SURROGATE.test(text)) {
    return {
      zh: '文本含有空字符或不完整的字符',
      en: 'A text contains a NUL character or half a character',
    };
  }
  return null;
}

function inList(length: number, limits: OperationLimits): Message | null {
  if (length <= limits.listInput) return null;
  return {
    zh: `列表超过 ${limits.listInput} 项`,
    en: `A list has more than ${limits.listInput} entries`,
  };
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
