// Rosters come in by upload and mutation, validated first, and go out as files.
import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type Issue } from '../../domain/issue';
import { findFile, offerDownload } from '../../files';
import { type GraphContext } from '../../graphql/context';
import { found, RefusedError } from '../../graphql/errors';
import { inMutation } from '../../graphql/mutation';
import { type Page, PageArgs, pageOfList, pageRequest } from '../../graphql/paging';
import { accountOf, someViewer } from '../../graphql/viewer';
import { type StoredFile } from '../../http';
import { bundleTemplate, markIssues } from './bundle';
import { type Departure, UnconfirmedDeparturesError } from './departures';
import { exportRosterFacts, rosterFile } from './export-roster';
import { importRoster, lockRosterVersion } from './import-roster';
import {
  ExportRosterInput,
  ImportRosterInput,
  RosterDepartureConnection,
  RosterFileInput,
  RosterFilePayload,
  RosterIssueConnection,
  RosterIssueType,
  RosterReportPayload,
  RosterReportType,
  RosterTemplateInput,
} from './roster.type';
import { RosterConflictError } from './roster-conflict';
import { previewRoster } from './roster-preview';
import { type RosterReadings } from './roster-readings';
import { type RosterReport, rosterReport } from './roster-report';
import {
  conflictError,
  FILE_UNREADABLE,
  HAS_ISSUES,
  unconfirmedError,
  WRONG_COUNTY,
} from './roster-user-errors';

type VersionedReport = RosterReport & { readonly rosterVersion: number | null };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reading or writing a file takes a thread for itself: few of them at a time, see the turns of dear operations. */
const READING_COST = 8_000;
const WRITING_COST = 14_000;

@Resolver()
export class RosterResolver {
  constructor(private readonly readings: RosterReadings) {}

  @Extensions({ cost: READING_COST })
  @Mutation(() => RosterReportPayload, {
    description: 'Checks an uploaded bundle and says what importing it would do; changes nothing (检查名册).',
  })
  async validateRoster(
    @Arg('input', () => RosterFileInput, { description: 'The bundle (名册文件).' }) input: RosterFileInput,
    @Ctx() context: GraphContext,
  ): Promise<RosterReportPayload> {
    const reading = await this.readings.get(input.fileId, await uploaded(context, input.fileId));
    if (!('roster' in reading)) return reported({ ...rosterReport(reading, null), rosterVersion: null });
    if (reading.roster.county.code !== input.county) return { report: null, userErrors: [WRONG_COUNTY] };
    return orConflict(async () => {
      const preview = await previewRoster(context.manager, reading.roster);
      return reported({ ...rosterReport(reading, preview), rosterVersion: preview.rosterVersion });
    });
  }

  @Extensions({ cost: READING_COST })
  @Mutation(() => RosterReportPayload, {
    description: 'Imports an uploaded bundle: all of it, or nothing when anything is wrong (导入名册).',
  })
  async importRoster(
    @Arg('input', () => ImportRosterInput, { description: 'The bundle (名册文件).' })
    input: ImportRosterInput,
    @Ctx() context: GraphContext,
  ): Promise<RosterReportPayload> {
    const reading = await this.readings.get(input.fileId, await uploaded(context, input.fileId));
    if (!('roster' in reading)) {
      return { report: { ...rosterReport(reading, null), rosterVersion: null }, userErrors: [HAS_ISSUES] };
    }
    const { county } = reading.roster;
    if (county.code !== input.county) return { report: null, userErrors: [WRONG_COUNTY] };
    return orConflict(() =>
      inMutation(context, async (manager) => {
        const rosterVersion = await lockRosterVersion(manager, county.code, county.schoolYear);
        refuseStale(input.expectedVersion, rosterVersion);
        const report = await importRoster(manager, reading, {
          actor: accountOf(context.viewer),
          confirmedDepartures: input.confirmedDepartures ?? null,
        });
        return reported({ ...report, rosterVersion });
      }),
    );
  }

  @Extensions({ cost: WRITING_COST })
  @Mutation(() => RosterFilePayload, {
    description: 'Gives an uploaded bundle back as a workbook with red cells and comments (标注问题).',
  })
  async markRoster(
    @Arg('input', () => RosterFileInput, { description: 'The bundle (名册文件).' }) input: RosterFileInput,
    @Ctx() context: GraphContext,
  ): Promise<RosterFilePayload> {
    const upload = await uploaded(context, input.fileId);
    const reading = await this.readings.get(input.fileId, upload);
    const bytes = await markIssues(upload, 'issues' in reading ? reading.issues : []);
    if (!bytes) return { file: null, userErrors: [FILE_UNREADABLE] };
    const name = `${upload.name.replace(/\.\w+$/, '')}-标注.xlsx`;
    return { file: await offerDownload(context, { name, kind: 'XLSX', bytes }), userErrors: [] };
  }

  @Extensions({ cost: WRITING_COST })
  @Mutation(() => RosterFilePayload, {
    description: 'Makes the stored roster a file; importing it again changes nothing (导出名册).',
  })
  async exportRoster(
    @Arg('input', () => ExportRosterInput, { description: 'Which roster (导出条件).' })
    input: ExportRosterInput,
    @Ctx() context: GraphContext,
  ): Promise<RosterFilePayload> {
    const { county, schoolYear = null, format } = input;
    const wanted = { county, schoolYear, actor: accountOf(context.viewer) };
    const roster = await inMutation(context, (manager) => exportRosterFacts(manager, wanted, format));
    const language = input.language ? lower(input.language) : null;
    const file = await rosterFile(roster, { format, language });
    return { file: await offerDownload(context, file), userErrors: [] };
  }

  @Extensions({ cost: WRITING_COST })
  @Mutation(() => RosterFilePayload, {
    description: 'Makes an empty workbook with headers and drop-downs (名册模板).',
  })
  async rosterTemplate(
    @Arg('input', () => RosterTemplateInput, { description: 'Which template (模板条件).' })
    input: RosterTemplateInput,
    @Ctx() context: GraphContext,
  ): Promise<RosterFilePayload> {
    const language = lower(input.language ?? 'ZH');
    const bytes = await bundleTemplate(null, { language });
    const name = language === 'zh' ? '名册模板.xlsx' : 'roster-template.xlsx';
    return { file: await offerDownload(context, { name, kind: 'XLSX', bytes }), userErrors: [] };
  }
}

@Resolver(() => RosterReportType)
export class RosterReportResolver {
  @FieldResolver(() => RosterIssueConnection, {
    description:
      'Every problem, in the order of the bundle; ask validateRoster again for the next page (问题).',
  })
  issues(@Root() report: RosterReport, @Args(() => PageArgs) args: PageArgs): Page<Numbered<Issue>> {
    return pageInOrder('roster-issue', report.issues, args);
  }

  @FieldResolver(() => RosterIssueConnection, {
    description: 'What was ignored or looks odd without being wrong (提醒).',
  })
  warnings(@Root() report: RosterReport, @Args(() => PageArgs) args: PageArgs): Page<Numbered<Issue>> {
    return pageInOrder('roster-issue', report.warnings, args);
  }

  @FieldResolver(() => RosterDepartureConnection, {
    description: 'People of the stored roster whom the bundle leaves out (将被移出的教师).',
  })
  departures(@Root() report: RosterReport, @Args(() => PageArgs) args: PageArgs): Page<Numbered<Departure>> {
    return pageInOrder('roster-departure', report.departures.people, args);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Their number, when so many go that importRoster asks for it as confirmedDepartures (须确认的人数).',
  })
  departuresToConfirm(@Root() report: RosterReport): number | null {
    return report.departures.toConfirm;
  }
}

@Resolver(() => RosterIssueType)
export class RosterIssueResolver {
  @FieldResolver(() => String, { description: 'What is wrong, in the language of the request (说明).' })
  message(@Root() issue: Issue, @Ctx() { language }: GraphContext): string {
    return language === 'zh' ? issue.messageZh : issue.messageEn;
  }

  @FieldResolver(() => String, { description: 'What to do about it (处理建议).' })
  hint(@Root() issue: Issue, @Ctx() { language }: GraphContext): string {
    return language === 'zh' ? issue.hintZh : issue.hintEn;
  }
}

type Numbered<T> = T & { readonly position: number };

function pageInOrder<T>(name: string, list: readonly T[], args: PageArgs): Page<Numbered<T>> {
  const numbered = list.map((entry, position) => ({ ...entry, position }));
  return pageOfList(numbered, { name, keyOf: ({ position }) => [position] }, pageRequest(args));
}

function reported(report: VersionedReport): RosterReportPayload {
  return { report, userErrors: [] };
}

/** A roster that leaves out what records still need, or many people unasked, is refused by a rule. */
async function orConflict(work: () => Promise<RosterReportPayload>): Promise<RosterReportPayload> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RosterConflictError) return { report: null, userErrors: [conflictError(error)] };
    if (error instanceof UnconfirmedDeparturesError)
      return { report: null, userErrors: [unconfirmedError(error)] };
    throw error;
  }
}

function refuseStale(expected: number | null | undefined, actual: number): void {
  if (expected === null || expected === undefined || expected === actual) return;
  throw new RefusedError('CONFLICT', {
    zh: '名册在检查之后已被修改，请重新检查',
    en: 'The roster was changed after the check: validate again',
  });
}

/** The viewer's own upload; the same words for somebody else's as for none. */
async function uploaded(context: GraphContext, fileId: string): Promise<StoredFile> {
  const viewer = someViewer(context.viewer);
  const file = UUID.test(fileId) ? await findFile(context.manager, fileId, viewer) : null;
  return found(file, {
    zh: '文件不存在或已过期，请重新上传',
    en: 'The file is not there or has expired: upload it again',
  });
}

function lower(language: 'ZH' | 'EN'): 'zh' | 'en' {
  return language === 'ZH' ? 'zh' : 'en';
}
