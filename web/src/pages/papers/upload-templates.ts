// Sends the bureau's templates that were chosen in a form, and says by which id the server knows each.
import { type PaperKind } from '../../graphql/generated/types';
import { type Problem } from '../../graphql/problem';
import { uploadFile } from '../../graphql/upload-file';

/** Kinds that are letters; lists have no template. */
export const LETTER_KINDS: readonly PaperKind[] = [
  'NOTICE',
  'ITINERANT_CARD',
  'HIRING_ANNOUNCEMENT',
  'ASSESSMENT_FORM',
  'DECISION_REPORT',
];

interface SentTemplate {
  readonly kind: PaperKind;
  readonly fileId: string;
}

export type SentTemplates = { readonly templates: SentTemplate[] } | { readonly problem: Problem };

export function templateField(kind: PaperKind): string {
  return `template-${kind}`;
}

export async function uploadTemplates(data: FormData, language: string): Promise<SentTemplates> {
  const templates: SentTemplate[] = [];
  for (const kind of LETTER_KINDS) {
    const file = data.get(templateField(kind));
    // A field without a choice gives an empty file.
    if (!(file instanceof File) || file.size === 0) continue;
    const sent = await uploadFile(file, { language, onProgress: () => undefined });
    if ('problem' in sent) return sent;
    templates.push({ kind, fileId: sent.file.fileId });
  }
  return { templates };
}
