// Opaque global ids: the type and the natural key of an object, readable by this server only.

export interface NodeKey {
  readonly type: string;
  /** Natural key, outermost part first (county, school year, code ...). */
  readonly key: readonly string[];
}

export function encodeNodeId(type: string, ...key: readonly string[]): string {
  return Buffer.from(JSON.stringify([type, ...key])).toString('base64url');
}

/** The key in an id, or null when the text is no id of this server. */
export function decodeNodeId(id: string): NodeKey | null {
  if (id.length > 500) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(id, 'base64url').toString('utf8'));
    if (!Array.isArray(value) || value.length < 2) return null;
    if (!value.every((part) => typeof part === 'string' && !part.includes('\0'))) return null;
    const [type, ...key] = value as string[];
    return { type: type!, key };
  } catch {
    return null;
  }
}
