/**
 * Rows with `card: old`: the person looked before the last change, and presses what they saw then. The form is opened
 * ahead of the row that makes it old.
 */
import { fillIn } from './answers';
import { findAct, findOnCase, isAbout, type Found } from './find';
import { findInMessage } from './in-message';
import { caseOf, pathwayOf, typedOf } from './spoken-of';
import type { Performed } from './send';
import type { Screen, SeenButton } from '../../drivers/screen';
import type { Doing, Row } from '../../format/story';
import { verdictOf } from '../verdict';
import type { NamedCase, World } from '../world';
import type { Post } from '../../drivers/driver';
import type { Person } from '../../../app/tenant';

type Kept = { readonly from: Screen | Post; readonly button: SeenButton };

export type OldCards = {
  /** Called before each row: looks ahead whether the next action uses an old card, and has that person look now. */
  prepare(row: Row): Promise<void>;
  /** Plays a row on its old card; undefined when the row wants the present one. */
  use(row: Row): Promise<Performed> | undefined;
};

/** The button that this person sees now for what they will do later. */
async function seenNow(world: World, person: Person, one: NamedCase, doing: Doing): Promise<Found | undefined> {
  if (doing.kind === 'press' && doing.message !== undefined)
    return findInMessage(world, person, { label: doing.label, message: doing.message });
  if (doing.kind === 'press') {
    const label = doing.label.toLowerCase();
    return (await findOnCase(world, person, one, (button) => button.label.toLowerCase() === label)).found;
  }
  return 'act' in doing ? (await findAct(world, person, one, doing.act)).found : undefined;
}

/** The old cards of one story. */
export function prepareOldCard(world: World, rows: readonly Row[]): OldCards {
  const kept = new Map<number, Kept>();
  const acting = rows.filter(({ action }) => action);

  async function prepare(row: Row): Promise<void> {
    const next = acting[acting.indexOf(row) + 1];
    if (!row.action || next?.action?.card !== 'old' || world.cases.length === 0) return;
    const { action } = next;
    const person = world.person(action.who);
    const one = caseOf(world, action.case);
    const found = await seenNow(world, person, one, action.doing);
    if (!found) return;
    const screen =
      found.button.press.type === 'form' ? await world.driver.press(person, found.from, found.button) : undefined;
    kept.set(next.number, screen?.submit ? { from: screen, button: screen.submit } : found);
  }

  async function press(row: Row, { from, button }: Kept): Promise<Performed> {
    const action = row.action!;
    const one = caseOf(world, action.case);
    const act = pathwayOf(world, one.pathway).acts.find(({ id }) => isAbout(button.press, one.id, { act: id }));
    const typed = act ? await typedOf(world, act, action, one) : {};
    const values = 'submit' in from && from.submit ? fillIn(from, typed).values : undefined;
    const screen = await world.driver.press(world.person(action.who), from, button, values);
    return { screen, verdict: verdictOf(screen), gaps: [], reasonsGiven: [] };
  }

  return {
    prepare,
    use: (row) => {
      if (row.action?.card !== 'old') return undefined;
      const card = kept.get(row.number);
      if (!card)
        throw new Error(
          `card: old needs a row before it that changes the case, and a button for this act at that time`,
        );
      return press(row, card);
    },
  };
}
