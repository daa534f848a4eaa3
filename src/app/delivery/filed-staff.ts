/**
 * Remembers of whom came by a decision that the file of the school has them now too: once they are taken out of it they
 * are out, whatever was decided before.
 */
import { filedSince, type StaffDecision } from '../../staff/staff';
import type { DeliveryDeps } from '../deps';
import { StorageUnavailable } from '../ports';

/** A clash, and a store that is away, are left to the next round. */
export async function noteFiled(deps: DeliveryDeps): Promise<void> {
  try {
    await noteEachFiled(deps);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
  }
}

/** One save for each school where somebody is new in the file. */
async function noteEachFiled({ tenants, storage, clock, ids }: DeliveryDeps): Promise<void> {
  for (const { id } of tenants.served()) {
    const file = tenants.fileOf(id);
    const heard = tenants.staffOf(id);
    if (!file || filedSince(file.people, heard).length === 0) continue;
    const { staff, version } = await storage.staff.load(id);
    const people = filedSince(file.people, staff);
    if (people.length === 0) continue;
    const decision: StaffDecision = {
      id: ids.fresh(),
      at: clock.now(),
      outcome: 'filed',
      from: 'list',
      by: [],
      steps: people.map((person) => ({ does: 'goes', person, accounts: {} })),
      requests: [],
    };
    await storage.staff.save(id, { ...staff, decided: [...staff.decided, decision] }, version);
  }
}
