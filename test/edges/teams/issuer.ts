// Microsoft's side of a token: keys of our own that the edge is told to be Microsoft's, so that CloudAdapter checks
// every part of it for real.
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { sign, type SignOptions } from 'jsonwebtoken';
import type { HttpMock } from '../../support/http-mock';
import { APP_ID, TENANT } from './world';

export const MICROSOFT = 'https://login.botframework.com';

/** An edge that checks tokens. */
export const real = {
  appId: APP_ID,
  appPassword: 'not-a-real-password',
  appTenantId: TENANT,
  insecureForEmulator: undefined,
};

export const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Signs for activities of this service. */
export function createIssuer(serviceUrl: string) {
  const ours = keys();
  return {
    /** A token as Teams sends it; `claims`, `options` and `key` make it a wrong one. */
    token(claims: object = {}, options: SignOptions = {}, key: KeyObject = ours.privateKey): string {
      const defaults: SignOptions = {
        algorithm: 'RS256',
        issuer: 'https://api.botframework.com',
        audience: APP_ID,
        expiresIn: '1h',
        keyid: 'k1',
      };
      return `Bearer ${sign({ serviceurl: serviceUrl, ...claims }, key, { ...defaults, ...options })}`;
    },
    /** Lets the edge find the public key where it looks for Microsoft's, once. */
    publishKeys(http: HttpMock): void {
      const jwk = {
        ...ours.publicKey.export({ format: 'jwk' }),
        kid: 'k1',
        use: 'sig',
        alg: 'RS256',
        endorsements: ['msteams'],
      };
      http
        .mock(MICROSOFT)
        .get('/v1/.well-known/openidconfiguration')
        .reply(200, { issuer: 'https://api.botframework.com', jwks_uri: `${MICROSOFT}/v1/.well-known/keys` });
      http
        .mock(MICROSOFT)
        .get('/v1/.well-known/keys')
        .reply(200, { keys: [jwk] });
    },
  };
}
