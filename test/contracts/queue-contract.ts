/**
 * What every storage must do for workers: a case is claimed by one at a time, and nothing that was to be sent is lost.
 */
import type { PostRef } from '../../src/app/gateway';
import { type ClaimedCase, type Settlement, type Storage } from '../../src/app/ports';
import { caseId, message, minutesLater, noting, opening, SCHOOL } from '../support/stored-case';
import { NOBODY } from '../../src/domain/case/about';
import { TenantId } from '../../src/domain/ids';
import { MONDAY } from '../support/play';

const NOW = minutesLater(10);
const LATER = minutesLater(12);
const AFTER_LEASE = minutesLater(13);
const nothing: Settlement = { delivered: [], retry: [], posts: {} };

/** `storage` gives the storage of the test at hand, without data. */
export function describeQueue(name: string, storage: () => Storage): void {
  const claim = (worker: string, now = NOW, until = LATER): Promise<ClaimedCase | undefined> =>
    storage().cases.claimDue(worker, now, until);
  const settle = (worker: string, settlement: Partial<Settlement>, number = 1) =>
    storage().cases.settle(worker, caseId(number), { ...nothing, ...settlement });

  describe(`${name}: the queue`, () => {
    it('has nothing when nothing is due', async () => {
      await storage().cases.create(
        opening({ messages: [message('soon', minutesLater(11))], timerAt: minutesLater(11) }),
      );
      await storage().cases.create(opening({ number: 2 }));
      expect(await claim('w1')).toBeUndefined();
    });

    it('gives a case with a message due, its messages in order', async () => {
      const change = opening({ messages: [message('m1', minutesLater(5)), message('m2', minutesLater(1))] });
      await storage().cases.create(change);
      expect(await claim('w1')).toEqual({ state: change.state, version: 1, outbox: change.messages, posts: {} });
    });

    it('gives a case with a timer due, at that very moment', async () => {
      await storage().cases.create(opening({ timerAt: NOW }));
      expect((await claim('w1'))?.state.id).toBe(caseId(1));
    });

    it('gives the oldest first, be it a timer or a message', async () => {
      await storage().cases.create(opening({ number: 1, timerAt: minutesLater(3) }));
      await storage().cases.create(opening({ number: 2, messages: [message('m', minutesLater(1))] }));
      await storage().cases.create(
        opening({ number: 3, messages: [message('m', minutesLater(4))], timerAt: minutesLater(2) }),
      );
      const order = [await claim('w1'), await claim('w1'), await claim('w1'), await claim('w1')];
      expect(order.map((one) => one?.state.id)).toEqual([caseId(2), caseId(3), caseId(1), undefined]);
    });

    it('gives what is urgent before all that waits longer, and nothing else to whoever asks for that alone', async () => {
      const urgent = { ...message('now', minutesLater(9)), urgent: true as const };
      await storage().cases.create(opening({ number: 1, timerAt: minutesLater(1) }));
      await storage().cases.create(opening({ number: 2, messages: [message('m', minutesLater(2))] }));
      await storage().cases.create(opening({ number: 3, messages: [message('m'), urgent] }));
      expect((await claim('w1'))?.state.id).toBe(caseId(3));
      expect(await storage().cases.claimDue('w2', NOW, LATER, { urgentOnly: true })).toBeUndefined();
      expect((await claim('w2'))?.state.id).toBe(caseId(1));
    });

    it('knows of what is left whether it is urgent, and when it is due', async () => {
      const urgent = { ...message('now'), urgent: true as const };
      await storage().cases.create(opening({ number: 1, messages: [message('m'), urgent] }));
      expect((await claim('w1'))?.outbox).toEqual([message('m'), urgent]);
      const again = { id: 'now', notBefore: minutesLater(11), attempts: 1 };
      expect(await settle('w1', { retry: [again] })).toBe('settled');
      const claimUrgent = (now: string) => storage().cases.claimDue('w1', now, minutesLater(20), { urgentOnly: true });
      expect(await claimUrgent(NOW)).toBeUndefined();
      expect((await claimUrgent(minutesLater(11)))?.outbox).toHaveLength(2);
      expect(await settle('w1', { delivered: ['now'] })).toBe('settled');
      expect(await claimUrgent(minutesLater(12))).toBeUndefined();
      expect((await claim('w1', minutesLater(12), minutesLater(20)))?.outbox).toEqual([message('m')]);
    });

    it('passes by the cases of schools that it is told to', async () => {
      await storage().cases.create(opening({ number: 1, messages: [message('m')] }));
      const passing = (tenant: string) =>
        storage().cases.claimDue('w1', NOW, LATER, { passing: [TenantId('another'), TenantId(tenant)] });
      expect(await passing(SCHOOL)).toBeUndefined();
      expect((await passing('third'))?.state.id).toBe(caseId(1));
    });

    it('never gives one case to two workers', async () => {
      for (let number = 1; number <= 12; number += 1)
        await storage().cases.create(opening({ number, messages: [message('m')] }));
      const claims = await Promise.all(Array.from({ length: 20 }, (_, worker) => claim(`w${worker}`)));
      const taken = claims.flatMap((one) => (one ? [one.state.id] : []));
      expect(new Set(taken).size).toBe(taken.length);
      let more = await claim('late');
      while (more) {
        taken.push(more.state.id);
        more = await claim('late');
      }
      expect(new Set(taken).size).toBe(12);
      expect(taken).toHaveLength(12);
    });

    it('lets another worker take over once a lease has expired, and tells the first', async () => {
      await storage().cases.create(opening({ messages: [message('m')] }));
      await claim('w1');
      expect(await claim('w2', minutesLater(11))).toBeUndefined();
      expect((await claim('w2', AFTER_LEASE, minutesLater(20)))?.outbox).toHaveLength(1);
      expect(await storage().cases.reclaim('w1', caseId(1))).toBeUndefined();
      expect(await settle('w1', { delivered: ['m'] })).toBe('lost');
      expect((await storage().cases.reclaim('w2', caseId(1)))?.outbox).toHaveLength(1);
      expect(await settle('w2', { delivered: ['m'] })).toBe('settled');
      expect(await claim('w3', minutesLater(30))).toBeUndefined();
    });

    it('gives the lease back, so that what is due next is given at once', async () => {
      await storage().cases.create(opening({ messages: [message('m1')], timerAt: MONDAY }));
      const { state, version } = (await claim('w1'))!;
      expect(await settle('w1', { delivered: ['m1'] })).toBe('settled');
      expect((await claim('w2'))?.version).toBe(1);
      await storage().cases.save({ state, about: NOBODY, entries: [], messages: [], timerAt: undefined }, version);
      await settle('w2', {});
      expect(await claim('w3')).toBeUndefined();
      expect(await settle('w2', {})).toBe('lost');
    });

    it('keeps messages that were added while others were delivered', async () => {
      const first = opening({ messages: [message('m1'), message('m2')] });
      await storage().cases.create(first);
      await claim('w1');
      await storage().cases.save(noting(first, 'Meanwhile', { messages: [message('m3', minutesLater(11))] }), 1);
      expect((await storage().cases.reclaim('w1', caseId(1)))?.outbox.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
      expect(await settle('w1', { delivered: ['m1', 'm2'] })).toBe('settled');
      expect(await claim('w2')).toBeUndefined();
      expect((await claim('w2', minutesLater(11)))?.outbox).toEqual([message('m3', minutesLater(11))]);
    });

    it('keeps every message while people save and a worker settles at the same time', async () => {
      await storage().cases.create(opening({ messages: [message('m0')] }));
      const save = async (number: number) => {
        for (;;) {
          const now = (await storage().cases.load(SCHOOL, caseId(1)))!;
          if (
            (await storage().cases.save(
              noting(now, `note ${number}`, { messages: [message(`m${number}`)] }),
              now.version,
            )) === 'saved'
          )
            return;
        }
      };
      const delivered: string[] = [];
      const deliver = async () => {
        for (let idle = 0; idle < 3;) {
          const claimed = await claim('w1');
          if (!claimed) {
            idle += 1;
            continue;
          }
          delivered.push(...claimed.outbox.map(({ id }) => id));
          expect(await settle('w1', { delivered: claimed.outbox.map(({ id }) => id) })).toBe('settled');
        }
      };
      await Promise.all([deliver(), ...Array.from({ length: 10 }, (_, index) => save(index + 1))]);
      await deliver();
      expect([...delivered].sort()).toEqual(Array.from({ length: 11 }, (_, index) => `m${index}`).sort());
    });

    it('does not make a click decide again because something was delivered', async () => {
      const first = opening({ messages: [message('m1')] });
      await storage().cases.create(first);
      await claim('w1');
      await settle('w1', { delivered: ['m1'] });
      expect(await storage().cases.save(noting(first, 'Looked at version 1'), 1)).toBe('saved');
    });

    it('tries a message again at its new time', async () => {
      await storage().cases.create(opening({ messages: [message('m1'), message('m2')] }));
      await claim('w1');
      await settle('w1', { delivered: ['m1'], retry: [{ id: 'm2', notBefore: minutesLater(40), attempts: 1 }] });
      expect(await claim('w1', minutesLater(39), minutesLater(60))).toBeUndefined();
      expect((await claim('w1', minutesLater(40), minutesLater(60)))?.outbox).toEqual([
        { ...message('m2'), notBefore: minutesLater(40), attempts: 1 },
      ]);
    });

    it('knows where posts stand, under any key', async () => {
      const ref = (id: string): PostRef => ({ platform: 'slack', conversation: 'C1', message: id });
      await storage().cases.create(opening({ messages: [message('m1')], timerAt: MONDAY }));
      await claim('w1');
      await settle('w1', { posts: { 'case.tiny$1@role:mentor': ref('1'), 'b@x': ref('2') } });
      await claim('w1');
      await settle('w1', { posts: { 'b@x': ref('3') } });
      expect((await claim('w1'))?.posts).toEqual({ 'case.tiny$1@role:mentor': ref('1'), 'b@x': ref('3') });
    });
  });
}
