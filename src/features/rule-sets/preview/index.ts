// What a change of rules does, before anything is saved or solved.
import { type CountyPictures } from '../../shortages';
import {
  AffectedTeacherResolver,
  RuleHoldResolver,
  RulePreviewResolver,
  RuleReasonResolver,
  SchoolLimitShiftResolver,
} from './preview.resolver';

export { rulePreviewAccess } from './preview.access';

export function rulePreviewResolvers(pictures: CountyPictures): readonly object[] {
  return [
    new RulePreviewResolver(pictures),
    new AffectedTeacherResolver(),
    new RuleReasonResolver(),
    new RuleHoldResolver(),
    new SchoolLimitShiftResolver(),
  ];
}
