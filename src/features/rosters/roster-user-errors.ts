// What an officer is told when a bundle is refused.
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { type UnconfirmedDeparturesError } from './departures';
import { type RosterConflictError } from './roster-conflict';

export const WRONG_COUNTY: UserErrorValue = {
  code: 'ROSTER_OF_ANOTHER_COUNTY',
  field: 'input.county',
  message: { zh: '文件属于另一个县', en: 'The file is about another county' },
  hint: {
    zh: '检查 county 表中的行政区划代码，或换一个文件',
    en: 'Look at the code in the sheet county, or choose another file',
  },
};

export const HAS_ISSUES: UserErrorValue = {
  code: 'ROSTER_HAS_ISSUES',
  field: 'input.fileId',
  message: { zh: '名册有问题，未作任何改动', en: 'The roster has problems: nothing was changed' },
  hint: {
    zh: '下载标注文件，改正后重新上传',
    en: 'Download the marked workbook, correct it and upload it again',
  },
};

export const FILE_UNREADABLE: UserErrorValue = {
  code: 'ROSTER_FILE_UNREADABLE',
  field: 'input.fileId',
  message: { zh: '文件无法打开，不能标注', en: 'The file cannot be opened, so nothing can be marked' },
  hint: { zh: '另存为 XLSX 后重新上传', en: 'Save it as XLSX and upload it again' },
};

export function conflictError({ what, keys }: RosterConflictError): UserErrorValue {
  const which = keys.slice(0, 20).join('、');
  return {
    code: 'ROSTER_CONFLICT',
    field: 'input.fileId',
    message: {
      zh: `名册缺少仍有交流记录的行（${what.zh}）${which}`,
      en: `The roster leaves out rows that records still refer to (${what.en}) ${which}`,
    },
    hint: { zh: '在名册中保留这些行', en: 'Keep these rows in the roster' },
  };
}

export function unconfirmedError({ departures }: UnconfirmedDeparturesError): UserErrorValue {
  const { people, toConfirm } = departures;
  const first = people
    .slice(0, 20)
    .map(({ name, staffNo }) => `${name}（${staffNo}）`)
    .join('、');
  return {
    code: 'ROSTER_DEPARTURES_UNCONFIRMED',
    field: 'input.confirmedDepartures',
    message: {
      zh: `现有名册中有 ${toConfirm} 人不在文件里：${first}${toConfirm > 20 ? '……' : ''}`,
      en: `${toConfirm} people of the roster are not in the file: ${first}${toConfirm > 20 ? ' ...' : ''}`,
    },
    hint: {
      zh: `确认这些人不再任教后填写人数 ${toConfirm}；否则补全文件后重新上传`,
      en: `Give the number ${toConfirm} if they no longer teach here; complete the file otherwise`,
    },
  };
}
