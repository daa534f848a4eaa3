/**
 * What coordinators are told of who works at the school: that something waits for them, that somebody left whose tasks
 * may be open. Numbers alone; names and cases are behind the button.
 */
import { whoDecidesStaff } from '../../staff/judge-steps';
import type { Staff, StaffProposal } from '../../staff/staff';
import { handOverLabel, staffLeft, staffLookLabel, staffWaits, staffWaitsForSecond } from '../../words/school-news';
import { looksAfter } from '../attendance/who';
import type { DeliveryDeps } from '../deps';
import { createRecent, type Recent } from '../recent';
import { coordinatorsOf, type SchoolNews } from '../school-news';
import type { Tenant } from '../tenant';

/** What was decided longer ago than this is no news. */
const NEWS_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** By whom it was put in the queue already, so that the store is not asked about it at every beat. */
const queued = new WeakMap<DeliveryDeps['news'], Recent<true>>();
/** More than wait at one time; whatever is forgotten is asked about once more. */
const REMEMBERED = 1000;

function waitingNews(tenant: Tenant, proposal: StaffProposal): SchoolNews {
  const { id, steps, approvedBy } = proposal;
  const count = (does: string) => steps.filter((step) => step.does === does).length;
  const may = whoDecidesStaff(tenant.people, coordinatorsOf(tenant), steps).filter((one) => !approvedBy.includes(one));
  return {
    tenant: tenant.id,
    key: `staff ${id} ${approvedBy.length}`,
    say: approvedBy.length > 0 ? staffWaitsForSecond : staffWaits(count('comes'), count('changes'), count('goes')),
    opens: { label: staffLookLabel, press: { type: 'staffProposal', at: tenant.id, proposal: id } },
    for: may,
  };
}

/** Told to the coordinators who look after the cases, or else to whoever does: they can hand over. */
function leftNews(deps: DeliveryDeps, tenant: Tenant, now: string, staff: Staff): SchoolNews[] {
  const since = new Date(Date.parse(now) - NEWS_DAYS * DAY_MS).toISOString();
  return staff.decided
    .filter(({ at, outcome, steps }) => at >= since && outcome !== 'filed' && steps.some(({ does }) => does === 'goes'))
    .map(({ id, steps }): SchoolNews => {
      const able = tenant.people.filter((person) => looksAfter(deps, { tenant, person }));
      const own = coordinatorsOf(tenant).filter(({ id: one }) => able.some((person) => person.id === one));
      const there = able.filter(({ onDuty }) => onDuty);
      return {
        tenant: tenant.id,
        key: `left ${id}`,
        say: staffLeft(steps.filter(({ does }) => does === 'goes').length),
        opens: { label: handOverLabel, press: { type: 'leavers', at: tenant.id } },
        for: (own.length > 0 ? own : there.length > 0 ? there : able).map((person) => person.id),
      };
    });
}

/** Puts what is new in the queue; that it was told is remembered there, under its key. */
export function addStaffNews(deps: DeliveryDeps): void {
  const { news, tenants, clock } = deps;
  const before = queued.get(news) ?? createRecent<true>(REMEMBERED);
  queued.set(news, before);
  const now = clock.now();
  for (const tenant of tenants.served()) {
    const staff = tenants.staffOf(tenant.id);
    const all = [...staff.waiting.map((one) => waitingNews(tenant, one)), ...leftNews(deps, tenant, now, staff)];
    for (const one of all) {
      const key = `${tenant.id} ${one.key} ${now.slice(0, 10)}`;
      if (before.get(key)) continue;
      before.set(key, true);
      news.add(one);
    }
  }
}
