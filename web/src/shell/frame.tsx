// The frame around every page: skip link, header, navigation, and the place of the content.
import { type ReactElement, type ReactNode } from 'react';
import { commonWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { shellWords } from './shell-words';
import { type Viewer } from './viewer';
import './frame.css';

interface FrameProps {
  readonly viewer: Viewer;
  readonly choosers: ReactNode;
  readonly navigation: ReactNode;
  readonly children: ReactNode;
}

export function Frame({ viewer, choosers, navigation, children }: FrameProps): ReactElement {
  const words = useWords(shellWords);
  const { product } = useWords(commonWords);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="frame-header">
        <p className="frame-name">{product}</p>
        {choosers}
        <div className="frame-account">
          <LanguageSwitch />
          <AccountMenu viewer={viewer} />
        </div>
      </header>
      {navigation}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
