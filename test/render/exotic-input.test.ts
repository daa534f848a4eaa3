// What people may type, and more of it than a platform takes: shown literally, never lost, never an error of the
// platform's API.
import type { Block, Card, Input } from '../../src/card';
import { renderAdaptiveCard } from '../../src/render/adaptive-card';
import { renderMessage, renderModal } from '../../src/render/block-kit';
import { LIMITS } from '../../src/render/limits';
import { bytesOf } from '../../src/render/pages';
import { decodePress } from '../../src/render/press-codec';
import { checkSlackPayload } from '../../src/stories/fakes/slack-limits';
import { splitText } from '../../src/render/split-text';
import { parserProblems } from '../support/adaptive-card-check';
import { objectsIn, textsIn } from '../support/walk-json';

const CASE = 'c'.repeat(32);
const more = { label: 'Verder lezen', back: 'Terug', press: { type: 'show', case: CASE } } as const;
const cardOf = (blocks: Block[], rest: Partial<Card> = {}): Card => ({
  title: 'MC-2026-0007',
  notification: 'MC-2026-0007: iets',
  blocks,
  actions: [],
  close: 'Sluiten',
  more,
  ...rest,
});
const formOf = (blocks: Block[]) =>
  cardOf(blocks, { submit: { label: 'Vastleggen', press: { type: 'submit', case: CASE, act: 'talk', revision: 1 } } });
const inputOf = (input: Partial<Input>): Input => ({
  type: 'input',
  id: 'said',
  control: 'longText',
  label: 'Wat is er gezegd?',
  required: true,
  ...input,
});

const NASTY = [
  '<!channel> kijk',
  '<@U123> en <#C1>',
  '*niet vet* _niet schuin_ ~weg~ `code`',
  '[klik](http://evil.example)',
  '<http://evil.example|klik>',
  '# kop',
  '- punt',
  '1. eerste',
  '&lt;b&gt; & <b>',
  ':smile: 😀👩‍👩‍👧',
  '\\*al ontsnapt\\*',
  '{{DATE(2026-11-20)}}',
];

describe.each(NASTY)('typed text %j', (typed) => {
  const card = cardOf([
    { type: 'text', text: typed },
    { type: 'text', text: typed, subtle: true },
    { type: 'facts', facts: [{ label: 'Wat', value: typed }] },
    { type: 'list', items: [typed] },
    { type: 'notice', tone: 'refused', label: 'Dit kan niet', text: typed },
    { type: 'copy', label: 'Tekst', text: typed },
  ]);

  it('stands literally in text runs that know no markdown, in Adaptive Cards', () => {
    const objects = objectsIn(renderAdaptiveCard(card).payload);
    expect(objects.filter(({ type, text }) => type === 'TextRun' && String(text).includes(typed))).toHaveLength(6);
    expect(objects.filter(({ type }) => type === 'TextBlock').every(({ text }) => text === 'MC-2026-0007')).toBe(true);
  });

  it('stands literally in texts that know no mrkdwn, in Slack', () => {
    for (const payload of [renderMessage(card).payload, renderModal(card).payload]) {
      const literal = objectsIn(payload).filter(
        ({ type, text }) => (type === 'plain_text' || type === 'text') && String(text).includes(typed),
      );
      expect(literal).toHaveLength(6);
      expect(
        objectsIn(payload).filter(
          ({ type, emoji }) =>
            type === 'mrkdwn' || type === 'user' || type === 'broadcast' || type === 'link' || emoji === true,
        ),
      ).toEqual([]);
    }
  });

  it('is harmless in a title too', () => {
    const [title] = (renderAdaptiveCard(cardOf([], { title: typed })).payload.body ?? []) as { text: string }[];
    expect(title!.text.replace(/\\([\\`*_~[\]<>#|+.-])/g, '$1')).toBe(typed);
    expect(title!.text).not.toMatch(/(^|[^\\])[*_`[<~]/);
  });
});

/** Turns page after page, as a reader does. */
function readAll(render: (page: number) => { payload: unknown }): unknown[] {
  const pages: unknown[] = [];
  for (let page: number | undefined = 1; page !== undefined && pages.length < 100;) {
    const { payload } = render(page);
    pages.push(payload);
    const presses = objectsIn(payload).map((one) => decodePress(one.value ?? (one as { press?: unknown }).press));
    const next = Math.max(...presses.map((press) => press?.page ?? 0));
    page = next > page ? next : undefined;
  }
  return pages;
}

const longText = Array.from({ length: 1700 }, (_, index) => `w${index}`).join(' ');

describe('a text of ten thousand characters', () => {
  const card = cardOf([
    { type: 'text', text: longText },
    { type: 'facts', facts: [{ label: 'Wat', value: longText }] },
    { type: 'copy', label: 'Tekst', text: longText },
    { type: 'list', items: [longText] },
  ]);
  const words = longText.split(' ');

  it('is split and dealt out over pages within every limit, without losing a word', () => {
    expect(longText.length).toBeGreaterThan(9000);
    const slack = readAll((page) => renderModal(card, page));
    const messages = readAll((page) => renderMessage(card, page));
    const adaptive = readAll((page) => renderAdaptiveCard(card, 'dialog', page));
    expect([...slack, ...messages].flatMap(checkSlackPayload)).toEqual([]);
    expect(adaptive.flatMap(parserProblems)).toEqual([]);
    expect(adaptive.every((payload) => bytesOf(payload) <= LIMITS.teams.bytes)).toBe(true);
    for (const pages of [slack, messages, adaptive]) {
      const read = textsIn(pages).join(' ').split(/\s+/);
      const times = read.reduce(
        (counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1),
        new Map<string, number>(),
      );
      expect(words.filter((word) => times.get(word) !== 4)).toEqual([]);
    }
  });

  it('without a break is split all the same, and never through the middle of a sign', () => {
    const emoji = '😀'.repeat(5000);
    const parts = splitText(emoji);
    expect(parts.join('')).toBe(emoji);
    expect(parts.every((part) => part.length <= LIMITS.paragraph && !/[\uD800-\uDBFF]$/.test(part))).toBe(true);
  });
});

describe('a case of many years', () => {
  const records = Array.from({ length: 200 }, (_, index): Block[] => [
    { type: 'heading', text: `Stuk ${index}` },
    { type: 'text', text: `Tekst bij ${index}` },
    {
      type: 'buttons',
      actions: [{ label: `Open ${index}`, style: 'normal', press: { type: 'show', case: CASE }, opens: true }],
    },
  ]);
  const card = cardOf(records.flat());

  it.each([
    ['a modal', (page: number) => renderModal(card, page)],
    ['a message', (page: number) => renderMessage(card, page)],
    ['an Adaptive Card', (page: number) => renderAdaptiveCard(card, 'dialog', page)],
  ])('is read page by page in %s: each block once, the rest named as overflow', (_what, render) => {
    const pages = readAll(render);
    expect(pages.length).toBeGreaterThan(2);
    const read = textsIn(pages);
    for (const index of [0, 1, 99, 198, 199])
      expect(read.filter((text) => text === `Tekst bij ${index}`)).toHaveLength(1);
    const first = render(1);
    expect(first.overflow.length).toBeGreaterThan(50);
    expect(
      textsIn(pages[0]).filter((text) => text.startsWith('Tekst')).length +
        first.overflow.filter(({ type }) => type === 'text').length,
    ).toBe(200);
    expect(render(9999).payload).toEqual(pages.at(-1));
  });
});

describe('a choice out of 150 people', () => {
  const choices = Array.from({ length: 150 }, (_, index) => ({ value: `p${index}`, label: `Persoon ${index}` }));
  it.each(['choice', 'choices'] as const)('is offered whole, as a %s', (control) => {
    const card = formOf([
      inputOf({ id: 'who', control, choices, value: control === 'choice' ? 'p149' : ['p0', 'p149', 'weg'] }),
    ]);
    const modal = renderModal(card).payload;
    expect(checkSlackPayload(modal)).toEqual([]);
    expect(objectsIn(modal).filter(({ value }) => /^p\d+$/.test(String(value))).length).toBe(
      150 + (control === 'choice' ? 1 : 2),
    );
    const { payload } = renderAdaptiveCard(card, 'dialog');
    expect(parserProblems(payload)).toEqual([]);
    expect(objectsIn(payload).find(({ id }) => id === 'who')).toMatchObject({
      value: control === 'choice' ? 'p149' : 'p0,p149',
    });
  });
});

describe('a choice with long labels', () => {
  const labels = ['a', 'b'].map(
    (letter) =>
      `Bij een vermoeden van structurele onveiligheid, ook als je zelf hulp kunt inzetten (${letter.repeat(60)})`,
  );
  it('stands in full beside the buttons that it does not fit', () => {
    const modal = renderModal(
      formOf([inputOf({ control: 'choice', choices: labels.map((label, index) => ({ value: `n${index}`, label })) })]),
    ).payload;
    expect(checkSlackPayload(modal)).toEqual([]);
    for (const label of labels) expect(textsIn(modal).join('\n')).toContain(label);
  });
});

describe('a choice out of nobody', () => {
  it('is named, and is no input that a platform would refuse', () => {
    const card = formOf([inputOf({ id: 'who', label: 'Wie?', control: 'choice', choices: [] }), inputOf({})]);
    expect(checkSlackPayload(renderModal(card).payload)).toEqual([]);
    expect(parserProblems(renderAdaptiveCard(card, 'dialog').payload)).toEqual([]);
    expect(textsIn(renderModal(card).payload)).toContain('Wie?');
  });
});

describe('a form', () => {
  it('keeps all inputs together, however much was typed and however much stands around them', () => {
    const around = Array.from({ length: 200 }, (_, index): Block => ({
      type: 'text',
      text: `Uitleg ${index} ${'x'.repeat(400)}`,
    }));
    const inputs = Array.from({ length: 20 }, (_, index) => inputOf({ id: `f${index}`, value: 'y'.repeat(3000) }));
    const card = formOf([...around, ...inputs]);
    const modal = renderModal(card);
    const adaptive = renderAdaptiveCard(card, 'dialog');
    expect(checkSlackPayload(modal.payload)).toEqual([]);
    expect(modal.payload.blocks.filter(({ type }) => type === 'input')).toHaveLength(20);
    expect(objectsIn(adaptive.payload).filter(({ type }) => type === 'Input.Text')).toHaveLength(20);
    expect(bytesOf(adaptive.payload)).toBeLessThanOrEqual(LIMITS.teams.formBytes);
    expect(modal.overflow.length).toBeGreaterThan(0);
    expect(modal.overflow.every(({ type }) => type === 'text')).toBe(true);
  });

  it('shows text that is too long for an input of Slack in full beside it', () => {
    const modal = renderModal(formOf([inputOf({ value: longText })])).payload;
    expect(checkSlackPayload(modal)).toEqual([]);
    expect(textsIn(modal).join(' ')).toContain('w1699');
  });

  it('keeps what was typed and shows the error at its field', () => {
    const card = formOf([inputOf({ control: 'date', value: '2026-12-24', error: 'Deze datum ligt in de toekomst.' })]);
    expect(textsIn(renderModal(card).payload)).toEqual(
      expect.arrayContaining(['2026-12-24', '⚠ Wat is er gezegd?: Deze datum ligt in de toekomst.']),
    );
    expect(textsIn(renderAdaptiveCard(card, 'dialog').payload)).toEqual(
      expect.arrayContaining(['2026-12-24', '⚠ Deze datum ligt in de toekomst.']),
    );
  });
});

describe('empty and very long labels', () => {
  it('never make a payload that Slack refuses', () => {
    const long = 'Een heel lange naam van een handeling '.repeat(8);
    const action = { label: long, style: 'primary', press: { type: 'list' }, opens: true } as const;
    const card = cardOf(
      [
        { type: 'text', text: '' },
        { type: 'text', text: '  ', subtle: true },
        { type: 'facts', facts: [] },
        { type: 'facts', facts: [{ label: 'Leeg', value: '' }] },
        { type: 'list', items: ['', ' '] },
        { type: 'copy', label: 'Tekst', text: '' },
        { type: 'buttons', actions: [] },
      ],
      { title: long, actions: [action] },
    );
    for (const payload of [renderModal(card).payload, renderMessage(card).payload]) {
      expect(checkSlackPayload(payload)).toEqual([]);
      expect(textsIn(payload)).toContain(long);
    }
    expect(parserProblems(renderAdaptiveCard(card).payload)).toEqual([]);
  });

  it('put more buttons than a card takes at its bottom into its body', () => {
    const actions = Array.from(
      { length: 14 },
      (_, index) => ({ label: `Knop ${index}`, style: 'normal', press: { type: 'list' }, opens: true }) as const,
    );
    const { payload } = renderAdaptiveCard(cardOf([], { actions }));
    expect(parserProblems(payload)).toEqual([]);
    const rows = objectsIn(payload)
      .filter(({ type }) => type === 'ActionSet')
      .map((set) => set.actions);
    // As many side by side as a phone shows whole.
    expect([...rows, payload.actions].map((row) => (row as unknown[]).length)).toEqual([3, 3, 3, 3, 2]);
    expect(textsIn(payload)).toEqual(expect.arrayContaining(actions.map(({ label }) => label)));
  });
});
