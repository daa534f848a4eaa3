/**
 * What Prometheus is told: that it counts what happened, and that nothing in it leads to a case, a person or a school.
 */
import { startServer } from '../../../src/edges/http/server';
import {
  measuredApplication,
  measuredGateway,
  measuredRounds,
  measuredStorage,
} from '../../../src/edges/http/metrics/measured';
import { createMetricsEdge } from '../../../src/edges/http/metrics/metrics-edge';
import { createMeters, METRIC_LABELS } from '../../../src/edges/http/metrics/registry';
import { PLATFORMS } from '../../../src/app/tenant';
import { StorageUnavailable, type Storage } from '../../../src/app/ports';
import { act, click, openDesk, school } from '../../support/desk';

type Sample = { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number };

/** The lines of a scrape; those of the process itself are left out. */
function samplesOf(text: string): Sample[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('zorgspoor_'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      return {
        name,
        labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!])),
        value: Number(value),
      };
    });
}

/** The desk of `support/desk.ts` with everything measured, and its metrics on a port of their own. */
async function openMeasuredDesk() {
  const meters = createMeters();
  const broken = { away: false };
  const failing = (storage: Storage): Storage => ({
    ...storage,
    cases: {
      ...storage.cases,
      listFor: (...args) =>
        broken.away ? Promise.reject(new StorageUnavailable('away')) : storage.cases.listFor(...args),
    },
  });
  const desk = await openDesk({ wrap: (storage) => measuredStorage(failing(storage), meters) });
  desk.addGateway(measuredGateway(desk.platform.gateway, meters));
  const application = measuredApplication(desk.application, meters);
  const clock = { now: () => '2026-11-16T08:00:00.000Z' };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const around = {
    isConnected: () => false,
    verified: () => Promise.resolve({ at: '2026-11-16T02:00:00.000Z', wrong: 2 }),
    backupAt: () => Promise.resolve(undefined),
    teamsSecretEnds: '2026-12-02',
  };
  const server = await startServer({ host: '127.0.0.1', port: 0, log });
  server.serve({
    edges: [createMetricsEdge({ meters, storage: desk.storage, clock, log, around })],
    check: () => desk.storage.check(),
  });
  const scrape = async () => {
    const response = await fetch(`${server.url}/metrics`);
    return { type: response.headers.get('content-type'), text: await response.text() };
  };
  const ask: typeof desk.ask = (user, request) =>
    application.answer({ platform: 'web', workspace: 'playground', user }, request);
  return {
    ...desk,
    ask,
    broken,
    runUntilIdle: measuredRounds(desk.runUntilIdle, meters, clock),
    scrape,
    close: () => server.close(),
  };
}

describe('the metrics', () => {
  let desk: Awaited<ReturnType<typeof openMeasuredDesk>>;
  let id: string;
  beforeEach(async () => {
    desk = await openMeasuredDesk();
    const { answer } = await desk.ask('joost', { type: 'command', command: 'zorg', text: '' });
    if (answer.kind !== 'form') throw new Error(answer.kind);
    id = answer.form.caseId;
    const answers = { facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' };
    await desk.ask('joost', {
      type: 'submit',
      case: id,
      act: answer.form.act,
      revision: answer.form.revision,
      filled: { answers, reasons: {} },
      request: click(),
    });
  });
  afterEach(() => desk.close());

  const valueOf = (samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>> = {}) =>
    samples
      .filter(
        (one) => one.name === name && Object.entries(labels).every(([label, value]) => one.labels[label] === value),
      )
      .reduce((sum, one) => sum + one.value, 0);

  it('counts and times what people ask, what is sent, the worker and the store', async () => {
    desk.platform.fails.set('#ot', { result: 'later', reason: 'ratelimited' });
    await desk.runUntilIdle();
    desk.broken.away = true;
    await desk.ask('mila', { type: 'list' });
    const { type, text } = await desk.scrape();
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    const samples = samplesOf(text);
    expect(
      valueOf(samples, 'zorgspoor_requests_total', { platform: 'web', request: 'submit', result: 'changed' }),
    ).toBe(1);
    expect(valueOf(samples, 'zorgspoor_requests_total', { request: 'command', result: 'done' })).toBe(1);
    expect(valueOf(samples, 'zorgspoor_request_seconds_count')).toBe(3);
    const sent = desk.platform.posts.length + desk.platform.posts.reduce((edits, post) => edits + post.edits, 0);
    expect(valueOf(samples, 'zorgspoor_deliveries_total', { platform: 'web', result: 'sent' })).toBe(sent);
    expect(valueOf(samples, 'zorgspoor_deliveries_total', { way: 'post', result: 'later' })).toBeGreaterThan(0);
    expect(
      valueOf(samples, 'zorgspoor_storage_seconds_count', { store: 'cases', operation: 'create', result: 'ok' }),
    ).toBe(1);
    expect(
      valueOf(samples, 'zorgspoor_storage_seconds_count', { store: 'cases', operation: 'listFor', result: 'away' }),
    ).toBe(1);
    expect(valueOf(samples, 'zorgspoor_worker_rounds_total', { result: 'ok' })).toBe(1);
    expect(valueOf(samples, 'zorgspoor_worker_last_round_timestamp_seconds')).toBe(
      Date.parse('2026-11-16T08:00:00.000Z') / 1000,
    );
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('says how late the case is that waits longest, and that nothing waits', async () => {
    desk.setTime('2026-11-16T08:00:00.000Z');
    const late = () => desk.scrape().then(({ text }) => valueOf(samplesOf(text), 'zorgspoor_outbox_overdue_seconds'));
    const before = await late();
    expect(before).toBeGreaterThanOrEqual(0);
    await desk.runUntilIdle();
    expect(await late()).toBe(0);
  });

  it('holds nothing above L0: labels are ours, and no value of them names a case, a person or a channel; of a school only how many cases it has', async () => {
    await act(desk, 'mila', id, 'talk', { participants: ['mila', 'tess'] });
    await act(desk, 'ilse', id, 'decision', { report: 'yes', why: 'Not safe' });
    await desk.runUntilIdle();
    const { text } = await desk.scrape();
    const samples = samplesOf(text);
    expect(samples.length).toBeGreaterThan(50);
    const bounds = ['le'];
    const bySchool = samples.filter(({ labels }) => Object.values(labels).includes(school.id));
    expect(bySchool).toEqual([
      { name: 'zorgspoor_cases_open', labels: { school: school.id }, value: 1 },
      { name: 'zorgspoor_cases_overdue', labels: { school: school.id }, value: expect.any(Number) },
    ]);
    for (const { labels } of samples) {
      for (const [label, value] of Object.entries(labels)) {
        expect([...METRIC_LABELS, ...bounds]).toContain(label);
        if (!bounds.includes(label)) expect(value).toMatch(/^[a-z][A-Za-z]{1,20}$/);
        if (label === 'platform') expect(PLATFORMS).toContain(value);
      }
    }
    const people = school.people.flatMap((person) => [person.id, person.name]);
    const secret = [
      ...people,
      school.name,
      '#ot',
      '#leaders',
      id,
      'TP-2026',
      'Blue arm',
      'Sofie',
      'Not safe',
      'playground',
    ];
    const values = new Set(samples.flatMap(({ labels }) => Object.values(labels)));
    expect(secret.filter((word) => values.has(word) || (word.length > 6 && text.includes(word)))).toEqual([]);
  });

  it('counts strangers, and tells what is around: the connection, the last look at the records, backup and secret', async () => {
    await desk.ask('nobody-of-here', { type: 'list' });
    const samples = samplesOf((await desk.scrape()).text);
    expect(valueOf(samples, 'zorgspoor_unknown_accounts_total', { platform: 'web' })).toBe(1);
    expect(valueOf(samples, 'zorgspoor_slack_connected', { platform: 'slack' })).toBe(0);
    expect(valueOf(samples, 'zorgspoor_verify_timestamp_seconds')).toBe(Date.parse('2026-11-16T02:00:00.000Z') / 1000);
    expect(valueOf(samples, 'zorgspoor_verify_wrong')).toBe(2);
    expect(valueOf(samples, 'zorgspoor_backup_timestamp_seconds')).toBe(0);
    expect(valueOf(samples, 'zorgspoor_teams_secret_days', { platform: 'teams' })).toBe(15);
  });
});
