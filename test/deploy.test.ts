/** That what a school copies from us fits the program: the image, the compose file and docs/deploy.md name settings, ports, paths and commands that there are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../src/config';
import { CONFIG_KEYS } from '../src/config/environment';
import { SECRET_FILES } from '../src/config/secret-files';
import { SLACK_ENDPOINT } from '../src/edges/slack/requests/commands';
import { TEAMS_ENDPOINT } from '../src/edges/teams/receive';
import { METRICS_PATH } from '../src/edges/http/metrics/metrics-edge';
import { createMeters } from '../src/edges/http/metrics/registry';

const root = join(__dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const service = z.object({
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  user: z.string().optional(),
  container_name: z.undefined().optional(),
  hostname: z.undefined().optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).default([]),
  env_file: z.string().optional(),
});
const compose = z.object({
  services: z.object({ bot: service, mongo: service, caddy: service }),
  networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  volumes: z.record(z.string(), z.null()),
});

const defaults = readConfig({});

describe('the compose file', () => {
  const { services, networks, volumes } = compose.parse(parse(read('compose.yaml')));
  const { bot, mongo, caddy } = services;

  it('sets what the program reads, and values it accepts', () => {
    expect(Object.keys(bot.environment).filter((key) => !CONFIG_KEYS.includes(key))).toEqual([]);
    expect(bot.env_file).toBe('.env');
    const config = readConfig({
      ...bot.environment,
      MASTER_KEY: 'ab'.repeat(32),
      SLACK_SIGNING_SECRET: 's',
      SLACK_BOT_TOKEN: 'xoxb-1',
      PUBLIC_URL: 'https://zorg.school.example',
    });
    expect(config).toMatchObject({
      production: true,
      port: defaults.port,
      host: '0.0.0.0',
      dataDir: '/data',
      tenants: '/school',
      metricsPort: expect.any(Number),
    });
    expect(Object.keys(caddy.environment).filter((key) => !CONFIG_KEYS.includes(key))).toEqual([]);
  });

  it('lets nothing but the door be reached from outside, and the database only by the bot', () => {
    expect(caddy.ports).toEqual(['80:80', '443:443']);
    expect([...bot.ports, ...mongo.ports]).toEqual([]);
    expect(networks.store).toEqual({ internal: true });
    expect(mongo.networks).toEqual(['store']);
    expect(caddy.networks).not.toContain('store');
    expect(mongo.environment).toEqual({});
  });

  it('leads the door to the port of the bot, and the bot to the database it waits for', () => {
    const door = read('config/Caddyfile');
    expect(door).toContain(`dynamic a bot ${defaults.port}`);
    expect(door).toContain('{$PUBLIC_URL}');
    expect(bot.environment.MONGODB_URI).toBe('mongodb://mongo:27017/zorgspoor?replicaSet=rs0');
    expect(mongo.healthcheck?.test.join(' ')).toMatch(/_id: 'rs0'.*mongo:27017/);
  });

  it('keeps what must be kept on volumes that there are, and lets the bot write nowhere else', () => {
    const named = [...bot.volumes, ...mongo.volumes, ...caddy.volumes]
      .map((volume) => volume.split(':')[0]!)
      .filter((source) => !source.startsWith('.'));
    expect(named.sort()).toEqual(Object.keys(volumes).sort());
    expect(bot.read_only).toBe(true);
    expect(bot.tmpfs.map((mount) => mount.split(':')[0])).toEqual(['/tmp']);
    expect(bot.volumes).toEqual(['./school:/school:ro', `kept:${bot.environment.DATA_DIR}`]);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const last = stages.at(-1)!;

  it('is made of what is in the repository and in its context', () => {
    const ignored = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => match[1]!.split(' '));
    expect(copied.length).toBeGreaterThan(8);
    for (const path of copied) {
      expect({ path, there: existsSync(join(root, path)) }).toEqual({ path, there: true });
      expect({ path, sent: ignored.some((given) => given === path || given.startsWith(`${path}/`)) }).toEqual({
        path,
        sent: true,
      });
    }
    expect(read('.dockerignore')).toMatch(/^\*$/m);
    for (const never of ['.env', 'data', 'school', 'node_modules', 'dist', '.git', 'test'])
      expect(ignored).not.toContain(never);
  });

  it('has what the program looks for beside itself', () => {
    for (const folder of ['pathways', 'config', 'manifests', 'bin', 'package.json'])
      expect(last).toMatch(new RegExp(`COPY .*\\b${folder.replace('.', '\\.')}`));
    expect(dockerfile).toContain('npm ci --omit=dev');
    expect(last).toContain('--from=packages /app/node_modules');
  });

  it('runs as somebody without rights, with the settings of the program, and tells its health where the program does', () => {
    expect(last).toMatch(/^USER node$/m);
    const set = [...last.matchAll(/^(?:ENV)? +([A-Z_]+)=(\S+)/gm)].map((match) => match[1]!);
    expect(set).toEqual(expect.arrayContaining(['HOST', 'PORT', 'DATA_DIR']));
    expect(set.filter((key) => !CONFIG_KEYS.includes(key) && key !== 'NODE_ENV')).toEqual([]);
    expect(last).toContain(`PORT=${defaults.port}`);
    expect(last).toContain(`EXPOSE ${defaults.port}`);
    expect(last).toMatch(/HEALTHCHECK[\s\S]*\/healthz/);
    expect(read('src/edges/http/server.ts')).toContain("'/healthz'");
    expect(Number(/FROM node:(\d+)/.exec(dockerfile)?.[1])).toBe(Number(read('.nvmrc').split('.')[0]));
    expect(/CMD \["node", "(.+)"\]\n$/.exec(dockerfile)?.[1]).toBe(
      (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts.start.replace('node ', ''),
    );
  });
});

describe('docs/deploy.md', () => {
  const text = read('docs/deploy.md');

  it('names settings that there are', () => {
    const named = [...text.matchAll(/`([A-Z][A-Z]+_?[A-Z_]*)(?:=[^`]*)?`/g)]
      .map((match) => match[1]!)
      .filter((word) => word !== 'GET');
    expect(named.length).toBeGreaterThan(15);
    expect([...new Set(named)].filter((key) => ![...CONFIG_KEYS, ...SECRET_FILES].includes(key))).toEqual([]);
  });

  it('names addresses, metrics and paths that there are', () => {
    expect(text).toContain(`https://zorg.school.example${TEAMS_ENDPOINT}`);
    expect(read('manifests/slack/manifest.yaml')).toContain(SLACK_ENDPOINT);
    expect(text).toContain(`\`${METRICS_PATH}\``);
    const { registry } = createMeters();
    const ours = registry
      .getMetricsAsArray()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('zorgspoor_'));
    const told = [...new Set(text.match(/zorgspoor_[a-z_]+/g))];
    expect(told.sort()).toEqual(ours.sort());
    const paths = [...text.matchAll(/`((?:src|docs|manifests|config)\/[\w./-]+)`/g)].map((match) => match[1]!);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names commands that the command line has', () => {
    const program = read('src/cli/program.ts');
    const commands = [...text.matchAll(/(?:zorgspoor|zorgspoor\.js) (check|doctor|verify|rotate-key|describe)\b/g)].map(
      (match) => match[1]!,
    );
    expect(new Set(commands)).toEqual(new Set(['check', 'describe', 'doctor', 'rotate-key', 'verify']));
    for (const command of commands) expect(program).toContain(`.command('${command}')`);
  });

  it('names log lines that the code writes', () => {
    for (const line of ['message not delivered', 'message still not delivered', 'unknown account'])
      expect(text).toContain(line);
    expect(read('src/app/delivery/sending-round.ts')).toMatch(
      /'message not delivered'[\s\S]*'message still not delivered'/,
    );
    expect(read('src/app/answer/answer-request.ts')).toContain("'unknown account'");
  });
});
