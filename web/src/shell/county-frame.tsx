// Everything below /COUNTY/YEAR: choosers, navigation by role, and the page itself.
import { type ReactElement, Suspense, useEffect, useMemo } from 'react';
import { Link, Redirect, Route, Switch } from 'wouter';
import { useWords } from '../language/words';
import { Loading } from '../parts/loading';
import { Choosers } from './choosers';
import { ErrorBoundary } from './error-boundary';
import { Frame } from './frame';
import { Navigation } from './navigation';
import { firstAlone, type OpenPage, pagesIn, pagesInReach } from './open-pages';
import { rememberScope, type Scope, ScopeContext } from './scope';
import { shellWords } from './shell-words';
import { grantsIn, type Viewer } from './viewer';

interface CountyFrameProps {
  readonly viewer: Viewer;
  readonly county: string;
  readonly schoolYear: string;
}

export function CountyFrame({ viewer, county: code, schoolYear }: CountyFrameProps): ReactElement {
  const county = viewer.counties.find((each) => each.code === code);
  const known = county?.schoolYears.some(({ label }) => label === schoolYear) ?? false;
  const scope = useMemo<Scope | null>(() => {
    if (!county || !known) return null;
    const grants = grantsIn(viewer, county.code);
    return {
      viewer,
      county,
      schoolYear,
      grants,
      hasRole: (role) => grants.some((grant) => grant.role === role),
    };
  }, [viewer, county, known, schoolYear]);
  useEffect(() => {
    if (known) rememberScope({ county: code, schoolYear });
  }, [code, known, schoolYear]);
  if (!scope) return <Redirect to="~/" replace />;
  const pages = pagesIn(viewer, { county: code, schoolYear });
  const alone = firstAlone(viewer);
  if (pages.length === 0 && alone) return <Redirect to={`~${alone.address}`} replace />;
  return (
    <ScopeContext.Provider value={scope}>
      <Frame
        viewer={viewer}
        choosers={<Choosers scope={scope} />}
        navigation={<Navigation pages={pagesInReach(viewer, { county: code, schoolYear })} />}
      >
        <Pages key={`${code}/${schoolYear}`} pages={pages} />
      </Frame>
    </ScopeContext.Provider>
  );
}

function Pages({ pages }: { readonly pages: readonly OpenPage[] }): ReactElement {
  const words = useWords(shellWords);
  const [first] = pages;
  if (!first) return <p className="empty">{words.noRole}</p>;
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        {pages.map(({ path, page: Page }) => (
          <Route key={path} path={path}>
            <ErrorBoundary>
              <Page />
            </ErrorBoundary>
          </Route>
        ))}
        <Route path="/">
          <Redirect to={first.path} replace />
        </Route>
        <Route>
          <p className="empty">
            {words.noPage} <Link href={first.path}>{words.toStart}</Link>
          </p>
        </Route>
      </Switch>
    </Suspense>
  );
}
