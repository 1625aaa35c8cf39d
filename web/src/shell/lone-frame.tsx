// A page that needs no county and no school year, in the same frame; the navigation leads back to the county.
import { type ReactElement, Suspense } from 'react';
import { Loading } from '../parts/loading';
import { ErrorBoundary } from './error-boundary';
import { Frame } from './frame';
import { Navigation } from './navigation';
import { type OpenPage, pagesInReach } from './open-pages';
import { firstScope } from './scope';
import { type Viewer, ViewerContext } from './viewer';

interface LoneFrameProps {
  readonly viewer: Viewer;
  readonly page: OpenPage;
}

export function LoneFrame({ viewer, page: { page: Page } }: LoneFrameProps): ReactElement {
  const pages = pagesInReach(viewer, firstScope(viewer.counties));
  return (
    <ViewerContext.Provider value={viewer}>
      <Frame viewer={viewer} choosers={null} navigation={<Navigation pages={pages} />}>
        <Suspense fallback={<Loading />}>
          <ErrorBoundary>
            <Page />
          </ErrorBoundary>
        </Suspense>
      </Frame>
    </ViewerContext.Provider>
  );
}
