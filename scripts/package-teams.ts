/**
 * `npm run package:teams`: the zip that a school uploads in the Teams admin centre, with its own bot and address in it. Refuses, with every reason at once, what Teams
 * would not take. The app id and the address may come from the environment or from `.env`.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import { Command, Option } from 'commander';
import { strToU8, zipSync } from 'fflate';
import {
  filesOf,
  languageFaults,
  manifestFaults,
  readAppFile,
  readLanguage,
  readManifest,
} from './teams-package/app-files';
import { checkGiven, fillIn, type Given, type Replaced } from './teams-package/fill-in';

/** The same input makes the same zip. */
const WHEN = new Date('2026-01-01T00:00:00Z');

type Options = Given & { readonly out: string };

function refuse(problems: readonly string[]): void {
  console.error(`No package was made.\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  process.exitCode = 1;
}

/** Every file of the package by name, once the schemas have nothing against them. */
function packed(
  manifest: unknown,
): { readonly files: Record<string, Uint8Array> } | { readonly problems: readonly string[] } {
  const { languages, icons } = filesOf(manifest);
  const problems = [
    ...manifestFaults(manifest),
    ...languages.flatMap((name) => languageFaults(manifest, name, readLanguage(name))),
  ];
  if (problems.length > 0) return { problems };
  const files = [...languages, ...icons].map((name) => [name, readAppFile(name)] as const);
  return { files: { 'manifest.json': strToU8(JSON.stringify(manifest, null, 2)), ...Object.fromEntries(files) } };
}

function closing(
  file: string,
  names: readonly string[],
  replaced: readonly Replaced[],
  proper: { privacy: string; terms: string },
): string {
  return `Made ${file}
with ${names.join(', ')}; Microsoft's schemas have nothing against them.

Put in for what stands in manifests/teams/manifest.json:
${replaced.map(({ place, from, to }) => `  ${place.padEnd(28)} ${from} → ${to}`).join('\n')}

Next:
1. See to it that there is a page at ${proper.privacy} and at ${proper.terms}: people find these links in the app. Other pages: --privacy, --terms.
2. https://admin.teams.microsoft.com, Teams apps, Manage apps, Upload new app: this zip. (Uploading it again later? Teams wants a higher version: --app-version 1.0.1.)
3. Allow it for the people of the school, and add it to the team of each role channel. docs/deploy.md, step 5, goes on from there.
What the app asks for and what it can read: docs/permissions.md.`;
}

function makePackage({ out, ...given }: Options): void {
  const checked = checkGiven(given);
  if ('problems' in checked) return refuse(checked.problems);
  const { manifest, replaced } = fillIn(readManifest(), checked.proper);
  const made = packed(manifest);
  if ('problems' in made) return refuse(made.problems);
  const file = resolve(out);
  try {
    writeFileSync(file, zipSync(made.files, { mtime: WHEN }));
  } catch {
    return refuse([`${file} cannot be written. Choose another place with --out.`]);
  }
  console.log(closing(file, Object.keys(made.files), replaced, checked.proper));
}

// What is in the environment already counts for more.
if (existsSync('.env')) loadEnvFile('.env');

new Command('package:teams')
  .description('Makes the zip of the Teams app, to be uploaded in the Teams admin centre')
  .addOption(new Option('--app-id <id>', 'the Microsoft App ID of the bot').env('TEAMS_APP_ID'))
  .addOption(
    new Option('--address <url>', 'where people reach the bot, like https://zorg.school.example').env('PUBLIC_URL'),
  )
  .option('--privacy <url>', 'the page about privacy (else /privacy at the address)')
  .option('--terms <url>', 'the page with the terms (else /terms at the address)')
  .option('--group-chats', 'the bot may be added to group chats too, when the room of a role is one')
  .option('--app-version <version>', 'the version of the app, higher than the one that was uploaded before')
  .option('--out <file>', 'where the zip goes', 'zorgspoor-teams.zip')
  .action(makePackage)
  .parse();
