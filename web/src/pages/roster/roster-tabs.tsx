// The parts of the roster, beside each other on every page of it.
import { type ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../language/words';
import { rosterWords } from './roster-words';
import './roster.css';

const TABS = [
  ['exchange', '/roster'],
  ['teachers', '/roster/teachers'],
  ['schools', '/roster/schools'],
] as const;

export function RosterTabs(): ReactElement {
  const words = useWords(rosterWords);
  const [location] = useLocation();
  return (
    <nav className="roster-tabs no-print" aria-label={words.sections}>
      {TABS.map(([name, path]) => (
        <Link key={path} href={path} aria-current={location === path ? 'page' : undefined}>
          {words[name]}
        </Link>
      ))}
    </nav>
  );
}
