// What people do in a case, each in dialogs of their own: the list of cases, a case, a form, what it says.
import type { Present } from '../../../scripts/teams-client/school';
import type { Screen } from '../../../src/stories/drivers/screen';
import type { Teams, Typed } from './teams';

/** From the list of their cases to the case. */
export async function openCase(teams: Teams, who: Present, code: string): Promise<Screen> {
  return teams.press(who, await teams.open(who, 'dossier'), `${code} openen`);
}

/** Presses a button of the case; one that is not there is looked for behind “Meer…”, as somebody does. */
export async function pressOn(teams: Teams, who: Present, screen: Screen, label: string): Promise<Screen> {
  const isThere = screen.buttons.some((button) => button.label === label);
  return teams.press(who, isThere ? screen : await teams.press(who, screen, 'Meer…'), label);
}

/** Opens what waits for approval, and decides on it there. */
export async function decide(teams: Teams, who: Present, code: string, label: string): Promise<Screen> {
  const proposal = await pressOn(teams, who, await openCase(teams, who, code), 'Bekijken en beslissen');
  const answer = await teams.press(who, proposal, label);
  await teams.settle();
  return answer;
}

/** Does an act of an open case, with what is asked in its form; what they are answered. */
export async function does(teams: Teams, who: Present, code: string, act: string, typed: Typed = {}): Promise<Screen> {
  const form = await pressOn(teams, who, await openCase(teams, who, code), act);
  const answer = form.submit ? await teams.send(who, form, typed) : form;
  await teams.settle();
  return answer;
}

/** Does it, and expects that nothing is against it. */
export async function done(teams: Teams, who: Present, code: string, act: string, typed: Typed = {}): Promise<void> {
  const answer = await does(teams, who, code, act, typed);
  const against = [
    ...answer.notices.filter(({ tone }) => ['refused', 'ask', 'stale'].includes(tone)).map(({ text }) => text),
    ...answer.inputs.flatMap(({ id, error }) => (error ? `${id}: ${error}` : [])),
  ];
  expect([act, against]).toEqual([act, []]);
  expect(answer.notices.map(({ tone }) => tone)).toContain('done');
}
