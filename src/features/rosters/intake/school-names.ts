// Schools by the names people write: townships left out, short forms, a wrong character.

import { bareWord } from '../bundle/cells/cell-repair';
import { editDistance } from '../bundle/edit-distance';

const SCHOOL =
  /[\p{Script=Han}\d]{2,30}?(?:中心小学|完全小学|小学|初级中学|中学|九年一贯制学校|教学点|学校|初中|中心校|完小|村小)/u;

/** The school that a title, a sheet or a file is about; null when none is named. */
export function schoolNamedIn(text: string): string | null {
  const bare = text
    .replace(/^\s*\d{4}(?:年|-\d{4}学年(?:度)?)?(?:[春秋]季)?/, '')
    .replace(/^.*?(?:学年度?|年度|[春秋]季)/, '');
  const name = SCHOOL.exec(bare)?.[0] ?? null;
  return name === null ||
    /^(?:全|各|本|中)(?:县|市|区|校|小学|学校)|中小学$|^(?:小学|初中|中学|学校)$/.test(name)
    ? null
    : name;
}

export interface KnownSchool {
  readonly code: string;
  readonly name: string;
  readonly township: string;
}

export type SchoolMatch =
  | { readonly kind: 'SAME'; readonly code: string }
  /** Likely meant: asked once. */
  | { readonly kind: 'LIKE'; readonly code: string; readonly name: string }
  | { readonly kind: 'UNKNOWN' };

/** How a name is compared: short forms written out. */
export function bareSchool(name: string): string {
  return bareWord(name)
    .replace(/\(.*?\)/g, '')
    .replace(/完全小学|完小|村小$/g, '小学')
    .replace(/初级中学|初中$/g, '中学')
    .replace(/中心校$/, '中心小学');
}

/** Characters by which schools of one name differ: 第一小学 and 第二小学 are two. */
const TELLING = /[\d一二三四五六七八九十百东西南北上下前后大小新老]/g;

function isLike(name: string, full: string, short: string): boolean {
  if (short === name) return true;
  if (Math.min(name.length, full.length) < 4) return false;
  if (full.endsWith(name) || name.endsWith(full)) return true;
  const tells = (text: string): string => (text.replace(/小学/g, '').match(TELLING) ?? []).join('');
  return name.length >= 5 && tells(name) === tells(full) && editDistance(full, name) === 1;
}

export function schoolMatcher(schools: readonly KnownSchool[]): (written: string) => SchoolMatch {
  const codes = new Set(schools.map(({ code }) => code));
  const forms = schools.map((school) => ({
    school,
    full: bareSchool(school.name),
    short:
      school.township === '' ? bareSchool(school.name) : bareSchool(school.name.replace(school.township, '')),
  }));
  const seen = new Map<string, SchoolMatch>();
  const look = (written: string): SchoolMatch => {
    if (codes.has(written)) return { kind: 'SAME', code: written };
    const name = bareSchool(written);
    const same = forms.filter(({ full }) => full === name);
    if (same.length === 1) return { kind: 'SAME', code: same[0]!.school.code };
    const close = forms.filter(({ full, short }) => isLike(name, full, short));
    const only = close.length === 1 ? close[0]!.school : null;
    return only ? { kind: 'LIKE', code: only.code, name: only.name } : { kind: 'UNKNOWN' };
  };
  return (written) => {
    const known = seen.get(written) ?? look(written);
    seen.set(written, known);
    return known;
  };
}
