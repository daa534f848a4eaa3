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

type Turned = 'show' | 'part' | 'proposal' | 'journal';

/** A first page and those behind its button for more, in order; each page is asked for with the verb of the first. */
export async function pagesFrom(world: World, person: Person, first: Screen, verb: Turned): Promise<Screen[]> {
  const pages = [first];
  while (pages.length < MOST_PAGES) {
    const here = pages.at(-1)!;
    const next = here.buttons.find(({ press, page }) => press.type === verb && page === pages.length + 1);
    if (!next) return pages;
    pages.push(await world.driver.press(person, here, next));
  }
  return pages;
}

/**
 * A button that opens what is behind a case: the rest of it, what was recorded, what waits for approval. Its first
 * page: turning one is no door.
 */
const isDoor = ({ press, page }: SeenButton): boolean =>
  (press.type === 'part' || press.type === 'proposal') && page === undefined;

/** What is behind a door, and behind those on it, each once: what somebody reads who opens everything there is. */
async function behind(world: World, person: Person, pages: readonly Screen[], opened: Set<string>): Promise<Screen[]> {
  const found: Screen[] = [];
  for (const page of pages)
    for (const button of page.buttons.filter(isDoor)) {
      const door = JSON.stringify(button.press);
      if (opened.has(door)) continue;
      opened.add(door);
      const first = await world.driver.press(person, page, button);
      const all = await pagesFrom(world, person, first, button.press.type as Turned);
      found.push(...all, ...(await behind(world, person, all, opened)));
    }
  return found;
}

/** The pages of a case as this person sees it, from first to last, then those behind its buttons. */
export async function pagesOf(world: World, person: Person, one: NamedCase): Promise<Screen[]> {
  const first = await world.driver.command(person, `dossier ${one.code}`);
  const pages = await pagesFrom(world, person, first, 'show');
  return [...pages, ...(await behind(world, person, pages, new Set()))];
}

type Search = { readonly found?: Found; readonly screen: Screen };

/**
 * Turns the pages from this one on until `wanted`, so that the button that is pressed is one of the page that is open.
 * Leaves the pages it saw in `seen`.
 */
async function findFrom(
  world: World,
  person: Person,
  first: Screen,
  wanted: (button: SeenButton) => boolean,
  seen: Screen[],
): Promise<Search> {
  let screen = first;
  for (let page = 1; page < MOST_PAGES; page += 1) {
    seen.push(screen);
    const button = screen.buttons.find(wanted);
    if (button) return { found: { from: screen, button }, screen };
    const next = screen.buttons.find((one) => TURNED.includes(one.press.type) && one.page === page + 1);
    if (!next) return { screen };
    screen = await world.driver.press(person, screen, next);
  }
  return { screen };
}

const TURNED = ['show', 'part', 'proposal'];
/** Behind these may be what somebody looks for; on the others is nothing to press but the way back. */
const mayHide = (button: SeenButton): boolean =>
  button.press.type === 'entry' || (isDoor(button) && (button.press.type !== 'part' || button.press.part === 'rest'));

/**
 * Looks for a button on the page of a case, and then behind its doors: first the pages themselves, as somebody does who
 * does not see at once what they look for.
 */
export async function findFromPage(
  world: World,
  person: Person,
  first: Screen,
  wanted: (button: SeenButton) => boolean,
): Promise<Search> {
  const pages: Screen[] = [];
  const onPages = await findFrom(world, person, first, wanted, pages);
  if (onPages.found) return onPages;
  const doors = pages.flatMap((page) => page.buttons.filter(mayHide).map((button) => ({ page, button })));
  // The text for the pupil system is looked at last: it is the longest way to say that it was noted.
  const inOrder = [...doors.filter(({ button }) => isDoor(button)), ...doors.filter(({ button }) => !isDoor(button))];
  for (const { page, button } of inOrder) {
    const opened = await world.driver.press(person, page, button);
    const search = await findFrom(world, person, opened, wanted, []);
    if (search.found) return search;
  }
  return onPages;
}

/** The same on the case as this person opens it. */
export async function findOnCase(
  world: World,
  person: Person,
  one: NamedCase,
  wanted: (button: SeenButton) => boolean,
): Promise<Search> {
  return findFromPage(world, person, await world.driver.command(person, `dossier ${one.code}`), wanted);
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
