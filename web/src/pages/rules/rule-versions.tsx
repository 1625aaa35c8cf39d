// Every version of the rules, and any of them in words.
import { type ReactElement, useMemo, useState } from 'react';
import { RuleSets } from '../../graphql/generated/rule-sets';
import { type RuleSetsQuery, type RuleSetsQueryVariables } from '../../graphql/generated/types';
import { usePages } from '../../graphql/use-pages';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { PagedTable } from '../../parts/paged-table';
import { useScope } from '../../shell/scope';
import { rulesWords } from './rules-words';
import { VersionDialog } from './version-dialog';

function versionsOf({ county }: RuleSetsQuery) {
  return county?.schoolYear?.ruleSets;
}

interface RuleVersionsProps {
  /** Edits from the numbers of a version. */
  readonly onBring: (rules: Readonly<Record<string, unknown>>) => void;
}

export function RuleVersions({ onBring }: RuleVersionsProps): ReactElement {
  const words = useWords(rulesWords);
  const language = useLanguage();
  const { county, schoolYear } = useScope();
  const [shown, setShown] = useState<number | null>(null);
  const variables = useMemo<RuleSetsQueryVariables>(
    () => ({ county: county.code, schoolYear, first: 20 }),
    [county.code, schoolYear],
  );
  const pages = usePages(RuleSets, variables, versionsOf);
  return (
    <>
      <PagedTable
        pages={pages}
        caption={words.versions}
        columns={[
          {
            key: 'revision',
            head: words.revision,
            text: ({ revision }) => revision.toString(),
            numeric: true,
          },
          {
            key: 'version',
            head: words.version,
            text: ({ version }) => version,
            cell: ({ version, revision }) => (
              <button
                type="button"
                className="rules-link"
                aria-label={words.look(version)}
                onClick={() => setShown(revision)}
              >
                {version}
              </button>
            ),
            isRowHead: true,
          },
          { key: 'saved', head: words.saved2, text: ({ createdAt }) => moment(createdAt, language) },
          {
            key: 'state',
            head: words.state,
            text: ({ isCurrent }) => (isCurrent ? words.current : words.former),
            cell: ({ isCurrent }) => (isCurrent ? <Badge tone="good">{words.current}</Badge> : words.former),
          },
        ]}
        rowKey={({ revision }) => revision.toString()}
      />
      {shown !== null && (
        <VersionDialog
          revision={shown}
          onBring={(rules) => {
            setShown(null);
            onBring(rules);
          }}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
