// What is done to one person's data; looking at it is an audit entry of its own.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type EntityManager } from 'typeorm';
import { offerDownload } from '../../files';
import { type GraphContext } from '../../graphql/context';
import { inMutation } from '../../graphql/mutation';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { audit } from '../audit';
import { erasePeople, isLongGone } from './erasure.store';
import { identityNumber, personalData } from './personal-data.store';
import {
  ErasePersonalDataPayload,
  ExportPersonalDataPayload,
  PersonInput,
  RevealIdentityNumberPayload,
} from './personal-data.type';

@Resolver()
export class PersonalDataResolver {
  /** `keptYears`: whole years after leaving for which a person's data is kept. */
  constructor(private readonly keptYears: number) {}

  @Mutation(() => RevealIdentityNumberPayload, {
    description: 'Shows a whole identity number, and notes that it was looked at (查看完整身份证号).',
  })
  revealIdentityNumber(
    @Arg('input', () => PersonInput, { description: 'Whose, and why (人员与事由).' }) input: PersonInput,
    @Ctx() context: GraphContext,
  ): Promise<RevealIdentityNumberPayload> {
    return inMutation(context, async (manager) => {
      const idNumber = await identityNumber(manager, input.county, input.staffNo);
      const problem = reasonProblem(input.reason) ?? (idNumber === undefined ? NOT_THERE : null);
      if (problem) return { idNumber: null, userErrors: [problem] };
      await note(manager, context, input, { action: 'IDENTITY_NUMBER_VIEWED' });
      return { idNumber: idNumber ?? null, userErrors: [] };
    });
  }

  @Mutation(() => ExportPersonalDataPayload, {
    description: 'Gives out everything that is kept about one person (导出个人数据).',
  })
  async exportPersonalData(
    @Arg('input', () => PersonInput, { description: 'Whose, and why (人员与事由).' }) input: PersonInput,
    @Ctx() context: GraphContext,
  ): Promise<ExportPersonalDataPayload> {
    return inMutation(context, async (manager) => {
      const data = await personalData(manager, input.county, input.staffNo);
      const problem = reasonProblem(input.reason) ?? (data['roster']?.length === 0 ? NOT_THERE : null);
      if (problem) return { file: null, userErrors: [problem] };
      const bytes = Buffer.from(
        JSON.stringify({ county: input.county, staffNo: input.staffNo, ...data }, null, 1),
      );
      const file = { name: `personal-data-${input.staffNo}.json`, kind: 'JSON' as const, bytes };
      const offered = await offerDownload({ ...context, manager }, file);
      await note(manager, context, input, { action: 'PERSONAL_DATA_EXPORTED' });
      return { file: offered, userErrors: [] };
    });
  }

  @Mutation(() => ErasePersonalDataPayload, {
    description:
      'Takes a person out of all school years who left at least as long ago as data is kept, 3 years unless configured otherwise (清除离任人员个人数据).',
  })
  erasePersonalData(
    @Arg('input', () => PersonInput, { description: 'Whose, and why (人员与事由).' }) input: PersonInput,
    @Ctx() context: GraphContext,
  ): Promise<ErasePersonalDataPayload> {
    return inMutation(context, async (manager) => {
      const gone = await isLongGone(manager, input, this.keptYears);
      const problem =
        reasonProblem(input.reason) ?? (gone === null ? NOT_THERE : gone ? null : stillKept(this.keptYears));
      if (problem) return { rosterRows: 0, planInputs: 0, userErrors: [problem] };
      const erased = await erasePeople(manager, input.county, [input.staffNo]);
      await note(manager, context, input, { action: 'PERSONAL_DATA_ERASED', ...erased });
      return { ...erased, userErrors: [] };
    });
  }
}

const NOT_THERE: UserErrorValue = {
  code: 'NO_SUCH_TEACHER',
  field: 'input.staffNo',
  message: { zh: '没有此教职工号', en: 'Nobody has this staff number' },
  hint: null,
};

function stillKept(years: number): UserErrorValue {
  return {
    code: 'STILL_KEPT',
    field: 'input.staffNo',
    message: {
      zh: `离任未满 ${years} 年，不能清除`,
      en: `The person has not left, or left less than ${years} years ago`,
    },
    hint: null,
  };
}

function reasonProblem(reason: string): UserErrorValue | null {
  const { length } = reason.trim();
  if (length >= 2 && length <= 500) return null;
  return {
    code: 'REASON_NEEDED',
    field: 'input.reason',
    message: { zh: '请填写事由（2 至 500 个字符）', en: 'Say why, in 2 to 500 characters' },
    hint: null,
  };
}

function note(
  manager: EntityManager,
  context: GraphContext,
  { county, staffNo, reason }: PersonInput,
  { action, ...detail }: { readonly action: string; readonly [more: string]: unknown },
): Promise<void> {
  return audit(manager, {
    county,
    actor: context.viewer?.accountId ?? '',
    action,
    subjectType: 'TEACHER',
    subjectId: staffNo,
    reason: reason.trim(),
    detail,
    change: null,
  });
}
