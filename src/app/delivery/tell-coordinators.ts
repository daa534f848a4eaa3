/**
 * The worker's side of news about a school: tells its coordinators in their own chat, each once. Nothing of a case, and
 * nothing that somebody typed.
 */
import type { PersonId } from '../../domain/ids';
import { nextTry } from '../backoff';
import type { DeliveryDeps } from '../deps';
import { noteFiled } from './filed-staff';
import { addStaffNews } from './staff-news';
import { StorageUnavailable } from '../ports';
import { tellPerson } from './report-delivery';
import { coordinatorsOf, type WaitingNews } from '../school-news';

/** The same is not told again for so long; what changed meanwhile is other news. */
const AGAIN_AFTER_DAYS = 7;
const MOST_ATTEMPTS = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

const placeOf = ({ tenant, key }: WaitingNews): string => `news:${tenant}:${key}`;

async function wasTold({ storage, clock }: DeliveryDeps, news: WaitingNews): Promise<boolean> {
  const told = await storage.addresses.recall(placeOf(news));
  const since = typeof told === 'string' ? Date.parse(told) : Number.NaN;
  return Date.parse(clock.now()) - since < AGAIN_AFTER_DAYS * DAY_MS;
}

async function tellOne(deps: DeliveryDeps, news: WaitingNews): Promise<void> {
  const tenant = deps.tenants.byId(news.tenant);
  if (!tenant || (news.attempts === 0 && (await wasTold(deps, news)))) return;
  const now = deps.clock.now();
  const left: PersonId[] = [];
  let retryAfter: number | undefined;
  const meant = news.for ? tenant.people.filter(({ id }) => news.for?.includes(id)) : coordinatorsOf(tenant);
  for (const person of meant.filter(({ id }) => news.to?.includes(id) ?? true)) {
    const view = { kind: 'school', school: tenant.name, say: news.say, opens: news.opens } as const;
    const sent = await tellPerson(deps, tenant, person, { view, locale: person.locale });
    if (sent.result === 'later') {
      left.push(person.id);
      retryAfter = sent.retryAfter;
    }
    if (sent.result === 'never') deps.log.warn('a coordinator cannot be told of the school', { reason: sent.reason });
  }
  await deps.storage.addresses.remember(placeOf(news), now);
  const attempts = news.attempts + 1;
  if (left.length > 0 && attempts < MOST_ATTEMPTS)
    deps.news.putBack({ ...news, to: left, attempts, notBefore: nextTry(now, attempts, retryAfter) });
}

/** Tells what may be told now. What the store cannot be asked about waits. */
export async function tellCoordinators(deps: DeliveryDeps): Promise<void> {
  await noteFiled(deps);
  addStaffNews(deps);
  for (const news of deps.news.take(deps.clock.now())) {
    try {
      await tellOne(deps, news);
    } catch (error) {
      deps.news.putBack({ ...news, notBefore: nextTry(deps.clock.now(), news.attempts + 1, undefined) });
      if (error instanceof StorageUnavailable) continue;
      deps.log.error('news about a school could not be told', {
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
}
