// What the Slack app asks for, held against what the code does and against what docs/permissions.md tells about it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { parse } from 'yaml';
import { z } from 'zod';
import { SLACK_ENDPOINT, EVENTS, MESSAGE_SHORTCUTS } from '../../../src/edges/slack/requests/commands';
import { wordsInMenu } from '../../../src/words/commands';
import { shippedCommands } from '../../support/shipped';
import { REDIRECT_PATH } from '../../../src/edges/slack/install/install-paths';
import { BOT_SCOPES, METHODS, ONLY_IF_GRANTED } from '../../../src/edges/slack/install/scopes';

const root = join(__dirname, '../../..');
const MANIFEST = 'manifests/slack/manifest.yaml';
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const address = z.string().regex(/^https:\/\/[^/]+\/slack\/events$/);

/**
 * What Slack says a manifest is, as far as we use it (docs/platform-limits.md#slack-scopes-and-manifest, and the
 * manifest types of @slack/web-api); it has no public schema.
 */
const manifestSchema = z.strictObject({
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    background_color: z.string(),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(true),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().max(32),
          url: address.optional(),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000).optional(),
          should_escape: z.literal(false),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(25),
          type: z.literal('message'),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.url()).min(1).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address.optional(), bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: address.optional(),
      message_menu_options_url: address.optional(),
    }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});

const manifest = manifestSchema.parse(parse(read(MANIFEST)));
const urlsIn = ({ settings, features }: typeof manifest) => [
  settings.event_subscriptions.request_url,
  settings.interactivity.request_url,
  settings.interactivity.message_menu_options_url,
  ...features.slash_commands.map(({ url }) => url),
];

/** Every method that the library of Slack knows. */
function methodsOf(it: object, path: readonly string[] = []): string[] {
  return Object.entries(it).flatMap(([name, value]) => {
    if (typeof value === 'function' && path.length > 0) return [[...path, name].join('.')];
    return typeof value === 'object' &&
      value !== null &&
      path.length < 5 &&
      Object.getPrototypeOf(value) === Object.prototype
      ? methodsOf(value as object, [...path, name])
      : [];
  });
}

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true }).flatMap((file) =>
    file.isFile() && file.name.endsWith('.ts') ? [readFileSync(join(file.parentPath, file.name), 'utf8')] : [],
  );

/** What the code calls, by the name of the method in a call or in a string. */
function called(folders: readonly string[]): Set<string> {
  const text = folders
    .flatMap(sources)
    .join('\n')
    .replace(/export const METHODS[^;]+;|export const ONLY_IF_GRANTED[^;]+;/g, '');
  const all = methodsOf(new WebClient());
  expect(all.length).toBeGreaterThan(200);
  return new Set(
    all.filter((method) =>
      new RegExp(
        `[\\s)]\\.?${method.replaceAll('.', '\\.')}\\(|\\w\\.${method.replaceAll('.', '\\.')}\\(|apiCall\\('${method}'`,
      ).test(text),
    ),
  );
}

/** Called by the libraries of Slack for us: to exchange a code for a token, and to connect out. */
const BY_LIBRARIES = ['oauth.v2.access', 'apps.connections.open', 'auth.test'];

describe('the Slack manifest', () => {
  it('has the commands, shortcuts and events that the code answers, and no others', () => {
    expect(manifest.features.shortcuts.map(({ callback_id: id }) => id)).toEqual([...MESSAGE_SHORTCUTS]);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([...EVENTS]);
  });

  it('has the slash commands of the table, and those of the procedures that we ship', async () => {
    const expected = [...wordsInMenu('slack'), ...(await shippedCommands())].map((word) => `/${word}`);
    expect(manifest.features.slash_commands.map(({ command }) => command).sort()).toEqual(expected.sort());
  });

  it('sends everything to the one address we listen on, and whoever installs to the other', () => {
    const urls = urlsIn(manifest);
    expect(new Set(urls.map((url) => new URL(url!).pathname))).toEqual(new Set([SLACK_ENDPOINT]));
    expect(new Set(urls).size).toBe(1);
    const [redirect, ...more] = manifest.oauth_config.redirect_urls!.map((url) => new URL(url));
    expect(more).toEqual([]);
    expect([redirect!.pathname, redirect!.origin]).toEqual([REDIRECT_PATH, new URL(urls[0]!).origin]);
    expect(manifest.settings.socket_mode_enabled).toBe(false);
  });

  it('asks for the least: each scope serves a call or event of ours, and none lets us read what people write', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(BOT_SCOPES);
    expect(BOT_SCOPES).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:write']);
  });

  it('knows the scope of every method that the code calls, and of no other', () => {
    const inEdge = called(['src/edges/slack']);
    expect([...inEdge].filter((method) => !(method in METHODS))).toEqual([]);
    const inDoctor = called(['src/cli/doctor']);
    expect([...inDoctor].filter((method) => !(method in METHODS) && !(method in ONLY_IF_GRANTED))).toEqual([]);
    const all = new Set([...inEdge, ...inDoctor, ...BY_LIBRARIES]);
    expect(Object.keys({ ...METHODS, ...ONLY_IF_GRANTED }).filter((method) => !all.has(method))).toEqual([]);
    // The collector sees what it should: without that, both checks above would pass on nothing.
    for (const method of ['chat.postMessage', 'views.publish', 'auth.revoke', 'conversations.open'])
      expect(inEdge).toContain(method);
    expect(inDoctor).toContain('conversations.info');
  });

  it('becomes one for socket mode by the line in docs/deploy.md: without an address, and otherwise the same', () => {
    const [, script] =
      /`sed (-E .+?) manifests\/slack\/manifest\.yaml > slack-manifest\.yaml`/.exec(read('docs/deploy.md')) ?? [];
    const [, expression] = /^-E '(.+)'$/.exec(script ?? '') ?? [];
    expect(expression).toBeDefined();
    const made = manifestSchema.parse(
      parse(execFileSync('sed', ['-E', expression!, MANIFEST], { cwd: root, encoding: 'utf8' })),
    );
    expect(JSON.stringify(made)).not.toContain('https:');
    expect(made.settings.socket_mode_enabled).toBe(true);
    expect(urlsIn(made).filter(Boolean)).toEqual([]);
    const { url: _url, ...first } = manifest.features.slash_commands[0]!;
    expect(made.features.slash_commands[0]).toEqual(first);
    expect([made.features.shortcuts, made.oauth_config.scopes, made.settings.event_subscriptions.bot_events]).toEqual([
      manifest.features.shortcuts,
      manifest.oauth_config.scopes,
      manifest.settings.event_subscriptions.bot_events,
    ]);
  });
});

describe('docs/permissions.md', () => {
  const [, slack = ''] = /\n## Slack\n(.*?)(?=\n## |$)/s.exec(read('docs/permissions.md')) ?? [];
  const rowsUnder = (heading: string) => {
    const [, part = ''] = new RegExp(`\n### [^\n]*${heading}\n(.*?)(?=\n### |$)`, 's').exec(slack) ?? [];
    return [...part.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \|$/gm)].map(([, name, nl, en]) => ({
      name: name!,
      nl: nl!,
      en: en!,
    }));
  };

  it.each([
    ['Scopes', BOT_SCOPES],
    ['Events', EVENTS],
    ['At a message', MESSAGE_SHORTCUTS],
  ])('explains each of the %s of the manifest in Dutch and in English, and no others', (heading, names) => {
    const rows = rowsUnder(heading);
    expect(rows.map(({ name }) => name)).toEqual([...names]);
    for (const { nl, en } of rows) {
      expect(Math.min(nl.length, en.length)).toBeGreaterThan(40);
      expect(nl).not.toBe(en);
    }
  });

  it('counts them right, and says of no scope that we do not have it when we do', () => {
    expect(slack).toContain(`vraagt ${['nul', 'een', 'twee', 'drie', 'vier', 'vijf'][BOT_SCOPES.length]} rechten`);
    expect(slack).toContain(`asks for ${['no', 'one', 'two', 'three', 'four', 'five'][BOT_SCOPES.length]} rights`);
    const [, cannot = ''] = /### Wat de bot niet kan[^\n]*\n(.*)/s.exec(slack) ?? [];
    const named = [...cannot.matchAll(/`([a-z_]+:[a-z._]+)`/g)].map(([, scope]) => scope!);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((scope) => BOT_SCOPES.includes(scope))).toEqual([]);
  });
});
