// Pins: each kind names exactly the teacher or school it is about.
import { PIN_FORMS, PIN_SHEET, type PinField, type PinKind, type PinPresence } from '../../../../domain/pin';
import { keyOf } from '../../../../domain/sheet';
import { type BundleReport, type Problem } from '../bundle-issue';
import { type BundleTables } from '../tables';

const FIELDS: readonly PinField[] = ['staffNo', 'schoolCode', 'toSchoolCode'];

function wrongForm(kind: PinKind, column: string, presence: PinPresence): Problem {
  const needed = presence === 'NEEDED';
  return {
    code: 'ROSTER_PIN_FORM',
    zh: needed ? `${kind} 需要填写 ${column}` : `${kind} 不应填写 ${column}`,
    en: needed ? `${kind} needs ${column}` : `${kind} takes no ${column}`,
    hintZh:
      'SEND_TO：教师和派往学校；NEVER：教师，可加不派往的学校（派往学校列）；STAYS：只填教师；RECEIVES_NOBODY：只填学校',
    hintEn:
      'SEND_TO: staff_no and to_school_code; NEVER: staff_no, optionally to_school_code; STAYS: staff_no; RECEIVES_NOBODY: school_code',
  };
}

export function checkPins(tables: BundleTables, report: BundleReport): void {
  for (const line of tables.pins.lines) {
    const { kind } = line.values;
    if (kind === undefined) continue;
    for (const field of FIELDS) {
      const presence = PIN_FORMS[kind][field];
      const value = line.values[field];
      const wrong = presence === 'NEEDED' ? value === null : presence === 'EMPTY' && value != null;
      if (wrong) report.issue(line.place(field), wrongForm(kind, keyOf(PIN_SHEET, field), presence));
    }
  }
}
