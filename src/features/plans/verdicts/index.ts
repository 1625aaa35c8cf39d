// Verdicts on moves: rejected or pinned, with the reason, the pin and the plan that came of it.
export { MoveVerdictEntity } from './move-verdict.entity';
export {
  MoveVerdictOfMoveResolver,
  MoveVerdictResolver,
  PlanVerdictsResolver,
} from './move-verdict.resolver';
export { moveVerdictsAccess } from './move-verdicts.access';
