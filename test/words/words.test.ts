import { LOCALES } from '../../src/domain/text';
import { LIMITS } from '../../src/render/limits';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { PRODUCT_ROLES } from '../support/roles';

/** Every text by its path; texts with gaps are filled with their own place, so that a gap that is never said shows. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'function') return [[path, String(value(...['«1»', '«2»', '«3»'].slice(0, value.length)))]];
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inside]) => texts(inside, `${path}.${key}`));
}

const NEVER = /\b(daders?|verdachten?|geradicaliseerden?)\b/i;

describe.each(LOCALES)('the words in %s', (locale) => {
  const all = texts(words(locale), locale);

  it('are never missing or empty', () => {
    expect(all.filter(([, text]) => text.trim() === '' || text.includes('undefined'))).toEqual([]);
    expect(all.map(([path]) => path.slice(locale.length)).sort()).toEqual(
      texts(words('nl'), 'nl')
        .map(([path]) => path.slice(2))
        .sort(),
    );
  });

  it('never judge', () => {
    expect(all.filter(([, text]) => NEVER.test(text))).toEqual([]);
  });

  it('say everything they are given', () => {
    const silent = texts(words('nl'), 'nl')
      .filter(([, text]) => text.includes('«'))
      .map(([path, text]) => [path.slice(2), (text.match(/«\d»/g) ?? []).sort().join()] as const);
    const here = new Map(
      all.map(([path, text]) => [path.slice(locale.length), (text.match(/«\d»/g) ?? []).sort().join()]),
    );
    for (const [path, gaps] of silent) expect([path, here.get(path)]).toEqual([path, gaps]);
  });

  it('fit on the buttons of a modal', () => {
    const { record, approve, reject, close, cancel } = words(locale).buttons;
    for (const label of [record, approve, reject, close, cancel])
      expect(label.length).toBeLessThanOrEqual(LIMITS.slack.modalButton);
  });
});

describe('Belgian Dutch', () => {
  it('says dossier, where the Netherlands say casus', () => {
    expect(texts(words('nl-BE'), '').filter(([, text]) => /casus|Magister/i.test(text))).toEqual([]);
  });
});

describe('the labels by which an answer is recognised', () => {
  it('are exactly these in Dutch', () => {
    expect(words('nl').tones).toEqual({
      done: 'Vastgelegd',
      info: 'Ter info',
      hint: 'Advies',
      ask: 'Reden nodig',
      refused: 'Dit kan niet',
      stale: 'Verouderd',
      urgent: 'Direct gevaar?',
    });
  });
});

describe('the names of roles', () => {
  it('are there for every role, and never judge', () => {
    for (const { name } of Object.values(PRODUCT_ROLES))
      expect(Object.values(name).every((one) => one.length > 1 && !NEVER.test(one))).toBe(true);
  });
});

describe('a moment', () => {
  it.each([
    ['nl', 'Europe/Amsterdam', 'vr 20 november 2026, 14:05'],
    ['nl-BE', 'Europe/Brussels', 'vr 20 november 2026, 14:05'],
    ['en', 'Europe/Brussels', 'Fri 20 November 2026, 14:05'],
  ] as const)('is said in %s on the clock of %s', (locale, zone, said) => {
    expect(formatWhen('2026-11-20T13:05:00.000Z', zone, locale)).toBe(said);
  });

  it('follows summer time', () => {
    expect(formatWhen('2026-07-01T13:05:00.000Z', 'Europe/Amsterdam', 'nl')).toBe('wo 1 juli 2026, 15:05');
  });
});
