// Rule sets and the preview of their change, handed to the program.
import { type Feature } from '../../feature';
import { type CountyPictures } from '../shortages';
import { rulePreviewAccess } from './preview/preview.access';
import {
  AffectedTeacherResolver,
  RuleHoldResolver,
  RulePreviewResolver,
  RuleReasonResolver,
  SchoolLimitShiftResolver,
} from './preview/preview.resolver';
import { RulePresetResolver } from './rule-preset.resolver';
import { ruleSetAccess } from './rule-set.access';
import {
  RuleInForceResolver,
  RuleParameterResolver,
  RuleSetResolver,
  SchoolYearRuleSetsResolver,
} from './rule-set.resolver';

export function ruleSetsFeature(pictures: CountyPictures): Feature {
  return {
    resolvers: [
      new SchoolYearRuleSetsResolver(),
      new RulePresetResolver(),
      new RuleSetResolver(),
      new RuleInForceResolver(),
      new RuleParameterResolver(),
      new RulePreviewResolver(pictures),
      new AffectedTeacherResolver(),
      new RuleReasonResolver(),
      new RuleHoldResolver(),
      new SchoolLimitShiftResolver(),
    ],
    access: [ruleSetAccess, rulePreviewAccess],
  };
}
