/**
 * The doctor on Slack: whether each token works, is for a workspace of ours and may do what the manifest says, and
 * whether the bot is in every channel it must post in.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Installation } from '../../app/ports';
import type { Tenant } from '../../app/tenant';
import { packageRoot } from '../../compose/load-files';
import type { SlackConfig } from '../../config';
import { createClients, type Clients } from '../../edges/slack/sending/clients';
import { slackFailureOf } from '../../edges/slack/sending/failure';
import { ONLY_FOR_GROUPS } from '../../edges/slack/install/scopes';
import { INSTALL_PATH } from '../../edges/slack/install/install-paths';
import { channelsOf, type RoleChannel } from './files';
import { failure, ok, someOf, warning, type DoctorFinding } from './finding';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const manifestSchema = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
const tested = z.object({
  team_id: z.string(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
const informed = z.object({
  channel: z.object({
    is_member: z.boolean().optional(),
    is_private: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
  }),
});

/** What the manifest asks for. */
async function scopesAsked(): Promise<readonly string[]> {
  const file = await readFile(join(packageRoot(), 'manifests', 'slack', 'manifest.yaml'), 'utf8');
  return manifestSchema.parse(parse(file)).oauth_config.scopes.bot;
}

const BAD_TOKEN: Readonly<Record<string, string>> = {
  invalid_auth: 'the token is not one that Slack knows',
  not_authed: 'the token is not one that Slack knows',
  account_inactive: 'the app was taken out of the workspace',
  token_revoked: 'the token was withdrawn',
  token_expired: 'the token has expired',
};

const noAnswer = (about: string, code: string) =>
  warning(
    about,
    `Slack could not be asked now (${code})`,
    'See whether this machine may reach https://slack.com, and try again.',
  );

async function scopes(held: readonly string[] | undefined, withGroups: boolean): Promise<DoctorFinding> {
  const asked = await scopesAsked();
  if (held === undefined)
    return warning(
      'Slack scopes',
      'Slack did not say which the token has',
      'Compare them by hand with manifests/slack/manifest.yaml (api.slack.com/apps, OAuth & Permissions).',
    );
  const missing = asked.filter((scope) => !held.includes(scope));
  const forGroups: readonly string[] = withGroups ? Object.values(ONLY_FOR_GROUPS).flat() : [];
  const extra = held.filter((scope) => !asked.includes(scope) && !forGroups.includes(scope));
  if (missing.length > 0)
    return failure(
      'Slack scopes',
      `missing: ${missing.join(', ')}`,
      'Put manifests/slack/manifest.yaml in place at api.slack.com/apps (App Manifest), and install the app again.',
    );
  if (extra.length > 0)
    return warning(
      'Slack scopes',
      `more than Zorgspoor needs: ${extra.join(', ')}`,
      'Take them out at api.slack.com/apps and install the app again: what the bot may not read, nobody can read through it.',
    );
  return ok('Slack scopes', 'those of the manifest, and no others');
}

/** Undefined when nothing is wrong; `unseen` when the token may not look. */
async function oneChannel(
  client: Clients['outbox'],
  { tenant, role, channel }: RoleChannel,
): Promise<DoctorFinding | 'unseen' | undefined> {
  const name = `${tenant}, ${role} (${channel.id})`;
  try {
    const { channel: found } = informed.parse(await client.conversations.info({ channel: channel.id }));
    if (found.is_archived)
      return failure(
        'Slack channels',
        `${name}: the channel was archived`,
        'Bring it back, or give the role another channel in the tenant file.',
      );
    if (!found.is_member)
      return failure('Slack channels', `${name}: the bot is not in the channel`, 'Type /invite @Zorgspoor in it.');
    if (found.is_ext_shared)
      return warning(
        'Slack channels',
        `${name}: the channel is shared with another organisation`,
        'Use a channel of the school alone.',
      );
    if (!found.is_private)
      return warning(
        'Slack channels',
        `${name}: the channel is public, so everybody in the workspace sees codes and steps`,
        'Make it a private channel.',
      );
    return undefined;
  } catch (error) {
    const { kind, code } = slackFailureOf(error);
    if (code === 'missing_scope') return 'unseen';
    if (code === 'channel_not_found')
      return failure(
        'Slack channels',
        `${name}: Slack knows no such channel, or it is private and the bot is not in it`,
        'Compare the id (channel details, at the bottom) and type /invite @Zorgspoor in it.',
      );
    return kind === 'refused'
      ? failure(
          'Slack channels',
          `${name}: Slack answers ${code}`,
          'Compare the id in the tenant file with that of the channel.',
        )
      : noAnswer('Slack channels', code);
  }
}

async function channels(client: Clients['outbox'], wanted: readonly RoleChannel[]): Promise<readonly DoctorFinding[]> {
  if (wanted.length === 0)
    return [
      warning(
        'Slack channels',
        'no role has a channel on Slack; people are told one by one',
        'Give the roles a private channel each in the tenant file.',
      ),
    ];
  const findings: DoctorFinding[] = [];
  for (const one of wanted) {
    const found = await oneChannel(client, one);
    if (found === 'unseen') {
      const todo =
        'Open each role channel and see under Integrations whether Zorgspoor is in it; if not, type /invite @Zorgspoor. (To let the doctor look, add channels:read and groups:read for a while.)';
      return [
        warning(
          'Slack channels',
          `the token may not look at channels: that the bot is in ${wanted.length} of them could not be seen`,
          todo,
        ),
      ];
    }
    if (found) findings.push(found);
  }
  return findings.length > 0
    ? findings
    : [ok('Slack channels', `the bot is in all ${wanted.length}, and they are private`)];
}

/** A token to look at: whose it should be, and how to get another. */
type Token = { readonly token: string; readonly workspace?: string | undefined; readonly repair: string };

/** `apiUrl`: another Web API than Slack's own, for tests. */
async function oneToken(
  { token, workspace, repair }: Token,
  tenants: readonly Tenant[],
  apiUrl: string | undefined,
): Promise<readonly DoctorFinding[]> {
  const { outbox: client } = createClients({ botToken: token, apiUrl, log: silent });
  const where = workspace === undefined ? '' : `${workspace}: `;
  try {
    const { team_id: team, response_metadata: metadata } = tested.parse(await client.auth.test());
    const here = tenants.filter(({ workspaces }) => workspaces.slack?.includes(team));
    const isOurs = here.length > 0 && (workspace === undefined || workspace === team);
    const works = isOurs
      ? ok('Slack token', `works, for workspace ${team}`)
      : failure(
          'Slack token',
          `${where}works, but for workspace ${team}, which no tenant has: everybody there is turned away`,
          `Write ${team} under workspaces.slack in the tenant file, or install the app in the right workspace.`,
        );
    return [
      works,
      await scopes(
        metadata?.scopes,
        here.some(({ groups = [] }) => groups.some(({ from }) => from === 'slack')),
      ),
      ...(await channels(client, channelsOf(workspace === undefined ? tenants : here, 'slack'))),
    ];
  } catch (error) {
    const { kind, code } = slackFailureOf(error);
    if (kind !== 'refused') return [noAnswer('Slack token', code)];
    return [failure('Slack token', `${where}${BAD_TOKEN[code] ?? `Slack answers ${code}`}`, repair)];
  }
}

/** Each workspace that a tenant names has the app, and no other has. */
async function installed(
  installations: readonly Installation[],
  tenants: readonly Tenant[],
  { installAt, apiUrl }: { readonly installAt: string; readonly apiUrl: string | undefined },
): Promise<readonly DoctorFinding[]> {
  const wanted = [...new Set(tenants.flatMap(({ workspaces }) => workspaces.slack ?? []))];
  const repair = `Open ${installAt} in a browser, as somebody who may install apps in that workspace.`;
  const findings: DoctorFinding[] = [];
  for (const workspace of wanted) {
    const found = installations.find((one) => one.workspace === workspace);
    if (found) findings.push(...(await oneToken({ token: found.token, workspace, repair }, tenants, apiUrl)));
    else
      findings.push(
        failure(
          'Slack installation',
          `${workspace}: the app is not installed there, so nobody is told or answered`,
          repair,
        ),
      );
  }
  const others = installations.filter(({ workspace }) => !wanted.includes(workspace)).map(({ workspace }) => workspace);
  return others.length === 0
    ? findings
    : [
        ...findings,
        warning(
          'Slack installation',
          `installed where no tenant is: ${someOf(others)}`,
          'Take the app out of that workspace, or write the workspace in the tenant file.',
        ),
      ];
}

/** Whether socket mode can be started; nothing is connected yet by asking. */
async function connection(appToken: string, apiUrl: string | undefined): Promise<DoctorFinding> {
  const { outbox: client } = createClients({ botToken: appToken, apiUrl, log: silent });
  try {
    await client.apps.connections.open();
    return ok('Slack connection', 'socket mode can be started');
  } catch (error) {
    const { kind, code } = slackFailureOf(error);
    if (kind !== 'refused') return noAnswer('Slack connection', code);
    return failure(
      'Slack connection',
      `socket mode cannot be started: Slack answers ${code}`,
      'Turn Socket Mode on at api.slack.com/apps, and make an app-level token with connections:write for SLACK_APP_TOKEN (Basic Information).',
    );
  }
}

/**
 * What asking Slack takes besides its settings. `installations`: what the store has of them, for an app in several
 * workspaces · `apiUrl`: another Web API than Slack's own, for tests.
 */
export type SlackNeeds = {
  readonly installations: () => Promise<readonly Installation[]>;
  readonly publicUrl?: string | undefined;
  readonly apiUrl?: string | undefined;
};

const COPY_TOKEN = 'Copy the Bot User OAuth Token anew (api.slack.com/apps, OAuth & Permissions) into SLACK_BOT_TOKEN.';

/** Asks Slack. */
export async function slack(
  config: SlackConfig,
  tenants: readonly Tenant[],
  { installations, publicUrl, apiUrl }: SlackNeeds,
): Promise<readonly DoctorFinding[]> {
  const hearing = 'appToken' in config ? [await connection(config.appToken, apiUrl)] : [];
  if ('botToken' in config)
    return [...hearing, ...(await oneToken({ token: config.botToken, repair: COPY_TOKEN }, tenants, apiUrl))];
  return [
    ...hearing,
    ...(await installed(await installations(), tenants, {
      installAt: `${publicUrl ?? 'the address of the bot and then '}${INSTALL_PATH}`,
      apiUrl,
    })),
  ];
}
