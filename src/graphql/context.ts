// What every resolver gets: the viewer, the language, the database and a place for per-request loaders.
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { type Language } from './language';
import { type Log } from './log';
import { type Viewer } from './viewer';

export interface GraphContext {
  readonly requestId: string;
  readonly language: Language;
  readonly viewer: Viewer | null;
  /** Reads outside a transaction; mutations open their own transaction and use its manager only. */
  readonly manager: EntityManager;
  readonly log: Log;
}

/**
 * A loader that lives as long as one request: all keys asked for in one tick become one batch.
 * `batch` returns one value per key, in the keys' order. `cacheKey` makes object keys comparable.
 */
export function defineLoader<K, V>(
  batch: (context: GraphContext, keys: readonly K[]) => Promise<readonly V[]>,
  cacheKey: (key: K) => unknown = (key) => key,
): (context: GraphContext, key: K) => Promise<V> {
  const loaders = new WeakMap<GraphContext, DataLoader<K, V, unknown>>();
  return (context, key) => {
    let loader = loaders.get(context);
    if (!loader) {
      loader = new DataLoader<K, V, unknown>((keys) => batch(context, keys), { cacheKeyFn: cacheKey });
      loaders.set(context, loader);
    }
    return loader.load(key);
  };
}
