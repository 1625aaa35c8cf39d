// Answers leave compressed when the client takes that: a county's matrix is 70 KB of the same few words.
import fastifyCompress from '@fastify/compress';
import { type FastifyInstance } from 'fastify';

/** Bytes below which it is not worth it. */
const WORTH_IT = 1024;

/** Text and JSON; pictures, workbooks and archives are compressed already, event streams are sent as they come. */
const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|graphql-response\+json)|image\/svg)/;

/**
 * An answer that says `no-transform` is left as it is, here and in a proxy that keeps to it: one that hands out a secret
 * must not tell by its length how much of it somebody else has guessed (BREACH).
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (request, reply) => {
    const cacheControl = String(reply.getHeader('cache-control') ?? '');
    if (cacheControl.includes('no-transform')) request.headers['x-no-compression'] = 'true';
  });
  await app.register(fastifyCompress, {
    encodings: ['br', 'gzip'],
    threshold: WORTH_IT,
    customTypes: COMPRESSIBLE,
    // Compressed requests stay refused: a few bytes of them could hold any size.
    globalDecompression: false,
  });
}
