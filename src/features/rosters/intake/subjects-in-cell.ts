// The subjects that one cell names: 语文、数学, 语数, 音体美, 小学语文教师.

/** Single characters that stand for a subject in a run of them. */
const SHORT: Readonly<Record<string, string>> = {
  语: 'CHN',
  数: 'MAT',
  英: 'ENG',
  外: 'ENG',
  政: 'MOR',
  思: 'MOR',
  品: 'MOR',
  道: 'MOR',
  德: 'MOR',
  科: 'SCI',
  物: 'PHY',
  化: 'CHE',
  生: 'BIO',
  史: 'HIS',
  历: 'HIS',
  地: 'GEO',
  体: 'PED',
  音: 'MUS',
  美: 'ART',
  信: 'ICT',
  微: 'ICT',
  劳: 'LAB',
  心: 'PSY',
};

const NO_SUBJECT = /^(?:班主任|校长|副校长|教导主任|总务主任|后勤|行政|无|兼|等)$/;

interface Finder {
  readonly find: (text: string) => string | null;
}

/** Codes in the order they stand, or null when a part means no subject. */
export function subjectsIn(text: string, subjects: Finder): readonly string[] | null {
  const codes: string[] = [];
  const parts = text
    .normalize('NFKC')
    .split(/[、,;/+&|和及兼\s]+/)
    .map((part) => part.replace(/^(?:小学|初中|中学)(?=.)|(?:教师|老师|教学|课)$/g, '').trim())
    .filter((part) => part !== '' && !NO_SUBJECT.test(part));
  for (const part of parts) {
    const whole = subjects.find(part);
    const found = whole === null ? inRun(part, subjects) : [whole];
    if (found === null) return null;
    codes.push(...found);
  }
  return [...new Set(codes)];
}

/** A run of names and single characters without anything between: the longest name first. */
function inRun(run: string, subjects: Finder): readonly string[] | null {
  const codes: string[] = [];
  for (let at = 0; at < run.length; ) {
    let taken = 0;
    for (let length = Math.min(6, run.length - at); length >= 2 && taken === 0; length -= 1) {
      const code = subjects.find(run.slice(at, at + length));
      if (code !== null) {
        codes.push(code);
        taken = length;
      }
    }
    if (taken === 0) {
      const code = SHORT[run[at]!];
      if (code === undefined || subjects.find(code) === null) return null;
      codes.push(code);
      taken = 1;
    }
    at += taken;
  }
  return codes;
}
