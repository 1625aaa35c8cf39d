// Exchange conditions, handed to the program.
import { type Feature } from '../../feature';
import { type CountyPictures } from '../shortages';
import { eligibilityAccess } from './eligibility.access';
import {
  ExchangeObstacleResolver,
  ExchangeStandingResolver,
  ObstacleCountResolver,
  SchoolYearEligibilityResolver,
  TeacherEligibilityResolver,
} from './eligibility.resolver';

export function eligibilityFeature(pictures: CountyPictures): Feature {
  return {
    resolvers: [
      new SchoolYearEligibilityResolver(pictures),
      new TeacherEligibilityResolver(pictures),
      new ExchangeStandingResolver(),
      new ObstacleCountResolver(),
      new ExchangeObstacleResolver(),
    ],
    access: [eligibilityAccess],
  };
}
