/**
 * Counts what the people of a story were asked, shown and told, while it is played on a platform: the numbers behind
 * the budgets. Judges nothing.
 */
import { contextOf } from '../../app/tenant';
import { ownsTask } from '../../domain/case/membership';
import { PersonId } from '../../domain/ids';
import type { TypedAnswers } from '../drivers/driver';
import { isSearchBox, type Screen } from '../drivers/screen';
import type { Row } from '../format/story';
import { play, type Observer, type Playing } from '../playing/play';
import type { Posted, StoryResult } from '../playing/result';
import type { Performed } from '../playing/doing/send';
import type { NamedCase, World } from '../playing/world';
import { askedAgain, knownFrom, type KnownAnswer } from './asked-again';
import { formSizeOf, sizeOf, wordsBefore, type FormSize, type Size } from './measure';
import { createWatch, type ShownTo } from './watch';

/** A form that somebody sent. `again`: fields whose answer the case knew. */
export type FormEffort = FormSize & {
  readonly act: string;
  readonly opens: boolean;
  readonly again: readonly string[];
};
/**
 * The first page of a case. `beforeFact`: words before the first thing that somebody recorded, as it is opened; after
 * an act it first says what was recorded.
 */
export type CaseEffort = Size & { readonly stage: string; readonly beforeFact?: number | undefined };
/**
 * `asks`: whoever gets it has something to do in the case. `receipt`: it is to the one who opened it and is no part of
 * it.
 */
export type MessageEffort = { readonly to: string; readonly asks: boolean; readonly receipt: boolean };
/** `words`: to be read to know what is approved; undefined when the button stood beside nothing of it. */
export type ApprovalEffort = { readonly act: string; readonly words?: number | undefined };

export type RowEffort = {
  readonly row: number;
  readonly line: number;
  readonly who?: string | undefined;
  readonly forms: readonly FormEffort[];
  readonly cases: readonly CaseEffort[];
  readonly messages: readonly MessageEffort[];
  readonly approvals: readonly ApprovalEffort[];
  readonly ticks: number;
};

export type StoryEffort = { readonly result: StoryResult; readonly rows: readonly RowEffort[] };

/** A box to search with is no form. */
const isForm = ({ submit, inputs }: Screen): boolean =>
  submit !== undefined && inputs.length > 0 && !isSearchBox(submit);

/** A case as it is opened has the rest of it behind a button. */
const isCase = ({ submit, buttons }: Screen): boolean =>
  submit === undefined && buttons.some(({ press }) => press.type === 'part' && press.part === 'rest');

/**
 * A form that came back is the same form: as it was shown first counts, with the questions that came with the answers.
 */
function oneForm(versions: readonly Screen[]): Screen {
  const [first] = versions;
  const largest = versions.reduce((one, other) => (other.inputs.length > one.inputs.length ? other : one), first!);
  const firstOf = (id: string) => versions.flatMap(({ inputs }) => inputs.filter((input) => input.id === id))[0]!;
  return { ...largest, inputs: largest.inputs.map(({ id }) => firstOf(id)) };
}

function actOf({ submit }: Screen): string {
  return submit && 'act' in submit.press ? submit.press.act : (submit?.press.type ?? '');
}

function formsIn(
  shown: readonly ShownTo[],
  typed: TypedAnswers,
  again: readonly string[],
  opens: boolean,
): FormEffort[] {
  const forms = shown.map(({ screen }) => screen).filter(isForm);
  return [...new Set(forms.map(actOf))].map((act) => {
    const form = oneForm(forms.filter((one) => actOf(one) === act));
    const empty = form.inputs.filter(({ value }) => value === undefined || value.length === 0).map(({ id }) => id);
    return { act, opens, again: again.filter((field) => empty.includes(field) && field in typed), ...formSizeOf(form) };
  });
}

/** Is there an open task that is this person's to do, whatever is asked of them in it? */
async function isAsked(world: World, person: string): Promise<boolean> {
  const states = await Promise.all(world.cases.map((one) => world.state(one)));
  return states.some((state) => {
    const pathway = world.pathways.find(({ id }) => id === state.pathway.id);
    const context = pathway && contextOf(world.tenant, pathway);
    if (!context) return false;
    // What waits to be noted in the pupil system is no reason to be told something.
    return state.tasks.some((task) => task.kind !== 'sis' && ownsTask(context, state, PersonId(person), task));
  });
}

type Notebook = { readonly rows: RowEffort[]; readonly known: Map<string, readonly KnownAnswer[]> };
type Acted = Omit<RowEffort, 'row' | 'line' | 'messages'>;
const NOTHING_DONE: Acted = { who: undefined, forms: [], cases: [], approvals: [], ticks: 0 };

async function acted(world: World, row: Row, performed: Performed, shown: readonly ShownTo[], book: Notebook) {
  const { action } = row;
  if (!action) return NOTHING_DONE;
  const one: NamedCase | undefined =
    performed.opened ?? world.cases.find(({ name }) => name === action.case) ?? world.cases.at(-1);
  const before = one ? (book.known.get(one.name) ?? []) : [];
  const typed = performed.pressed?.typed ?? {};
  const people = new Set<string>(world.tenant.people.map(({ id }) => id));
  const again = askedAgain(typed, before, people);
  const isRecorded = performed.verdict.kind === 'ok';
  const now = isRecorded ? [...before, ...knownFrom(typed, world.now().slice(0, 10))] : before;
  // A name or a place may stand above everything; a sentence was recorded.
  const texts = now.filter(({ value }) => value.split(' ').length > 3).map(({ value }) => value.split('\n')[0]!);
  if (one && isRecorded) book.known.set(one.name, now);
  const { doing } = action;
  const state = one && (await world.state(one));
  const pages = shown.map(({ screen }) => screen).filter(isCase);
  const from = performed.pressed?.from;
  const decides = doing.kind === 'approve' && isRecorded && from !== undefined;
  return {
    who: action.who,
    forms: isRecorded ? formsIn(shown, typed, again, performed.opened !== undefined) : [],
    cases: pages.map((page) => ({
      stage: state?.stage ?? '',
      beforeFact: page.notices.some(({ tone }) => tone === 'done') ? undefined : wordsBefore(page, texts),
      ...sizeOf(page),
    })),
    approvals: decides ? [{ act: doing.act, words: 'place' in from ? undefined : sizeOf(from).words }] : [],
    ticks: doing.kind === 'tick' && isRecorded ? 1 : 0,
  };
}

async function messagesOf(world: World, posts: readonly Posted[]): Promise<MessageEffort[]> {
  const states = await Promise.all(world.cases.map((one) => world.state(one)));
  return Promise.all(
    posts.map(async ({ to }) => {
      const person = to.startsWith('@') ? to.slice(1) : undefined;
      const receipt = states.some(
        ({ openedBy, members }) => openedBy === person && !members.some((member) => member === person),
      );
      return { to, asks: person === undefined || (await isAsked(world, person)), receipt };
    }),
  );
}

/** Plays a story, and counts. The story is judged as always. */
export async function effortOf(playing: Playing): Promise<StoryEffort> {
  const watch = createWatch();
  const book: Notebook = { rows: [], known: new Map() };
  let done: Acted = NOTHING_DONE;
  const observer: Observer = {
    around: watch.around,
    rowBegins: () => {
      watch.taken();
      done = NOTHING_DONE;
    },
    acted: async (world, row, performed) => {
      done = await acted(world, row, performed, watch.taken(), book);
    },
    rowEnds: async (world, { number, line }, { posts }) => {
      book.rows.push({ row: number, line, ...done, messages: await messagesOf(world, posts) });
    },
  };
  const result = await play({ ...playing, observer });
  return { result, rows: book.rows };
}
