// Which school a row is about: by code, by name, by the sheet it stands on; and the schools that have to be added.
import { type School } from '../../../domain/school';
import { type AREA_WORDS, type SCHOOL_KIND_WORDS } from '../../../domain/words';
import { plainText } from '../bundle/cells/cell-repair';
import { type IntakeLog } from './intake-log';
import { type IntakeAnswers } from './intake-types';
import { type MappedTable } from './map-columns';
import { bareSchool, type KnownSchool, schoolMatcher, schoolNamedIn } from './school-names';

/** Codes of schools nobody gave one begin with a digit that no national code begins with. */
const MADE_CODE = '9';
const FIRST_MADE = 1;

type Place = Pick<MappedTable, 'file' | 'sheet'>;

export class IntakeSchools {
  private readonly known: KnownSchool[];
  private match: ReturnType<typeof schoolMatcher>;
  /** Added by this intake, under a code of their own making. */
  readonly added: KnownSchool[] = [];
  private readonly first: boolean;

  constructor(
    existing: readonly School[],
    private readonly county: string,
    private readonly answers: IntakeAnswers,
    private readonly log: IntakeLog,
  ) {
    this.known = existing.map(({ code, name, township }) => ({ code, name, township }));
    this.first = existing.length === 0;
    this.match = schoolMatcher(this.known);
  }

  /** A school of the intake's own list, known from here on. */
  learn(school: KnownSchool): void {
    this.known.push(school);
    this.match = schoolMatcher(this.known);
  }

  /** Code of the school that was written; null when a question has to be answered first. */
  codeOf(written: string, place: Place): string | null {
    const answer = this.answers.schools?.[written];
    const name = answer ?? written;
    const found = this.match(name);
    if (found.kind === 'SAME') return found.code;
    if (answer !== undefined) return this.add(name);
    if (found.kind === 'LIKE') {
      const taken = this.log.ask(place, {
        code: 'LIKE_SCHOOL',
        about: written,
        zh: `“${written}”是不是“${found.name}”？`,
        en: `Is "${written}" the school "${found.name}"?`,
        proposal: found.name,
      });
      return taken === null ? null : found.code;
    }
    // A county's first files bring its schools; later a new name may be a slip.
    if (this.first) return this.add(name);
    const taken = this.log.ask(place, {
      code: 'NEW_SCHOOL',
      about: written,
      zh: `名册中没有“${written}”，作为新学校加入吗？`,
      en: `The roster has no "${written}": add it as a new school?`,
      proposal: written,
    });
    return taken === null ? null : this.add(written);
  }

  /** The school that a sheet without a column of schools is about. */
  ofSheet(table: MappedTable): string | null {
    const said =
      this.answers.sheets?.[table.sheet] ??
      [table.sheet, table.title, table.file].map(schoolNamedIn).find((name) => name !== null) ??
      null;
    if (said !== null) return this.codeOf(said, table);
    return this.log.ask(table, {
      code: 'SCHOOL_OF_SHEET',
      about: table.sheet,
      zh: `工作表“${table.sheet}”没有学校一列，这些人属于哪所学校？`,
      en: `The sheet "${table.sheet}" has no column of schools: which school is it about?`,
      proposal: null,
    });
  }

  nameOf(code: string): string {
    return this.known.find((school) => school.code === code)?.name ?? '';
  }

  private add(written: string): string {
    const name = plainText(written);
    const same = this.known.find((school) => bareSchool(school.name) === bareSchool(name));
    if (same) return same.code;
    const code = this.nextCode();
    const school = { code, name, township: townshipIn(name) };
    this.added.push(school);
    this.learn(school);
    return code;
  }

  private nextCode(): string {
    const codes = new Set(this.known.map(({ code }) => code));
    for (let order = FIRST_MADE; ; order += 1) {
      const code = `${MADE_CODE}${this.county}${String(order).padStart(3, '0')}`;
      if (!codes.has(code)) return code;
    }
  }
}

export function townshipIn(name: string): string {
  return /^\p{Script=Han}{1,8}?(?:乡|镇|街道)/u.exec(name)?.[0] ?? '';
}

/** Kind of school by its name. */
export function kindByName(name: string): keyof typeof SCHOOL_KIND_WORDS {
  if (/特殊教育|特教|聋哑|盲/.test(name)) return 'SPECIAL';
  if (/教学点/.test(name)) return 'TEACHING_POINT';
  if (/九年/.test(name)) return 'NINE_YEAR';
  if (/小学|完小|中心校|村小/.test(name)) return 'PRIMARY';
  if (/中学|初中/.test(name)) return 'JUNIOR';
  return 'NINE_YEAR';
}

/** Urban/rural class by its name: the seat and central schools of towns are TOWN, the rest is RURAL. */
export function areaByName(name: string): keyof typeof AREA_WORDS {
  if (
    /城关|县城|实验|^[^乡镇]*(?:县|市|区)?第?[一二三四五六七八九十]+(?:完全)?(?:小学|中学|小|中)$/.test(name)
  )
    return 'TOWN';
  return /镇中心|镇.{0,2}(?:中心)?(?:初级)?中学$/.test(name) ? 'TOWN' : 'RURAL';
}
