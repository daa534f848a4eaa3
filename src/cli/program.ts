/**
 * The command line: stories, checks, rules and descriptions. Defines arguments and prints; every verb lives elsewhere,
 * and is loaded when it is asked for.
 */
import { Command, CommanderError } from 'commander';
import { EXIT, finish } from './output';
import { addPeopleCommands } from './people/people-commands';
import { takeSettings, withSettings } from './settings';
import type { DpiaOptions } from './dpia/dpia-command';
import type { DrawOptions } from './draw-command';
import type { EffortOptions } from './effort-command';
import type { LooksOptions } from './upkeep/looks-command';
import type { RestoreOptions } from './upkeep/restore-command';
import type { RulesOptions } from './rules-command';
import type { StoryOptions } from './story-command';
import type { VerifyOptions } from './upkeep-command';

type WithJson<Options> = Options & { readonly json?: boolean };

const EXITS =
  '\nExit code: 0 all as it should be · 1 something is wrong, as printed · 2 it could not be done (a file, an option).';

/** The whole command line. */
function createProgram(): Command {
  const program = new Command('zorgspoor')
    .description('Stories, checks and descriptions of the procedures that Zorgspoor leads a care team through.')
    .showHelpAfterError()
    .exitOverride();

  program
    .command('story')
    .description(
      'Plays stories through the real application, with the platforms faked on this machine, and prints how they went.',
    )
    .argument('<file...>', 'story files, or folders of them (format: docs/stories.md)')
    .option('-p, --platform <names>', 'teams, slack, web, several with commas, or all', 'all')
    .option('-s, --store <names>', 'embedded, mongodb (needs MONGODB_URI), or all', 'embedded')
    .option('-c, --check <names>', 'also try on every row: repeat, old-cards, outsiders, or all')
    .option('-k, --keep-going', 'after a row that went otherwise, also play the rows that do not depend on it')
    .option('-q, --quiet', 'one line a story instead of the transcript')
    .option('--unmissed', 'also names each row that refuses or asks a reason and that no story here would miss')
    .option('--fix', 'plays nothing: rewrites files in an older spelling, and says what it changed')
    .option('--leaks-report', 'how many payloads of each kind were searched for leaks')
    .option('--json', 'the result as JSON')
    .addHelpText('after', EXITS)
    .action(async (files: string[], options: WithJson<StoryOptions>) =>
      finish(
        options.fix
          ? (await import('./fix-stories.js')).fixStories(files)
          : (await import('./story-command.js')).storyCommand(files, options),
        options.json ?? false,
      ),
    );

  program
    .command('effort')
    .description(
      'Plays stories and counts what people were asked, shown and told, held against the budgets of what may be asked of them.',
    )
    .argument('<file...>', 'story files, or folders of them')
    .option('-p, --platform <names>', 'teams, slack, web, several with commas, or all', 'all')
    .option('--json', 'the counts as JSON')
    .addHelpText('after', EXITS)
    .action(async (files: string[], options: WithJson<EffortOptions>) =>
      finish((await import('./effort-command.js')).effortCommand(files, options), options.json ?? false),
    );

  program
    .command('check')
    .description('Walks pathways, tenants and stories, and names everything that is wrong with file and line.')
    .argument('[file...]', 'files or folders; without any: all that is shipped and configured')
    .option('--json', 'the result as JSON')
    .addHelpText('after', EXITS)
    .action(async (files: string[], options: WithJson<object>) =>
      finish(
        withSettings(async () => (await import('./check-command.js')).checkCommand(files)),
        options.json ?? false,
      ),
    );

  program
    .command('rules')
    .description(
      'Prints which rule of the source is in which pathway row and which story rows tried it. Fails on a MUST rule that is in neither.',
    )
    .option('--pathway <id>', 'only this pathway')
    .option('--stories <folder>', 'where the stories are; without it: those of this package')
    .option('--gaps', 'only what is missing')
    .option('--json', 'the table as JSON')
    .addHelpText('after', EXITS)
    .action(async (options: WithJson<RulesOptions>) =>
      finish((await import('./rules-command.js')).rulesCommand(options), options.json ?? false),
    );

  program
    .command('describe')
    .description(
      'Prints a pathway in words: stages, acts, who may, fields with type and options, rules, and a story to begin with.',
    )
    .argument('[pathway]', 'id of a pathway; without one: which there are')
    .option('-l, --locale <locale>', 'language of titles and texts: nl, nl-BE or en', 'nl')
    .option('--json', 'the description as JSON')
    .addHelpText('after', EXITS)
    .action(async (id: string | undefined, options: WithJson<{ locale: string }>) =>
      finish((await import('./describe-command.js')).describeCommand(id, options.locale), options.json ?? false),
    );

  program
    .command('draw')
    .description(
      'Draws a pathway as a flow chart (SVG): stages, acts, decisions and where each answer leads, what is refused, who and by when.',
    )
    .argument('<pathway>', 'id of a pathway (also of PATHWAYS_DIR), or the file of one')
    .option('-l, --lang <language>', 'language of the drawing: nl, nl-BE or en', 'nl')
    .option('-p, --paper <size>', 'sheets to print on: a4 or a3', 'a3')
    .option('-o, --out <file>', 'where to write it; without: standard output')
    .addHelpText('after', EXITS)
    .action(async (name: string, options: DrawOptions) =>
      finish((await import('./draw-command.js')).drawCommand(name, options), false),
    );

  program
    .command('schema')
    .description('Prints the JSON Schema of a story file, for editors.')
    .action(async () => finish((await import('./schema-command.js')).schemaCommand(), false));

  program
    .command('doctor')
    .description(
      'Looks at everything the configured set-up depends on (files, database, keys, Slack, Teams, address, clock) and says what is not right and what to do.',
    )
    .option('--json', 'the findings as JSON')
    .addHelpText(
      'after',
      '\nExit code: 0 all as it should be · 1 warnings · 2 failures. Changes nothing; calls Slack and Microsoft only when their tokens are set.',
    )
    .action(async (options: WithJson<object>) =>
      finish(
        (async () => (await import('./doctor-command.js')).doctorCommand({ settings: await takeSettings() }))(),
        options.json ?? false,
      ),
    );

  program
    .command('verify')
    .description(
      'Checks the record of every case in the configured store: finds every entry that was changed, removed or moved, and cases that are gone.',
    )
    .option('--digest <file>', 'also writes where each record ends, to be kept outside the store')
    .option('--against <file>', 'holds the store against such a file: finds one that was put back to an older copy')
    .option('--json', 'the result as JSON')
    .addHelpText('after', EXITS)
    .action(async (options: WithJson<VerifyOptions>) =>
      finish(
        withSettings(async () => (await import('./upkeep-command.js')).verifyCommand(options)),
        options.json ?? false,
      ),
    );

  program
    .command('continuity')
    .description(
      'Looks twelve weeks ahead in the configured store: has each open task somebody able to act on each school day? Names the first gap of each, and what would close it.',
    )
    .option('--json', 'the result as JSON')
    .addHelpText('after', EXITS)
    .action(async (options: WithJson<object>) =>
      finish(
        withSettings(async () => (await import('./continuity-command.js')).continuityCommand()),
        options.json ?? false,
      ),
    );

  program
    .command('rotate-key')
    .description(
      'Wraps the key of every case with a new master key, so that the old one can be destroyed (docs/security.md).',
    )
    .option('--json', 'the result as JSON')
    .addHelpText('after', EXITS)
    .action(async (options: WithJson<object>) =>
      finish(
        withSettings(async () => (await import('./upkeep-command.js')).rotateKeyCommand()),
        options.json ?? false,
      ),
    );

  program
    .command('dpia')
    .description(
      'Writes a document (in Dutch) for the data protection officer: what is processed, where, who reads it and how long, from the running configuration, and what is different from the last one.',
    )
    .option(
      '-o, --out <file>',
      'where to write it; what stands there is taken for the last one. Without: standard output',
    )
    .option('--last <file>', 'the last one, when it is elsewhere')
    .option('--json', 'the result as JSON')
    .addHelpText('after', EXITS)
    .action(async (options: WithJson<DpiaOptions>) =>
      finish(
        withSettings(async () => (await import('./dpia/dpia-command.js')).dpiaCommand(options)),
        options.json ?? false,
      ),
    );

  program
    .command('looks')
    .description(
      'For the data protection officer: who looked at which case, took a dossier out or was refused. Codes, ids and times, nothing of what is in a case.',
    )
    .option('--since <date>', 'from this day on, like 2026-09-01')
    .option('--person <id>', 'only this person')
    .option('--school <id>', 'only this school')
    .option('--lines', 'each time, instead of a count for each person and case')
    .option('--json', 'the result as JSON')
    .action(async (options: WithJson<LooksOptions>) =>
      finish(
        withSettings(async () => (await import('./upkeep/looks-command.js')).looksCommand(options)),
        options.json ?? false,
      ),
    );

  program
    .command('restore')
    .description(
      'Tries a backup of the data folder: opens it with the key that is set, verifies and counts. Changes nothing.',
    )
    .option('--try <folder>', 'the backup, unpacked')
    .option('--json', 'the result as JSON')
    .addHelpText('after', EXITS)
    .action(async (options: WithJson<RestoreOptions>) =>
      finish(
        withSettings(async () => (await import('./upkeep/restore-command.js')).restoreCommand(options)),
        options.json ?? false,
      ),
    );

  addPeopleCommands(program);
  return program;
}

/** Runs it. commander has said itself what is wrong with the arguments; asking for help is no error. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.unable;
  }
}
