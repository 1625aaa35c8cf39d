// Asks before an import that takes stored rows away: by sheet, and the people by name.
import { type ReactElement } from 'react';
import { useWords } from '../../language/words';
import { Field } from '../../parts/form';
import { FormDialog } from '../../parts/form-dialog';
import { reportWords, sheetWords } from './report-words';
import { sumOf } from './sheet-table';
import { type RosterReport } from './use-roster-upload';

interface RemovalDialogProps {
  readonly report: RosterReport;
  /** The number of people that was typed; null when none was asked for. */
  readonly onConfirm: (people: number | null) => Promise<void>;
  readonly onClose: () => void;
}

/** The import itself shows what went wrong. */
const NOTHING_YET = { making: false, userErrors: [], problem: undefined };

export function RemovalDialog({ report, onConfirm, onClose }: RemovalDialogProps): ReactElement {
  const words = useWords(reportWords);
  const names: Readonly<Record<string, string>> = useWords(sheetWords);
  const { departures, departuresToConfirm } = report;
  return (
    <FormDialog
      title={words.sureTitle}
      change={NOTHING_YET}
      fields={[]}
      send={words.sureImport}
      onSubmit={() => onConfirm(departuresToConfirm)}
      onClose={onClose}
      lead={
        <>
          <p>{words.removes(sumOf(report).removed)}</p>
          <ul>
            {report.sheets
              .filter(({ removed }) => removed > 0)
              .map(({ sheet, removed }) => (
                <li key={sheet}>
                  {names[sheet] ?? sheet}: {removed}
                </li>
              ))}
          </ul>
          {departures.totalCount > 0 && (
            <>
              <p>{words.leaving(departures.totalCount)}</p>
              <ul className="departures">
                {departures.nodes.map(({ staffNo, name, schoolName }) => (
                  <li key={staffNo}>{words.person(name, staffNo, schoolName)}</li>
                ))}
              </ul>
              {departures.totalCount > departures.nodes.length && (
                <p>{words.andMore(departures.totalCount - departures.nodes.length)}</p>
              )}
            </>
          )}
          <p>{words.sure}</p>
        </>
      }
    >
      {departuresToConfirm !== null && (
        <Field label={words.typeNumber(departuresToConfirm)} hint={words.typeHint}>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            required
            pattern={`\\s*${departuresToConfirm}\\s*`}
            title={words.typeNumber(departuresToConfirm)}
          />
        </Field>
      )}
    </FormDialog>
  );
}
