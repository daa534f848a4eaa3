import { randomUUID } from 'node:crypto';
import { buttonsOf, other, school, startPlayground, type Json } from './school';

type Playground = Awaited<ReturnType<typeof startPlayground>>;
let playground: Playground;
beforeEach(async () => void (playground = await startPlayground({ places: [school, other] })));
afterEach(() => playground.close());

const command = (person: string, text: string, place = 'school') =>
  playground.post('/api/command', { place, person, text });
const press = (person: string, data: unknown, request = randomUUID(), place = 'school') =>
  playground.post('/api/press', { place, person, data, request });
const view = async (person: string, place = 'school') =>
  (await playground.get(`/api/view?place=${place}&person=${person}`)).body;
const posts = async (person: string, conversation: string) =>
  (await view(person)).conversations.find(({ id }: { id: string }) => id === conversation)?.posts ?? [];

/** The data of the form's own button, with answers. */
async function opening(person = 'joost'): Promise<Json> {
  const { body } = await command(person, '/zorg');
  const [, data] = Object.entries(buttonsOf(body.card)).find(([, one]) => JSON.parse(one.press).v === 'submit')!;
  return { ...data, facts: 'Blauwe plek bij Sofie', pupil: 'Sofie', mentor: 'mila' };
}

describe('the playground', () => {
  it('names the people who have an account on it, with their functions in their own language', async () => {
    const { body } = await playground.get('/api/people');
    expect(body.places.map(({ name }: { name: string }) => name)).toEqual(['De Proefschool', 'De Andere School']);
    const [{ people }] = body.places;
    expect(people.map(({ id }: { id: string }) => id)).toEqual([
      'joost',
      'mila',
      'ilse',
      'omar',
      'tess',
      'tom',
      'piet',
    ]);
    expect(people.find(({ id }: { id: string }) => id === 'tom')).toMatchObject({
      functions: 'team leader',
      locale: 'en',
    });
  });

  it('shows everyone the channels of their roles and their own messages alone', async () => {
    const ids = async (person: string) => (await view(person)).conversations.map(({ id }: { id: string }) => id);
    expect(await ids('ilse')).toEqual(['zorgteam', 'direct:ilse']);
    expect(await ids('mila')).toEqual(['mentoren', 'direct:mila']);
    // The team leaders' channel is on another platform.
    expect(await ids('tess')).toEqual(['direct:tess']);
    expect((await playground.get('/api/view?place=school&person=max')).status).toBe(404);
    for (const query of ['', '?person=ilse', '?place=school'])
      expect((await playground.get(`/api/view${query}`)).status).toBe(400);
    expect((await playground.get('/api/view?place=nowhere&person=ilse')).status).toBe(404);
  });

  it('offers the commands that start a procedure', async () => {
    expect((await view('joost')).commands).toEqual([{ command: '/zorg', title: 'Tiny' }]);
  });

  it('carries a case from the command line to the channel, the thread and the dialog, with nothing in the channel but a ping', async () => {
    const opened = await press('joost', await opening());
    expect(opened.body).toMatchObject({ verb: 'submit', changed: true });
    await playground.settle();
    const [root] = await posts('ilse', 'zorgteam');
    expect(root.notification).toContain('TP-2026-0001');
    expect(JSON.stringify(await view('ilse'))).not.toMatch(/Sofie|Blauwe/);

    const open = Object.values(buttonsOf(root.card)).find((data) => JSON.parse(data.press).v === 'show');
    expect((await press('ilse', open)).body).toMatchObject({ kind: 'case', changed: false });
    expect(JSON.stringify((await press('ilse', open)).body.card)).toContain('Blauwe plek');
    const stranger = await press('omar', open);
    expect(stranger.body.kind).toBe('note');
    expect(JSON.stringify(stranger.body)).not.toMatch(/Sofie|Blauwe|TP-2026/);
  });

  it('counts the same click once, however often it arrives', async () => {
    const data = await opening();
    const request = randomUUID();
    const [first, second] = [await press('joost', data, request), await press('joost', data, request)];
    await playground.settle();
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await posts('ilse', 'zorgteam')).toHaveLength(1);
  });

  it('moves the clock and delivers the reminders of the days in between', async () => {
    await press('joost', await opening());
    await playground.settle();
    const { body } = await playground.post('/api/clock', { place: 'school', advance: 'week' });
    expect(body.now).toBe('2026-11-23T08:00:00.000Z');
    const [root] = await posts('ilse', 'zorgteam');
    const reminded = root.replies
      .filter(({ notification }: { notification: string }) => notification.includes('Herinnering'))
      .map(({ at }: { at: string }) => at);
    expect(reminded).toEqual(['2026-11-17T07:00:00.000Z', '2026-11-19T07:00:00.000Z']);
    expect((await posts('tess', 'direct:tess')).at(-1).at).toBe('2026-11-20T08:00:00.000Z');
  });

  it('sends nothing twice when the clock is moved while a worker is at work', async () => {
    await press('joost', await opening());
    await Promise.all([
      playground.settle(),
      playground.post('/api/clock', { place: 'school', advance: 'week' }),
      playground.settle(),
      playground.post('/api/clock', { place: 'school', advance: 'day' }),
    ]);
    const [root, ...others] = await posts('ilse', 'zorgteam');
    const said = root.replies.map(
      ({ at, notification }: { at: string; notification: string }) => `${at} ${notification}`,
    );
    expect(others).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  it.each([
    ['a person who does not exist', '/api/command', { place: 'school', person: 'nobody', text: '/help' }, 404],
    [
      'a press that is none of ours',
      '/api/press',
      { place: 'school', person: 'ilse', data: { press: '{"v":"delete"}' }, request: randomUUID() },
      400,
    ],
    [
      'a press without the case it needs',
      '/api/press',
      { place: 'school', person: 'ilse', data: { press: '{"v":"show"}' }, request: randomUUID() },
      400,
    ],
    [
      'a press without a request id',
      '/api/press',
      { place: 'school', person: 'ilse', data: { press: '{"v":"list"}' } },
      400,
    ],
    [
      'an answer that is no plain value',
      '/api/press',
      { place: 'school', person: 'ilse', data: { press: '{"v":"list"}', facts: { $gt: '' } }, request: randomUUID() },
      400,
    ],
    ['a command that is too long', '/api/command', { place: 'school', person: 'ilse', text: 'x'.repeat(501) }, 400],
    ['more than was asked', '/api/command', { place: 'school', person: 'ilse', text: '/help', admin: true }, 400],
    ['a clock that goes back', '/api/clock', { place: 'school', advance: 'year' }, 400],
  ])('refuses %s', async (_what, path, body, status) => {
    expect((await playground.post(path, body)).status).toBe(status);
  });

  it('keeps places apart: who has the same id elsewhere is somebody else, and nothing of a case gets there', async () => {
    await press('joost', await opening());
    await playground.settle();
    const [root] = await posts('ilse', 'zorgteam');
    const open = Object.values(buttonsOf(root.card)).find((data) => JSON.parse(data.press).v === 'show');
    for (const person of ['joost', 'ilse', 'tess']) {
      const there = await view(person, 'other');
      expect(there.conversations.map(({ id, posts: said }: Json) => [id, said.length])).toEqual([
        ...(person === 'ilse' ? [['ander-zorgteam', 0]] : []),
        [`direct:other-${person}`, 0],
      ]);
      const asked = [
        await press(person, open, randomUUID(), 'other'),
        await command(person, '/dossier TP-2026-0001', 'other'),
        await command(person, '/dossier', 'other'),
      ];
      expect(asked.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(JSON.stringify(asked.slice(0, 1))).not.toMatch(/Sofie|Blauwe|TP-2026/);
      expect(JSON.stringify(asked)).not.toMatch(/Sofie|Blauwe/);
    }
    // Mila is at the one school only.
    expect((await command('mila', '/help', 'other')).status).toBe(404);
    const form = Object.values(buttonsOf((await command('joost', '/zorg', 'other')).body.card)).find(
      (one) => JSON.parse(one.press).v === 'submit',
    );
    await press('joost', { ...form, facts: 'Iets anders', pupil: 'Noah' }, randomUUID(), 'other');
    await playground.settle();
    expect(await posts('ilse', 'zorgteam')).toHaveLength(1);
    expect((await view('ilse', 'other')).conversations[0].posts).toHaveLength(1);
  });

  it('moves to the next working day of the place where the clock was pressed', async () => {
    // Monday 8:00 UTC; the other school works on Tuesdays only, in London.
    expect((await playground.post('/api/clock', { place: 'other', advance: 'workday' })).body.now).toBe(
      '2026-11-17T09:00:00.000Z',
    );
    expect((await view('ilse', 'other')).timeZone).toBe('Europe/London');
    expect((await playground.post('/api/clock', { place: 'nowhere', advance: 'day' })).status).toBe(404);
  });

  it('does not start when two places share a channel or somebody’s messages', async () => {
    const twin = {
      ...other,
      people: other.people.map((one) => ({ ...one, accounts: { web: one.id } })),
      channels: school.channels,
    };
    await expect(startPlayground({ places: [school, twin] })).rejects.toThrow(
      /share zorgteam, mentoren, direct:joost, direct:ilse, direct:tess/,
    );
  });

  it('answers help to what it does not know, and to nothing at all', async () => {
    for (const text of ['/watdanook', '', '   ']) expect((await command('ilse', text)).body.kind).toBe('help');
  });

  it('apologises for a bug of ours without telling what it was about', async () => {
    const broken = await startPlayground({ answer: () => Promise.reject(new Error('Sofie')) });
    const { status, body } = await broken.post('/api/command', {
      place: 'school',
      person: 'ilse',
      text: '/dossier Sofie',
    });
    expect([status, body]).toEqual([500, { error: 'failed' }]);
    expect(broken.lines).toHaveLength(1);
    expect(JSON.stringify(broken.lines)).not.toContain('Sofie');
    await broken.close();
  });
});

describe('the live line of the playground', () => {
  it('tells an open page that there is something new, and nothing more', async () => {
    const abort = new AbortController();
    const response = await fetch(`${playground.url}/api/events`, { signal: abort.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body!.getReader();
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await read()).toBe('event: ready\ndata: -\n\n');
    const next = read();
    await playground.post('/api/clock', { place: 'school', advance: 'day' });
    expect(await next).toMatch(/^(event: changed\ndata: -\n\n)+$/);
    abort.abort();
  });
});
