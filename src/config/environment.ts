/** The settings there are and what each must be. What is wrong with one is said elsewhere (words/setup). */
import { isIP } from 'node:net';
import { z } from 'zod';

const KEY = /^[0-9a-fA-F]{64}$/;
const optional = z.string().trim().min(1).optional();
export const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
/** Ranges that proxy-addr knows by name. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

export const commaSeparated = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** `linde=<key>, beuk=<key>`: by the id of a school its own key. */
export const pairsIn = (value: string) => commaSeparated(value).map((pair) => pair.split('=') as [string, string]);
function areKeys(value: string): boolean {
  const isPair = (pair: string) => /^[a-z0-9][a-z0-9_-]*=[0-9a-fA-F]{64}$/.test(pair);
  return (
    commaSeparated(value).every(isPair) &&
    new Set(pairsIn(value).map(([id]) => id)).size === commaSeparated(value).length
  );
}

/** An address, a range like 10.0.0.0/8, or one of the names. */
function isRange(one: string): boolean {
  const [address = '', bits] = one.split('/');
  const version = isIP(address);
  return (
    RANGES.includes(one) ||
    (version !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))))
  );
}

export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  TRUSTED_PROXIES: z
    .string()
    .trim()
    .refine((value) => commaSeparated(value).every(isRange))
    .default('loopback'),
  PLAYGROUND_PUBLIC: z.literal('yes').optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  PUBLIC_URL: z
    .string()
    .trim()
    .regex(/^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.-]+)*\/?$|^http:\/\/\[::1\](:\d{1,5})?\/?$/)
    .optional(),
  NODE_ENV: optional,
  AUDIT_LOG: optional,
  BACKUP_DIR: optional,
  TEAMS_SECRET_ENDS: z.iso.date().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATA_DIR: z.string().trim().min(1).default('data'),
  MONGODB_URI: z
    .string()
    .trim()
    .regex(/^mongodb(\+srv)?:\/\//)
    .optional(),
  MASTER_KEY: z.string().trim().regex(KEY).optional(),
  MASTER_KEY_ALSO: z
    .string()
    .trim()
    .refine((keys) => keys.split(',').every((key) => KEY.test(key.trim())))
    .optional(),
  MASTER_KEY_VAULT: optional,
  MASTER_KEY_SEALED: optional,
  VAULT_TOKEN: optional,
  AZURE_TENANT_ID: optional,
  AZURE_CLIENT_ID: optional,
  AZURE_CLIENT_SECRET: optional,
  TENANT_KEYS: z.string().refine(areKeys).optional(),
  PATHWAYS_DIR: optional,
  TENANTS: optional,
  SLACK_SIGNING_SECRET: optional,
  SLACK_APP_TOKEN: z.string().trim().startsWith('xapp-').optional(),
  SLACK_BOT_TOKEN: z.string().trim().startsWith('xoxb-').optional(),
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_STATE_SECRET: z.string().trim().min(32).optional(),
  TEAMS_APP_ID: z.uuid().optional(),
  TEAMS_APP_PASSWORD: optional,
  TEAMS_TENANT_ID: z.uuid().optional(),
});

export type Environment = z.infer<typeof environment>;

/** The names that may be set. */
export const CONFIG_KEYS: readonly string[] = Object.keys(environment.shape);
