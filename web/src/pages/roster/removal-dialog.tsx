// Asks before an import that takes stored rows away, and names them by sheet.
import { type ReactElement } from 'react';
import { useWords } from '../../language/words';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { reportWords, sheetWords } from './report-words';
import { sumOf } from './sheet-table';
import { type RosterReport } from './use-roster-upload';

interface RemovalDialogProps {
  readonly report: RosterReport;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function RemovalDialog({ report, onConfirm, onClose }: RemovalDialogProps): ReactElement {
  const words = useWords(reportWords);
  const names: Readonly<Record<string, string>> = useWords(sheetWords);
  return (
    <ConfirmDialog title={words.sureTitle} confirm={words.sureImport} onConfirm={onConfirm} onClose={onClose}>
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
      <p>{words.sure}</p>
    </ConfirmDialog>
  );
}
