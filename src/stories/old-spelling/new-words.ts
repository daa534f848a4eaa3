/**
 * A whole story, whose words have their names of today already, with everything else in the one spelling of today:
 * doings, endings, times, numbers, names of acts and answers.
 */
import { linesOf, type Act, type Pathway } from '../../domain/procedure/pathway';
import { answersByIds, fieldsByIds, rulesByIds, type CalledByName } from './answers';
import { rowInNewWords } from './rows';
import { amountInWords, lengthInWords, lengthOfUnits, momentInWords } from './times';
import { checkByIds, titlesOf, type TitleFinder } from './titles';
import { changed, eachText, eachValue, isWords, listed, type SpelledWords } from './words';

const capitals = (id: string) =>
  id
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/** How people or organisations of the story are called, by id; `unnamed` makes a name of an id. */
function calledIn(node: unknown, unnamed: (id: string) => string): CalledByName {
  if (!isWords(node)) return {};
  return Object.fromEntries(
    Object.entries(node).map(([id, one]) => [
      id,
      isWords(one) && typeof one['name'] === 'string' ? one['name'] : unnamed(id),
    ]),
  );
}

const inLength = (length: unknown): unknown =>
  isWords(length) ? (lengthOfUnits(length) ?? length) : eachText(length, lengthInWords);

/** An inbox is a number, or has them. */
const inboxes = (node: unknown): unknown =>
  eachValue(node, (inbox) =>
    isWords(inbox) ? changed(inbox, { messages: amountInWords, new: amountInWords }) : amountInWords(inbox),
  );

const oneOrMany = (node: unknown, change: (one: unknown) => unknown): unknown =>
  Array.isArray(node) ? node.map(change) : change(node);

function checkInNewWords(typed: unknown, find: TitleFinder): unknown {
  if (!isWords(typed)) return typed;
  return changed(checkByIds(typed, find), {
    items: (items) => eachValue(items, amountInWords),
    record: (records) =>
      oneOrMany(records, (record) =>
        isWords(record) ? changed(record, { times: amountInWords, reason: rulesByIds }) : record,
      ),
    channel: inboxes,
    direct: inboxes,
    rules: rulesByIds,
  });
}

/** The act whose form a row sends, where the row says so; a command that opens a case is the act that does. */
function actIn(row: SpelledWords, pathways: readonly Pathway[], find: TitleFinder): Act | undefined {
  const named = (id: unknown) =>
    pathways.flatMap((pathway) => pathway.acts.filter((act) => act.id === id || `${pathway.id}/${act.id}` === id))[0];
  if (row['does'] !== undefined) return named(row['does']);
  if (typeof row['press'] === 'string') return named(find.act(row['press']));
  const command = row['command'];
  const word =
    typeof command === 'string' ? command.trim().replace(/^\//, '').split(/\s/)[0]?.toLowerCase() : undefined;
  return named(pathways.flatMap(linesOf).find((line) => line.command === word)?.opensWith);
}

/** Whom and what a story knows. */
type KnownInStory = {
  readonly pathways: readonly Pathway[];
  readonly find: TitleFinder;
  readonly people: CalledByName;
  readonly organisations: CalledByName;
};

const VAGUE_DAYS: Readonly<Record<string, string>> = { vandaag: 'today', gisteren: 'yesterday' };
/** A form that is no act's: all that is known of its answers is how a day was called. */
const dayInWords = (text: string) => VAGUE_DAYS[text.toLowerCase()] ?? text;

function rowByIds(row: SpelledWords, { pathways, find, people, organisations }: KnownInStory): SpelledWords {
  const byTitle = changed(rowInNewWords(row), {
    does: (does) => (['show', 'list', 'journal'].includes(String(does)) ? does : eachText(does, find.act)),
    approve: (act) => eachText(act, find.act),
    reject: (act) => eachText(act, find.act),
  });
  const act = actIn(byTitle, pathways, find);
  const acts = pathways.flatMap(({ acts: all }) => all);
  return changed(byTitle, {
    at: (at) => eachText(at, momentInWords),
    wait: inLength,
    with: (answers) => {
      if (!isWords(answers)) return answers;
      if (act) return answersByIds(act, answers, people, organisations);
      return byTitle['command'] === undefined ? answers : eachValue(answers, (answer) => eachText(answer, dayInWords));
    },
    fields: (fields) => fieldsByIds(fields, act ? [act, ...acts] : acts),
    refuse: rulesByIds,
    ask: rulesByIds,
    hint: rulesByIds,
    rules: rulesByIds,
    check: (checks) => oneOrMany(checks, (check) => checkInNewWords(check, find)),
  });
}

/** The story in the one spelling of today; `pathways` are all that are known. */
export function inNewWords(story: SpelledWords, pathways: readonly Pathway[]): SpelledWords {
  const own = pathways.filter(({ id }) => listed(story['pathway']).includes(id));
  const known: KnownInStory = {
    pathways: own,
    find: titlesOf(own),
    people: calledIn(story['people'], (id) => id.charAt(0).toUpperCase() + id.slice(1)),
    organisations: calledIn(story['organisations'], capitals),
  };
  return changed(story, {
    starts: (starts) => eachText(starts, momentInWords),
    settings: (settings) => eachValue(settings, inLength),
    check: (checks) => oneOrMany(checks, (check) => checkInNewWords(check, known.find)),
    steps: (steps) => oneOrMany(steps, (row) => (isWords(row) ? rowByIds(row, known) : row)),
  });
}
