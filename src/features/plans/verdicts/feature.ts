// Verdicts on moves, handed to plans.
import { type Feature } from '../../../feature';
import { MoveVerdictEntity } from './move-verdict.entity';
import {
  MoveVerdictOfMoveResolver,
  MoveVerdictResolver,
  PlanVerdictsResolver,
} from './move-verdict.resolver';
import { moveVerdictsAccess } from './move-verdicts.access';

export const verdictsFeature: Feature = {
  resolvers: [new PlanVerdictsResolver(), new MoveVerdictOfMoveResolver(), new MoveVerdictResolver()],
  access: [moveVerdictsAccess],
  entities: [MoveVerdictEntity],
};
