// What every page begins with: its heading, which takes the focus after a navigation, and the name of the window.
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';

interface PageProps {
  readonly title: string;
  /** One line under the heading. */
  readonly lead?: ReactNode;
  /** Buttons and links of the whole page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let isFirst = true;

export function Page({ title, lead, actions, children }: PageProps): ReactElement {
  const { product } = useWords(commonWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    // The first page is read from the top; after that the new heading says where the reader is.
    if (!isFirst) {
      window.scrollTo(0, 0);
      heading.current?.focus();
    }
    isFirst = false;
  }, []);
  return (
    <>
      <header className="page-header">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="buttons no-print">{actions}</div>}
        {lead && <p className="lead">{lead}</p>}
      </header>
      {children}
    </>
  );
}
