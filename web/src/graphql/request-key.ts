// A key that makes a change happen once, however often it is sent.

const BYTES = 16;

/** crypto.randomUUID is missing before Chrome 92, and anywhere a page is not served over TLS. */
export function requestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
