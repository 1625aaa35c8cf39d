// Rule sets to start from, as data: what differs from the defaults of settings.ts, and nothing else.
import { type RuleSet } from '../domain/rule-set';

export interface Preset {
  /** Also the version written into plans made with it. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly purposeZh: string;
  readonly purposeEn: string;
  readonly ruleSet: RuleSet;
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'six-years',
    nameZh: '六年一轮',
    nameEn: 'Six-year stay',
    purposeZh: '同校任教满6年即符合交流条件，其余取默认值。',
    purposeEn: 'Six years at one school make a teacher eligible; everything else by default.',
    ruleSet: { version: 'six-years', rules: { 'minimum-tenure': { years: 6 } }, hiringProfiles: null },
  },
  {
    id: 'nine-years',
    nameZh: '九年一轮',
    nameEn: 'Nine-year stay',
    purposeZh: '初中或九年一贯制学校较多的县：一轮教满9年，交流结束5年内不再派出。',
    purposeEn:
      'For counties of junior and nine-year schools: nine years at one school, five years of rest in between.',
    ruleSet: {
      version: 'nine-years',
      rules: { 'minimum-tenure': { years: 9 }, 'cool-off': { years: 5 } },
      hiringProfiles: null,
    },
  },
  {
    id: 'near-home',
    nameZh: '就近走教',
    nameEn: 'Near home',
    purposeZh: '宿舍紧张的县：少派住校的人，走教放宽到20公里、每周3天，不限学区。',
    purposeEn:
      'For counties without beds: itinerant work up to 20 km and 3 days a week, also beyond the cluster.',
    ruleSet: {
      version: 'near-home',
      rules: {
        'itinerant-reach': { km: 20, days: 3, sameCluster: false },
        'rotation-ceiling': { share: 0.1 },
      },
      hiringProfiles: null,
    },
  },
];
