/**
 * What a person does after typing a command: `/contact halle > Aanpassen` presses the button called so on what the
 * command shows, and a form that opens is filled in and sent. A button that nobody offers may be pressed all the same,
 * as its verb and id: `> editContact wijkteam`.
 */
import type { Person } from '../../../app/tenant';
import { decodePress } from '../../../render/press-codec';
import type { Press } from '../../../requests/request';
import type { TypedAnswers } from '../../drivers/driver';
import type { RawAnswer } from '../../format/format';
import type { Screen, SeenButton, SeenInput } from '../../drivers/screen';
import { findFromPage } from './find';
import { goOn, type Performed, type Pressed } from './send';
import type { StoryAction } from '../../format/story';
import { dateAnswer } from '../../format/times';
import { verdictOf } from '../verdict';
import type { World } from '../world';

const flat = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const YES_NO: Readonly<Record<string, string>> = { ja: 'yes', true: 'yes', nee: 'no', false: 'no' };
const DAY = /^(today|yesterday)$/;

function typedValue(world: World, input: SeenInput | undefined, value: string): string {
  const chosen = input?.choices?.find((choice) =>
    [choice.value, choice.label].some((name) => flat(name) === flat(value)),
  );
  if (chosen) return chosen.value;
  if (input?.choices) return YES_NO[value] ?? value;
  return DAY.test(value) ? dateAnswer(world.tenant.calendar, value, world.now(), 'past') : value;
}

/** The answers of a row as typed into this form; a field is named by its id or its label. */
export function typedInto(
  world: World,
  { inputs }: Screen,
  answers: Readonly<Record<string, RawAnswer>>,
): TypedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => {
      const input = inputs.find(({ id }) => id === name) ?? inputs.find(({ label }) => flat(label) === flat(name));
      const values = [answer ?? ''].flat().map((value) => typedValue(world, input, String(value)));
      return [input?.id ?? name, input?.many ? values.filter((value) => value !== '') : values.join('\n')] as const;
    }),
  );
}

/** `saveContact wijkteam` as a press with revision 0, if it begins with a verb. */
function rawPress(label: string): Press | undefined {
  const [verb = '', id] = label.split(/\s+/);
  return decodePress(JSON.stringify({ v: verb, a: id, r: 0 }))?.press;
}

type Step = { readonly screen: Screen; readonly pressed?: Pressed; readonly missing?: string };

/** Presses the button with this label on a screen, or what nobody offers as its verb and id. */
export async function pressOnScreen(
  world: World,
  person: Person,
  screen: Screen,
  label: string,
  answers: StoryAction['answers'],
): Promise<Step> {
  const isIt = (one: SeenButton) => flat(one.label) === flat(label);
  const { found } = await findFromPage(world, person, screen, isIt);
  if (found) {
    const pressed = { person, ...found };
    return { screen: await world.driver.press(person, found.from, found.button), pressed };
  }
  const press = rawPress(label);
  if (press)
    return {
      screen: await world.driver.forge(
        person,
        press,
        press.type === 'saveContact' ? typedInto(world, screen, answers) : undefined,
      ),
    };
  return {
    screen,
    missing: `there is no button "${label}" (there are ${screen.buttons.map((one) => one.label).join(', ') || 'none'})`,
  };
}

/**
 * Types the command, presses what stands behind it one after the other, and sends the form at the end when the row has
 * answers.
 */
export async function performCommand(
  world: World,
  person: Person,
  text: string,
  action: StoryAction,
): Promise<Performed> {
  const [command = '', ...labels] = text.split('>').map((part) => part.trim());
  let last: Step = { screen: await world.driver.command(person, command) };
  for (const label of labels) {
    last = await pressOnScreen(world, person, last.screen, label, action.answers);
    if (last.missing) break;
  }
  const { screen, pressed, missing } = last;
  const gaps = missing ? [missing] : [];
  const { submit } = screen;
  const fillsIn =
    submit !== undefined && !missing && Object.keys(action.answers).length > 0 && verdictOf(screen).kind === 'shown';
  if (!fillsIn) return { screen, verdict: verdictOf(screen), gaps, reasonsGiven: [] };
  return goOn(
    world,
    pressed ?? { person, from: screen, button: submit },
    screen,
    typedInto(world, screen, action.answers),
    action,
    gaps,
  );
}
