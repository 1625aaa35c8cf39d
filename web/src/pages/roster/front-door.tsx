// The three steps of a roster: get the sheet, upload it, look at the result.
import { type ReactElement } from 'react';
import { ImportReport } from './import-report';
import { RosterDownloads } from './roster-downloads';
import { UploadPanel } from './upload-panel';
import { useRosterUpload } from './use-roster-upload';

interface FrontDoorProps {
  readonly county: string;
  /** Null when the county has none yet. */
  readonly schoolYear: string | null;
}

export function FrontDoor({ county, schoolYear }: FrontDoorProps): ReactElement {
  const upload = useRosterUpload(county);
  return (
    <div className="roster">
      <div className="roster-steps">
        <RosterDownloads county={county} schoolYear={schoolYear} />
        <UploadPanel upload={upload} />
      </div>
      {upload.report && (
        <ImportReport upload={upload} report={upload.report} county={county} schoolYear={schoolYear} />
      )}
    </div>
  );
}
