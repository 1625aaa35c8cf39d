// Words of a plan that is being computed.
import { dictionary } from '../language/words';

export const planUnderWayWords = dictionary({
  bestSoFar: { zh: '目前最优', en: 'Best so far' },
  bound: { zh: (bound: string) => `下界 ${bound}`, en: (bound: string) => `proven bound ${bound}` },
});
