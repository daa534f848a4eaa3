/**
 * The master key from where it is kept for us: a secret of Azure Key Vault, or what HashiCorp Vault unwraps for us
 * (transit). Over plain HTTPS, once, at the start. Prints neither the key nor what opens the vault.
 */
import { z } from 'zod';
import { vaultWords as say } from '../words/setup/vault-words';
import { withSecretFiles } from './secret-files';

type Settings = Readonly<Record<string, string>>;

/** The key could not be had: what is missing or refused, and what to do. */
class KeyNotGiven extends Error {
  override readonly name = 'KeyNotGiven';
}

const PATIENCE_MS = 8000;
const KEY = /^[0-9a-f]{64}$/i;
const AZURE = /^https:\/\/[\w-]+\.vault\.azure\.net\/secrets\/[\w-]+(\/\w+)?$/;
const TRANSIT = /^https:\/\/[\w.-]+(:\d+)?\/v1\/[\w./-]+\/decrypt\/[\w.-]+$/;
const LOGIN = 'https://login.microsoftonline.com';

function needed(settings: Settings, names: readonly string[]): readonly string[] {
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length > 0) throw new KeyNotGiven(missing.map(say.missing).join('\n'));
  return names.map((name) => settings[name]!.trim());
}

/** The body of the answer; throws KeyNotGiven with who did not answer, or what they answered. */
async function ask(who: string, url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => {
      throw new KeyNotGiven(say.away(who));
    },
  );
  if (!response.ok) throw new KeyNotGiven(say.refused(who, response.status));
  return response.json().catch(() => undefined);
}

async function fromAzure(address: string, settings: Settings): Promise<string | undefined> {
  const [tenant, id, secret] = needed(settings, ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET']);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: id!,
    client_secret: secret!,
    scope: 'https://vault.azure.net/.default',
  });
  const tokenAt = `${LOGIN}/${encodeURIComponent(tenant!)}/oauth2/v2.0/token`;
  const token = z.object({ access_token: z.string() }).safeParse(await ask('Entra', tokenAt, { method: 'POST', body }));
  if (!token.success) throw new KeyNotGiven(say.refused('Entra', 200));
  const headers = { authorization: `Bearer ${token.data.access_token}` };
  const found = z
    .object({ value: z.string() })
    .safeParse(await ask('Azure Key Vault', `${address}?api-version=7.4`, { headers }));
  return found.data?.value.trim();
}

async function fromTransit(address: string, settings: Settings): Promise<string | undefined> {
  const [token, ciphertext] = needed(settings, ['VAULT_TOKEN', 'MASTER_KEY_SEALED']);
  const answer = await ask('Vault', address, {
    method: 'POST',
    headers: { 'x-vault-token': token!, 'content-type': 'application/json' },
    body: JSON.stringify({ ciphertext }),
  });
  const found = z.object({ data: z.object({ plaintext: z.string() }) }).safeParse(answer);
  const plain = Buffer.from(found.data?.data.plaintext ?? '', 'base64');
  // Whoever sealed it gave Vault the bytes, or the digits.
  return plain.length === 32 ? plain.toString('hex') : plain.toString('utf8').trim();
}

/**
 * The key that `MASTER_KEY_VAULT` leads to, as 64 hexadecimal digits; undefined without that setting. Throws
 * KeyNotGiven.
 */
export async function keyFromVault(given: Settings): Promise<string | undefined> {
  const address = given.MASTER_KEY_VAULT?.trim();
  if (address === undefined) return undefined;
  const { settings, problems } = withSecretFiles(given, ['MASTER_KEY', 'AZURE_CLIENT_SECRET', 'VAULT_TOKEN']);
  if (problems.length > 0) throw new KeyNotGiven(problems.join('\n'));
  if (settings.MASTER_KEY !== undefined) throw new KeyNotGiven(say.twice);
  const isAzure = AZURE.test(address);
  if (!isAzure && !TRANSIT.test(address)) throw new KeyNotGiven(say.address);
  const key = isAzure ? await fromAzure(address, settings) : await fromTransit(address, settings);
  if (key === undefined || !KEY.test(key)) throw new KeyNotGiven(say.noKey);
  return key;
}
