import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMANDS, ENDPOINT, EVENTS } from '../../../src/edges/slack/commands';

const address = z.string().regex(/^https:\/\/[^/]+\/slack\/events$/);

/** What Slack says a manifest is, as far as we use it (platform.md 2.8); it has no public schema. */
const manifestSchema = z.strictObject({
  display_information: z.strictObject({ name: z.string().max(35), description: z.string().max(140), background_color: z.string() }),
  features: z.strictObject({
    app_home: z.strictObject({ home_tab_enabled: z.literal(true), messages_tab_enabled: z.literal(true), messages_tab_read_only_enabled: z.literal(true) }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z.array(z.strictObject({ command: z.string().max(32), url: address, description: z.string().max(2000), usage_hint: z.string().max(1000).optional(), should_escape: z.literal(false) })),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address, bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: address }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
});

describe('the Slack manifest', () => {
  const manifest = manifestSchema.parse(parse(readFileSync(join(__dirname, '../../../manifests/slack/manifest.yaml'), 'utf8')));

  it('has the commands and events that the code answers, and no others', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([...COMMANDS]);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([...EVENTS]);
  });

  it('sends everything to the one address we listen on', () => {
    const { settings, features } = manifest;
    const urls = [settings.event_subscriptions.request_url, settings.interactivity.request_url, ...features.slash_commands.map(({ url }) => url)];
    expect(new Set(urls.map((url) => new URL(url).pathname))).toEqual(new Set([ENDPOINT]));
    expect(new Set(urls).size).toBe(1);
  });

  it('asks for the least: each scope serves a call or event of ours, and none lets us read what people write', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:write']);
  });
});
