// Tokens of a county's identity provider (OpenID Connect): signature, issuer, audience and time, algorithms pinned.
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

export interface IdentityProvider {
  /** Exactly as in the tokens (`iss`). */
  readonly issuer: string;
  /** This server's name at the provider (`aud`). */
  readonly audience: string;
  /** Address of the provider's public keys. */
  readonly keysUrl: string;
}

export interface ProvenSubject {
  readonly issuer: string;
  readonly subject: string;
  /** When the provider signed it, seconds since 1970. */
  readonly issuedAt: number;
}

/** Who a token speaks of; null when it is not to be believed. */
export type VerifyToken = (token: string) => Promise<ProvenSubject | null>;

/** Public-key signatures only: `none` and shared secrets are never accepted. */
export const SIGNATURES = ['RS256', 'PS256', 'ES256', 'EdDSA'];
export const CLOCK_SKEW_SECONDS = 30;
/** A token that lives longer than this is refused whatever it says: its loss could not be cured. */
const LONGEST_HOURS = 24;

/** Checks against the provider's keys, which are fetched when needed and kept for some minutes. */
export function tokenVerifier(provider: IdentityProvider, keys?: JWTVerifyGetKey): VerifyToken {
  const keysOf =
    keys ??
    createRemoteJWKSet(new URL(provider.keysUrl), {
      timeoutDuration: 3000,
      cooldownDuration: 30_000,
      cacheMaxAge: 600_000,
    });
  return async (token) => {
    const payload = await verified(token, provider, keysOf);
    const { sub, iat } = payload ?? {};
    if (typeof sub !== 'string' || sub.length > 255 || iat === undefined) return null;
    return { issuer: provider.issuer, subject: sub, issuedAt: iat };
  };
}

async function verified(
  token: string,
  provider: IdentityProvider,
  keys: JWTVerifyGetKey,
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: provider.issuer,
      audience: provider.audience,
      algorithms: SIGNATURES,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['sub', 'exp', 'iat'],
      maxTokenAge: `${LONGEST_HOURS} h`,
    });
    return payload;
  } catch {
    // Not signed by the provider, for somebody else, too old, or the keys cannot be had: nobody is signed in.
    return null;
  }
}
