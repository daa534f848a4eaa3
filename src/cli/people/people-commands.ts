/** The commands about who works at a school, as they are typed. Every verb is loaded when it is asked for. */
import type { Command } from 'commander';
import { finish } from '../output';
import { withSettings } from '../settings';
import type { ImportOptions } from './import-command';

type WithJson<Options> = Options & { readonly json?: boolean };

const AFTER =
  '\nNothing counts before the coordinators of the school (`coordinators` in its file) approve it in chat: one, or two where a role reads names.' +
  '\nExit code: 0 all as it should be · 1 a line was refused, as printed · 2 it could not be done.';

export function addPeopleCommands(program: Command): void {
  const people = program
    .command('people')
    .description('Who works at a school: from a list, put before its coordinators.');
  people
    .command('import')
    .description(
      'Reads a list of people (CSV, or the users file of OneRoster) and prints who comes, changes and goes (docs/people.md).',
    )
    .argument('<file>', 'the list')
    .option('-n, --dry-run', 'only prints the difference')
    .option('--whole', 'the list is of everybody: staff who are not on it go')
    .option('--skip-refused', 'puts the rest forward when lines are refused')
    .option('--school <id>', 'of which school, where there are several')
    .option('--json', 'the result as JSON')
    .addHelpText('after', AFTER)
    .action(async (file: string, options: WithJson<ImportOptions>) =>
      finish(
        withSettings(async () => (await import('./import-command.js')).importCommand(file, options)),
        options.json ?? false,
      ),
    );

  people
    .command('sync')
    .description(
      'Reads the groups that the file of the school names and prints who comes, changes and goes (docs/people.md).',
    )
    .option('-n, --dry-run', 'only prints the difference')
    .option('--skip-refused', 'puts the rest forward when somebody is refused')
    .option('--school <id>', 'of which school, where there are several')
    .option('--json', 'the result as JSON')
    .addHelpText('after', AFTER)
    .action(async (options: WithJson<ImportOptions>) =>
      finish(
        withSettings(async () => (await import('./sync-command.js')).syncCommand(options)),
        options.json ?? false,
      ),
    );

  program
    .command('suspend')
    .description(
      'Takes the access of somebody who left away at once, on record; their open tasks are named to whoever hands over.',
    )
    .argument('<person>', 'their id in the file of the school, or as `people import` printed it')
    .option('--school <id>', 'of which school, where there are several')
    .option('--json', 'the result as JSON')
    .action(async (person: string, options: WithJson<{ readonly school?: string }>) =>
      finish(
        withSettings(async () => (await import('../suspend-command.js')).suspendCommand(person, options)),
        options.json ?? false,
      ),
    );
}
