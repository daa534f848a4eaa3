/**
 * Has every row tried first by somebody of the same roles who is not in the case: the answer must be that of a case
 * that does not exist (DES-3).
 */
import { randomBytes } from 'node:crypto';
import type { Person } from '../../app/tenant';
import { CASE_PARTS, type Press } from '../../requests/request';
import { opens, caseOf } from './doing/spoken-of';
import { textOf, type Screen } from '../drivers/screen';
import type { StoryAction } from '../format/story';
import type { NamedCase, World } from './world';

/** A code of the same form that no case has. */
const NO_CODE = (code: string) => code.replace(/\d{1,9}$/, '9999');

/** What is compared: all that is visible, without the code or id that was asked for. */
function whatOutsiderSees(screen: Screen, one: { readonly code: string; readonly id: string }): string {
  return textOf(screen).replaceAll(one.code, 'CODE').replaceAll(one.id, 'ID');
}

function pressesOf(action: StoryAction, id: string, revision: number, tasks: readonly string[]): Press[] {
  const about = (type: 'form' | 'submit' | 'approve' | 'askReject' | 'reject', act: string): Press => ({
    type,
    case: id,
    act,
    revision,
  });
  const { doing } = action;
  switch (doing.kind) {
    case 'act':
    case 'open':
      return [about('form', doing.act), about('submit', doing.act)];
    case 'approve':
      return [{ type: 'proposal', case: id, act: doing.act }, about('approve', doing.act)];
    case 'reject':
      return [about('askReject', doing.act), about('reject', doing.act)];
    case 'tick':
    case 'entry':
      return tasks.map((task) => ({ type: doing.kind, case: id, task }));
    case 'journal':
      return [{ type: 'journal', case: id }];
    case 'show':
    case 'press':
    case 'command':
    case 'list':
    case 'write':
      return [{ type: 'show', case: id }, ...CASE_PARTS.map((part) => ({ type: 'part' as const, case: id, part }))];
  }
}

async function differsAs(world: World, outsider: Person, action: StoryAction, one: NamedCase): Promise<string[]> {
  const noCase = { code: NO_CODE(one.code), id: randomBytes(16).toString('hex') };
  const state = await world.state(one);
  const theirs = whatOutsiderSees(await world.driver.command(outsider, `dossier ${one.code}`), one);
  const nobodys = whatOutsiderSees(await world.driver.command(outsider, `dossier ${noCase.code}`), noCase);
  const failures =
    theirs === nobodys
      ? []
      : ['outsiders: asked for by its code, the case is answered otherwise than one that does not exist'];
  const tasks = state.tasks.map(({ id }) => id);
  const unrealPresses = pressesOf(action, noCase.id, state.revision, tasks);
  for (const [index, press] of pressesOf(action, one.id, state.revision, tasks).entries()) {
    const real = whatOutsiderSees(await world.driver.forge(outsider, press), one);
    const unreal = whatOutsiderSees(await world.driver.forge(outsider, unrealPresses[index]!), noCase);
    if (real !== unreal)
      failures.push(`outsiders: "${press.type}" is answered otherwise than for a case that does not exist`);
  }
  return failures;
}

/** What an outsider could tell of a row's case; empty when nothing, or when the row is about no case. */
export async function triedByOutsiders(world: World, action: StoryAction): Promise<string[]> {
  const { doing } = action;
  if (world.cases.length === 0 || doing.kind === 'command' || doing.kind === 'list') return [];
  if (doing.kind === 'act' && opens(world, doing.act)) return [];
  const one = caseOf(world, action.case);
  const before = (await world.state(one)).revision;
  const failures = await differsAs(world, world.outsider(action.who), action, one);
  const after = (await world.state(one)).revision;
  return after === before ? failures : [...failures, 'outsiders: somebody who is not in the case changed it'];
}
