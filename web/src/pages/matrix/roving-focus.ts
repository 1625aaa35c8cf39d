// One stop of the Tab key for a whole table of buttons, arrow keys inside: a thousand stops would be a wall.
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const CELL = '.matrix-cell';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface RovingFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Properties of the element around the table. */
export function useRovingFocus(): RovingFocus {
  const ref = useRef<HTMLDivElement>(null);
  // Whatever was drawn anew: some cell has to be the stop.
  useEffect(() => {
    const table = ref.current;
    if (!table?.querySelector(`${CELL}[tabindex="0"]`)) stopAt(table, table?.querySelector(CELL));
  });
  return {
    ref,
    onFocus: ({ target }) => {
      if (target.matches(CELL)) stopAt(ref.current, target);
    },
    onKeyDown: (event) => {
      const next = neighbour(event.key, event.target);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}

function stopAt(table: Element | null, cell: Element | null | undefined): void {
  for (const old of table?.querySelectorAll(`${CELL}[tabindex="0"]`) ?? [])
    old.setAttribute('tabindex', '-1');
  cell?.setAttribute('tabindex', '0');
}

/** The next cell in the direction of an arrow key, over whatever is no cell. */
function neighbour(key: string, from: EventTarget): HTMLElement | null {
  const step = STEPS[key];
  const cell = from instanceof Element ? from.closest(CELL)?.closest('td') : null;
  const row = cell?.closest('tr');
  const rows = row?.parentElement?.children;
  if (!step || !cell || !row || !rows) return null;
  const [down, right] = step;
  let y = Array.prototype.indexOf.call(rows, row) + down;
  let x = cell.cellIndex + right;
  while (rows[y]?.children[x]) {
    const button = rows[y]?.children[x]?.querySelector<HTMLElement>(CELL);
    if (button) return button;
    y += down;
    x += right;
  }
  return null;
}
