/**
 * Looks over the shoulders of the people of a story: notes each screen that a platform showed somebody. Changes
 * nothing.
 */
import type { Person } from '../../app/tenant';
import type { Driver } from '../drivers/driver';
import type { Screen } from '../drivers/screen';

export type ShownTo = { readonly person: Person; readonly screen: Screen };

export type Watch = {
  /** The same driver, watched. */
  readonly around: (driver: Driver) => Driver;
  /** What was shown since it was last called. */
  taken(): readonly ShownTo[];
};

/**
 * A watch that has seen nothing yet. What somebody with a tool sends, and what is delivered again, is nobody's screen.
 */
export function createWatch(): Watch {
  let shown: ShownTo[] = [];
  const noting = async (person: Person, screen: Promise<Screen>): Promise<Screen> => {
    shown.push({ person, screen: await screen });
    return screen;
  };
  return {
    around: (driver) => ({
      ...driver,
      command: (person, command) => noting(person, driver.command(person, command)),
      press: (person, ...pressed) => noting(person, driver.press(person, ...pressed)),
    }),
    taken: () => {
      const taken = shown;
      shown = [];
      return taken;
    },
  };
}
