// The master key from a vault: asked once over HTTPS, and refused with what is missing, never with what opens the vault.
import { keyFromVault } from '../../src/config/key-vault';
import { httpMock } from '../support/http-mock';

const http = httpMock();
const KEY = 'ab'.repeat(32);
const AZURE = {
  MASTER_KEY_VAULT: 'https://zorg.vault.azure.net/secrets/master-key',
  AZURE_TENANT_ID: 'tenant',
  AZURE_CLIENT_ID: 'client',
  AZURE_CLIENT_SECRET: 'hunter2',
};
const TRANSIT = {
  MASTER_KEY_VAULT: 'https://vault.school.example:8200/v1/transit/decrypt/zorgspoor',
  VAULT_TOKEN: 'hunter2',
  MASTER_KEY_SEALED: 'vault:v1:sealed',
};
const entra = (status = 200) =>
  http
    .mock('https://login.microsoftonline.com')
    .post('/tenant/oauth2/v2.0/token', /client_secret=hunter2.*vault\.azure\.net/)
    .reply(status, { access_token: 'bearer-1' });
const azure = (status: number, body: object) =>
  http
    .mock('https://zorg.vault.azure.net')
    .get('/secrets/master-key')
    .matchHeader('authorization', 'Bearer bearer-1')
    .query({ 'api-version': '7.4' })
    .reply(status, body);
const transit = (status: number, body: object) =>
  http
    .mock('https://vault.school.example:8200')
    .post('/v1/transit/decrypt/zorgspoor', { ciphertext: 'vault:v1:sealed' })
    .matchHeader('x-vault-token', 'hunter2')
    .reply(status, body);
const plaintext = (bytes: Buffer | string) => ({ data: { plaintext: Buffer.from(bytes).toString('base64') } });
const refusalOf = async (settings: Record<string, string>) =>
  keyFromVault(settings).then(
    () => 'given',
    (error: Error) => `${error.name} ${error.message}`,
  );

it('is not asked for without its setting', async () => expect(await keyFromVault({})).toBeUndefined());

it('is a secret of Azure Key Vault, for an app of Entra', async () => {
  entra();
  azure(200, { value: `${KEY}\n` });
  expect(await keyFromVault(AZURE)).toBe(KEY);
});

it('is what Vault unwraps, as bytes or as digits', async () => {
  for (const sealed of [Buffer.from(KEY, 'hex'), KEY]) {
    transit(200, plaintext(sealed));
    expect(await keyFromVault(TRANSIT)).toBe(KEY);
  }
});

it.each<[string, Record<string, string>, () => unknown, RegExp]>([
  ['a login that is refused', AZURE, () => entra(401), /Entra geeft .*401.* · Entra does not give/],
  ['a secret that may not be read', AZURE, () => [entra(), azure(403, {})], /Azure Key Vault geeft .*403.* · /],
  ['a secret that is no key', AZURE, () => [entra(), azure(200, { value: 'hunter2' })], /geen hoofdsleutel.* · /],
  ['a token that is refused', TRANSIT, () => transit(403, { errors: ['hunter2'] }), /Vault geeft .*403.* · /],
  ['an answer of something else', TRANSIT, () => transit(200, { hello: 'hunter2' }), /geen hoofdsleutel.* · /],
  [
    'nobody who answers',
    TRANSIT,
    () =>
      http
        .mock('https://vault.school.example:8200')
        .post(/decrypt/)
        .replyWithError('away'),
    /Vault antwoordt niet.* · Vault does not answer/,
  ],
  [
    'no login',
    { MASTER_KEY_VAULT: AZURE.MASTER_KEY_VAULT },
    () => undefined,
    /AZURE_TENANT_ID ontbreekt[\s\S]*AZURE_CLIENT_SECRET is missing/,
  ],
  [
    'no token',
    { MASTER_KEY_VAULT: TRANSIT.MASTER_KEY_VAULT },
    () => undefined,
    /VAULT_TOKEN ontbreekt[\s\S]*MASTER_KEY_SEALED is missing/,
  ],
  [
    'an address without TLS',
    { ...TRANSIT, MASTER_KEY_VAULT: 'http://vault/v1/transit/decrypt/x' },
    () => undefined,
    /is een adres zoals/,
  ],
  ['a key beside it', { ...TRANSIT, MASTER_KEY: KEY }, () => undefined, /MASTER_KEY gaat niet samen met/],
])('is refused with what to do, for %s', async (_title, settings, answers, says) => {
  answers();
  const refusal = await refusalOf(settings);
  expect(refusal).toMatch(/^KeyNotGiven /);
  expect(refusal).toMatch(says);
  expect(refusal).not.toMatch(new RegExp(`hunter2|${KEY}|bearer-1|sealed`));
});
