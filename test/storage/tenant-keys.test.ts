// A school with a master key of its own: its cases open with that key, and with no other; keys are given, changed and
// taken over as a master key is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealBroken } from '../../src/storage/crypto/cipher';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { WrongMasterKey } from '../../src/storage/repository/master-key';
import { ReportReference } from '../../src/domain/ids';
import type { Report } from '../../src/domain/reports/report';
import { caseId, opening, SCHOOL } from '../support/stored-case';

const MASTER = Buffer.alloc(32, 7);
const OWN = Buffer.alloc(32, 9);
const NEXT = Buffer.alloc(32, 11);

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zorgspoor-keys-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

type Keys = { readonly masterKey?: Buffer; readonly own?: Buffer | undefined; readonly also?: readonly Buffer[] };
const open = ({ masterKey = MASTER, own, also = [] }: Keys) =>
  createEmbeddedStorage({ dataDir, masterKey, also, tenantKeys: new Map(own ? [[SCHOOL, own]] : []) });

async function withStorage<T>(keys: Keys, use: (storage: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const storage = await open(keys);
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
}

const store = (keys: Keys) => withStorage(keys, (storage) => storage.cases.create(opening()));
const read = (keys: Keys) => withStorage(keys, (storage) => storage.cases.load(SCHOOL, caseId(1)));

it('opens with the key of the school, and not with the one of the store alone', async () => {
  await store({ own: OWN });

  expect(await read({ own: OWN })).toMatchObject({ version: 1 });
  await expect(read({})).rejects.toThrow(SealBroken);
});

it('refuses to start with another key for that school, and names it', async () => {
  await store({ own: OWN });

  await expect(open({ own: NEXT })).rejects.toThrow(WrongMasterKey);
  await expect(open({ own: NEXT })).rejects.toThrow(`the key of ${SCHOOL} in TENANT_KEYS`);
});

it('reads cases of before the school had a key of its own, and puts them under it when asked', async () => {
  await store({});
  expect(await read({ own: OWN })).toMatchObject({ version: 1 });
  await withStorage({ own: OWN }, async ({ upkeep }) => {
    expect((await upkeep.keysInUse()).old).toBe(1);
    expect((await upkeep.rewrapKeys()).changed).toBe(1);
    expect((await upkeep.keysInUse()).old).toBe(0);
  });

  await expect(read({})).rejects.toThrow(SealBroken);
});

it('takes over from an earlier key of the school, which is then needed no more', async () => {
  await store({ own: OWN });
  await withStorage({ own: NEXT, also: [OWN] }, async ({ upkeep }) =>
    expect((await upkeep.rewrapKeys()).changed).toBe(1),
  );

  expect(await read({ own: NEXT })).toMatchObject({ version: 1 });
  await expect(open({ own: OWN })).rejects.toThrow(WrongMasterKey);
});

it('keeps the key of one school when the master key of the others changes', async () => {
  await store({ own: OWN });
  await withStorage({ masterKey: NEXT, own: OWN, also: [MASTER] }, async ({ upkeep }) => {
    await upkeep.rewrapKeys();
    expect(await upkeep.keysInUse()).toMatchObject({ old: 0, unknown: 0 });
  });

  expect(await read({ masterKey: NEXT, own: OWN })).toMatchObject({ version: 1 });
});

it('finds cases about one pupil by the key of the school, through its change, and by no other', async () => {
  const about = { within: '', pupils: [{ name: 'jansen sofie' }] };
  const alike = (keys: Keys) => withStorage(keys, ({ cases }) => cases.alike(SCHOOL, about, 10));
  await withStorage({}, (storage) => storage.cases.create({ ...opening(), about }));
  for (const keys of [{ own: OWN }, { own: NEXT, also: [OWN] }]) {
    expect(await alike(keys)).toHaveLength(1);
    await withStorage(keys, ({ upkeep }) => upkeep.rewrapKeys());
  }
  expect(await alike({ own: NEXT })).toHaveLength(1);
  // The store alone no longer finds by name what is under the key of the school.
  await expect(open({ own: OWN })).rejects.toThrow(WrongMasterKey);
  expect(await alike({})).toEqual([]);
});

it('puts a report without a source under the key of its school too', async () => {
  const reference = ReportReference('0123456789abcdef0123456789abcdef');
  const report = {
    reference,
    to: 'radicalism_cell',
    week: '2026-W47',
    facts: [],
    talk: [],
    log: [],
  } as unknown as Report;
  await withStorage({ own: OWN }, (storage) => storage.reports.add(SCHOOL, { report, messages: [] }));

  await withStorage({ own: OWN }, async ({ reports }) => expect(await reports.load(SCHOOL, reference)).toBeDefined());
  await withStorage({}, async ({ reports }) => expect(reports.load(SCHOOL, reference)).rejects.toThrow(SealBroken));
});
