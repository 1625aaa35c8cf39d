// Setting a pin: its kind, whom it is about, where, and why.
import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Pin as PinOperation } from '../../graphql/generated/pin';
import { RosterChoices } from '../../graphql/generated/roster-choices';
import { useAnswer } from '../../graphql/use-answer';
import { type UserError, useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field, Form } from '../../parts/form';
import { toast } from '../../parts/toast';
import { useScope } from '../../shell/scope';
import { KINDS, type PinKind, pinsWords } from './pins-words';
import { SchoolField } from './school-field';
import { type FoundTeacher, TeacherPicker } from './teacher-picker';

/** What each kind is about. */
const PLACES: Readonly<
  Record<PinKind, { readonly teacher: boolean; readonly school: 'NO' | 'MAY' | 'MUST' }>
> = {
  SEND_TO: { teacher: true, school: 'MUST' },
  STAYS: { teacher: true, school: 'NO' },
  NEVER: { teacher: true, school: 'MAY' },
  RECEIVES_NOBODY: { teacher: false, school: 'MUST' },
};

const FIELDS = ['kind', 'staffNo', 'toSchoolCode', 'schoolCode', 'reason'];

export function AddPin(): ReactElement {
  const words = useWords(pinsWords);
  const [asked] = useSearchParams();
  return (
    <details className="panel pins-add no-print" open={asked.has('staffNo') || undefined}>
      <summary>
        <h2>{words.add}</h2>
      </summary>
      <PinForm staffNo={asked.get('staffNo') ?? ''} />
    </details>
  );
}

function PinForm({ staffNo }: { readonly staffNo: string }): ReactElement {
  const words = useWords(pinsWords);
  const { county, schoolYear } = useScope();
  const choices = useAnswer(RosterChoices, { county: county.code, schoolYear });
  const schools = choices.data?.county?.schoolYear?.establishmentLedger.schools ?? [];
  const { make, making, userErrors, problem } = useChange(PinOperation, (data) => data.pin);
  const [kind, setKind] = useState<PinKind>('SEND_TO');
  const [teacher, setTeacher] = useState<FoundTeacher | null>(null);
  const [isMissing, setMissing] = useState(false);
  // A form that was sent begins anew.
  const [sent, setSent] = useState(0);
  const places = PLACES[kind];
  const schoolField = kind === 'RECEIVES_NOBODY' ? 'schoolCode' : 'toSchoolCode';
  const own: readonly UserError[] = isMissing
    ? [{ code: 'NO_TEACHER', field: 'staffNo', message: words.needTeacher, hint: null }]
    : [];
  const errors = [...userErrors, ...own];
  const submit = async (data: FormData): Promise<void> => {
    setMissing(places.teacher && !teacher);
    if (places.teacher && !teacher) return;
    const school = String(data.get(schoolField) ?? '') || null;
    const made = await make({
      input: {
        county: county.code,
        schoolYear,
        kind,
        reason: String(data.get('reason')).trim(),
        staffNo: places.teacher ? (teacher?.staffNo ?? null) : null,
        [schoolField]: school,
      },
    });
    if (!made) return;
    toast(words.done);
    setTeacher(null);
    setSent((before) => before + 1);
  };
  return (
    <Form
      key={sent}
      userErrors={errors}
      problem={problem}
      fields={FIELDS}
      onSubmit={(data) => void submit(data)}
    >
      <Field label={words.kind} hint={words[`${kind}_hint`]} name="kind" userErrors={errors}>
        <select value={kind} onChange={({ target }) => setKind(target.value as PinKind)}>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      </Field>
      {places.teacher && (
        <TeacherPicker
          first={sent === 0 ? staffNo : ''}
          chosen={teacher}
          onChoose={setTeacher}
          userErrors={errors}
        />
      )}
      {kind === 'SEND_TO' && teacher?.exchangeStanding?.eligible === false && (
        <p className="notice notice-bad">{words.warning}</p>
      )}
      {places.school !== 'NO' && (
        <SchoolField
          key={schoolField}
          name={schoolField}
          label={
            kind === 'RECEIVES_NOBODY' ? words.school : kind === 'NEVER' ? words.notToSchool : words.toSchool
          }
          isNeeded={places.school === 'MUST'}
          schools={schools}
          userErrors={errors}
        />
      )}
      <Field label={words.reason} hint={words.reasonHint} name="reason" userErrors={errors}>
        <input type="text" required maxLength={500} />
      </Field>
      <div className="buttons">
        <button type="submit" className="primary" disabled={making}>
          {words.set}
        </button>
      </div>
    </Form>
  );
}
