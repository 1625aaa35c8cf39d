// The plan document as a file: one text for the command line and the API.
import { type Plan } from '../../../planning/plan';

/** JSON with one space of indentation and a final line break. */
export function planFileText(plan: Plan): string {
  return `${JSON.stringify(plan, null, 1)}\n`;
}
