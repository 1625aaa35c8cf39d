// Plans and all that is told and decided about them, handed to the program.
import { type Feature, joinFeatures } from '../../feature';
import { commentsFeature } from './comments';
import { comparisonFeature } from './comparison';
import { decisionsFeature } from './decisions';
import { differenceFeature } from './difference';
import { explanationsFeature } from './explanations';
import { partsFeature } from './parts';
import { planFeature } from './plan';
import { runFeature } from './run';
import { variantsFeature } from './variants';
import { verdictsFeature } from './verdicts';

export const plansFeature: Feature = joinFeatures([
  planFeature,
  partsFeature,
  runFeature,
  differenceFeature,
  decisionsFeature,
  explanationsFeature,
  variantsFeature,
  comparisonFeature,
  commentsFeature,
  verdictsFeature,
]);
