/** Acts, stages, flags and tracks by whatever a story calls them: their id written a little otherwise, or their title in any language. What is not known stays, for check-story.ts to report. */
import { allStages, linesOf, type Pathway } from '../../domain/procedure/pathway';
import { LOCALES, inLocale, type Text } from '../../domain/text';
import type { Check } from './format';
import type { StoryAction, Doing, Row, Story } from './story';

type Known = readonly { readonly id: string; readonly names: readonly string[] }[];

const flat = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const inAll = (text: Text) => LOCALES.map((locale) => inLocale(text, locale));

/** The id that is meant: the id itself, or the only one with this name or, for what is numbered, this beginning (`step 2`). */
function idOf(known: Known, typed: string): string {
  if (known.some(({ id }) => id === typed)) return typed;
  const wanted = flat(typed);
  const found = known.find(({ id, names }) => [id, ...names].some((name) => flat(name) === wanted));
  const begun = /\d$/.test(wanted)
    ? known.filter(({ id, names }) => [id, ...names].some((name) => flat(name).startsWith(wanted)))
    : [];
  return found?.id ?? (begun.length === 1 ? begun[0]!.id : typed);
}

type Finder = {
  readonly act: (typed: string) => string;
  readonly stage: (typed: string) => string;
  readonly flag: (typed: string) => string;
  readonly track: (typed: string) => string;
  readonly state: (track: string, typed: string) => string;
  readonly kind: (typed: string) => string;
  readonly itemState: (kind: string, typed: string) => string;
};

function finderOf(pathways: readonly Pathway[]): Finder {
  const titled = (words: Readonly<Record<string, Text>>): Known =>
    Object.entries(words).map(([id, text]) => ({ id, names: inAll(text) }));
  const acts = pathways.flatMap(({ acts: rows }) => rows.map(({ id, title }) => ({ id, names: inAll(title) })));
  const stages = pathways.flatMap((pathway) =>
    allStages(pathway).map(({ id, title }) => ({ id, names: inAll(title) })),
  );
  const items = pathways.flatMap((pathway) =>
    Object.entries(pathway.items).map(([id, { title, states }]) => ({
      id,
      names: inAll(title),
      states: titled(states),
    })),
  );
  const flags = pathways.flatMap((pathway) => titled(pathway.flags));
  const tracks = pathways.flatMap((pathway) =>
    Object.entries(pathway.tracks).map(([id, { title, states }]) => ({
      id,
      names: inAll(title),
      states: titled(states),
    })),
  );
  return {
    act: (typed) => idOf(acts, typed),
    stage: (typed) => idOf(stages, typed),
    flag: (typed) => idOf(flags, typed),
    track: (typed) => idOf(tracks, typed),
    state: (track, typed) => idOf(tracks.find(({ id }) => id === track)?.states ?? [], typed),
    kind: (typed) => idOf(items, typed),
    itemState: (kind, typed) => idOf(items.find(({ id }) => id === kind)?.states ?? [], typed),
  };
}

const mapped = (words: Readonly<Record<string, string[]>>, better: (typed: string) => string) =>
  Object.fromEntries(Object.entries(words).map(([who, list]) => [who, list.map(better)]));

function itemsNamed(items: NonNullable<Check['items']>, find: Finder): Check['items'] {
  return Object.fromEntries(
    Object.entries(items).map(([typed, expected]) => {
      const kind = find.kind(typed);
      return [
        kind,
        typeof expected === 'object'
          ? Object.fromEntries(Object.entries(expected).map(([name, state]) => [name, find.itemState(kind, state)]))
          : expected,
      ];
    }),
  );
}

function checkNamed(check: Check, find: Finder): Check {
  // A case that is closed keeps the stage it was in; people say that it is in the stage "closed".
  const closed = check.stage !== undefined && /^(closed|gesloten)$/i.test(check.stage);
  const named: Check = {
    ...check,
    stage: closed ? undefined : check.stage && find.stage(check.stage),
    status: closed ? (check.status ?? 'closed') : check.status,
    passed: check.passed?.map(find.stage),
    skipped: check.skipped?.map(find.stage),
    flags: check.flags?.map(find.flag),
    not_flags: check.not_flags?.map(find.flag),
    tracks:
      check.tracks &&
      Object.fromEntries(
        Object.entries(check.tracks).map(([track, is]) => [find.track(track), find.state(find.track(track), is)]),
      ),
    items: check.items && itemsNamed(check.items, find),
    not_items:
      check.not_items &&
      Object.fromEntries(Object.entries(check.not_items).map(([kind, names]) => [find.kind(kind), names])),
    proposed: check.proposed?.map(find.act),
    record: check.record?.map((record) => ({ ...record, act: find.act(record.act) })),
    no_record: check.no_record?.map(find.act),
    offers: check.offers && mapped(check.offers, find.act),
    hides: check.hides && mapped(check.hides, find.act),
  };
  return named;
}

function doingNamed(doing: Doing, find: Finder): Doing {
  return 'act' in doing ? { ...doing, act: find.act(doing.act) } : doing;
}

/** A command that opens a case, with answers, is the act that opens it. */
function commandNamed(action: StoryAction, pathways: readonly Pathway[]): Doing {
  const { doing, answers } = action;
  if (doing.kind !== 'command' || Object.keys(answers).length === 0) return doing;
  const opened = pathways
    .flatMap(linesOf)
    .find(({ command }) => doing.text.trim().replace(/^\//, '').split(/\s/)[0]?.toLowerCase() === command);
  return opened ? { kind: 'act', act: opened.opensWith } : doing;
}

function rowNamed(row: Row, pathways: readonly Pathway[], find: Finder): Row {
  const { action } = row;
  const checks = row.checks.map((check) => checkNamed(check, find));
  return action
    ? { ...row, checks, action: { ...action, doing: doingNamed(commandNamed(action, pathways), find) } }
    : { ...row, checks };
}

/** The story with everything it names by the ids of its pathways. */
export function withIds(story: Story, pathways: readonly Pathway[]): Story {
  const own = pathways.filter(({ id }) => story.pathways.includes(id));
  const find = finderOf(own);
  return { ...story, rows: story.rows.map((row) => rowNamed(row, own, find)) };
}
