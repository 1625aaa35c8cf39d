// The viewer's own account: name and roles, password, signing out.
import { type ReactElement, useRef, useState } from 'react';
import { Link } from 'wouter';
import { signOut } from '../graphql/sign-in';
import { roleWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { leave } from '../parts/leaving';
import { toast } from '../parts/toast';
import { PasswordDialog } from './password-dialog-later';
import { shellWords } from './shell-words';
import { type Role, type Viewer } from './viewer';

export function AccountMenu({ viewer }: { readonly viewer: Viewer }): ReactElement {
  const words = useWords(shellWords);
  const roles = useWords(roleWords);
  const menu = useRef<HTMLDetailsElement>(null);
  const [changing, setChanging] = useState(false);
  const held = [...new Set(viewer.grants.map(({ role }) => roles[role as Role] ?? role))];
  const close = (): void => menu.current?.removeAttribute('open');
  return (
    <>
      <details
        ref={menu}
        className="account-menu"
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close();
        }}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          close();
          menu.current?.querySelector('summary')?.focus();
        }}
      >
        <summary aria-label={`${words.account} ${viewer.name}`}>{viewer.name}</summary>
        <div>
          <p>{held.join(' · ')}</p>
          {held.length > 0 && (
            <Link href="~/account" onClick={close}>
              {words.myAccount}
            </Link>
          )}
          <button
            type="button"
            onClick={() => {
              close();
              setChanging(true);
            }}
          >
            {words.changePassword}
          </button>
          <button
            type="button"
            onClick={() => leave(() => void signOut().catch(() => toast(words.signOutFailed)))}
          >
            {words.signOut}
          </button>
        </div>
      </details>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
