/**
 * What a row speaks of: its case, its pathway, the act that opens one, its answers as they are typed. Does nothing
 * itself.
 */
import { linesOf, type Act, type Line, type Pathway } from '../../../domain/procedure/pathway';
import { CaseId } from '../../../domain/ids';
import type { Person } from '../../../app/tenant';
import type { TypedAnswers } from '../../drivers/driver';
import type { Screen } from '../../drivers/screen';
import type { StoryAction } from '../../format/story';
import { typedAnswers } from './answers';
import { verdictOf } from '../verdict';
import type { NamedCase, World } from '../world';

/** How people and organisations are called in this story, by id. */
export const calledIn = ({ tenant }: World) => ({
  people: Object.fromEntries(tenant.people.map(({ id, name }) => [id, name])),
  organisations: Object.fromEntries(tenant.organisations.map(({ id, name }) => [id, name.nl])),
});

/**
 * What the answers of an action are when they are typed; parts of a case are called by their names there, so the case
 * is looked at.
 */
export async function typedOf(world: World, act: Act, action: StoryAction, one?: NamedCase): Promise<TypedAnswers> {
  const items = one ? (await world.state(one)).items : [];
  return typedAnswers(act, action.answers, {
    ...calledIn(world),
    items,
    calendar: world.tenant.calendar,
    now: world.now(),
  });
}

/** The pathway with this id; throws when the story does not name it. */
export function pathwayOf(world: World, id: string): Pathway {
  const found = world.pathways.find((pathway) => pathway.id === id);
  if (!found) throw new Error(`the story does not name the pathway ${id}`);
  return found;
}

/** A way to begin: a line of a pathway. */
export type OpenedLine = { readonly pathway: Pathway; readonly line: Line };

/** The line of a pathway that this act opens, if it opens one. */
export function opens(world: World, act: string): OpenedLine | undefined {
  const all = world.pathways.flatMap((pathway) => linesOf(pathway).map((line): OpenedLine => ({ pathway, line })));
  return all.find(({ pathway, line }) => act === line.opensWith || act === `${pathway.id}/${line.opensWith}`);
}

/** The form behind the command of a line; where the platform knows no such command, behind `/zorg` with its word. */
export async function shownOpening(world: World, person: Person, { command }: Line): Promise<Screen> {
  const form = await world.driver.command(person, command);
  return verdictOf(form).kind === 'nothing' ? world.driver.command(person, `zorg ${command}`) : form;
}

/** The case that an opening form made, under the name that the row gives it. */
export async function openedCase(
  world: World,
  action: StoryAction,
  caseId: string,
  pathway: Pathway,
): Promise<NamedCase> {
  const name = action.case ?? `case${world.cases.length + 1}`;
  const one: NamedCase = { name, id: CaseId(caseId), code: '', pathway: pathway.id };
  return { ...one, code: (await world.state(one)).code };
}

/** The case a row is about: the one it names, or the one opened last. */
export function caseOf(world: World, name: string | undefined): NamedCase {
  const found =
    name === undefined ? world.cases.at(-1) : world.cases.find((one) => one.name === name || one.code === name);
  if (!found)
    throw new Error(
      name === undefined
        ? 'no case has been opened yet'
        : `no case is called "${name}" (there are ${world.cases.map((one) => one.name).join(', ') || 'none'})`,
    );
  return found;
}
