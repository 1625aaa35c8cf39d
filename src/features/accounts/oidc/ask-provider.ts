// One request to the identity provider: bounded in time and size, never redirected.

const LIMIT_MS = 5000;
const LIMIT_BYTES = 256 * 1024;

export interface ProviderForm {
  readonly body: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

/** Text of the answer to a GET, or to a POST of a form. Throws for anything but 200, and never repeats what was said. */
export async function askProvider(address: string, form?: ProviderForm): Promise<string> {
  const response = await fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT_MS),
    ...(form ? { method: 'POST', body: form.body } : {}),
    headers: { accept: 'application/json', ...form?.headers },
  });
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new Error(`The identity provider answered ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body) {
    bytes += (part as Uint8Array).length;
    if (bytes > LIMIT_BYTES) throw new Error('The identity provider answered at too great length');
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts).toString('utf8');
}
