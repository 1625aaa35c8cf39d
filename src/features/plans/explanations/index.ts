// Why a plan is as it is: moves, remaining shortages, teachers who stay, prices, conflicts. Words are made when asked for.
export { explanationsFeature } from './feature';
