// The console: who is signed in, then the county and year that the address names, then the page.
import { type ReactElement, useEffect } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { Viewer } from '../graphql/generated/viewer';
import { takeReturnAddress } from '../graphql/sign-in';
import { useAnswer } from '../graphql/use-answer';
import { useWords } from '../language/words';
import { Answered } from '../parts/answered';
import { aroundNavigation } from '../parts/leaving';
import { Toast } from '../parts/toast';
import { CountyFrame } from './county-frame';
import { ErrorBoundary } from './error-boundary';
import { Frame } from './frame';
import { LoneFrame } from './lone-frame';
import { firstAddress, pagesAlone } from './open-pages';
import { PasswordDialog } from './password-dialog-later';
import { PasswordPrompt } from './password-prompt';
import { firstScope } from './scope';
import { shellWords } from './shell-words';
import { type Viewer as SignedIn } from './viewer';

const NOTHING_TO_ASK = {};

export function Console(): ReactElement {
  const answer = useAnswer(Viewer, NOTHING_TO_ASK);
  return (
    <ErrorBoundary>
      <Answered answer={answer} part={({ viewer }) => viewer}>
        {(viewer) => (
          <Router aroundNav={aroundNavigation}>
            <Counties viewer={viewer} />
          </Router>
        )}
      </Answered>
      <PasswordPrompt />
      <Toast />
    </ErrorBoundary>
  );
}

function Counties({ viewer }: { readonly viewer: SignedIn }): ReactElement {
  return (
    <Switch>
      {pagesAlone(viewer).map((page) => (
        <Route key={page.path} path={page.path}>
          <LoneFrame viewer={viewer} page={page} />
        </Route>
      ))}
      <Route path="/:county/:schoolYear" nest>
        {({ county, schoolYear }) => (
          <CountyFrame viewer={viewer} county={county} schoolYear={decodeURIComponent(schoolYear)} />
        )}
      </Route>
      <Route>
        <Beginning viewer={viewer} />
      </Route>
    </Switch>
  );
}

/** Any other address: back to where the reader was before signing in, or to the first page that is open. */
function Beginning({ viewer }: { readonly viewer: SignedIn }): ReactElement {
  const words = useWords(shellWords);
  const [, navigate] = useLocation();
  useEffect(() => {
    const kept = takeReturnAddress();
    if (kept && kept !== '/') navigate(kept, { replace: true });
  }, [navigate]);
  const first = firstAddress(viewer);
  if (first) return <Redirect to={first} replace />;
  const nothing = firstScope(viewer.counties) ? words.noRole : words.noCounty;
  return (
    <Frame viewer={viewer} navigation={null} choosers={null}>
      <p className="empty">{viewer.passwordExpired ? words.expired : nothing}</p>
      {viewer.passwordExpired && <PasswordDialog onClose={() => undefined} />}
    </Frame>
  );
}
