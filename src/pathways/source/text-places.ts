/**
 * Finds every text of a file as people write one, with the name that it has in the files of the other languages: the
 * ids on the way to it. Pure; what has another form than expected is left as it is, for the schema to speak of.
 */
import { changeKeys, isEntry, listOf, mapEntries, mapList, type AuthoredMap } from './authored';
import { shortTypeOf } from './expand-acts';
import { levelsOf } from './expand-rules';
import type { Path } from '../schema-issues';

/**
 * Where a text stands in the file, and what it is called in the file of another language: nothing, while what it
 * belongs to has no name yet.
 */
export type TextPlace = { readonly path: Path; readonly name: readonly string[] };

/** What becomes of a text. */
type Visit = (text: unknown, place: TextPlace) => unknown;

/** Types of fields whose example is words, and so said in each language. */
const WORDED = ['text', 'longText', 'list'];

type Walk = (value: unknown, place: TextPlace) => unknown;

const at = (place: TextPlace, key: PropertyKey, ...name: string[]): TextPlace => ({
  path: [...place.path, key],
  name: [...place.name, ...name],
});

/** Names, the second of the same with a 2 behind it, and so on. */
function numbered(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

const idOf = (part: unknown): string => (isEntry(part) && typeof part.id === 'string' ? part.id : '');

/** The texts under these keys of a map. */
const words =
  (visit: Visit, ...keys: readonly string[]): Walk =>
  (value, place) =>
    changeKeys(value, Object.fromEntries(keys.map((key) => [key, (text) => visit(text, at(place, key, key))])));

/** The parts of a list, each by its id. */
const byId =
  (walk: Walk): Walk =>
  (list, place) =>
    mapList(list, (part, index) => (idOf(part) === '' ? part : walk(part, at(place, index, idOf(part)))));

/** The values of a map, each by its key. */
const byKey =
  (walk: Walk): Walk =>
  (map, place) =>
    mapEntries(map, (value, key) => walk(value, at(place, key, key)));

/** One option: its label alone, or a map with a label in it. */
function inOption(visit: Visit): Walk {
  return (option, place) =>
    isEntry(option) && 'label' in option
      ? words(visit, 'label', 'hint')(option, place)
      : visit(option, { path: place.path, name: [...place.name, 'label'] });
}

/** Options as a list or as a map, each by its value. */
function inOptions(visit: Visit): Walk {
  return (options, place) =>
    isEntry(options)
      ? byKey(inOption(visit))(options, place)
      : mapList(options, (option, index) =>
          isEntry(option) && typeof option.value === 'string'
            ? words(visit, 'label', 'hint')(option, at(place, index, option.value))
            : option,
        );
}

function inField(visit: Visit): Walk {
  return (field, place) => {
    if (!isEntry(field)) return field;
    const short = shortTypeOf(field);
    const worded = WORDED.includes(String(short ?? field.type));
    const example = (value: unknown) =>
      !worded
        ? value
        : Array.isArray(value)
          ? value.map((one, index) => visit(one, at(at(place, 'example', 'example'), index, String(index + 1))))
          : visit(value, at(place, 'example', 'example'));
    return changeKeys(words(visit, 'label', 'hint')(field, place), {
      ...(short ? { [short]: (label: unknown) => visit(label, at(place, short, 'label')) } : {}),
      options: (options) => inOptions(visit)(options, at(place, 'options', 'options')),
      example,
    });
  };
}

/** Whom a notice is for, in one word. */
function noticeName(notice: unknown): string {
  const to = isEntry(notice) && isEntry(notice.to) ? notice.to : {};
  const [key = '', who] = Object.entries(to)[0] ?? [];
  return typeof who === 'string' ? who : key;
}

const openedTexts = (effect: unknown): readonly unknown[] =>
  isEntry(effect) && isEntry(effect.label) ? listOf(effect.label.texts) : [];

/** Titles of tasks, by the id of the task; fixed names of items, by their kind. */
function inEffects(visit: Visit): Walk {
  return (effects, place) => {
    const kinds = numbered(
      listOf(effects).map((effect) => (openedTexts(effect).length > 0 ? String((effect as AuthoredMap).opens) : '')),
    );
    return mapList(effects, (effect, index) => {
      if (!isEntry(effect)) return effect;
      const here = { path: [...place.path, index], name: place.name };
      const task = (value: unknown) =>
        changeKeys(value, {
          title: (title) => visit(title, at(at(here, 'task', 'tasks', idOf(value)), 'title')),
        });
      const label = (value: unknown) =>
        changeKeys(value, {
          texts: (texts) =>
            mapList(texts, (text, number) =>
              visit(text, at(at(at(here, 'label'), 'texts', 'opens', kinds[index]!), number, String(number + 1))),
            ),
        });
      return changeKeys(effect, { task, label });
    });
  };
}

function inNotices(visit: Visit): Walk {
  return (notices, place) => {
    const names = numbered(listOf(notices).map(noticeName));
    return mapList(notices, (notice, index) =>
      changeKeys(notice, { say: (say) => visit(say, at(at(place, index), 'say', 'notices', names[index]!)) }),
    );
  };
}

function inAct(visit: Visit): Walk {
  return (act, place) =>
    changeKeys(words(visit, 'title', 'help')(act, place), {
      fields: (fields) => (isEntry(fields) ? byKey : byId)(inField(visit))(fields, at(place, 'fields', 'fields')),
      sections: (sections) => byId(words(visit, 'title'))(sections, at(place, 'sections', 'sections')),
      effects: (effects) => inEffects(visit)(effects, at(place, 'effects')),
      notices: (notices) => inNotices(visit)(notices, at(place, 'notices')),
      handout: (handout) =>
        changeKeys(handout, { asked: (asked) => inEffects(visit)(asked, at(at(place, 'handout'), 'asked')) }),
      refuse: (refuse) => words(visit, 'say', 'next')(refuse, at(place, 'refuse', 'refuse')),
    });
}

/** A stated thing with states: a track, a kind of item. */
const inStates =
  (visit: Visit): Walk =>
  (value, place) =>
    changeKeys(words(visit, 'title')(value, place), {
      states: (states) => byKey(visit)(states, at(place, 'states', 'states')),
    });

function inLine(visit: Visit): Walk {
  return (line, place) =>
    changeKeys(words(visit, 'title', 'summary')(line, place), {
      stages: (stages) => byId(words(visit, 'title', 'help'))(stages, at(place, 'stages', 'stages')),
    });
}

/**
 * What a row of the rules is called: the (first) act it is about, then its level and rule; undefined while one of these
 * is not known.
 */
function ruleName(row: AuthoredMap, on: unknown): readonly [string, string] | undefined {
  const [level] = levelsOf(row);
  const [act] = [row.on ?? on].flat();
  const rule = level?.rule ?? row.id;
  return level && typeof rule === 'string' && typeof act === 'string' ? [act, `${level.level} ${rule}`] : undefined;
}

function inRules(visit: Visit): Walk {
  const inRow = (row: unknown, path: Path, on?: unknown) => {
    if (!isEntry(row)) return row;
    const name = ruleName(row, on);
    const called: Visit = name ? visit : (text, place) => visit(text, { ...place, name: [] });
    return words(called, 'say', 'next')(row, { path, name: ['rules', ...(name ?? [])] });
  };
  return (rules, place) =>
    mapList(rules, (rule, index) => {
      const path = [...place.path, index];
      return isEntry(rule) && 'rows' in rule
        ? changeKeys(rule, {
            rows: (rows) => mapList(rows, (row, number) => inRow(row, [...path, 'rows', number], rule.on)),
          })
        : inRow(rule, path);
    });
}

/** The file with each text changed. */
export function mapTexts(file: unknown, visit: Visit): unknown {
  const top: TextPlace = { path: [], name: [] };
  const under = (key: string, walk: Walk) => (value: unknown) => walk(value, at(top, key, key));
  return changeKeys(words(visit, 'attribution')(inLine(visit)(file, top), top), {
    roles: under('roles', byId(words(visit, 'name'))),
    lines: under('lines', byId(inLine(visit))),
    flags: under('flags', byKey(visit)),
    tracks: under('tracks', byKey(inStates(visit))),
    items: under('items', byKey(inStates(visit))),
    options: under('options', byKey(inOptions(visit))),
    fields: under('fields', byKey(inField(visit))),
    people: under('people', byKey(inAct(visit))),
    acts: under('acts', byId(inAct(visit))),
    rules: (rules) => inRules(visit)(rules, { path: ['rules'], name: [] }),
  });
}
