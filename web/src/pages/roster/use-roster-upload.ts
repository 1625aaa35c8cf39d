// One uploaded sheet from the reader's disk to the import: sent, checked, then imported when the reader says so.
import { useState } from 'react';
import { useClient } from 'urql';
import { ImportRoster } from '../../graphql/generated/import-roster';
import { type ValidateRosterMutation } from '../../graphql/generated/types';
import { ValidateRoster } from '../../graphql/generated/validate-roster';
import { type Problem } from '../../graphql/problem';
import { type UploadedFile, uploadFile } from '../../graphql/upload-file';
import { type UserError, useChange } from '../../graphql/use-change';
import { useLanguage } from '../../language/language';

export type RosterReport = NonNullable<ValidateRosterMutation['validateRoster']['report']>;
export type RosterIssue = RosterReport['issues']['nodes'][number];

/** Why a file is not even sent. */
export type FileFault = 'WRONG_TYPE' | 'EMPTY';

export interface RosterUpload {
  readonly stage: 'NONE' | 'SENDING' | 'CHECKING' | 'CHECKED' | 'IMPORTING' | 'IMPORTED';
  readonly name: string;
  /** 0-1 while it is being sent. */
  readonly share: number;
  readonly fault: FileFault | null;
  readonly file: UploadedFile | null;
  readonly report: RosterReport | null;
  readonly userErrors: readonly UserError[];
  readonly problem: Problem | undefined;
  readonly take: (file: File) => Promise<void>;
  /** Imports it; the number of people who may go, when the report asks for it. */
  readonly importIt: (confirmedDepartures: number | null) => Promise<RosterReport | null>;
  readonly checkAgain: () => Promise<void>;
  /** The problems after those at hand. */
  readonly moreIssues: (after: string) => Promise<RosterReport['issues'] | null>;
  readonly forget: () => void;
}

interface Taken {
  readonly stage: RosterUpload['stage'];
  readonly name: string;
  readonly share: number;
  readonly fault: FileFault | null;
  readonly file: UploadedFile | null;
  readonly report: RosterReport | null;
  readonly problem: Problem | undefined;
}

const NOTHING: Taken = {
  stage: 'NONE',
  name: '',
  share: 0,
  fault: null,
  file: null,
  report: null,
  problem: undefined,
};

const TAKEN = /\.(xlsx|xls|zip)$/i;

const FIRST_ISSUES = 100;

export function useRosterUpload(county: string): RosterUpload {
  const [taken, setTaken] = useState(NOTHING);
  const language = useLanguage();
  const client = useClient();
  const check = useChange(ValidateRoster, (data) => data.validateRoster);
  const load = useChange(ImportRoster, (data) => data.importRoster);
  const set = (change: Partial<Taken>): void => setTaken((before) => ({ ...before, ...change }));

  const validate = async (file: UploadedFile): Promise<void> => {
    set({ stage: 'CHECKING', file, problem: undefined });
    load.forget();
    const input = { county, fileId: file.fileId };
    const payload = await check.make({ input, first: FIRST_ISSUES });
    set(payload?.report ? { stage: 'CHECKED', report: payload.report } : { stage: 'NONE' });
  };
  const take = async (file: File): Promise<void> => {
    check.forget();
    load.forget();
    const fault = faultOf(file);
    setTaken({ ...NOTHING, name: file.name, fault, stage: fault ? 'NONE' : 'SENDING' });
    if (fault) return;
    const upload = await uploadFile(file, {
      language: language === 'zh' ? 'zh-CN' : 'en',
      onProgress: (share) => set({ share }),
    });
    if ('problem' in upload) set({ stage: 'NONE', problem: upload.problem });
    else await validate(upload.file);
  };
  const importIt = async (confirmedDepartures: number | null): Promise<RosterReport | null> => {
    const { file, report } = taken;
    if (!file) return null;
    set({ stage: 'IMPORTING' });
    const expectedVersion = report?.rosterVersion ?? null;
    const input = { county, fileId: file.fileId, expectedVersion, confirmedDepartures };
    const payload = await load.make({ input, first: FIRST_ISSUES });
    const done = payload?.report ?? null;
    set(done ? { stage: 'IMPORTED', report: done } : { stage: 'CHECKED' });
    return done;
  };
  return {
    ...taken,
    userErrors: [...check.userErrors, ...load.userErrors],
    problem: taken.problem ?? check.problem ?? load.problem,
    take,
    importIt,
    checkAgain: async () => {
      if (taken.file) await validate(taken.file);
    },
    moreIssues: async (after) => {
      if (!taken.file) return null;
      const input = { county, fileId: taken.file.fileId };
      const { data } = await client.mutation(ValidateRoster, { input, first: 200, after }).toPromise();
      return data?.validateRoster.report?.issues ?? null;
    },
    forget: () => {
      setTaken(NOTHING);
      check.forget();
      load.forget();
    },
  };
}

function faultOf({ name, size }: File): FileFault | null {
  if (!TAKEN.test(name)) return 'WRONG_TYPE';
  return size === 0 ? 'EMPTY' : null;
}
