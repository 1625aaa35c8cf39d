// Chinese or English; each named in its own language.
import { type ReactElement } from 'react';
import { chooseLanguage, useLanguage } from '../language/language';

export function LanguageSwitch(): ReactElement {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="on-header"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => chooseLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}
