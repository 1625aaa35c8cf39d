// A secret that is shown this once: to be copied now, or made anew later.
import { type ReactElement } from 'react';
import { useWords } from '../../language/words';
import { copyText } from '../../parts/copy-table';
import { toast } from '../../parts/toast';
import { systemWords } from './system-words';

interface OneTimeSecretProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
}

export function OneTimeSecret({ label, hint, text }: OneTimeSecretProps): ReactElement {
  const words = useWords(systemWords);
  const copy = async (): Promise<void> => toast((await copyText(text)) ? words.copied : words.notCopied);
  return (
    <div className="system-secret" role="status">
      <p>
        <strong>{label}</strong>
      </p>
      <p>
        <code>{text}</code>
      </p>
      <p className="hint">{hint}</p>
      <button type="button" onClick={() => void copy()}>
        {words.copy}
      </button>
    </div>
  );
}

/** Links come as paths of this server. */
export function wholeAddress(path: string): string {
  return new URL(path, window.location.origin).href;
}
