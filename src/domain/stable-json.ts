// Equal values as equal text, so that they can be hashed and compared.

/** JSON with object keys sorted, so that equal values have equal text; values are what JSON knows, and dates. */
export function stableJson(value: unknown): string {
  return textOf(value) ?? 'null';
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return `[${value.map((entry: unknown) => textOf(entry) ?? 'null').join(',')}]`;
  if (!isRecord(value) || value instanceof Date) return JSON.stringify(value);
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const text = textOf(value[name]);
    if (text !== undefined) members.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
