// A table as text that Excel and WPS take as cells.

/** Rows of texts as tab-separated lines. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(harmless).join('\t')).join('\r\n');
}

/** No text may act as a formula where it is pasted; figures stay figures. */
function harmless(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ').trim();
  const figure = /^[+-]?[\d,]+(\.\d+)?%?$/.test(flat);
  return !figure && /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** Puts text on the clipboard; false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // There only on TLS and on this machine itself; offices often have neither.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: the older way may still work.
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
