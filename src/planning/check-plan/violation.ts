// A breach under the name of what it breaks: a rule, or a part of the plan's meaning that no rule stands for.
import { type Violation } from '../plan';
import { type About, finding } from '../rules/finding';
import { type Sentence } from '../rules/wording';

export function violation(rule: Violation['rule'], sentence: Sentence, about: About = {}): Violation {
  return { rule, ...finding(sentence, about) };
}
