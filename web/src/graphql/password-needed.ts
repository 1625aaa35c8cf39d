// Some changes want the password once more: whoever shows the page asks for it, and the change goes on by itself.

type Ask = () => Promise<boolean>;

let ask: Ask | null = null;

/** Says who asks for the password; returns what takes it back. */
export function answerPasswordNeeded(by: Ask): () => void {
  ask = by;
  return () => {
    if (ask === by) ask = null;
  };
}

/** Whether the reader has just given the right password. */
export async function passwordGiven(): Promise<boolean> {
  return ask !== null && (await ask());
}
