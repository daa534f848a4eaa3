import { VERBS, type Press } from '../../src/card';
import { decodePress, encodePress } from '../../src/render/press-codec';

const CASE = 'a'.repeat(32);

describe('a press', () => {
  it.each(VERBS)('comes back as it went, for %s', (verb) => {
    const presses: Press[] = [
      { verb },
      { verb, case: CASE },
      { verb, case: CASE, act: 'meldcode/signal', revision: 0 },
      { verb, case: CASE, act: 'sis-22', page: 3 },
    ];
    for (const press of presses) expect(decodePress(encodePress(press))).toEqual(press);
  });

  it('is short enough for a button of Slack and holds ids and numbers only', () => {
    const text = encodePress({
      verb: 'askReject',
      case: CASE,
      act: 'x'.repeat(200),
      revision: Number.MAX_SAFE_INTEGER,
      page: 999,
    });
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
    ['no verb', '{"c":"abc"}'],
    ['an unknown key', '{"v":"show","c":"abc","x":1}'],
    ['a case that is a number', '{"v":"show","c":7}'],
    ['a case with a path in it', '{"v":"show","c":"../secret"}'],
    ['a case that is a query', '{"v":"show","c":{"$ne":null}}'],
    ['an act with spaces', '{"v":"form","c":"abc","a":"a b"}'],
    ['a revision as text', '{"v":"form","r":"1"}'],
    ['a negative revision', '{"v":"form","r":-1}'],
    ['half a revision', '{"v":"form","r":1.5}'],
    ['page zero', '{"v":"show","p":0}'],
    ['too much', JSON.stringify({ v: 'show', a: 'x'.repeat(5000) })],
  ];
  it.each(wrong)('is refused when it is %s', (_what, text) => {
    expect(decodePress(text)).toBeUndefined();
  });

  it('cannot be made from an id that could not be read back', () => {
    expect(() => encodePress({ verb: 'show', case: 'has spaces' })).toThrow('could not be read back: show');
  });
});
