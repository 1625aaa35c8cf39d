// Changing: a mutation, what rules refused, and what went wrong on the way.
import { useCallback, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { passwordGiven } from './password-needed';
import { codesOf, type Problem, problemOf } from './problem';

/** Refused by a rule of the trade; belongs beside the field it names. */
export interface UserError {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly hint: string | null;
}

export interface Change<Variables, Payload> {
  /** The payload when the change was made, null when it was refused or went wrong. */
  readonly make: (variables: Variables) => Promise<Payload | null>;
  readonly making: boolean;
  readonly userErrors: readonly UserError[];
  readonly problem: Problem | undefined;
  readonly forget: () => void;
}

interface Trouble {
  readonly userErrors: readonly UserError[];
  readonly problem: Problem | undefined;
}

/** The schema names fields from the root (input.reason); a form knows them by their last name. */
function withPlainField(userError: UserError): UserError {
  return { ...userError, field: userError.field?.replace(/^input\./, '') ?? null };
}

const NO_TROUBLE: Trouble = { userErrors: [], problem: undefined };

/** `payloadOf` takes the payload with its userErrors out of the answer. */
export function useChange<
  Data,
  Variables extends AnyVariables,
  Payload extends { readonly userErrors: readonly UserError[] },
>(
  mutation: TypedDocumentNode<Data, Variables>,
  payloadOf: (data: Data) => Payload,
): Change<Variables, Payload> {
  const [{ fetching }, execute] = useMutation(mutation);
  const [trouble, setTrouble] = useState(NO_TROUBLE);
  const make = async (variables: Variables): Promise<Payload | null> => {
    setTrouble(NO_TROUBLE);
    let { data, error } = await execute(variables);
    // Asked for once; whoever does not give it is told why nothing was changed.
    if (error && codesOf(error).includes('PASSWORD_NEEDED') && (await passwordGiven())) {
      ({ data, error } = await execute(variables));
    }
    const payload = data ? payloadOf(data) : null;
    const userErrors = (payload?.userErrors ?? []).map(withPlainField);
    setTrouble({ userErrors, problem: error && problemOf(error) });
    return error || userErrors.length > 0 ? null : payload;
  };
  const forget = useCallback(() => setTrouble(NO_TROUBLE), []);
  return { make, making: fetching, ...trouble, forget };
}
