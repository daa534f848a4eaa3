/**
 * Presses a button in a message, found by what the message says: the reference that such a button may carry is drawn
 * anew in each run.
 */
import type { Person } from '../../../app/tenant';
import type { Post, TypedAnswers } from '../../drivers/driver';
import { NOTHING, textOf, type Screen } from '../../drivers/screen';
import type { StoryAction } from '../../format/story';
import { isAbout, readableBy, type Found } from './find';
import { pressOnScreen, typedInto } from './on-command';
import { goOn, type Performed, type Pressed } from './send';
import { caseOf, pathwayOf, typedOf } from './spoken-of';
import { verdictOf } from '../verdict';
import type { World } from '../world';

type Wanted = { readonly label: string; readonly message: string };

const says = ({ notification, screen }: Post, words: string) =>
  `${notification}\n${textOf(screen)}`.toLowerCase().includes(words.toLowerCase());

/** The button with this label in the last message that says this and that the person can read. */
export async function findInMessage(
  world: World,
  person: Person,
  { label, message }: Wanted,
): Promise<Found | undefined> {
  const mine = (await readableBy(world, person)).filter((post) => says(post, message));
  for (const post of [...mine].reverse()) {
    const button = post.screen.buttons.find((one) => one.label.toLowerCase() === label.toLowerCase());
    if (button) return { from: post, button };
  }
  return undefined;
}

/**
 * Presses it, then what stands behind each `>` on what is shown, and sends the form that it leads to when the row has
 * answers.
 */
export async function pressInMessage(
  world: World,
  person: Person,
  { label, message }: Wanted,
  action: StoryAction,
): Promise<Performed> {
  const [first = '', ...others] = label.split('>').map((part) => part.trim());
  const found = await findInMessage(world, person, { label: first, message });
  if (!found) {
    const gaps = [`no message that ${action.who} can read says "${message}" and has a button "${first}"`];
    return { screen: NOTHING, verdict: verdictOf(NOTHING), gaps, reasonsGiven: [] };
  }
  let pressed: Pressed = { person, ...found };
  let screen = await world.driver.press(person, found.from, found.button);
  for (const next of others) {
    const step = await pressOnScreen(world, person, screen, next, action.answers);
    if (step.missing) return { screen, verdict: verdictOf(screen), gaps: [step.missing], reasonsGiven: [] };
    pressed = step.pressed ?? pressed;
    screen = step.screen;
  }
  if (Object.keys(action.answers).length === 0 || !screen.submit)
    return { screen, verdict: verdictOf(screen), pressed, gaps: [], reasonsGiven: [] };
  return goOn(world, pressed, screen, await answersOf(world, screen, pressed, action), action, []);
}

/**
 * The answers as they are typed: into the form of an act when the button is of one, else into whatever the form asks.
 */
async function answersOf(
  world: World,
  screen: Screen,
  { button }: Pressed,
  action: StoryAction,
): Promise<TypedAnswers> {
  const one = 'case' in button.press && world.cases.length > 0 ? caseOf(world, action.case) : undefined;
  const act = one && pathwayOf(world, one.pathway).acts.find(({ id }) => isAbout(button.press, one.id, { act: id }));
  return act ? typedOf(world, act, action, one) : typedInto(world, screen, action.answers);
}
