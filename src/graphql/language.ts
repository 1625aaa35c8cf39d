// The two languages of user-facing text: Chinese first, English when the client asks for it.
export type Language = 'zh' | 'en';

/** One sentence in both languages. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Language of an Accept-Language header: English only when it is preferred to Chinese, Chinese otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; quality: number } | null = null;
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.startsWith('zh') ? 'zh' : tag.startsWith('en') ? 'en' : null;
    if (!language) continue;
    const given = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const quality = given ? Number(given.trim().slice(2)) || 0 : 1;
    if (quality > 0 && (!best || quality > best.quality)) best = { language, quality };
  }
  return best?.language ?? 'zh';
}

/** The sentence in one language. */
export function say(message: Message, language: Language): string {
  return message[language];
}
