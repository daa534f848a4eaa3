/** The doctor on what stored things use: editions of procedures and numbers of formats, counted. */
import type { Edition } from '../../app/deps';
import type { Storage } from '../../app/ports';
import { failure, ok, someOf, type DoctorFinding } from './finding';

/** By what is stored, not by what was loaded: an edition may be needed that no file has any more. */
export async function inUse(storage: Storage, loaded: readonly Edition[]): Promise<readonly DoctorFinding[]> {
  const { formats, editions } = await storage.upkeep.inUse();
  const named: string[] = [];
  const lost: string[] = [];
  for (const [edition, { open, closed }] of editions) {
    const now = loaded.find(({ ref }) => ref.edition === edition)?.pathway;
    const pathway = now ?? (await storage.archive.find(edition));
    if (!pathway) lost.push(edition);
    named.push(`${pathway?.id ?? '?'} ${edition}${now ? '' : ', an earlier one'} (${open} open, ${closed} closed)`);
  }
  const counts = [...formats].map(([name, count]) => `${name} (${count})`);
  return [
    ok('editions', named.length === 0 ? 'no case runs on one yet' : `in use: ${someOf(named.sort())}`),
    ...(lost.length === 0
      ? []
      : [
          failure(
            'editions',
            `${someOf(lost)} is nowhere to be found, and cases run on it`,
            'Put the whole store back from the last backup, then run `zorgspoor verify`.',
          ),
        ]),
    ...(counts.length === 0 ? [] : [ok('formats', `in use: ${someOf(counts.sort())}`)]),
  ];
}
