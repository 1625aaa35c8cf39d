// Exchange conditions: who meets them and why the others do not.
export { type ExchangeStanding, exchangeStandings, type Obstacle } from './exchange-standing';
export { eligibilityFeature } from './feature';
