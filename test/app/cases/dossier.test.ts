/**
 * Taking a dossier out: a link for the two who released it, once and for a quarter of an hour; on record before it
 * leaves; nothing for anybody else (DES-16).
 */
import { CaseId, TenantId } from '../../../src/domain/ids';
import type { Answer } from '../../../src/app/requests/outcome';
import { StorageUnavailable, type Storage } from '../../../src/app/ports';
import { withProductActs } from '../../../src/pathways/product-acts';
import { act, approve, look, openDesk, signal, type Desk } from '../../support/desk';
import { MONDAY, tinyPathway } from '../../support/play';

// Making a PDF takes its time where others work too.
const pathway = withProductActs(tinyPathway);
const RELEASE = { whom: 'parents', extent: 'all', danger: false, why: 'De moeder vraagt om inzage.' };
const later = (minutes: number) => new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString();
const DAYS = 24 * 60;

/** A case about Sofie that Tess and Ilse released. */
async function released(options: Parameters<typeof openDesk>[0] = {}, answers: Record<string, unknown> = RELEASE) {
  const desk = await openDesk({ pathway, ...options });
  const id = await signal(desk);
  await act(desk, 'tess', id, 'release_dossier', answers);
  await approve(desk, 'ilse', id, 'release_dossier');
  return { desk, id };
}

const asks = async (desk: Desk, user: string, id: string) =>
  (await desk.ask(user, { type: 'dossier', case: id })).answer;
const types = async (desk: Desk, user: string, text: string) =>
  (await desk.ask(user, { type: 'command', command: 'dossier', text })).answer;
const journalOf = async (desk: Desk, id: string) =>
  (await desk.storage.cases.journal(TenantId('school'), CaseId(id))).map(({ actor, event }) => ({
    by: 'person' in actor ? actor.person : 'system',
    ...event,
  }));
const exportsIn = async (desk: Desk, id: string) =>
  (await journalOf(desk, id)).filter(({ type }) => type === 'DossierExported').map(({ by }) => by);

function tokenIn(answer: Answer): string {
  if (answer.kind !== 'dossier') throw new Error(`expected a link, got ${JSON.stringify(answer)}`);
  return /^https:\/\/zorgspoor\.example\/dossier\/([0-9a-f]{64})$/.exec(answer.href)![1]!;
}

it('gives a link, and the file once; that is on record when the file is handed over, not before', async () => {
  const { desk, id } = await released();
  const answer = await asks(desk, 'ilse', id);
  expect(answer).toMatchObject({ kind: 'dossier', code: 'TP-2026-0001', until: later(15), masked: false });
  expect(await exportsIn(desk, id)).toEqual([]);
  const fetched = await desk.fetchDossier(tokenIn(answer));
  expect(fetched).toMatchObject({ kind: 'file', name: 'dossier-TP-2026-0001.pdf' });
  expect(fetched.kind === 'file' && Buffer.from(fetched.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await exportsIn(desk, id)).toEqual(['ilse']);
  expect(await desk.fetchDossier(tokenIn(answer))).toEqual({ kind: 'gone' });
  expect(await exportsIn(desk, id)).toEqual(['ilse']);
});

it.each(['export', 'exporteer', 'PDF'])(
  'is asked for with the code and %s, and with a button by those who may',
  async (word) => {
    const { desk, id } = await released();
    expect((await types(desk, 'tess', `tp-2026-0001 ${word}`)).kind).toBe('dossier');
    expect((await types(desk, 'tess', 'TP-2026-0001')).kind).toBe('case');
    expect([(await look(desk, 'tess', id)).mayExport, (await look(desk, 'mila', id)).mayExport]).toEqual([true, false]);
  },
);

it('has one winner when a link is used twice at the same moment', async () => {
  const { desk, id } = await released();
  const token = tokenIn(await asks(desk, 'ilse', id));
  const kinds = (await Promise.all([1, 2, 3, 4].map(() => desk.fetchDossier(token)))).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['file', 'gone', 'gone', 'gone']);
  expect(await exportsIn(desk, id)).toEqual(['ilse']);
});

it('ends after a quarter of an hour, and gives nothing for a token that never was', async () => {
  const { desk, id } = await released();
  const token = tokenIn(await asks(desk, 'ilse', id));
  expect(await desk.fetchDossier('ab'.repeat(32))).toEqual({ kind: 'gone' });
  desk.setTime(later(15));
  expect(await desk.fetchDossier(token)).toEqual({ kind: 'gone' });
  expect(await exportsIn(desk, id)).toEqual([]);
});

it('is refused to a member who did not release it, which is on record without content', async () => {
  const { desk, id } = await released();
  expect(await asks(desk, 'mila', id)).toMatchObject({ kind: 'note', notes: [{ tone: 'refused', rule: 'DES-16' }] });
  expect(await journalOf(desk, id)).toContainEqual({
    by: 'mila',
    type: 'AttemptRefused',
    act: 'exportDossier',
    rules: ['DES-16'],
  });
});

it('is refused before a second person agreed, and once the seven days are over', async () => {
  const desk = await openDesk({ pathway });
  const early = await signal(desk);
  await act(desk, 'tess', early, 'release_dossier', RELEASE);
  expect(await asks(desk, 'tess', early)).toMatchObject({ kind: 'note', notes: [{ rule: 'DES-16' }] });
  const { desk: other, id } = await released();
  other.setTime(later(7 * DAYS));
  expect(await asks(other, 'ilse', id)).toMatchObject({ kind: 'note', notes: [{ rule: 'DES-16' }] });
});

it('gives nothing for a link whose release ended meanwhile', async () => {
  const { desk, id } = await released();
  desk.setTime(later(7 * DAYS - 5));
  const token = tokenIn(await asks(desk, 'ilse', id));
  desk.setTime(later(7 * DAYS + 5));
  expect(await desk.fetchDossier(token)).toEqual({ kind: 'gone' });
  expect(await exportsIn(desk, id)).toEqual([]);
});

it('tells strangers the same as when there is no such case', async () => {
  const { desk, id } = await released();
  const none = await types(desk, 'max', 'TP-2026-0999 export');
  for (const stranger of ['max', 'piet', 'joost'])
    expect(await types(desk, stranger, 'TP-2026-0001 export')).toEqual(none);
  expect(await asks(desk, 'max', id)).toEqual(none);
});

it('gives no link where nobody said at which address it can be reached', async () => {
  const { desk, id } = await released({ publicUrl: '' });
  expect(await asks(desk, 'ilse', id)).toMatchObject({ kind: 'note', notes: [{ tone: 'refused', rule: 'DES-16' }] });
});

it('says to try again while storage is away, and has not used the link up', async () => {
  let away = false;
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    downloads: {
      ...storage.downloads,
      take: (...asked) => (away ? Promise.reject(new StorageUnavailable('away')) : storage.downloads.take(...asked)),
    },
  });
  const { desk, id } = await released({ wrap });
  const token = tokenIn(await asks(desk, 'ilse', id));
  away = true;
  await expect(desk.fetchDossier(token)).rejects.toThrow(StorageUnavailable);
  away = false;
  expect((await desk.fetchDossier(token)).kind).toBe('file');
});

it('has not used the link up when the dossier could not be made', async () => {
  let fails = false;
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    cases: {
      ...storage.cases,
      journal: (...asked) => (fails ? Promise.reject(new Error('no page')) : storage.cases.journal(...asked)),
    },
  });
  const { desk, id } = await released({ wrap });
  const token = tokenIn(await asks(desk, 'ilse', id));
  fails = true;
  await expect(desk.fetchDossier(token)).rejects.toThrow('no page');
  fails = false;
  expect((await desk.fetchDossier(token)).kind).toBe('file');
  expect((await desk.fetchDossier(token)).kind).toBe('gone');
});

it('takes a text that looks like a day for the text that it is', async () => {
  const { desk, id } = await released({}, { ...RELEASE, why: '2026-31-12' });
  expect((await desk.fetchDossier(tokenIn(await asks(desk, 'ilse', id)))).kind).toBe('file');
});

it('warns whoever takes out what is about one person, and logs no token', async () => {
  const { desk, id } = await released({}, { ...RELEASE, extent: 'one_person', person: 'Sofie' });
  const answer = await asks(desk, 'ilse', id);
  expect(answer).toMatchObject({ kind: 'dossier', masked: true });
  const token = tokenIn(answer);
  await desk.fetchDossier(token);
  await desk.fetchDossier(token);
  expect(desk.logged.join()).not.toContain(token);
});
