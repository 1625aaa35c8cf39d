// Inputs of rotation changes turned into events, or into what is wrong with them.
import { isDay } from '../../domain/calendar';
import { type EventDetail, type RotationEvent } from '../../domain/rotation-lifecycle';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { type RecordRotationEventInput } from './rotation-life.type';
import { inputError } from './rotation-refusals';

const LONGEST_TEXT = 500;

/** Problems of days and texts, by field; absent ones are no problem here. */
export function formErrors(
  days: Readonly<Record<string, string | null | undefined>>,
  texts: Readonly<Record<string, string | null | undefined>>,
): readonly UserErrorValue[] {
  const wrongDays = Object.entries(days)
    .filter(([, day]) => typeof day === 'string' && !isDay(day))
    .map(([field]) =>
      inputError('NOT_A_DAY', field, { zh: '日期格式应为 YYYY-MM-DD', en: 'A day is YYYY-MM-DD' }),
    );
  const longTexts = Object.entries(texts)
    .filter(([, text]) => (text ?? '').length > LONGEST_TEXT)
    .map(([field]) =>
      inputError('TEXT_TOO_LONG', field, { zh: '不得超过 500 个字符', en: 'At most 500 characters' }),
    );
  return [...wrongDays, ...longTexts];
}

const MISSING = { zh: '此事项须填写', en: 'This event needs it' };

/** What a kind needs besides day and reason; or which field is missing. */
function detailOf(input: RecordRotationEventInput): EventDetail | UserErrorValue {
  const { kind, deadline, endsOn, upheld, corrects } = input;
  switch (kind) {
    case 'NOTIFIED':
    case 'OBJECTED':
      return deadline ? { kind, deadline } : inputError('FIELD_MISSING', 'deadline', MISSING);
    case 'EXTENDED':
    case 'LEFT_EARLY':
      return endsOn ? { kind, endsOn } : inputError('FIELD_MISSING', 'endsOn', MISSING);
    case 'OBJECTION_DECIDED':
      return typeof upheld === 'boolean' ? { kind, upheld } : inputError('FIELD_MISSING', 'upheld', MISSING);
    case 'ANNULLED':
      return typeof corrects === 'number' ? { kind } : inputError('FIELD_MISSING', 'corrects', MISSING);
    case 'ASSESSED':
      return inputError('WRONG_MUTATION', 'kind', {
        zh: '考核请用 assessRotation 登记',
        en: 'Record assessments with assessRotation',
      });
    default:
      return { kind };
  }
}

export function eventOfInput(
  input: RecordRotationEventInput,
  recordedBy: string,
): RotationEvent | readonly UserErrorValue[] {
  const { happenedOn, deadline, endsOn, reason, corrects } = input;
  const errors = formErrors({ happenedOn, deadline, endsOn }, { reason });
  if (errors.length > 0) return errors;
  const detail = detailOf(input);
  if ('code' in detail) return [detail];
  const place = typeof corrects === 'number' ? { corrects } : {};
  return { happenedOn, recordedBy, reason: (reason ?? '').trim(), ...place, ...detail };
}
