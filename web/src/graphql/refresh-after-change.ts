// After a mutation everything on the screen is asked again: no page shows figures from before what its reader has done.
import { type Exchange, type Operation } from 'urql';
import { pipe, tap } from 'wonka';

export const refreshAfterChange: Exchange = ({ client, forward }) => {
  const shown = new Map<number, Operation>();
  return (operations) => {
    const noted = pipe(
      operations,
      tap((operation) => {
        if (operation.kind === 'query') shown.set(operation.key, operation);
        if (operation.kind === 'teardown') shown.delete(operation.key);
      }),
    );
    return pipe(
      forward(noted),
      tap(({ operation, error }) => {
        // One that collided changed nothing here, but the screen is behind all the same.
        if (operation.kind !== 'mutation' || error?.networkError) return;
        for (const query of [...shown.values()]) client.reexecuteOperation(query);
      }),
    );
  };
};
