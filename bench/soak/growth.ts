// How memory grows: the slope of a straight line through samples, by least squares.

/** Memory at one moment, MB. */
export interface Sample {
  /** Milliseconds since the start. */
  readonly at: number;
  /** Requests answered so far. */
  readonly done: number;
  /** JavaScript of the database's thread. */
  readonly heap: number;
  /** PostgreSQL's own memory inside it. */
  readonly database: number;
  /** Resident memory of the whole process. */
  readonly process: number;
}

export interface Growth {
  /** MB a minute. */
  readonly perMinute: number;
  readonly first: number;
  readonly last: number;
  readonly most: number;
}

export function growth(samples: readonly Sample[], of: 'heap' | 'database' | 'process'): Growth {
  const minutes = samples.map(({ at }) => at / 60_000);
  const values = samples.map((sample) => sample[of]);
  const middle = mean(minutes);
  const spread = minutes.reduce((sum, minute) => sum + (minute - middle) ** 2, 0);
  const joint = minutes.reduce((sum, minute, index) => sum + (minute - middle) * values[index]!, 0);
  return {
    perMinute: round(joint / spread),
    first: round(values[0]!),
    last: round(values.at(-1)!),
    most: round(Math.max(...values)),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Math.round(value * 100) / 100;
