// The pages that the viewer's roles open.
import { type ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage } from '../language/language';
import { useWords } from '../language/words';
import { type OpenPage } from './open-pages';
import { shellWords } from './shell-words';

export function Navigation({ pages }: { readonly pages: readonly OpenPage[] }): ReactElement {
  const words = useWords(shellWords);
  const language = useLanguage();
  const [location] = useLocation();
  return (
    <nav className="navigation" aria-label={words.pages}>
      <ul>
        {pages.map(({ path, name, address }) => (
          <li key={path}>
            <Link href={`~${address}`} aria-current={isAt(location, path) ? 'page' : undefined}>
              {name[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page is the place of what lies below it too. */
function isAt(location: string, path: string): boolean {
  return location === path || (path !== '/' && location.startsWith(`${path}/`));
}
