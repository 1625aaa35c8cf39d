// Small counties with plans on record (test/golden): each shows one kind of difficulty and stays quick to solve.
import { type CountyOptions, PRESETS } from './options';

const small: CountyOptions = {
  ...PRESETS.cluster,
  townships: 4,
  clusters: 3,
  radiusKm: 30,
};

/** Keyed by the folder's name under test/golden. */
export const GOLDEN_PRESETS = {
  'cluster-of-eight': { ...PRESETS.cluster, seed: 810, code: '439931', name: '蓼溪县', teachers: 150 },
  'twelve-schools': {
    ...small,
    seed: 1218,
    code: '439932',
    name: '汀兰县',
    schools: 12,
    teachers: 230,
    hiringBudget: 6,
  },
  'running-records': {
    ...small,
    seed: 1734,
    code: '439933',
    name: '槐荫湖县',
    schools: 14,
    teachers: 260,
    townships: 5,
    hiringBudget: 6,
    mix: { primary: 4, teachingPoint: 3, junior: 3, nineYear: 4, special: 0 },
    troubles: 4,
  },
  'pins-against-beds': {
    ...small,
    seed: 1067,
    code: '439934',
    name: '霁岭县',
    schools: 10,
    teachers: 210,
    hiringBudget: 5,
    pins: 'CONFLICTING',
  },
} satisfies Readonly<Record<string, CountyOptions>>;
