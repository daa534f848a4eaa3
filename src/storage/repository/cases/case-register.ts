/**
 * Which codes were ever stored, series by series, beside the numbers that were given out. What is in the one and not in
 * the other was never stored, because the bot stopped in between; what is here and has no case was removed.
 */
import type { Collection, StorageDriver } from '../../collection';
import type { CounterDocument } from '../../documents';
import { everyOne, PAGE } from '../every-one';

const PREFIX = 'stored/';
const CODE = /^(.*)-(\d{4})-\d+$/;

/** As the counters name the series of a code: `tenant/MC/2026`. */
function seriesOf(tenant: string, code: string): string {
  const [, prefix = code, year = ''] = CODE.exec(code) ?? [];
  return `${tenant}/${prefix}/${year}`;
}

export type CaseRegister = {
  /** Notes that a case is stored; to be called once it is. */
  note(tenant: string, code: string): Promise<void>;
};

export function createCaseRegister(counters: Collection<CounterDocument>): CaseRegister {
  async function note(tenant: string, code: string): Promise<void> {
    const _id = PREFIX + seriesOf(tenant, code);
    if (await counters.updateOne({ _id }, { $push: { stored: { $each: [code] } } })) return;
    if ((await counters.insertOne({ _id, value: 0, stored: [code] })) === 'duplicate') await note(tenant, code);
  }
  return { note };
}

/** Notes every case that was stored before there was a register. */
export async function registerAll(driver: StorageDriver): Promise<void> {
  const register = createCaseRegister(driver.collection('counters'));
  const cases = driver.collection('cases');
  for await (const { tenant, code } of everyOne((from) => cases.find(from, ['tenant', 'code'], PAGE)))
    await register.note(tenant, code);
}

/** The codes in a document of the register, with their tenant; nothing for one that counts. */
export function registeredIn({ _id, stored = [] }: Pick<CounterDocument, '_id' | 'stored'>) {
  if (!_id.startsWith(PREFIX)) return [];
  const tenant = _id.slice(PREFIX.length).split('/')[0]!;
  return stored.map((code) => ({ tenant, code }));
}
