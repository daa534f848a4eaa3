// A press travels as the same compact JSON since the first release: whatever stands in a chat is read for as long as it
// stands there.
import { decodePress, encodePress } from '../../src/render/press-codec';
import { PRESSES, type Press } from '../../src/requests/request';

const CASE = 'a'.repeat(32);
const about = { case: CASE, act: 'talk', revision: 4 };

/** Every button of the first release, as it was written into a chat then, and what it asks today. */
const GOLDEN: readonly (readonly [string, Press])[] = [
  ['{"v":"list"}', { type: 'list' }],
  ['{"v":"start","a":"meldcode/signal"}', { type: 'start', form: 'meldcode/signal' }],
  ['{"v":"startFrom"}', { type: 'fromMessage' }],
  [`{"v":"show","c":"${CASE}"}`, { type: 'show', case: CASE }],
  [`{"v":"show","c":"${CASE}","r":4}`, { type: 'show', case: CASE }],
  [`{"v":"part","c":"${CASE}","a":"rest"}`, { type: 'part', case: CASE, part: 'rest' }],
  [`{"v":"proposal","c":"${CASE}","a":"talk"}`, { type: 'proposal', case: CASE, act: 'talk' }],
  [`{"v":"journal","c":"${CASE}"}`, { type: 'journal', case: CASE }],
  [`{"v":"dossier","c":"${CASE}"}`, { type: 'dossier', case: CASE }],
  [`{"v":"entry","c":"${CASE}","a":"sis-22"}`, { type: 'entry', case: CASE, task: 'sis-22' }],
  [`{"v":"tick","c":"${CASE}","a":"sis-22"}`, { type: 'tick', case: CASE, task: 'sis-22' }],
  [
    `{"v":"correction","c":"${CASE}","a":"record-22","r":7}`,
    { type: 'correction', case: CASE, record: 'record-22', revision: 7 },
  ],
  [
    `{"v":"correct","c":"${CASE}","a":"record-22","r":7}`,
    { type: 'correct', case: CASE, record: 'record-22', revision: 7 },
  ],
  [`{"v":"undo","c":"${CASE}","a":"record-22"}`, { type: 'undo', case: CASE, record: 'record-22' }],
  [`{"v":"form","c":"${CASE}","a":"talk","r":4}`, { type: 'form', ...about }],
  [
    `{"v":"submit","c":"${CASE}","a":"meldcode/signal","r":0}`,
    { type: 'submit', case: CASE, act: 'meldcode/signal', revision: 0 },
  ],
  [`{"v":"refresh","c":"${CASE}","a":"talk","r":4}`, { type: 'refresh', ...about }],
  [`{"v":"refresh","c":"${CASE}","a":"talk","r":4,"o":["more"]}`, { type: 'refresh', ...about, opened: ['more'] }],
  [`{"v":"submit","c":"${CASE}","a":"talk","r":4,"o":["more"]}`, { type: 'submit', ...about, opened: ['more'] }],
  [`{"v":"approve","c":"${CASE}","a":"talk","r":4}`, { type: 'approve', ...about }],
  [`{"v":"askReject","c":"${CASE}","a":"talk","r":4}`, { type: 'askReject', ...about }],
  [`{"v":"reject","c":"${CASE}","a":"talk","r":4}`, { type: 'reject', ...about }],
  ['{"v":"find"}', { type: 'find' }],
  ['{"v":"contacts"}', { type: 'contacts' }],
  [`{"v":"contacts","c":"${CASE}"}`, { type: 'contacts', case: CASE }],
  ['{"v":"practices"}', { type: 'practices' }],
  ['{"v":"flow"}', { type: 'flow', line: '' }],
  ['{"v":"flow","a":"signaal"}', { type: 'flow', line: 'signaal' }],
  ['{"v":"flowActs","a":"signaal"}', { type: 'flowActs', line: 'signaal' }],
  ['{"v":"attendance"}', { type: 'attendance' }],
  ['{"v":"away"}', { type: 'away' }],
  ['{"v":"workdays"}', { type: 'workdays' }],
  ['{"v":"leavers"}', { type: 'leavers' }],
  ['{"v":"handOver","a":"els"}', { type: 'handOver', from: 'els' }],
  ['{"v":"saveHandOver","a":"els"}', { type: 'saveHandOver', from: 'els' }],
  ['{"v":"staff"}', { type: 'staff' }],
  ['{"v":"staffProposal","a":"p1"}', { type: 'staffProposal', proposal: 'p1' }],
  ['{"v":"approveStaff","a":"p1","r":1}', { type: 'approveStaff', proposal: 'p1', revision: 1 }],
  ['{"v":"rejectStaff","a":"p1","r":1}', { type: 'rejectStaff', proposal: 'p1', revision: 1 }],
  ['{"v":"proposeStranger","a":"slack/T012/U034"}', { type: 'proposeStranger', account: 'slack/T012/U034' }],
  ['{"v":"saveStranger","a":"slack/T012/U034"}', { type: 'saveStranger', account: 'slack/T012/U034' }],
  ['{"v":"suspend"}', { type: 'suspend' }],
  ['{"v":"saveSuspension"}', { type: 'saveSuspension' }],
  ['{"v":"saveAway"}', { type: 'saveAway' }],
  ['{"v":"saveDays"}', { type: 'saveDays' }],
  ['{"v":"endAway","a":"els:2026-11-23:2026-12-04"}', { type: 'endAway', away: 'els:2026-11-23:2026-12-04' }],
  ['{"v":"trends"}', { type: 'trends', period: '' }],
  ['{"v":"trends","a":"2026-Q4"}', { type: 'trends', period: '2026-Q4' }],
  ['{"v":"manageContacts"}', { type: 'manageContacts' }],
  ['{"v":"contactHistory","a":"wijkteam"}', { type: 'contactHistory', contact: 'wijkteam' }],
  ['{"v":"editContact"}', { type: 'editContact' }],
  ['{"v":"editContact","a":"wijkteam"}', { type: 'editContact', contact: 'wijkteam' }],
  ['{"v":"saveContact","a":"wijkteam","r":0}', { type: 'saveContact', contact: 'wijkteam', revision: 0 }],
  ['{"v":"reports"}', { type: 'reports' }],
  ['{"v":"report","a":"CR-7F3K-92QD"}', { type: 'report', report: 'CR-7F3K-92QD' }],
  ['{"v":"askQuestion","a":"CR-7F3K-92QD"}', { type: 'askQuestion', report: 'CR-7F3K-92QD' }],
  ['{"v":"sendQuestion","a":"CR-7F3K-92QD"}', { type: 'sendQuestion', report: 'CR-7F3K-92QD' }],
];

describe('a press', () => {
  it.each(GOLDEN)('that stands in a chat already is read: %s', (text, press) => {
    expect(decodePress(text)).toEqual({ press });
  });

  it.each(GOLDEN)('comes back as it went: %s', (_text, press) => {
    expect(decodePress(encodePress(press))).toEqual({ press });
    expect(decodePress(encodePress(press, 3))).toEqual({ press, page: 3 });
  });

  it('is among those for every kind there is', () => {
    expect([...new Set(GOLDEN.map(([, { type }]) => type))].sort()).toEqual([...PRESSES].sort());
  });

  it('is written in the form that older processes read, since two releases run at once while one takes over', () => {
    expect(encodePress({ type: 'entry', case: CASE, task: 'sis-22' })).toBe(`{"v":"entry","c":"${CASE}","a":"sis-22"}`);
    expect(encodePress({ type: 'fromMessage' })).toBe('{"v":"startFrom"}');
    expect(encodePress({ type: 'submit', ...about }, 2)).toBe(`{"v":"submit","c":"${CASE}","a":"talk","r":4,"p":2}`);
  });

  it('is short enough for a button of Slack and holds ids and numbers only', () => {
    const act = 'x'.repeat(200);
    const text = encodePress({ type: 'askReject', case: CASE, act, revision: Number.MAX_SAFE_INTEGER }, 999);
    expect(text.length).toBeLessThan(400);
  });

  const wrong: [string, unknown][] = [
    ['no text', 42],
    ['nothing', undefined],
    ['no JSON', 'show'],
    ['a list', '[]'],
    ['null', 'null'],
    ['an unknown verb', '{"v":"delete"}'],
    ['a verb of Object', '{"v":"constructor"}'],
    ['the name of a request that no button carries', '{"v":"command","a":"help"}'],
    ['no verb', '{"c":"abc"}'],
    ['an unknown key', '{"v":"show","c":"abc","x":1}'],
    ['a case that is a number', '{"v":"show","c":7}'],
    ['a case with a path in it', '{"v":"show","c":"../secret"}'],
    ['a case that is a query', '{"v":"show","c":{"$ne":null}}'],
    ['an act with spaces', '{"v":"form","c":"abc","a":"a b","r":1}'],
    ['a revision as text', '{"v":"form","c":"abc","a":"talk","r":"1"}'],
    ['a negative revision', '{"v":"form","c":"abc","a":"talk","r":-1}'],
    ['half a revision', '{"v":"form","c":"abc","a":"talk","r":1.5}'],
    ['page zero', '{"v":"show","c":"abc","p":0}'],
    ['too much', JSON.stringify({ v: 'start', a: 'x'.repeat(5000) })],
    ['no case to show', '{"v":"show"}'],
    ['a task of no case', '{"v":"tick","a":"sis-22"}'],
    ['an act without its revision', '{"v":"submit","c":"abc","a":"talk"}'],
    ['a contact point without its version', '{"v":"saveContact","a":"wijkteam"}'],
    ['a report without its reference', '{"v":"sendQuestion"}'],
  ];
  it.each(wrong)('is refused when it is %s', (_what, text) => {
    expect(decodePress(text)).toBeUndefined();
  });

  it('cannot be made from an id that could not be read back', () => {
    expect(() => encodePress({ type: 'show', case: 'has spaces' })).toThrow('could not be read back: show');
  });
});
