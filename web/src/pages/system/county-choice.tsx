// Whose accounts, log and webhook: a known county, the installation, or for its administrator any county by its code.
import { type ReactElement } from 'react';
import { useWords } from '../../language/words';
import { INSTALLATION, type Place } from './places';
import { systemWords } from './system-words';

interface CountyChoiceProps {
  readonly county: string;
  readonly places: readonly Place[];
  readonly mayChooseAny: boolean;
  readonly onChoose: (code: string) => void;
}

export function CountyChoice({ county, places, mayChooseAny, onChoose }: CountyChoiceProps): ReactElement {
  const words = useWords(systemWords);
  const isListed = places.some(({ code }) => code === county);
  const shown = isListed ? places : [...places, { code: county, name: null }];
  const label = ({ code, name }: Place): string =>
    code === INSTALLATION ? words.installation : name ? `${name} ${code}` : code;
  return (
    <div className="system-county">
      <label>
        {words.county}{' '}
        <select value={county} onChange={({ target }) => onChoose(target.value)}>
          {shown.map((place) => (
            <option key={place.code} value={place.code}>
              {label(place)}
            </option>
          ))}
        </select>
      </label>
      {mayChooseAny && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const code = String(new FormData(event.currentTarget).get('code'));
            if (code) onChoose(code);
          }}
        >
          <label>
            {words.otherCounty}{' '}
            <input
              name="code"
              inputMode="numeric"
              pattern="[0-9]{6}"
              size={8}
              required
              title={words.sixDigits}
            />
          </label>{' '}
          <button type="submit">{words.open}</button>
        </form>
      )}
    </div>
  );
}
