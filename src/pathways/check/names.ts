/**
 * What the words of a procedure may name, and how to tell that there is no such thing. One visit for each kind of name.
 * Pure.
 */
import type { FieldTest } from '../../domain/procedure/condition';
import type { ItemRow, TaskRow } from '../../domain/procedure/effect';
import { allStages, type Act, type Field, type FieldType, type Pathway } from '../../domain/procedure/pathway';
import { thereIsNo } from '../did-you-mean';
import { PRODUCT_ACT_IDS } from '../product-act-ids';
import type { At, NamedWord, NameKind, Visit } from './walk';

export const PEOPLE: readonly FieldType[] = ['people', 'person'];
export const ITEMS: readonly FieldType[] = ['item', 'items'];
export const ORGANISATIONS: readonly FieldType[] = ['organisation', 'organisations'];
const MANY: readonly FieldType[] = ['choices', 'people', 'list', 'items', 'organisations'];

/**
 * What a name is called, who knows which there are, and perhaps a word that is none of them and still means something.
 */
type Naming = {
  readonly names: NameKind;
  readonly what: string;
  readonly known: (pathway: Pathway) => readonly string[];
};

const named =
  ({ names, what, known }: Naming): Visit<string> =>
  (word, { path, pathway }) => {
    const all = known(pathway);
    return [{ path, names, word, wrong: all.includes(word) ? undefined : thereIsNo(what, word, all) }];
  };

/** Named here, looked up by whoever knows which there are. */
const outside =
  (names: NameKind): Visit<string> =>
  (word, { path }) => [{ path, names, word }];

export const role = outside('role');
export const contact = outside('contact');
export const ruleId = outside('rule');
export const setting = outside('setting');

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

export const act = named({ names: 'act', what: 'act', known: ({ acts }) => ids(acts) });
/** What a rule may be about: also what can be done in every procedure. */
export const ruledAct = named({
  names: 'act',
  what: 'act',
  known: ({ acts }) => [...ids(acts), ...PRODUCT_ACT_IDS],
});
export const decision = named({
  names: 'act',
  what: 'act with an approval',
  known: ({ acts }) => ids(acts.filter(({ approval }) => approval)),
});
export const stage = named({ names: 'stage', what: 'stage', known: (pathway) => ids(allStages(pathway)) });
/** A line of the procedure besides its first. */
export const line = named({ names: 'line', what: 'line', known: ({ lines }) => ids(lines) });
export const flag = named({ names: 'flag', what: 'flag', known: ({ flags }) => Object.keys(flags) });
export const track = named({ names: 'track', what: 'track', known: ({ tracks }) => Object.keys(tracks) });
/** Every task that an act, or a question about what it handed out, opens. */
export const tasksOf = (acts: readonly Act[]): readonly TaskRow[] =>
  acts.flatMap(({ effects, handout }) =>
    [...effects, ...(handout?.asked ?? [])].flatMap((row) => ('task' in row ? [row.task] : [])),
  );

/** A task that an act of the procedure opens, by the id of its row. */
export const task = named({
  names: 'task',
  what: 'task',
  known: ({ acts }) => tasksOf(acts).map(({ id }) => id),
});
export const item = named({ names: 'item', what: 'item', known: ({ items }) => Object.keys(items) });

/** An item of the kinds that the act at hand itself opens: of others a task would be about nothing. */
export const openedItem: Visit<string> = (word, at) =>
  named({
    names: 'opened_item',
    what: 'item that this act opens called',
    known: () =>
      (at.acts ?? []).flatMap(({ effects }) => effects.flatMap((effect) => ('opens' in effect ? [effect.opens] : []))),
  })(word, at, undefined);

function stateIn(what: string, states: object | undefined, word: string, at: At): NamedWord[] {
  // Whatever it would be a state of is not known either, and that was said.
  if (!states) return [];
  const known = Object.keys(states);
  const wrong = known.includes(word) ? undefined : thereIsNo(`state of ${what} called`, word, known);
  return [{ path: at.path, names: 'state', word, wrong }];
}

/** A state of the track that stands beside it. */
export const trackState: Visit<string, { readonly track?: string | undefined }> = (word, at, owner) =>
  stateIn(`track ${owner.track}`, at.pathway.tracks[owner.track ?? '']?.states, word, at);

/** A state of a kind of item that `kindOf` finds in what stands beside it. */
export const itemState =
  <Owner>(kindOf: (owner: Owner, at: At) => string | undefined): Visit<string, Owner> =>
  (word, at, owner) => {
    const kind = kindOf(owner, at);
    return stateIn(`item ${kind}`, at.pathway.items[kind ?? '']?.states, word, at);
  };

/** The kind of the items that a field of the acts at hand takes. */
export const kindInField = (field: string | undefined, { acts }: At): string | undefined =>
  acts?.flatMap(({ fields }) => fields.find(({ id }) => id === field)?.items?.kind ?? [])[0];

/** The kind of the items that an effect speaks of. */
export const kindOfRow = (row: ItemRow | undefined, at: At): string | undefined =>
  !row
    ? undefined
    : 'field' in row
      ? kindInField(row.field, at)
      : 'own' in row
        ? row.own
        : 'kind' in row
          ? row.kind
          : row.every;

/** A field of every act at hand, or why it is none. */
function lookUp(
  acts: readonly Act[] | undefined,
  word: string,
  suits: (field: Field) => string | undefined,
): string | undefined {
  if (acts?.length === 0) return `no form is open here, so there is no answer ${word}`;
  return acts
    ?.map(({ id, fields }) => {
      const field = fields.find((candidate) => candidate.id === word);
      if (field) return suits(field);
      const fitting = fields.filter((candidate) => suits(candidate) === undefined);
      const guess = thereIsNo('field', word, ids(fitting)).split('; ')[1]!;
      return `act ${id} has no field ${word}; ${guess}`;
    })
    .find((wrong) => wrong !== undefined);
}

/** A field of the acts at hand, of one of these types; `words` are those that mean something else here. */
export const field =
  (types?: readonly FieldType[], words: readonly string[] = []): Visit<string> =>
  (word, { path, acts }) => {
    const suits = ({ id, type }: Field) =>
      !types || types.includes(type) ? undefined : `${id} is ${type}, not ${types.join(' or ')}`;
    return words.includes(word) ? [] : [{ path, names: 'field', word, wrong: lookUp(acts, word, suits) }];
  };

/** A part of the form at hand. */
export const section: Visit<string> = (word, { path, acts }) => {
  const known = (acts ?? []).flatMap(({ sections = [] }) => ids(sections));
  return [
    { path, names: 'section', word, wrong: known.includes(word) ? undefined : thereIsNo('section', word, known) },
  ];
};

/** Which acts an answer is read from: those at hand, or what `of` says. */
type ActsRead<Owner> = (owner: Owner, at: At) => readonly Act[] | undefined;

export const actCalled = ({ pathway }: At, id: string | undefined): readonly Act[] | undefined => {
  const found = pathway.acts.filter((one) => one.id === id);
  return found.length > 0 ? found : undefined;
};

/** A field of the acts that `from` finds. */
export const fieldFrom =
  <Owner>(from: ActsRead<Owner>): Visit<string, Owner> =>
  (word, at, owner) =>
    field()(word, { ...at, acts: from(owner, at) }, undefined);

type Value = string | boolean | number;
type TestKey = 'is' | 'in' | 'includes';

/** Why a value is nothing that this field could be answered with. */
function misfit({ id, type, options = [] }: Field, key: TestKey, value: Value): string | undefined {
  const offered = options.map((option) => option.value);
  const unknown =
    typeof value === 'string' && offered.includes(value)
      ? undefined
      : `${id} has no option ${String(value)}; ${thereIsNo('option', String(value), offered).split('; ')[1]!}`;
  if (key === 'includes') {
    if (!MANY.includes(type)) return `\`includes\` asks for a field with several values, and ${id} is ${type}`;
    return type === 'choices' ? unknown : `what ${id} will hold nobody knows beforehand: ask whether it is \`filled\``;
  }
  if (MANY.includes(type)) return `${id} has several values: use \`includes\``;
  if (type === 'choice') return unknown;
  if (type === 'yesNo') return typeof value === 'boolean' ? undefined : `${id} is true or false`;
  return `${id} is ${type}, which is never just \`${String(value)}\`: ask whether it is \`filled\``;
}

/** A value that a field beside it is held against. */
const valueOf =
  <Owner extends { readonly field?: string | undefined }>(key: TestKey, from: ActsRead<Owner>): Visit<Value, Owner> =>
  (value, at, owner) => {
    const fields = (from(owner, at) ?? []).flatMap(({ fields: all }) => all.find(({ id }) => id === owner.field) ?? []);
    const wrong = fields.map((one) => misfit(one, key, value)).find((message) => message !== undefined);
    return [{ path: at.path, names: 'value', word: String(value), wrong }];
  };

/** The rows for the keys of a test on a field, wherever its answer is read from. */
export const testRow = <Owner extends { readonly field?: string | undefined }>(from: ActsRead<Owner>) =>
  ({
    is: valueOf('is', from),
    in: valueOf('in', from),
    includes: valueOf('includes', from),
    filled: 'closed' as const,
    says: 'closed' as const,
    mentions: 'free' as const,
  }) satisfies Record<Keys<FieldTest>, unknown>;

type Keys<Union> = Union extends unknown ? keyof Union : never;
