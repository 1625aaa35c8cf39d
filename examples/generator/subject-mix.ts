// Who is employed: the right number of teachers in all, in the wrong subjects and at the wrong places.
import { type Area, type Stage } from '../../src/domain/school';

type Bias = Readonly<Record<string, number>>;

/**
 * Staff by subject against need (1 = as needed), before whole persons. Rural schools have arts graduates and
 * all-round class teachers and few specialists (Xingwen: maths, physics, chemistry and foreign language few;
 * Yueyang: itinerant teachers for music, PE, art and English); town schools are over in Chinese and maths.
 */
const BIAS: Readonly<Record<'TOWN' | 'RURAL', Readonly<Record<Stage, Bias>>>> = {
  TOWN: {
    PRIMARY: {
      CHN: 1.13,
      MAT: 1.11,
      ENG: 0.98,
      MOR: 0.92,
      SCI: 0.94,
      PED: 0.97,
      MUS: 0.96,
      ART: 0.96,
      ICT: 0.95,
      LAB: 0.88,
      PSY: 0.85,
    },
    JUNIOR: {
      CHN: 1.1,
      MAT: 1.09,
      ENG: 1.0,
      MOR: 1,
      HIS: 1.05,
      GEO: 0.98,
      BIO: 1.0,
      PHY: 0.98,
      CHE: 0.98,
      PED: 0.96,
      MUS: 0.95,
      ART: 0.95,
      ICT: 0.9,
      LAB: 0.85,
      PSY: 0.85,
    },
  },
  RURAL: {
    PRIMARY: {
      CHN: 1.32,
      MAT: 1.3,
      ENG: 0.6,
      MOR: 0.9,
      SCI: 0.55,
      PED: 0.68,
      MUS: 0.45,
      ART: 0.45,
      ICT: 0.65,
      LAB: 0.7,
      PSY: 0.45,
    },
    JUNIOR: {
      CHN: 1.25,
      MAT: 1.1,
      ENG: 0.72,
      MOR: 1,
      HIS: 1.15,
      GEO: 0.9,
      BIO: 0.95,
      PHY: 0.75,
      CHE: 0.8,
      PED: 0.75,
      MUS: 0.5,
      ART: 0.5,
      ICT: 0.65,
      LAB: 0.5,
      PSY: 0.45,
    },
  },
};

export function staffingBias(area: Area, stage: Stage, subject: string): number {
  return BIAS[area === 'RURAL' ? 'RURAL' : 'TOWN'][stage][subject] ?? 1;
}

/** Specialists whom popular town schools have gathered beyond their need: the people a rotation can send. */
const GATHERED: Readonly<Record<Stage, readonly (readonly [subject: string, weight: number])[]>> = {
  PRIMARY: [
    ['MUS', 4],
    ['ART', 4],
    ['PED', 4],
    ['ENG', 3],
    ['SCI', 2],
    ['ICT', 2],
  ],
  JUNIOR: [
    ['PED', 3],
    ['MUS', 2],
    ['ART', 2],
    ['ENG', 2],
    ['PHY', 2],
    ['CHE', 2],
    ['BIO', 1],
    ['ICT', 1],
  ],
};

export function gatheredSpecialists(stage: Stage): readonly (readonly [subject: string, weight: number])[] {
  return GATHERED[stage];
}

type Pairs = Readonly<Record<string, readonly (readonly [subject: string, probability: number])[]>>;

/** Second certificates that go with a main subject, with the share of teachers who hold them. */
const PAIRS: Readonly<Record<Stage, Pairs>> = {
  PRIMARY: {
    CHN: [
      ['MOR', 0.3],
      ['LAB', 0.08],
      ['PSY', 0.06],
      ['ART', 0.05],
      ['MUS', 0.04],
    ],
    MAT: [
      ['SCI', 0.16],
      ['ICT', 0.14],
      ['LAB', 0.1],
      ['PED', 0.05],
    ],
    ENG: [
      ['MOR', 0.15],
      ['MUS', 0.08],
      ['PSY', 0.06],
    ],
    MOR: [
      ['CHN', 0.3],
      ['PSY', 0.15],
      ['LAB', 0.12],
    ],
    SCI: [
      ['ICT', 0.25],
      ['LAB', 0.2],
      ['MAT', 0.2],
    ],
    PED: [
      ['LAB', 0.25],
      ['PSY', 0.08],
    ],
    MUS: [
      ['ART', 0.3],
      ['PSY', 0.06],
    ],
    ART: [
      ['MUS', 0.18],
      ['LAB', 0.25],
    ],
    ICT: [
      ['SCI', 0.25],
      ['MAT', 0.15],
      ['LAB', 0.15],
    ],
    LAB: [
      ['SCI', 0.2],
      ['ART', 0.1],
    ],
    PSY: [['MOR', 0.35]],
  },
  JUNIOR: {
    CHN: [
      ['HIS', 0.16],
      ['MOR', 0.18],
      ['PSY', 0.04],
    ],
    MAT: [
      ['PHY', 0.14],
      ['ICT', 0.12],
    ],
    ENG: [
      ['MOR', 0.06],
      ['GEO', 0.05],
      ['PSY', 0.05],
    ],
    MOR: [
      ['HIS', 0.3],
      ['PSY', 0.18],
    ],
    HIS: [
      ['MOR', 0.3],
      ['GEO', 0.15],
    ],
    GEO: [
      ['HIS', 0.18],
      ['BIO', 0.14],
    ],
    BIO: [
      ['CHE', 0.2],
      ['LAB', 0.14],
      ['GEO', 0.1],
    ],
    PHY: [
      ['MAT', 0.2],
      ['CHE', 0.12],
      ['ICT', 0.12],
    ],
    CHE: [
      ['BIO', 0.22],
      ['PHY', 0.14],
    ],
    PED: [
      ['LAB', 0.22],
      ['PSY', 0.08],
    ],
    MUS: [['ART', 0.25]],
    ART: [
      ['MUS', 0.15],
      ['LAB', 0.2],
    ],
    ICT: [
      ['MAT', 0.15],
      ['PHY', 0.1],
      ['LAB', 0.15],
    ],
    LAB: [['ART', 0.12]],
    PSY: [['MOR', 0.35]],
  },
};

export function relatedSubjects(
  stage: Stage,
  subject: string,
): readonly (readonly [subject: string, probability: number])[] {
  return PAIRS[stage][subject] ?? [];
}
