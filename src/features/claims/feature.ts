// Claims of approved plans, handed to the program.
import { type Feature } from '../../feature';
import { PlanClaimEntity } from './plan-claim.entity';

export const claimsFeature: Feature = { entities: [PlanClaimEntity] };
