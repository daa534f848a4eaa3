/** Parts of a case with a state of their own: pupils, requests to services, delegates. */
import { does, givenIn, rulesCited, when } from '../../support/play';
import { opens, zone } from '../../support/zone';
import { saidInWords } from '../../../src/words/refusals/refusals';

const reported = (...more: Parameters<typeof givenIn> extends [unknown, ...infer Steps] ? Steps : never) =>
  givenIn(zone, opens('ans', { pupils: ['Sofie', 'Karim', 'sofie '] }), ...more);
const stateOf = (given: ReturnType<typeof givenIn>, kind: string) =>
  Object.fromEntries(
    given.state.items.filter((item) => item.kind === kind).map((item) => [item.label?.nl ?? item.holder, item.state]),
  );

it('opens one for each line, and none twice', () => {
  expect(stateOf(reported(), 'pupil')).toEqual({ Sofie: 'known', Karim: 'known' });
  expect(reported().state.items.map(({ id }) => id)).toEqual(['pupil-1', 'pupil-2']);
});

it('reads a list typed with line breaks, leaving out blank lines', () => {
  expect(stateOf(givenIn(zone, opens('ans', { pupils: 'Sofie\r\n\n  Karim  \n' })), 'pupil')).toEqual({
    Sofie: 'known',
    Karim: 'known',
  });
});

it('moves those that are named and no other', () => {
  expect(stateOf(reported(does('ans', 'register'), does('ans', 'settle', { pupil: ['pupil-2'] })), 'pupil')).toEqual({
    Sofie: 'known',
    Karim: 'settled',
  });
});

it('does not offer one that is in another state, or that was made up', () => {
  const settled = reported(does('ans', 'register'), does('ans', 'settle', { pupil: ['pupil-2'] }));
  expect(rulesCited(when(settled, does('ans', 'settle', { pupil: ['pupil-2'] }), zone))).toEqual(['fields']);
  expect(rulesCited(when(settled, does('ans', 'settle', { pupil: ['request-1'] }), zone))).toEqual(['fields']);
});

it('keeps a case from ending while one is open, and says when somebody can be called', () => {
  const refused = when(
    reported(does('ans', 'register')),
    does('ans', 'end', {}, { at: '2026-11-16T11:00:00.000Z' }),
    zone,
  );
  expect(rulesCited(refused)).toEqual(['BXN-2.7']);
  const [said] = 'refused' in refused && 'said' in refused.refused ? refused.refused.said : [];
  expect(said).toMatchObject({ key: 'row', openings: { desk: '2026-11-18T09:00:00.000+01:00' } });
  expect(said && saidInWords(said).next).toEqual({
    nl: 'Bel vanaf woensdag 18 november om 9.00 uur.',
    'nl-BE': 'Bel vanaf woensdag 18 november om 9.00 uur.',
    en: 'Call from Wednesday 18 November at 9:00.',
  });
});

describe('a request to a service', () => {
  const route = (service: string, handler: string) =>
    does('lars', 'route', { service, handler, what: 'Parking at the gate' });

  it('is held by its handler, with a task that tells what about only to those who may know', () => {
    const { state } = reported(route('traffic', 'theo'));
    expect(state.items.find(({ kind }) => kind === 'request')).toMatchObject({
      label: { nl: 'Verkeer' },
      organisation: 'traffic',
      holder: 'theo',
      state: 'asked',
    });
    expect(state.tasks.find(({ row }) => row === 'feedback')).toMatchObject({
      owner: { person: 'theo' },
      detail: { text: 'Parking at the gate', level: 'L1' },
      readers: { roles: ['liaison_assistant'], people: ['theo'] },
    });
  });

  it('completes the wait for that service, and leaves the wait for another', () => {
    const replied = reported(
      route('traffic', 'theo'),
      route('youth', 'jet'),
      does('theo', 'reply', { request: 'request-1' }),
    );
    expect(replied.state.tasks.filter(({ row }) => row === 'chase').map(({ items }) => items)).toEqual([['request-2']]);
  });

  it('is not asked twice while it waits', () => {
    expect(rulesCited(when(reported(route('traffic', 'theo')), route('traffic', 'theo'), zone))).toEqual(['BXN-2.5']);
  });

  it('goes to somebody of that service only', () => {
    expect(rulesCited(when(reported(), route('traffic', 'jet'), zone))).toEqual(['BXN-2.4']);
  });

  it('is answered by who holds it, never by the handler of another', () => {
    const routed = reported(route('traffic', 'theo'), route('youth', 'jet'));
    expect(rulesCited(when(routed, does('jet', 'reply', { request: 'request-1' }), zone))).toEqual(['fields']);
    expect(
      stateOf(
        givenIn(
          zone,
          opens('ans', { pupils: ['Sofie'] }),
          route('traffic', 'theo'),
          does('theo', 'reply', { request: 'request-1' }),
        ),
        'request',
      ),
    ).toEqual({ Verkeer: 'answered' });
  });
});

it('opens one for every organisation of a kind and level once, and a new one each time where that is meant', () => {
  expect(
    reported(does('ans', 'register_schools'), does('ans', 'register_schools'))
      .state.items.filter(({ kind }) => kind === 'school')
      .map(({ label }) => label?.nl),
  ).toEqual(['De Eik', 'Another', 'Another']);
});

describe('a task of each delegate', () => {
  const round = reported(does('ans', 'register'), does('lars', 'pass_on', { round: true }));

  it('is opened for every member with the role', () => {
    expect(round.state.items.filter(({ kind }) => kind === 'delegate').map(({ holder }) => holder)).toEqual([
      'daan',
      'dina',
    ]);
    expect(round.state.tasks.filter(({ row }) => row === 'pass').map(({ owner }) => owner)).toEqual([
      { person: 'daan' },
      { person: 'dina' },
    ]);
  });

  it('is done by its own owner, and leaves that of another open', () => {
    const passed = reported(
      does('ans', 'register'),
      does('lars', 'pass_on', { round: true }),
      does('daan', 'pass_on', { round: false }),
    );
    expect(stateOf(passed, 'delegate')).toEqual({ daan: 'passed', dina: 'waiting' });
    expect(passed.state.tasks.filter(({ row }) => row === 'pass').map(({ owner }) => owner)).toEqual([
      { person: 'dina' },
    ]);
  });
});
