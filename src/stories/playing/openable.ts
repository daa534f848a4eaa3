/**
 * Holds every message to one person against the case that its button opens: whoever gets it can open that case at that
 * moment, or the message has no such button. Changes nothing.
 */
import { presentTenant } from '../../app/present';
import type { Delivery, Gateway } from '../../app/gateway';
import type { Clock, Log, Storage } from '../../app/ports';
import { contextOf, type Person, type Tenant } from '../../app/tenant';
import { relationOf } from '../../domain/case/membership';
import type { CaseId } from '../../domain/ids';
import type { Pathway } from '../../domain/procedure/pathway';

type Needs = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
  readonly tenant: () => Tenant;
  readonly pathways: readonly Pathway[];
};

export type Openable = {
  /** The same gateway, looked over. */
  readonly around: (gateway: Gateway) => Gateway;
  /** What somebody was sent that they could not open, a line each. */
  found(): readonly string[];
};

/** The cases that the buttons of a message open. */
function opened({ view }: Delivery): { readonly id: CaseId; readonly code: string }[] {
  switch (view.kind) {
    case 'report':
    case 'school':
      return [];
    case 'morning':
      return view.lines.map(({ caseId, code }) => ({ id: caseId, code }));
    case 'ping':
    case 'approval':
    case 'notice':
      return view.caseId === undefined ? [] : [{ id: view.caseId, code: view.code }];
  }
}

/** Has seen nothing yet. */
export function createOpenable({ storage, clock, log, tenant, pathways }: Needs): Openable {
  const found: string[] = [];
  async function look(person: Person, delivery: Delivery): Promise<void> {
    const today = await presentTenant({ storage, clock, log }, tenant());
    for (const { id, code } of opened(delivery)) {
      const state = (await storage.cases.load(today.id, id))?.state;
      const pathway = state && pathways.find((one) => one.id === state.pathway.id);
      const context = pathway && contextOf(today, pathway, state.organisation);
      if (context && relationOf(context, state, person.id) !== 'none') continue;
      const said = delivery.view.kind === 'notice' ? delivery.view.say.nl : delivery.view.kind;
      found.push(`a message to @${person.id} has a button for ${code}, which they cannot open: ${said}`);
    }
  }
  return {
    around: (gateway) => ({
      ...gateway,
      tell: async (person, delivery, home) => {
        await look(person, delivery);
        return gateway.tell(person, delivery, home);
      },
    }),
    found: () => found,
  };
}
