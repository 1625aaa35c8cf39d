// Every rule's switch, parameters, defaults and ranges: the one table behind rules.json, its JSON schema and the API.
import { BACKBONE_LEVELS, type BackboneLevel, type Gender } from '../domain/teacher';

/** Typed settings of a rule set with every default filled in (planning model, sections 3 and 8). */
export interface Settings {
  readonly 'qualified-subject': Switch;
  /** Years at one school before a teacher is eligible; exactly that many is enough. */
  readonly 'minimum-tenure': Switch & { readonly years: number };
  readonly exemption: Switch;
  /** Years after a finished rotation in which a teacher is not eligible. */
  readonly 'cool-off': Switch & { readonly years: number };
  /** Years before the retirement age in which a teacher is not eligible. */
  readonly 'near-retirement': Switch & {
    readonly years: number;
    readonly retirementAge: Readonly<Record<Gender, number>>;
  };
  /** Rotations + exchanges as a share of the eligible, at most. */
  readonly 'rotation-ceiling': Switch & { readonly share: number };
  /** People going to the countryside as a share of the eligible: a goal. */
  readonly 'rotation-quota': Switch & { readonly share: number };
  /** Backbone teachers as a share of the rotations, at least. */
  readonly 'backbone-share': Switch & { readonly share: number; readonly level: BackboneLevel };
  /** People leaving one school as a share of its staff in post, at most. */
  readonly 'sender-cap': Switch & { readonly share: number };
  /** Years at the rural school before a partner may be exchanged. */
  readonly exchange: Switch & { readonly partnerYears: number };
  readonly 'authorised-posts': Switch;
  /** New hires in the county, persons, at most. */
  readonly 'hiring-budget': Switch & { readonly budget: number };
  /** New hires at one school: max(minimum, share of its staff in post), at most. */
  readonly 'new-hire-share': Switch & { readonly share: number; readonly minimum: number };
  /** Road distance in km above which an arrival needs a bed. */
  readonly dormitory: Switch & { readonly km: number };
  readonly 'itinerant-reach': Switch & {
    readonly km: number;
    readonly days: number;
    readonly sameCluster: boolean;
  };
  /** FTE of shortage that one rotation and one hire must fill, at least. */
  readonly 'useful-load': Switch & { readonly rotation: number; readonly hire: number };
  readonly pinned: Switch;
  /** Share of his FTE that a teacher may give to cover. */
  readonly cover: Switch & { readonly share: number };
  /** FTE that a rotating or newly hired teacher may give to subjects other than the main one, in total. */
  readonly 'other-subjects': Switch & { readonly share: number };
  readonly supply: Switch & { readonly countSubstitutes: boolean };
  /** Road distance = great circle x detour. */
  readonly distance: Switch & { readonly detour: number };
  /** Tier-5 price of sending somebody, for each year of hardship served so far; 0: the tier as the model defines it. */
  readonly burden: Switch & { readonly perYear: number };
}

export interface Switch {
  readonly enabled: boolean;
}

export type RuleId = keyof Settings;

/** Meaning and range of one parameter. */
export type ParameterSpec = {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
} & (
  | {
      readonly kind: 'number';
      readonly minimum: number;
      readonly maximum: number;
      readonly integer?: boolean;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'level'; readonly levels: readonly BackboneLevel[] }
  | { readonly kind: 'ageByGender'; readonly minimum: number; readonly maximum: number }
);

export const DEFAULT_SETTINGS: Settings = {
  'qualified-subject': { enabled: true },
  'minimum-tenure': { enabled: true, years: 6 },
  exemption: { enabled: true },
  'cool-off': { enabled: true, years: 3 },
  'near-retirement': { enabled: true, years: 5, retirementAge: { MALE: 60, FEMALE: 55 } },
  'rotation-ceiling': { enabled: true, share: 0.15 },
  'rotation-quota': { enabled: true, share: 0.1 },
  'backbone-share': { enabled: true, share: 0.2, level: 'COUNTY' },
  'sender-cap': { enabled: true, share: 0.15 },
  exchange: { enabled: true, partnerYears: 3 },
  'authorised-posts': { enabled: true },
  'hiring-budget': { enabled: true, budget: 0 },
  'new-hire-share': { enabled: true, share: 0.3, minimum: 1 },
  dormitory: { enabled: true, km: 20 },
  'itinerant-reach': { enabled: true, km: 15, days: 2, sameCluster: true },
  'useful-load': { enabled: true, rotation: 0.6, hire: 0.8 },
  pinned: { enabled: true },
  cover: { enabled: true, share: 0.5 },
  'other-subjects': { enabled: true, share: 0.5 },
  supply: { enabled: true, countSubstitutes: false },
  distance: { enabled: true, detour: 1.3 },
  burden: { enabled: true, perYear: 0 },
};

export const RULE_IDS = Object.keys(DEFAULT_SETTINGS) as readonly RuleId[];

const share = (name: string, zh: string, en: string): ParameterSpec => ({
  kind: 'number',
  name,
  zh,
  en,
  unit: '1',
  minimum: 0,
  maximum: 1,
});
const years = (name: string, zh: string, en: string): ParameterSpec => ({
  kind: 'number',
  name,
  zh,
  en,
  unit: 'years',
  minimum: 0,
  maximum: 60,
});
const km = (name: string, zh: string, en: string): ParameterSpec => ({
  kind: 'number',
  name,
  zh,
  en,
  unit: 'km',
  minimum: 0,
  maximum: 2000,
});

/** Parameters of every rule, in the order they are shown. */
export const PARAMETERS: Readonly<Record<RuleId, readonly ParameterSpec[]>> = {
  'qualified-subject': [],
  'minimum-tenure': [years('years', '同校任教满几年', 'Years at one school')],
  exemption: [],
  'cool-off': [years('years', '上次交流结束后间隔年数', 'Years since the last rotation')],
  'near-retirement': [
    years('years', '距退休年龄不少于几年', 'Years before the retirement age'),
    {
      kind: 'ageByGender',
      name: 'retirementAge',
      zh: '退休年龄',
      en: 'Retirement age',
      unit: 'years',
      minimum: 45,
      maximum: 75,
    },
  ],
  'rotation-ceiling': [share('share', '占符合条件教师比例上限', 'Ceiling as a share of the eligible')],
  'rotation-quota': [share('share', '占符合条件教师比例目标', 'Goal as a share of the eligible')],
  'backbone-share': [
    share('share', '骨干教师占比下限', 'Backbone teachers, least share'),
    {
      kind: 'level',
      name: 'level',
      zh: '骨干教师最低级别',
      en: 'Lowest backbone level',
      unit: '',
      levels: BACKBONE_LEVELS.slice(1),
    },
  ],
  'sender-cap': [share('share', '占派出学校在编教师比例上限', 'Ceiling as a share of the staff in post')],
  exchange: [years('partnerYears', '乡村对换教师同校任教满几年', 'Years of the rural partner at the school')],
  'authorised-posts': [],
  'hiring-budget': [
    {
      kind: 'number',
      name: 'budget',
      zh: '全县招聘名额',
      en: 'Hires in the county',
      unit: 'persons',
      minimum: 0,
      maximum: 100000,
      integer: true,
    },
  ],
  'new-hire-share': [
    share('share', '占学校在编教师比例上限', 'Ceiling as a share of the staff in post'),
    {
      kind: 'number',
      name: 'minimum',
      zh: '每校至少可招',
      en: 'Always allowed at one school',
      unit: 'persons',
      minimum: 0,
      maximum: 1000,
      integer: true,
    },
  ],
  dormitory: [km('km', '超过几公里需要住宿', 'Distance above which a bed is needed')],
  'itinerant-reach': [
    km('km', '走教最远距离', 'Longest distance'),
    {
      kind: 'number',
      name: 'days',
      zh: '每周走教天数上限',
      en: 'Days a week, at most',
      unit: 'days',
      minimum: 0,
      maximum: 5,
      integer: true,
    },
    { kind: 'boolean', name: 'sameCluster', zh: '限本学区', en: 'Same cluster only', unit: '' },
  ],
  'useful-load': [
    share('rotation', '每名交流教师至少补缺（人）', 'FTE filled by one rotation, at least'),
    share('hire', '每名新聘教师至少补缺（人）', 'FTE filled by one hire, at least'),
  ],
  pinned: [],
  cover: [share('share', '兼课占本人工作量上限', 'Share of his FTE a teacher may cover')],
  'other-subjects': [share('share', '非主教学科合计上限（人）', 'FTE in other subjects, at most')],
  supply: [
    {
      kind: 'boolean',
      name: 'countSubstitutes',
      zh: '代课教师计入供给',
      en: 'Substitutes count as supply',
      unit: '',
    },
  ],
  distance: [
    {
      kind: 'number',
      name: 'detour',
      zh: '道路绕行系数',
      en: 'Detour factor of roads',
      unit: '1',
      minimum: 1,
      maximum: 5,
    },
  ],
  burden: [
    {
      kind: 'number',
      name: 'perYear',
      zh: '每一年乡村服务增加的派出代价',
      en: 'Price of sending, for each year served',
      unit: '1',
      minimum: 0,
      maximum: 10,
    },
  ],
};
