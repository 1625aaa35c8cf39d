// Exchange conditions: who meets them and why the others do not.
export { eligibilityAccess } from './eligibility.access';
export {
  ExchangeObstacleResolver,
  ExchangeStandingResolver,
  SchoolYearEligibilityResolver,
  TeacherEligibilityResolver,
} from './eligibility.resolver';
export { type ExchangeStanding, exchangeStandings, type Obstacle } from './exchange-standing';
