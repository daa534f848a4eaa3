/**
 * A case as a story of test/stories left it, with its whole journal, to look at and go on with: real pathway, real
 * people, no server.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from '../../src/app/ports';
import { contextOf, namesOf, type Tenant } from '../../src/app/tenant';
import { loadPathways } from '../../src/compose/load-files';
import { readCaseCode } from '../../src/domain/ids';
import type { ExistingCase } from '../../src/domain/case/case';
import type { Context } from '../../src/domain/procedure/context';
import { decide } from '../../src/domain/decide/decide';
import type { Entry } from '../../src/domain/case/event';
import { evolve } from '../../src/domain/case/evolve';
import { play } from '../../src/stories/playing/play';
import { readStory } from '../../src/stories/format/read-story';
import { tenantOf } from '../../src/stories/playing/tenant';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import type { ViewContext } from '../../src/views/viewer';
import type { Step } from './play';
import { PRODUCT_ROLES } from './roles';

export type StoryCase = {
  readonly state: ExistingCase;
  readonly journal: readonly Entry[];
  readonly context: Context;
  readonly tenant: Tenant;
};

/**
 * Plays a story on the playground's platform, as far as the row that does the act `before`; its first case. Throws when
 * it goes otherwise than told.
 */
export async function caseOfStory(file: string, code: string, before?: string): Promise<StoryCase> {
  const read = readStory(file, readFileSync(join(__dirname, '..', 'stories', file), 'utf8'), PRODUCT_ROLES);
  if ('problems' in read) throw new Error(`${file} cannot be read`);
  const pathways = (await loadPathways(undefined, PRODUCT_ROLES))
    .map(({ pathway }) => pathway)
    .filter(({ id }) => read.story.pathways.includes(id));
  const { rows } = read.story;
  const end = rows.findIndex(({ action }) => action?.doing.kind === 'act' && action.doing.act === before);
  const kept = await createEmbeddedStorage({ masterKey: Buffer.alloc(32, 7) });
  let seen: Tenant['id'] | undefined;
  const cases: Storage['cases'] = {
    ...kept.cases,
    create: (change) => ((seen = change.state.tenant), kept.cases.create(change)),
  };
  const result = await play({
    roles: PRODUCT_ROLES,
    story: { ...read.story, rows: before === undefined ? rows : rows.slice(0, end === -1 ? undefined : end) },
    pathways,
    platform: 'web',
    store: 'kept',
    openStorage: () => Promise.resolve({ ...kept, cases, close: () => Promise.resolve() }),
    checks: [],
  });
  if (!result.ok || !seen) throw new Error(result.failures.map(({ message }) => message).join('\n'));
  const stored = await kept.cases.findByCode(seen, readCaseCode(code)!);
  if (!stored) throw new Error(`${file} has no case ${code}`);
  const tenant = { ...tenantOf(read.story, { pathways, roles: PRODUCT_ROLES }, 'web', false, ''), id: seen };
  const pathway = pathways.find(({ id }) => id === stored.state.pathway.id)!;
  return {
    state: stored.state,
    journal: await kept.cases.journal(seen, stored.state.id),
    context: contextOf(tenant, pathway),
    tenant,
  };
}

/** The case after more was done in it. Throws when it is refused. */
export function goingOn(from: StoryCase, ...steps: readonly Step[]): StoryCase {
  return steps.reduce<StoryCase>((now, step) => {
    const command = typeof step === 'function' ? step(now.state) : step;
    const decision = decide(now.context, now.state, command);
    if ('refused' in decision) throw new Error(`refused ${command.type}: ${JSON.stringify(decision.refused)}`);
    return {
      ...now,
      state: decision.entries.reduce<ExistingCase>((state, entry) => evolve(state, entry), now.state),
      journal: [...now.journal, ...decision.entries],
    };
  }, from);
}

/** How the case is looked at, at a moment (ISO, UTC). */
export const viewOf = ({ context, tenant }: StoryCase, now: string): ViewContext => ({
  context,
  names: namesOf(tenant),
  contacts: tenant.contacts,
  now,
});
