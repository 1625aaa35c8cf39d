// What the layers over GraphQL and the features write into the log.

/** The part of a pino logger that features use. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
