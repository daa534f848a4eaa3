/** `zorgspoor story`: plays stories through the real application and prints how they went. */
import { PLATFORMS, type Platform } from '../app/tenant';
import { readToolConfig } from '../config';
import { decide } from '../domain/decide/decide';
import { switchingOff } from '../stories/playing/unmissed';
import { GENERIC_CHECKS, play, type GenericCheck, type Playing } from '../stories/playing/play';
import { problemLine } from '../stories/format/problem';
import type { StoryResult } from '../stories/playing/result';
import { createStores, STORES, type StoreName, type Stores } from '../stories/playing/stores';
import type { Story } from '../stories/format/story';
import { summaryLine, transcript } from '../stories/playing/transcript';
import { chosenFrom } from './chosen';
import { allProcedures, readStories } from './files';
import { EXIT, Unable, type CommandReport } from './output';

export type StoryOptions = {
  readonly platform: string;
  readonly store: string;
  readonly check?: string | undefined;
  readonly keepGoing?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly leaksReport?: boolean | undefined;
  readonly unmissed?: boolean | undefined;
  /** Rewrites the files; nothing is played. */ readonly fix?: boolean | undefined;
};

type Turn = { readonly story: Story; readonly platform: Platform; readonly store: StoreName };

const sum = (results: readonly StoryResult[], of: (result: StoryResult) => number): number =>
  results.reduce((total, result) => total + of(result), 0);

/** What was searched for leaks, all stories together: the numbers, and on request how many of each kind. */
function leaksLines(results: readonly StoryResult[], inFull: boolean): string[] {
  const kinds = [...new Set(results.flatMap(({ capturedByKind }) => Object.keys(capturedByKind)))].sort();
  const line = `${sum(results, (one) => one.captured)} payloads, headers, URLs and log lines captured and ${sum(results, (one) => one.stored)} files or documents of stores laid open; ${sum(results, (one) => one.leaksSearched)} leak strings searched in ${sum(results, (one) => one.formsSearched)} forms`;
  return inFull
    ? [
        line,
        ...kinds.map(
          (kind) => `  ${String(sum(results, ({ capturedByKind }) => capturedByKind[kind] ?? 0)).padStart(7)}  ${kind}`,
        ),
      ]
    : [line];
}

function text(results: readonly StoryResult[], quiet: boolean, leaksReport: boolean): string {
  const failed = results.filter(({ ok }) => !ok).length;
  const total = `${results.length} played, ${failed === 0 ? 'all as told' : `${failed} FAILED`}`;
  const transcripts = quiet ? [] : results.map(transcript);
  return results.length === 1 && !quiet && !leaksReport
    ? transcripts[0]!
    : [...transcripts, [...results.map(summaryLine), total, ...leaksLines(results, leaksReport)].join('\n')].join(
        '\n\n',
      );
}

/** What no story would miss, for people. */
const unmissedText = (rows: readonly string[]): string =>
  rows.length === 0
    ? 'Each row that refuses or asks a reason would be missed.'
    : ['No story would miss these rows if they were switched off:', ...rows.map((row) => `  ${row}`)].join('\n');

async function playAll(
  turns: readonly Turn[],
  { pathways, roles }: Awaited<ReturnType<typeof allProcedures>>,
  opened: Stores,
  more: Pick<Playing, 'checks' | 'keepGoing' | 'decide' | 'observer'>,
): Promise<readonly StoryResult[]> {
  const results: StoryResult[] = [];
  try {
    for (const turn of turns) {
      const own = pathways.filter(({ id }) => turn.story.pathways.includes(id));
      const openStorage = () => opened.open(turn.store);
      results.push(await play({ ...turn, ...more, pathways: own, roles, openStorage }));
    }
  } finally {
    await opened.close();
  }
  return results;
}

/**
 * Plays every story on every platform and store that is asked for, one after the other. Ends with 1 when anything went
 * otherwise than told, 2 when a file cannot be read.
 */
export async function storyCommand(paths: readonly string[], options: StoryOptions): Promise<CommandReport> {
  const platforms = chosenFrom('The platform', options.platform, PLATFORMS);
  const stores = chosenFrom('The store', options.store, STORES);
  const checks: readonly GenericCheck[] = options.check ? chosenFrom('The check', options.check, GENERIC_CHECKS) : [];
  const { mongodbUri } = readToolConfig();
  if (stores.includes('mongodb') && !mongodbUri)
    throw new Unable('--store mongodb needs MONGODB_URI, e.g. mongodb://localhost:27017');
  const procedures = await allProcedures();
  const { stories, problems } = await readStories(paths, procedures);
  if (stories.length === 0 && problems.length === 0) throw new Unable(`there is no story in ${paths.join(', ')}`);
  const turns: Turn[] = stories.flatMap((story) =>
    platforms.flatMap((platform) => stores.map((store) => ({ story, platform, store }))),
  );
  const listener = options.unmissed ? switchingOff(decide) : undefined;
  const more = { checks, keepGoing: options.keepGoing, decide: listener?.decide, observer: listener?.observer };
  const results = await playAll(turns, procedures, createStores(mongodbUri), more);
  const played = procedures.pathways.filter(({ id }) => stories.some((story) => story.pathways.includes(id)));
  const unmissed = listener?.unmissed(played);
  const ok = problems.length === 0 && results.every((result) => result.ok) && !unmissed?.length;
  const unread = problems.length > 0 ? `These stories cannot be played:\n${problems.map(problemLine).join('\n')}` : '';
  const told = results.length > 0 ? text(results, options.quiet ?? false, options.leaksReport ?? false) : '';
  return {
    exit: problems.length > 0 ? EXIT.unable : ok ? EXIT.fine : EXIT.found,
    text: [told, unmissed && unmissedText(unmissed), unread].filter(Boolean).join('\n\n'),
    json: { ok, results, problems, ...(unmissed ? { unmissed } : {}) },
  };
}
