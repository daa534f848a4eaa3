/** Fills in a form and sends it, giving the reasons that are asked and that the story has. */
import type { Person } from '../../../app/tenant';
import { fillIn } from './answers';
import type { Post, TypedAnswers } from '../../drivers/driver';
import { isSearchBox, rulesAsked, type Screen, type SeenButton, type SeenInput } from '../../drivers/screen';
import type { StoryAction } from '../../format/story';
import { verdictOf, type RowVerdict } from '../verdict';
import type { NamedCase, World } from '../world';

/** The press that changed (or should have changed) something, so that it can be pressed again. */
export type Pressed = {
  readonly person: Person;
  readonly from: Screen | Post;
  readonly button: SeenButton;
  readonly typed?: TypedAnswers | undefined;
};

export type Performed = {
  readonly screen: Screen;
  readonly verdict: RowVerdict;
  readonly pressed?: Pressed | undefined;
  /**
   * What a person would have missed: a button, a field, an option. A failure when the row is accepted or should have
   * been.
   */
  readonly gaps: readonly string[];
  /** Rules that asked a reason and got it. */
  readonly reasonsGiven: readonly string[];
  readonly opened?: NamedCase | undefined;
  /** How many questions the first form asked. */ readonly questions?: number | undefined;
  /** This platform has no place to do it. */ readonly notHere?: true | undefined;
};

const reasonFor = (action: StoryAction, rule: string): string | undefined => action.reasons[rule] ?? action.reason;

/**
 * The questions of a form that must be answered, but only when other answers make them apply: one row of a story that
 * repeats another may answer one that is gone.
 */
function passingQuestions({ pathways }: World, { press }: SeenButton): ReadonlySet<string> {
  const name = 'act' in press ? press.act.split('/').at(-1) : undefined;
  const fields = pathways.flatMap(({ acts }) => acts.filter(({ id }) => id === name).flatMap((act) => act.fields));
  return new Set(fields.filter(({ askedIf, required }) => askedIf && required).map(({ id }) => id));
}

/** Sends a form, and once more with the reasons that are asked and that the story gives. */
export async function send(
  world: World,
  person: Person,
  form: Screen,
  typed: TypedAnswers,
  action: StoryAction,
): Promise<Performed> {
  const { submit } = form;
  if (!submit) throw new Error('not a form');
  const early = reasonsFor(form, action);
  const grown = await growing(world, person, form, { ...typed, ...early });
  const button = grown.submit ?? submit;
  const looked = await searching(world, person, grown, { ...typed, ...early });
  const { values, gaps } = fillIn(looked, { ...typed, ...early }, passingQuestions(world, submit));
  const answer = await world.driver.press(person, grown, button, values);
  const pressed = { person, from: grown, button, typed: values };
  const verdict = verdictOf(answer);
  const given = Object.keys(early).map((id) => id.slice('reason:'.length));
  const questions = form.inputs.length;
  const first: Performed = { screen: answer, verdict, pressed, gaps, reasonsGiven: given, questions };
  // Where the questions that follow did not come in time, they come with what is still missing.
  const hasPlaceNow = (id: string): boolean => answer.inputs.some((input) => input.id === id) && !(id in values);
  if (world.isFailing && verdict.kind === 'fields' && answer.submit && Object.keys(typed).some(hasPlaceNow))
    return send(world, person, answer, typed, action);
  const asked = verdict.kind === 'ask' ? rulesAsked(answer) : [];
  const unanswered = asked.filter((rule) => !given.includes(rule));
  if (!answer.submit || unanswered.length === 0 || !unanswered.every((rule) => reasonFor(action, rule) !== undefined))
    return first;
  const again = await send(world, person, answer, typed, action);
  return {
    ...again,
    questions,
    gaps: [...gaps, ...again.gaps],
    reasonsGiven: [...new Set([...given, ...unanswered, ...again.reasonsGiven])],
  };
}

/** Searches whoever is to be named, by name, where people are searched; the form with who was found among its choices. */
async function searching(world: World, person: Person, form: Screen, typed: TypedAnswers): Promise<Screen> {
  const nameOf = (id: string) => world.tenant.people.find((one) => one.id === id)?.name ?? id;
  const beside = shownIn(form, typed, () => true);
  const inputs = await Promise.all(
    form.inputs.map(async (input): Promise<SeenInput> => {
      const wanted = [typed[input.id] ?? []].flat().filter((one) => one !== '');
      if (!input.searched || wanted.length === 0) return input;
      const found = await Promise.all(wanted.map((id) => world.driver.search(person, form, input, nameOf(id), beside)));
      return { ...input, choices: [...(input.choices ?? []), ...found.flat()] };
    }),
  );
  return { ...form, inputs };
}

/** How often somebody presses in vain before they send the form as it is. */
const MOST_FRUITLESS = 4;

const isSame = (one: TypedAnswers[string] | undefined, other: TypedAnswers[string] | undefined): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/** What stands in a form, with these answers where it asks for them. */
function shownIn(form: Screen, typed: TypedAnswers, only: (id: string) => boolean): TypedAnswers {
  return Object.fromEntries(
    form.inputs.flatMap(({ id, value }) => {
      const now = only(id) ? (typed[id] ?? value) : value;
      return now === undefined ? [] : [[id, now] as const];
    }),
  );
}

/**
 * Fills in a form as a person does, from top to bottom: what others follow from is chosen, and then the form asks more
 * or less; a folded part is opened when an answer of the row has no other place. Gives the form as it stands then.
 */
async function growing(world: World, person: Person, form: Screen, typed: TypedAnswers): Promise<Screen> {
  const chosen = new Set<string>();
  const unfolded = new Set<string>();
  let shown = form;
  let fruitless = 0;
  for (;;) {
    const next = shown.inputs.find(
      ({ id, value, refreshes }) =>
        refreshes && !chosen.has(id) && typed[id] !== undefined && !isSame(typed[id], value),
    );
    const hasNoPlace = Object.keys(typed).some((id) => !shown.inputs.some((input) => input.id === id));
    const fold = shown.buttons.find(
      ({ press, label }) =>
        press.type === 'refresh' &&
        !unfolded.has(label) &&
        !shown.inputs.some((input) => input.refreshes?.label === label),
    );
    const button = next?.refreshes ?? (hasNoPlace ? fold : undefined);
    if (!button) return shown;
    if (next) chosen.add(next.id);
    else unfolded.add(button.label);
    const isFollowed = (id: string) => shown.inputs.some((input) => input.id === id && input.refreshes);
    const values = shownIn(shown, typed, (id) => !isFollowed(id) || chosen.has(id));
    const answer = await world.driver.press(person, shown, button, values);
    // Whatever is no form leaves the form as it was, and a part may still be folded: people press again, a few times.
    const stillFolded = !next && answer.buttons.some(({ label }) => label === button.label);
    if (answer.submit) shown = answer;
    if (answer.submit && !stillFolded) continue;
    if ((fruitless += 1) > MOST_FRUITLESS) return shown;
    if (next) chosen.delete(next.id);
    else unfolded.delete(button.label);
  }
}

/** The reasons that a form already has a place for. */
function reasonsFor(form: Screen, action: StoryAction): TypedAnswers {
  const pairs = rulesAsked(form).flatMap((rule) =>
    reasonFor(action, rule) === undefined ? [] : [[`reason:${rule}`, reasonFor(action, rule)!] as const],
  );
  return Object.fromEntries(pairs);
}

/** Goes on from the screen a press led to: a form is filled in and sent, anything else is the end. */
export async function goOn(
  world: World,
  pressed: Pressed,
  screen: Screen,
  typed: TypedAnswers,
  action: StoryAction,
  gaps: readonly string[],
): Promise<Performed> {
  // A box to search with is no form: whoever is shown whom to call need not look for anybody.
  if (!screen.submit || (isSearchBox(screen.submit) && Object.keys(typed).length === 0))
    return { screen, verdict: verdictOf(screen), pressed, gaps, reasonsGiven: [] };
  const verdict = verdictOf(screen);
  const sent = await send(world, pressed.person, screen, typed, action);
  const asked = verdict.kind === 'ask' ? rulesAsked(screen) : [];
  return {
    ...sent,
    gaps: [...gaps, ...sent.gaps],
    reasonsGiven: [
      ...new Set([...asked.filter((rule) => reasonFor(action, rule) !== undefined), ...sent.reasonsGiven]),
    ],
  };
}
