// A rule set given in parts (by the API) instead of as a file: the same checks, the same words.
import { type Issue } from '../../../domain/issue';
import { type RuleSet } from '../../../domain/rule-set';
import { type Subject } from '../../../domain/subject';
import { bundleReport } from './bundle-issue';
import { subjectIndex } from './cells/subject-index';
import { readRules } from './rules-text';

/** The rule set, or every problem of it; an issue's column is the path inside `given`, for example rules.cool-off.years. */
export function checkRules(
  given: unknown,
  subjects: readonly Pick<Subject, 'code' | 'nameZh' | 'nameEn'>[],
): { readonly ruleSet: RuleSet } | { readonly issues: readonly Issue[] } {
  const report = bundleReport();
  const text = JSON.stringify(given) ?? 'null';
  const ruleSet = readRules({ label: 'rules.json', text }, subjectIndex(subjects), report);
  const issues = report.issues();
  return issues.length > 0 ? { issues } : { ruleSet };
}
