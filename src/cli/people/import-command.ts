/**
 * `zorgspoor people import`: what a list of people would change at a school, put before its coordinators. Gives nobody
 * anything by itself.
 */
import { readFile } from 'node:fs/promises';
import { readToolConfig } from '../../config';
import { staffDifference, type StaffDifference } from '../../staff/difference';
import type { StaffSource } from '../../staff/staff';
import { randomIds } from '../../compose/system';
import { readPeople } from '../../tenants/people/read-people';
import { EXIT, Unable, type CommandReport } from '../output';
import { differenceText } from './difference-text';
import { handIn, newItem, readSchoolPeople, type PeopleConfig, type SchoolPeople } from './school-people';

export type ImportOptions = {
  readonly school?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly whole?: boolean | undefined;
  readonly skipRefused?: boolean | undefined;
};

/** UTF-8, UTF-16 as its first bytes say, or else what Excel writes on Windows. */
function textIn(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isUtf16) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Puts a difference before the coordinators, unless it is only looked at; says what came of it. */
export async function putDifference(
  config: PeopleConfig,
  school: SchoolPeople,
  difference: StaffDifference,
  {
    from,
    dryRun,
    skipRefused,
    extra,
  }: { readonly from: StaffSource; readonly extra: readonly string[] } & ImportOptions,
): Promise<CommandReport> {
  const { steps, refused } = difference;
  const exit = refused.length > 0 ? EXIT.found : EXIT.fine;
  const report = (...said: string[]): CommandReport => ({
    exit,
    text: differenceText(school.present, difference, [...extra, ...said]),
    json: { ...difference, said },
  });
  if (dryRun) return report('Only looked: nothing was put before anybody.');
  if (steps.length === 0) return report('There is nothing to put before anybody.');
  if (refused.length > 0 && !skipRefused)
    return report('Nothing was put before anybody: mend the refused lines, or leave them out with --skip-refused.');
  const item = newItem();
  const { two } = await handIn(config, school, { type: 'propose', tenant: school.desk.file.id, ...item, from, steps });
  return report(
    two
      ? 'It waits for two coordinators in chat, since somebody gets a role that reads names. Nothing of it counts before.'
      : 'It waits for a coordinator in chat. Nothing of it counts before.',
  );
}

/** Reads a list against the school. Ends with 1 when a line was refused. */
export async function importCommand(
  file: string,
  options: ImportOptions,
  config: PeopleConfig = readToolConfig(),
): Promise<CommandReport> {
  const school = await readSchoolPeople(config, options.school);
  const { file: tenant } = school.desk;
  const text = textIn(
    await readFile(file).catch(() => {
      throw new Unable(`there is no file ${file} that can be read`);
    }),
  );
  const read = readPeople(text, { ...tenant, platforms: Object.keys(tenant.workspaces) });
  const difference = staffDifference(
    { file: tenant.people, present: school.present.people, staff: school.staff },
    read.lines,
    read.refused,
    {
      speaksOf: read.speaksOf,
      whole: options.whole ?? false,
      returns: true,
      hasPlaces: tenant.organisations.length > 0,
      fresh: () => randomIds.fresh(),
    },
  );
  const skipped =
    read.skipped > 0 ? [`${read.skipped} lines of pupils, parents or others who are no staff were passed by.`] : [];
  return putDifference(config, school, difference, { ...options, from: 'list', extra: skipped });
}
