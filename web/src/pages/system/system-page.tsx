// Running the installation: accounts and the webhook for administrators, the audit log for auditors. Needs no county to exist.
import { type ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useWords } from '../../language/words';
import { Page } from '../../parts/page';
import { useViewer } from '../../shell/viewer';
import { AccountsHeldPanel } from './accounts-held-panel';
import { AccountsPanel } from './accounts-panel';
import { AuditPanel } from './audit-panel';
import { CountyChoice } from './county-choice';
import { mayChooseAny, placesOf, type Tab, tabsIn } from './places';
import { systemWords } from './system-words';
import { WebhookPanel } from './webhook-panel';
import './system.css';

export function SystemPage(): ReactElement {
  const words = useWords(systemWords);
  const viewer = useViewer();
  const [parameters, setParameters] = useSearchParams();
  const places = placesOf(viewer);
  const asked = parameters.get('county');
  const known = places.find(({ code }) => code === asked)?.code;
  const county = known ?? (asked && mayChooseAny(viewer) ? asked : places[0]?.code);
  if (county === undefined) return <Page title={words.title}>{null}</Page>;
  const tabs = tabsIn(viewer, county);
  const tab = tabs.find((each) => each === parameters.get('tab')) ?? tabs[0];
  return (
    <Page title={words.title}>
      <CountyChoice
        county={county}
        places={places}
        mayChooseAny={mayChooseAny(viewer)}
        onChoose={(code) => setParameters({ county: code, ...(tab ? { tab } : {}) })}
      />
      <nav className="system-tabs" aria-label={words.sections}>
        {tabs.map((each) => (
          <Link
            key={each}
            href={`~/system?county=${encodeURIComponent(county)}&tab=${each}`}
            aria-current={each === tab ? 'page' : undefined}
          >
            {words[each]}
          </Link>
        ))}
      </nav>
      {tab && <Panel key={`${tab} ${county}`} tab={tab} county={county} />}
    </Page>
  );
}

function Panel({ tab, county }: { readonly tab: Tab; readonly county: string }): ReactElement {
  switch (tab) {
    case 'accounts':
      return <AccountsPanel county={county} />;
    case 'webhook':
      return <WebhookPanel county={county} />;
    case 'audit':
      return <AuditPanel county={county} />;
    case 'held':
      return <AccountsHeldPanel county={county} />;
  }
}
