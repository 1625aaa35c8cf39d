// Choosing a school of the county.
import { type ReactElement } from 'react';
import { type UserError } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { pinsWords } from './pins-words';

interface SchoolFieldProps {
  readonly name: string;
  readonly label: string;
  readonly isNeeded: boolean;
  readonly schools: readonly { readonly school: string | null; readonly schoolName: string | null }[];
  readonly userErrors: readonly UserError[];
}

export function SchoolField({ name, label, isNeeded, schools, userErrors }: SchoolFieldProps): ReactElement {
  const words = useWords(pinsWords);
  return (
    <Field label={label} name={name} userErrors={userErrors}>
      <select required={isNeeded} defaultValue="">
        <option value="">{isNeeded ? words.chooseSchool : words.anySchool}</option>
        {schools.map(({ school, schoolName }) => (
          <option key={school} value={school ?? ''}>
            {schoolName}
          </option>
        ))}
      </select>
    </Field>
  );
}
