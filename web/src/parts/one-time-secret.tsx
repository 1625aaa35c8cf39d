// A secret that is shown this once: to be copied now, or made anew later.
import { type ReactElement } from 'react';
import { dictionary, useWords } from '../language/words';
import { copyText } from './copy-table';
import { toast } from './toast';
import './one-time-secret.css';

const secretWords = dictionary({
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: {
    zh: '浏览器不允许复制，请手工选取',
    en: 'The browser does not allow copying: select it by hand',
  },
});

interface OneTimeSecretProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
}

export function OneTimeSecret({ label, hint, text }: OneTimeSecretProps): ReactElement {
  const words = useWords(secretWords);
  const copy = async (): Promise<void> => toast((await copyText(text)) ? words.copied : words.notCopied);
  return (
    <div className="one-time-secret" role="status">
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
