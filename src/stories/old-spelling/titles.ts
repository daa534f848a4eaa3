/**
 * Acts, stages, flags, tracks and parts of a case by whatever a story called them (their id written a little otherwise,
 * or their title in any language), by their ids. What is not known stays, for the reader to report.
 */
import { allStages, type Pathway } from '../../domain/procedure/pathway';
import { LOCALES, inLocale, type Text } from '../../domain/text';
import { changed, eachName, eachText, eachValue, flatName, isWords, type SpelledWords } from './words';

type Known = readonly { readonly id: string; readonly names: readonly string[] }[];

const inAll = (text: Text) => LOCALES.map((locale) => inLocale(text, locale));

/**
 * The id that is meant: the id itself, or the only one with this name or, for what is numbered, this beginning (`step
 * 2`).
 */
function idOf(known: Known, typed: string): string {
  if (known.some(({ id }) => id === typed)) return typed;
  const wanted = flatName(typed);
  const found = known.find(({ id, names }) => [id, ...names].some((name) => flatName(name) === wanted));
  const begun = /\d$/.test(wanted)
    ? known.filter(({ id, names }) => [id, ...names].some((name) => flatName(name).startsWith(wanted)))
    : [];
  return found?.id ?? (begun.length === 1 ? begun[0]!.id : typed);
}

/** Finds ids by what a story calls them. */
export type TitleFinder = {
  readonly act: (typed: string) => string;
  readonly stage: (typed: string) => string;
  readonly flag: (typed: string) => string;
  readonly track: (typed: string) => string;
  readonly state: (track: string, typed: string) => string;
  readonly kind: (typed: string) => string;
  readonly itemState: (kind: string, typed: string) => string;
};

/** The finder for the pathways that a story is about. */
export function titlesOf(pathways: readonly Pathway[]): TitleFinder {
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

/** A case that is closed keeps the stage it was in; people said that it was in the stage "closed". */
function closedIn({ stage, ...check }: SpelledWords): SpelledWords {
  return typeof stage === 'string' && /^(closed|gesloten)$/i.test(stage)
    ? { ...check, status: check['status'] ?? 'closed' }
    : stage === undefined
      ? check
      : { stage, ...check };
}

/** A check with everything it names by the ids of its pathways. */
export function checkByIds(typed: SpelledWords, find: TitleFinder): SpelledWords {
  const acts = (node: unknown) => eachText(node, find.act);
  return changed(closedIn(typed), {
    stage: (stage) => eachText(stage, find.stage),
    passed: (stages) => eachText(stages, find.stage),
    skipped: (stages) => eachText(stages, find.stage),
    flags: (flags) => eachText(flags, find.flag),
    not_flags: (flags) => eachText(flags, find.flag),
    tracks: (tracks) =>
      eachValue(eachName(tracks, find.track), (is, track) => eachText(is, (text) => find.state(track, text))),
    items: (items) =>
      eachValue(eachName(items, find.kind), (expected, kind) =>
        eachValue(expected, (state) => eachText(state, (text) => find.itemState(kind, text))),
      ),
    not_items: (items) => eachName(items, find.kind),
    proposed: acts,
    record: (records) =>
      Array.isArray(records) ? records.map((one: unknown) => recordById(one, find)) : recordById(records, find),
    no_record: acts,
    offers: (people) => eachValue(people, acts),
    hides: (people) => eachValue(people, acts),
  });
}

const recordById = (record: unknown, find: TitleFinder): unknown =>
  isWords(record) ? changed(record, { act: (act) => eachText(act, find.act) }) : eachText(record, find.act);
