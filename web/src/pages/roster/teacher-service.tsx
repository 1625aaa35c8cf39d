// Where a teacher has served besides the own school, newest first.
import { type ReactElement } from 'react';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { rotationKindWords, rotationStatusWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { fileWords } from './file-words';
import { type Teacher } from './teacher-file';
import { teacherWords } from './teacher-words';

export function Service({ records }: { readonly records: Teacher['rotations'] }): ReactElement {
  const words = useWords(fileWords);
  const heads = useWords(teacherWords);
  const kinds = useWords(rotationKindWords);
  const states = useWords(rotationStatusWords);
  const language = useLanguage();
  if (records.length === 0) {
    return (
      <section className="panel">
        <h2>{words.service}</h2>
        <p>{words.noService}</p>
      </section>
    );
  }
  return (
    <DataTable
      caption={words.service}
      columns={[
        { key: 'kind', head: words.kind, text: ({ kind }) => kinds[kind], isRowHead: true },
        { key: 'host', head: words.host, text: ({ toSchool }) => toSchool.name },
        { key: 'subject', head: heads.subject, text: ({ subject }) => subjectName(subject, language) },
        { key: 'from', head: words.from, text: ({ startsOn }) => startsOn },
        { key: 'until', head: words.until, text: ({ endsOn }) => endsOn ?? words.open },
        { key: 'state', head: words.state, text: ({ status }) => states[status] },
      ]}
      rows={records}
      rowKey={({ id }) => id}
    />
  );
}
