/**
 * Who is away and who works when: one document a tenant, sealed with its version, in a format that is checked when it
 * is read.
 */
import type { AttendanceStore, StoredAttendance } from '../../app/ports';
import { NO_ATTENDANCE, type Attendance } from '../../domain/people/attendance';
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { AttendanceDocument } from '../documents';
import { attendance as format } from '../formats/attendance';
import { readIn, written } from '../formats/format';

/**
 * What was changed, or moved to another tenant or version, throws SealBroken when it is read; what another format wrote
 * throws too.
 */
export function createAttendance(documents: Collection<AttendanceDocument>, sealer: Sealer): AttendanceStore {
  const placeOf = (tenant: string, version: number) => ['attendance', tenant, version];
  /** What was opened last: it is read at every click and seldom changes. */
  const opened = new Map<string, StoredAttendance & { readonly sealed: string }>();

  function open(tenant: string, version: number, sealed: string): Attendance {
    const known = opened.get(tenant);
    if (known?.sealed === sealed && known.version === version) return known.attendance;
    const { absences, days } = readIn(format, sealer.facts.open(sealed, placeOf(tenant, version)));
    opened.set(tenant, { attendance: { absences, days }, version, sealed });
    return { absences, days };
  }

  return {
    async load(tenant) {
      const document = await documents.findOne({ _id: tenant }, ['version', 'sealed']);
      if (!document) return { attendance: NO_ATTENDANCE, version: 0 };
      const { version, sealed } = document;
      return { attendance: open(tenant, version, sealed), version };
    },
    async save(tenant, { absences, days }, before) {
      const version = before + 1;
      const sealed = sealer.facts.seal(written(format, { absences, days }), placeOf(tenant, version));
      if (before === 0)
        return (await documents.insertOne({ _id: tenant, version, sealed })) === 'ok' ? 'saved' : 'clash';
      return (await documents.updateOne({ _id: tenant, version: before }, { $set: { version, sealed } }))
        ? 'saved'
        : 'clash';
    },
  };
}
