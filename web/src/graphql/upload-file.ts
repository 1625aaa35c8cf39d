// Sends a file to the server and tells how much of it has gone; a mutation takes the id that comes back.
import { type Problem, problemOfStatus } from './problem';
import { askSignIn } from './sign-in';

export interface UploadedFile {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
}

export type Upload = { readonly file: UploadedFile } | { readonly problem: Problem };

interface Refusal {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export interface UploadOptions {
  /** Words of the server come in it, as a header value. */
  readonly language: string;
  /** 0-1, while the file is on its way. */
  readonly onProgress: (share: number) => void;
}

/** Never throws: what went wrong is a value, as with questions and changes. */
export function uploadFile(file: File, { language, onProgress }: UploadOptions): Promise<Upload> {
  return new Promise((resolve) => {
    // fetch does not tell how much of a body has gone.
    const request = new XMLHttpRequest();
    request.open('PUT', `/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', language);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(uploadOf(request)));
    request.addEventListener('error', () => resolve({ problem: { kind: 'UNREACHABLE', message: '' } }));
    request.send(file);
  });
}

function uploadOf({ status, responseText }: XMLHttpRequest): Upload {
  if (status === 201) return { file: JSON.parse(responseText) as UploadedFile };
  const [error] = refusalIn(responseText).errors ?? [];
  if (status === 401) askSignIn();
  return {
    problem: problemOfStatus(status, { code: error?.extensions?.code, message: error?.message ?? '' }),
  };
}

/** A line in between may answer with a page of its own. */
function refusalIn(text: string): Refusal {
  try {
    return JSON.parse(text) as Refusal;
  } catch {
    return {};
  }
}
