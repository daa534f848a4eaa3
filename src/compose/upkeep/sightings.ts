/**
 * A log of its own for a SIEM: who looked, who took a dossier out, who was refused, by code and the id of the person in
 * the file of the school. Never a name or a word of a case; written once it is on record, and never a reason to fail.
 */
import { appendFile } from 'node:fs/promises';
import { sightingOf } from '../../domain/case/sighting';
import type { CaseChange, Log, Storage } from '../../app/ports';

const OTHERS_MAY_NOT_READ = 0o600;

/** The lines of a change that was saved. */
function sightingsIn({ state, entries }: Pick<CaseChange, 'state' | 'entries'>): readonly object[] {
  return entries.flatMap((entry) => {
    const seen = sightingOf(entry);
    if (!seen) return [];
    const { at, event } = entry;
    const more =
      event.type === 'Viewed'
        ? { of: event.what }
        : event.type === 'AttemptRefused'
          ? { act: event.act, rules: event.rules }
          : {};
    return [{ time: at, event: seen.what, school: state.tenant, code: state.code, person: seen.person, ...more }];
  });
}

type Writing = { readonly path: string; readonly log: Log };

/** The store as it was, with a line in the file for each of these. Closing it waits for the last line. */
export function withSightings(storage: Storage, { path, log }: Writing): Storage {
  let last: Promise<void> = Promise.resolve();
  function write(change: CaseChange): void {
    const lines = sightingsIn(change);
    if (lines.length === 0) return;
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    last = last
      .then(() => appendFile(path, text, { mode: OTHERS_MAY_NOT_READ }))
      .catch((error: unknown) =>
        log.error('the log of who looked cannot be written: see AUDIT_LOG', {
          code: (error as NodeJS.ErrnoException).code,
        }),
      );
  }
  const { cases } = storage;
  return {
    ...storage,
    cases: {
      ...cases,
      create: async (change) => {
        const done = await cases.create(change);
        if (done === 'created') write(change);
        return done;
      },
      save: async (change, version) => {
        const done = await cases.save(change, version);
        if (done === 'saved') write(change);
        return done;
      },
    },
    close: async () => {
      await last;
      await storage.close();
    },
  };
}
