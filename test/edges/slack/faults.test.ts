// What becomes of messages when Slack does not do as asked: our gateway, worker and outbox on the strict fake, one
// fault at a time. Nothing may be lost, come out of order, or be said twice beyond the one doubt that a lost answer
// leaves; and whoever can do something about it is told what.
import type { Fault } from '../../../src/stories/fakes/slack-faults';
import { LEADERS, linesOf, openSchool, TEAM, type School } from './support/school';

const TALK = { participants: ['mila', 'tess'] };
const DECISION = { report: 'yes', why: 'Not safe' };
const NO_CHANNEL = 'ontbreekt of is niet bereikbaar';

let school: School;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(async () => {
  const sent = JSON.stringify([school.slack.messages, school.logged]);
  for (const secret of ['Blue arm', 'Sofie', 'Not safe']) expect(sent).not.toContain(secret);
  await school.close();
});

/** What a case comes to when nothing goes wrong: by place, every text. */
async function onAGoodDay(): Promise<Record<string, string[]>> {
  const good = await openSchool();
  const id = await good.signal();
  await good.deliver();
  await good.act('mila', id, 'talk', TALK);
  await good.act('ilse', id, 'decision', DECISION);
  await good.deliver();
  const all = Object.fromEntries([TEAM, LEADERS, 'mila', 'tess', 'ilse'].map((to) => [to, good.said(to)]));
  await good.close();
  return all;
}

const PASSING: readonly [string, Fault, number][] = [
  ['Slack asks to wait', { retryAfter: 40 }, 41],
  ['Slack answers HTTP 500', { status: 500 }, 6],
  ['the line breaks before the message is there', 'lost', 6],
  ['the line breaks after the message is there', 'unanswered', 6],
  ['Slack has trouble inside', { error: 'internal_error' }, 6],
  ['too much was posted in the workspace', { error: 'rate_limited' }, 6],
];

describe.each(PASSING)('when %s', (_what, fault, seconds) => {
  it('everything arrives all the same, in its order, and others do not wait for it', async () => {
    const well = await onAGoodDay();
    const id = await school.signal();
    school.slack.faults.plan(({ method, args }) =>
      method === 'chat.postMessage' && args['channel'] === TEAM ? fault : undefined,
    );
    await school.deliver();
    expect(school.said(TEAM)).toEqual([]);
    expect(school.said('mila')).not.toEqual([]);
    await school.act('mila', id, 'talk', TALK);
    await school.act('ilse', id, 'decision', DECISION);
    await school.deliver();
    expect(school.said(LEADERS)).toEqual(well[LEADERS]);
    school.slack.faults.plan(() => undefined);
    await school.pass(seconds);
    const roots = school.in(TEAM).filter(({ thread, unanswered }) => thread === undefined && !unanswered);
    expect(roots).toHaveLength(1);
    // The card says where the case stands now; the lines in its thread are the same, in the same order.
    expect(school.said(TEAM)).toEqual(well[TEAM]);
    for (const to of ['mila', 'tess', 'ilse']) expect(school.said(to)).toEqual(well[to]);
    // A message whose answer was lost stands there once more for each time nobody could tell, and never otherwise.
    const tries = school.slack.faults.met.length;
    expect(school.in(TEAM).filter(({ unanswered }) => unanswered)).toHaveLength(fault === 'unanswered' ? tries : 0);
  });
});

it('waits as long as Slack asks and no longer', async () => {
  await school.signal();
  school.slack.faults.next('chat.postMessage', { retryAfter: 40 });
  await school.deliver();
  const tried = () =>
    school.slack.calls.filter(
      ({ method, args }) => method === 'chat.postMessage' && [TEAM, LEADERS].includes(String(args['channel'])),
    ).length;
  const before = tried();
  await school.pass(39);
  expect(tried()).toBe(before);
  await school.pass(1);
  expect(tried()).toBeGreaterThan(before);
  expect(school.said(TEAM)).not.toEqual([]);
});

const CHANNEL_FAULTS: readonly [string, Partial<School['channels'][number]>, string][] = [
  ['was archived', { archived: true }, 'is_archived'],
  ['put our app out', { hasBot: false, hidden: false }, 'not_in_channel'],
  ['is private and put our app out', { hasBot: false }, 'channel_not_found'],
];

describe.each(CHANNEL_FAULTS)('a channel that %s', (_what, change, code) => {
  it('gives way to its people, and the coordinators are told what to do', async () => {
    Object.assign(school.channels[1]!, change);
    const id = await school.signal();
    await school.act('mila', id, 'talk', TALK);
    await school.deliver();
    expect(school.slack.refused).toContain(`chat.postMessage: ${code}`);
    expect(school.said('tess').join('\n')).toContain('TP-2026-0001');
    expect(school.said(TEAM).join('\n')).toContain(NO_CHANNEL);
    expect(school.said(TEAM).join('\n')).toContain('Laat het kanaal instellen.');
    // Said once; and the case goes on.
    await school.act('ilse', id, 'decision', DECISION);
    await school.deliver();
    expect((await school.approve('tess', id)).changed).toBe(true);
    await school.deliver();
    expect(school.said('tess').join('\n')).toContain('akkoord');
  });

  it('of the coordinators themselves gives way to those on duty, who are told so', async () => {
    Object.assign(school.channels[0]!, change);
    await school.signal();
    await school.deliver();
    expect(school.said('ilse').join('\n')).toContain('TP-2026-0001');
    expect(school.said('ilse').join('\n')).toContain(NO_CHANNEL);
    expect(school.said(TEAM)).toEqual([]);
  });

  it('is used again once it is set right', async () => {
    Object.assign(school.channels[1]!, change);
    const id = await school.signal();
    await school.act('mila', id, 'talk', TALK);
    await school.deliver();
    Object.assign(school.channels[1]!, { archived: false, hasBot: true });
    await school.act('ilse', id, 'decision', DECISION);
    await school.deliver();
    expect(school.said(LEADERS).join('\n')).toContain('TP-2026-0001');
  });
});

describe.each([
  ['is gone', []],
  ['was disabled', [{ id: 'U0MILA', disabled: true }]],
])('a person whose account %s', (_what, instead) => {
  it('is reported to the coordinators, who are told to make contact themselves', async () => {
    school.users.splice(
      school.users.findIndex(({ id }) => id === 'U0MILA'),
      1,
      ...instead,
    );
    await school.signal();
    await school.deliver();
    expect(school.said('ilse').join('\n')).toContain('kwam bij iemand niet aan');
    expect(school.said('ilse').join('\n')).toContain('neem zelf contact op');
  });
});

/** Two team leaders read their channel, so what waits for approval is put there. */
async function withTwoLeaders(): Promise<void> {
  await school.close();
  school = await openSchool(['tom']);
}

it('posts a card anew that somebody deleted, and goes on in the new thread', async () => {
  await withTwoLeaders();
  const id = await school.signal();
  await school.act('mila', id, 'talk', TALK);
  await school.deliver();
  const cards = () => school.in(LEADERS).filter(({ thread }) => thread === undefined);
  const [before] = cards();
  let lost = 0;
  school.slack.faults.plan(({ method, args }) =>
    method === 'chat.update' && args['channel'] === LEADERS && (lost += 1) === 1 ? 'gone' : undefined,
  );
  await school.act('mila', id, 'acute');
  await school.deliver();
  expect(cards()).toHaveLength(1);
  expect(cards()[0]!.ts).not.toBe(before!.ts);
  await school.act('ilse', id, 'decision', DECISION);
  await school.deliver();
  const approvals = school.in(LEADERS).filter(({ text }) => text.includes('akkoord gevraagd'));
  expect(approvals.map(({ thread }) => thread)).toEqual([cards()[0]!.ts]);
});

it('says in the channel what belongs in a thread that is gone', async () => {
  await withTwoLeaders();
  const id = await school.signal();
  await school.deliver();
  // Somebody deletes the card of the leaders' channel before anything is posted under it.
  await school.act('mila', id, 'talk', TALK);
  await school.act('ilse', id, 'decision', DECISION);
  school.slack.faults.plan(({ method, args }) =>
    method === 'chat.postMessage' && args['thread_ts'] !== undefined ? 'gone' : undefined,
  );
  await school.deliver();
  const alone = school
    .in(LEADERS)
    .filter(({ thread }) => thread === undefined)
    .map(linesOf);
  expect(alone.join('\n')).toContain('akkoord gevraagd');
});

describe('a token that was revoked', () => {
  it('loses nothing, and the operator hears of it in the log at once; with a new one all arrives', async () => {
    const well = await onAGoodDay();
    school.slack.faults.plan(() => ({ error: 'token_revoked' }));
    const id = await school.signal();
    await school.deliver();
    expect(school.logged).toContain('ERROR Slack does not let this app in {"code":"token_revoked"}');
    await school.act('mila', id, 'talk', TALK);
    await school.act('ilse', id, 'decision', DECISION);
    for (let half = 0; half < 12; half += 1) await school.pass(1800);
    expect(school.slack.messages).toEqual([]);
    expect(school.logged.filter((line) => line.startsWith('ERROR')).join('\n')).toContain(
      'message still not delivered',
    );
    school.slack.faults.plan(() => undefined);
    await school.pass(1801);
    for (const to of [TEAM, LEADERS, 'mila', 'tess', 'ilse']) expect(school.said(to)).toEqual(well[to]);
  });
});

it('makes up for a channel that was away for a day: one card as it is now, and every line in its order', async () => {
  const well = await onAGoodDay();
  school.slack.faults.plan(({ args }) => (args['channel'] === LEADERS ? { status: 503 } : undefined));
  const id = await school.signal();
  await school.deliver();
  await school.act('mila', id, 'talk', TALK);
  for (let tries = 0; tries < 8; tries += 1) await school.pass(1800);
  await school.act('ilse', id, 'decision', DECISION);
  for (let tries = 0; tries < 4; tries += 1) await school.pass(1800);
  expect(school.said(LEADERS)).toEqual([]);
  school.slack.faults.plan(() => undefined);
  await school.pass(1801);
  expect(school.said(LEADERS)).toEqual(well[LEADERS]);
});

it('does not double a card whose replacement got no answer', async () => {
  const id = await school.signal();
  await school.deliver();
  school.slack.faults.next('chat.update', 'unanswered', 'lost', { retryAfter: 10 });
  await school.act('mila', id, 'note', { text: 'x' });
  await school.act('mila', id, 'acute');
  for (const seconds of [0, 6, 11, 21, 41]) await school.pass(seconds);
  expect(school.in(TEAM).filter(({ thread }) => thread === undefined)).toHaveLength(1);
  expect(school.slack.faults.met).toHaveLength(3);
  expect(linesOf(school.in(TEAM)[0]!)).toContain('Decide');
});
