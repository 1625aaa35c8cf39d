// A page that fails says so in words; the frame and the other pages stay.
import { Component, type ReactElement, type ReactNode } from 'react';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { shellWords } from './shell-words';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failure: Error | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null };

  static getDerivedStateFromError(failure: Error): ErrorBoundaryState {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? <Failure failure={failure} /> : this.props.children;
  }
}

function Failure({ failure }: { readonly failure: Error }): ReactElement {
  const words = useWords(shellWords);
  const { reload } = useWords(commonWords);
  return (
    <div className="notice notice-bad" role="alert">
      <h1>{words.broken}</h1>
      <p>{words.brokenHint}</p>
      <pre>{`${failure.name}: ${failure.message}`}</pre>
      {/* A new release has other files than the page that is open: loading anew brings them. */}
      <button type="button" onClick={() => window.location.reload()}>
        {reload}
      </button>
    </div>
  );
}
