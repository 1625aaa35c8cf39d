// Consequences of a change of rules, before solving.
export {
  type AffectedPerson,
  previewRules,
  type RulePreview,
  type SchoolShift,
  type Shift,
} from './preview-rules';
