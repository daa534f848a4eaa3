/**
 * `zorgspoor looks`: for the data protection officer, who looked at which case, took a dossier out or was refused, over
 * all cases of the configured store. Codes, ids and times; nothing of what is in a case.
 */
import type { Sighting } from '../../app/upkeep';
import type { StorageConfig } from '../../compose/open-storage';
import { readToolConfig } from '../../config';
import { openToRead } from '../open-to-read';
import { EXIT, Unable, type CommandReport } from '../output';

/** `since`: a date; `person`, `school`: by id. */
export type LooksOptions = {
  readonly since?: string | undefined;
  readonly person?: string | undefined;
  readonly school?: string | undefined;
  readonly lines?: boolean | undefined;
};

type Row = Pick<Sighting, 'tenant' | 'code' | 'person'> & {
  looked: number;
  exported: number;
  refused: number;
  last: string;
};

function rowsOf(seen: readonly Sighting[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { tenant, code, person, what, at } of seen) {
    const id = `${tenant} ${code} ${person}`;
    const row = rows.get(id) ?? { tenant, code, person, looked: 0, exported: 0, refused: 0, last: at };
    row[what] += 1;
    if (at > row.last) row.last = at;
    rows.set(id, row);
  }
  return [...rows.values()].sort((one, other) =>
    `${one.tenant} ${one.code} ${one.person}`.localeCompare(`${other.tenant} ${other.code} ${other.person}`),
  );
}

const inTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** Ends with 0: whether somebody should have looked is for people to say. */
export async function looksCommand(
  { since, person, school, lines }: LooksOptions = {},
  config: StorageConfig = readToolConfig(),
): Promise<CommandReport> {
  if (since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(since)) throw new Unable('--since is a date, like 2026-09-01');
  const { storage, close } = await openToRead(config);
  const seen: Sighting[] = [];
  try {
    for await (const one of storage.upkeep.sightings())
      if (
        (since === undefined || one.at >= since) &&
        (person === undefined || one.person === person) &&
        (school === undefined || one.tenant === school)
      )
        seen.push(one);
  } finally {
    await close();
  }
  const rows = rowsOf(seen);
  const table = lines
    ? inTable(
        ['when', 'school', 'case', 'person', 'what'],
        [...seen]
          .sort((one, other) => one.at.localeCompare(other.at))
          .map((one) => [one.at, one.tenant, one.code, one.person, one.what]),
      )
    : inTable(
        ['school', 'case', 'person', 'looked', 'took out', 'refused', 'last'],
        rows.map((row) => [
          row.tenant,
          row.code,
          row.person,
          String(row.looked),
          String(row.exported),
          String(row.refused),
          row.last,
        ]),
      );
  const total = `${seen.length} times, ${new Set(seen.map((one) => one.person)).size} people, ${new Set(seen.map(({ tenant, code }) => `${tenant} ${code}`)).size} cases.`;
  return { exit: EXIT.fine, text: seen.length === 0 ? total : `${table}\n\n${total}`, json: lines ? seen : rows };
}
