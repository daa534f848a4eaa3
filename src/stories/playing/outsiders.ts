/** Has every row tried first by somebody of the same roles who is not in the case: the answer must be that of a case that does not exist (DES-3). */
import { randomBytes } from 'node:crypto';
import type { Person } from '../../app/tenant';
import type { Press } from '../../card';
import { opens, caseOf } from './perform';
import { textOf, type Screen } from '../drivers/screen';
import type { StoryAction } from '../format/story';
import type { NamedCase, World } from './world';

/** A code of the same form that no case has. */
const NO_CODE = (code: string) => code.replace(/\d+$/, '9999');

/** What is compared: all that is visible, without the code or id that was asked for. */
function whatOutsiderSees(screen: Screen, one: { readonly code: string; readonly id: string }): string {
  return textOf(screen).replaceAll(one.code, 'CODE').replaceAll(one.id, 'ID');
}

function pressesOf(action: StoryAction, one: NamedCase, revision: number, tasks: readonly string[]): Press[] {
  const about = (verb: Press['verb'], act: string): Press => ({ verb, case: one.id, act, revision });
  const { doing } = action;
  switch (doing.kind) {
    case 'act':
      return [about('form', doing.act), about('submit', doing.act)];
    case 'approve':
      return [about('approve', doing.act)];
    case 'reject':
      return [about('askReject', doing.act), about('reject', doing.act)];
    case 'tick':
    case 'entry':
      return tasks.map((task) => ({ verb: doing.kind, case: one.id, act: task }));
    case 'journal':
      return [{ verb: 'journal', case: one.id }];
    case 'show':
    case 'press':
    case 'command':
    case 'list':
      return [{ verb: 'show', case: one.id }];
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
  for (const press of pressesOf(
    action,
    one,
    state.revision,
    state.tasks.map(({ id }) => id),
  )) {
    const real = whatOutsiderSees(await world.driver.forge(outsider, press), one);
    const unreal = whatOutsiderSees(await world.driver.forge(outsider, { ...press, case: noCase.id }), noCase);
    if (real !== unreal)
      failures.push(`outsiders: "${press.verb}" is answered otherwise than for a case that does not exist`);
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
