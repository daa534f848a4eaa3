/** What can be done with the record of any case: look, release, hold, destroy, ask to be let in (DES-16, DES-17). */
import type { Command, Look } from '../../../src/domain/decide/command';
import type { Context } from '../../../src/domain/procedure/context';
import { PersonId } from '../../../src/domain/ids';
import { withProductActs } from '../../../src/pathways/product-acts';
import {
  approves,
  context,
  does,
  eventsOf,
  givenIn,
  MONDAY,
  open,
  refusalOf,
  rulesCited,
  ticks,
  time,
  tinyPathway,
  when,
} from '../../support/play';

const there: Context = { ...context, pathway: withProductActs(tinyPathway) };
const given = (...steps: Parameters<typeof givenIn> extends [unknown, ...infer Steps] ? Steps : never) =>
  givenIn(there, ...steps);
const asks = (type: 'exportDossier' | 'requestAccess', actor: string, at = MONDAY): Command => ({
  type,
  actor: PersonId(actor),
  at,
});
const looks = (actor: string, at = MONDAY, what: Look['what'] = 'case'): Command => ({
  type: 'look',
  actor: PersonId(actor),
  at,
  what,
});
const WHY = 'De moeder vraagt om inzage.';
const RELEASE = { whom: 'parents', extent: 'all', danger: false, why: WHY };
const CLOSING = [
  open(),
  does('mila', 'talk', { participants: ['mila', 'tess'] }),
  ticks('mila', 'sis'),
  does('tess', 'close'),
] as const;

describe('looking', () => {
  it('is on record, once for those who look again within ten minutes', () => {
    const seen = given(open(), looks('ilse'));
    expect(seen.journal.at(-1)).toMatchObject({
      actor: { person: 'ilse', role: 'support_team_member' },
      event: { type: 'Viewed', what: 'case' },
    });
    expect(eventsOf(when(seen, looks('ilse', '2026-11-16T08:09:59.000Z'), there))).toEqual([]);
    expect(eventsOf(when(seen, looks('ilse', '2026-11-16T08:10:00.000Z'), there))).toEqual([
      { type: 'Viewed', what: 'case' },
    ]);
    expect(eventsOf(when(seen, looks('ilse', MONDAY, 'journal'), there))).toEqual([
      { type: 'Viewed', what: 'journal' },
    ]);
  });

  it('makes no card old, and is nothing for strangers', () => {
    expect(given(open(), looks('ilse')).state.revision).toBe(given(open()).state.revision);
    expect(refusalOf(when(given(open()), looks('max'), there))).toEqual({ kind: 'unknown' });
  });
});

describe('the dossier', () => {
  const released = given(open(), does('tess', 'release_dossier', RELEASE), approves('ilse', 'release_dossier'));

  it('is taken out by the two who released it, for seven days', () => {
    expect(eventsOf(when(released, asks('exportDossier', 'tess'), there))).toEqual([{ type: 'DossierExported' }]);
    expect(eventsOf(when(released, asks('exportDossier', 'ilse', '2026-11-23T07:59:59.000Z'), there))).toEqual([
      { type: 'DossierExported' },
    ]);
    expect(rulesCited(when(released, asks('exportDossier', 'ilse', '2026-11-23T08:00:00.000Z'), there))).toEqual([
      'DES-16',
    ]);
    expect(rulesCited(when(released, asks('exportDossier', 'mila'), there))).toEqual(['DES-16']);
    expect(refusalOf(when(released, asks('exportDossier', 'max'), there))).toEqual({ kind: 'unknown' });
  });

  it('is not released by one person alone while somebody else can look at it too', () => {
    const proposed = given(open(), does('tess', 'release_dossier', RELEASE));
    expect(rulesCited(when(proposed, approves('tess', 'release_dossier'), there))).toEqual(['DES-7']);
    expect(rulesCited(when(proposed, asks('exportDossier', 'tess'), there))).toEqual(['DES-16']);
  });

  it('asks why when it could put somebody in danger, and about whom when it is about one person', () => {
    expect(
      rulesCited(when(given(open()), does('tess', 'release_dossier', { ...RELEASE, danger: true }), there)),
    ).toEqual(['ENR-M13']);
    expect(
      refusalOf(when(given(open()), does('tess', 'release_dossier', { ...RELEASE, extent: 'one_person' }), there)),
    ).toMatchObject({ kind: 'fields', errors: { person: 'required' } });
  });
});

describe('a closed case', () => {
  it('is kept for two years, or as long as the tenant or the procedure says, and then somebody is reminded again and again', () => {
    expect(given(...CLOSING).state).toMatchObject({
      keptUntil: '2028-11-16T08:00:00.000Z',
      reviewAt: '2028-10-19T07:00:00.000Z',
    });
    expect(givenIn({ ...there, retention: { tiny: 10 } }, ...CLOSING).state.keptUntil).toBe('2036-11-16T08:00:00.000Z');
    expect(givenIn({ ...there, pathway: { ...there.pathway, keptYears: 5 } }, ...CLOSING).state.keptUntil).toBe(
      '2031-11-16T08:00:00.000Z',
    );
    expect(eventsOf(when(given(...CLOSING), time('2028-10-19T06:59:59.000Z'), there))).toEqual([]);
    expect(eventsOf(when(given(...CLOSING), time('2028-10-19T07:00:00.000Z'), there))).toEqual([
      { type: 'RetentionReminded', next: '2028-11-16T07:00:00.000Z' },
    ]);
  });

  it('is not destroyed before its time without a reason, nor by one person', () => {
    const closed = given(...CLOSING);
    expect(rulesCited(when(closed, does('tess', 'erase', { why: WHY }), there))).toEqual(['ENR-M12']);
    const later = { at: '2028-11-17T08:00:00.000Z' };
    const proposed = given(...CLOSING, does('tess', 'erase', { why: WHY }, later));
    expect(rulesCited(when(proposed, approves('tess', 'erase', later), there))).toEqual(['DES-7']);
    expect(eventsOf(when(proposed, approves('ilse', 'erase', later), there))).toContainEqual({
      type: 'ErasureReleased',
    });
  });

  it('is not destroyed under a hold, also when that was set after it was proposed', () => {
    const later = { at: '2028-11-17T08:00:00.000Z' };
    const held = given(
      ...CLOSING,
      does('tess', 'erase', { why: WHY }, later),
      does('ilse', 'hold', { why: WHY }, later),
    );
    expect(rulesCited(when(held, approves('ilse', 'erase', later), there))).toEqual(['DES-17']);
    expect(
      rulesCited(
        when(given(...CLOSING, does('ilse', 'hold', { why: WHY })), does('tess', 'erase', { why: WHY }, later), there),
      ),
    ).toEqual(['DES-17']);
    const lifted = given(
      ...CLOSING,
      does('ilse', 'hold', { why: WHY }),
      does('ilse', 'lift_hold', { why: WHY }),
      approves('tess', 'lift_hold'),
    );
    expect(lifted.state.hold).toBe(false);
  });

  it('is not destroyed while it is open', () => {
    expect(rulesCited(when(given(open()), does('tess', 'erase', { why: WHY }), there))).toEqual(['DES-11']);
  });

  it('has nothing to keep once it is open again', () => {
    const { state } = given(...CLOSING, does('ilse', 'reopen'));
    expect([state.keptUntil, state.reviewAt]).toEqual([undefined, undefined]);
  });
});

describe('asking to be let in', () => {
  it('is on record three times, and nothing for those who are in or kept out', () => {
    const asked = given(
      open(),
      asks('requestAccess', 'max'),
      asks('requestAccess', 'max'),
      asks('requestAccess', 'max'),
    );
    expect(asked.state.accessRequests).toEqual({ max: 3 });
    expect(eventsOf(when(asked, asks('requestAccess', 'max'), there))).toEqual([]);
    expect(eventsOf(when(asked, asks('requestAccess', 'ilse'), there))).toEqual([]);
    expect(eventsOf(when(given(open({ kept_out: ['max'] })), asks('requestAccess', 'max'), there))).toEqual([]);
    expect(eventsOf(when(asked, asks('requestAccess', 'nobody'), there))).toEqual([]);
  });
});
