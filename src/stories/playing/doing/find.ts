/** Where a person finds a button: on the pages of the case, or in a message they can read. */
import type { Person } from '../../../app/tenant';
import type { Post } from '../../drivers/driver';
import type { Press } from '../../../requests/request';
import type { Screen, SeenButton } from '../../drivers/screen';
import type { NamedCase, World } from '../world';

/** A button, and where it stands. */
export type Found = { readonly from: Screen | Post; readonly button: SeenButton };
const MOST_PAGES = 30;

/** Is the press about this case, and about this act or task of it? */
export const isAbout = (
  press: Press,
  id: string,
  part: { readonly act: string } | { readonly tasks: readonly string[] },
) =>
  'case' in press &&
  press.case === id &&
  ('act' in part ? 'act' in press && press.act === part.act : 'task' in press && part.tasks.includes(press.task));

/** A first page and those behind its button for more, in order; each page is asked for with the verb of the first. */
export async function pagesFrom(
  world: World,
  person: Person,
  first: Screen,
  verb: 'show' | 'journal',
): Promise<Screen[]> {
  const pages = [first];
  while (pages.length < MOST_PAGES) {
    const here = pages.at(-1)!;
    const next = here.buttons.find(({ press, page }) => press.type === verb && page === pages.length + 1);
    if (!next) return pages;
    pages.push(await world.driver.press(person, here, next));
  }
  return pages;
}

/** The pages of a case as this person sees it, from first to last. */
export async function pagesOf(world: World, person: Person, one: NamedCase): Promise<Screen[]> {
  return pagesFrom(world, person, await world.driver.command(person, `dossier ${one.code}`), 'show');
}

/** Turns the pages until `wanted`, so that the button that is pressed is one of the page that is open. */
export async function findOnCase(
  world: World,
  person: Person,
  one: NamedCase,
  wanted: (button: SeenButton) => boolean,
): Promise<{ found?: Found; screen: Screen }> {
  let screen = await world.driver.command(person, `dossier ${one.code}`);
  for (let page = 1; page < MOST_PAGES; page += 1) {
    const button = screen.buttons.find(wanted);
    if (button) return { found: { from: screen, button }, screen };
    const next = screen.buttons.find((button) => button.press.type === 'show' && (button.page ?? 1) === page + 1);
    if (!next) return { screen };
    screen = await world.driver.press(person, screen, next);
  }
  return { screen };
}

/** The messages that this person can read: in a channel of a role of theirs, or sent to them. */
export async function readableBy(world: World, person: Person): Promise<readonly Post[]> {
  return (await world.driver.posts()).filter(({ to }) =>
    'role' in to
      ? person.roles.includes(to.role) &&
        (to.organisation === undefined || person.organisations.includes(to.organisation))
      : to.person === person.id,
  );
}

/** The last message this person can read that has the button. */
export async function findInMessages(
  world: World,
  person: Person,
  wanted: (button: SeenButton) => boolean,
): Promise<Found | undefined> {
  const mine = await readableBy(world, person);
  for (const post of [...mine].reverse()) {
    const button = post.screen.buttons.find(wanted);
    if (button) return { from: post, button };
  }
  return undefined;
}

/** The act's form or button on the case, as the person would find it now. */
export async function findAct(
  world: World,
  person: Person,
  one: NamedCase,
  act: string,
): Promise<{ found?: Found; screen: Screen }> {
  const isIt = ({ press }: SeenButton) =>
    isAbout(press, one.id, { act }) && (press.type === 'form' || press.type === 'submit');
  const onCase = await findOnCase(world, person, one, isIt);
  if (onCase.found) return onCase;
  const inMessage = await findInMessages(world, person, isIt);
  return inMessage ? { found: inMessage, screen: onCase.screen } : onCase;
}
