/** Who hears of parts of a case that change hands, and what the reporter is told back. */
import type { Message } from '../../src/notify/message';
import { messagesFor } from '../../src/notify/messages-for';
import { contextOf } from '../../src/app/tenant';
import { does, givenIn, open, type Step } from '../support/play';
import { zone, zonePathway } from '../support/two-schools';

const there = contextOf(zone, zonePathway);

/** The messages of the last of these steps. */
function messagesOf(...steps: Step[]): Message[] {
  const before = givenIn(there, ...steps.slice(0, -1));
  const after = givenIn(there, ...steps);
  return messagesFor(
    { context: there, entries: after.journal.slice(before.journal.length), after: after.state },
    before.state,
  );
}

const says = (messages: readonly Message[], person: string) =>
  messages.flatMap(({ to, content }) =>
    'person' in to && to.person === person && content.show === 'notice' ? [content.say.en] : [],
  );
const routed = does('ilse', 'route', { services: ['traffic'], handler: 'dina' });
const routedToDirk = does('ilse', 'route', { services: ['youth'], handler: 'dirk' });

it('tells who comes to hold a part, once, and not who hands it over', () => {
  expect(says(messagesOf(open(), routed), 'dina').join()).toContain(
    'Your colleagues entrust a part of this case to you.',
  );
  const handed = messagesOf(
    open(),
    routed,
    routedToDirk,
    does('ilse', 'hand_over', { request: 'request-1', to: 'dirk' }),
  );
  expect(says(handed, 'dirk')).toEqual([
    'Your colleagues entrust a part of this case to you. Open the case to see what.',
  ]);
  expect([says(handed, 'dina'), says(handed, 'ilse')]).toEqual([[], []]);
});

it('tells nobody of a part who is not in the case, since for them there is none (DES-3)', () => {
  expect(
    says(messagesOf(open(), routed, does('ilse', 'hand_over', { request: 'request-1', to: 'dirk' })), 'dirk'),
  ).toEqual([]);
});

it('tells the holder of a part when the procedure says so, and no other', () => {
  const asked = messagesOf(open(), routed, routedToDirk, does('ilse', 'ask', { request: 'request-1' }));
  expect(asked.flatMap(({ to, content }) => (content.show === 'notice' ? [to] : []))).toEqual([{ person: 'dina' }]);
});

it('tells a role of the organisation that was named, and nobody when none was', () => {
  const to = (messages: readonly Message[]) =>
    messages.flatMap((message) =>
      'role' in message.to && message.to.role === 'competent_service' ? [message.to] : [],
    );
  expect(to(messagesOf(open(), routed))).toEqual([
    { role: 'competent_service', organisation: 'traffic', always: true },
  ]);
  expect(
    messagesOf(open(), does('ilse', 'route', { handler: 'dina' })).filter(
      ({ content }) => content.show === 'notice' && content.say.en.includes('A service is asked'),
    ),
  ).toEqual([]);
});

it('tells the reporter that there is something to read when what they may read was written, and only then', () => {
  const told = messagesOf(open(), does('ilse', 'tell_back', { feedback: 'We talked to them.' }));
  expect(says(told, 'joost')).toEqual([
    'Something was put on record for you about what you reported. Open the case to read it.',
  ]);
  expect(JSON.stringify(told)).not.toContain('We talked');
  expect(says(messagesOf(open(), does('ilse', 'tell_back', { aside: 'Between us.' })), 'joost')).toEqual([
    'What you reported has been read.',
  ]);
  expect(says(messagesOf(open(), does('ilse', 'note', { text: 'x' })), 'joost')).toEqual([
    'What you reported has been read.',
  ]);
});

it('does not tell reporters of what they wrote themselves', () => {
  const invited = does('ilse', 'invite', { person: 'joost' });
  expect(says(messagesOf(open(), invited, does('joost', 'tell_back', { feedback: 'I saw more.' })), 'joost')).toEqual(
    [],
  );
});
