// Comments on plans.
export { commentsFeature } from './feature';
