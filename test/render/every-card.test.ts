// Every sample of every card, in every language, on both platforms.
import { privateSamples, postedSamples } from '../../cards/samples/samples';
import type { Block, Card } from '../../src/card';
import { LOCALES } from '../../src/domain/text';
import { renderAdaptiveCard } from '../../src/render/adaptive-card';
import { renderHome, renderMessage, renderModal } from '../../src/render/block-kit';
import { decodePress } from '../../src/render/press-codec';
import { checkSlackPayload } from '../../src/stories/fakes/slack-limits';
import { hasSchema, parserProblems, schemaProblem } from '../support/adaptive-card-check';
import { describeWhenThere } from '../support/provided';
import { objectsIn, textsIn } from '../support/walk-json';

const samples = LOCALES.flatMap((locale) =>
  [...Object.entries(privateSamples(locale)), ...Object.entries(postedSamples(locale))].map(
    ([name, card]) => [`${name} in ${locale}`, card] as const,
  ),
);
const targets = ['message', 'dialog'] as const;

/** The words of a block as a person reads them. */
function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'text':
    case 'copy':
    case 'notice':
      return [...block.text.split('\n'), ...('label' in block ? [block.label] : [])];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, ...value.split('\n')]);
    case 'list':
      return block.items.flatMap((item) => item.split('\n'));
    case 'progress':
      return [block.says];
    case 'buttons':
      return block.actions.map(({ label }) => label);
    case 'input':
      return [block.label, block.hint ?? '', block.error ?? '', ...(block.choices ?? []).map(({ label }) => label)];
    case 'links':
      return [block.label, ...block.links.map(({ text }) => text)];
    case 'divider':
      return [];
  }
}

const allWords = (card: Card) => [
  card.title,
  ...card.blocks.flatMap(wordsOf),
  ...card.actions.map(({ label }) => label),
];

/** Headings alone are markdown. */
const unescaped = (payload: unknown) =>
  textsIn(payload)
    .join('\n')
    .replace(/\\([\\`*_~[\]<>#|+.-])/g, '$1');

describe.each(samples)('%s', (_name, card) => {
  it.each(targets)('is a card that the parser of Microsoft takes, as a %s', (target) => {
    expect(parserProblems(renderAdaptiveCard(card, target).payload)).toEqual([]);
  });

  it('is a message, a modal and a home within the limits of Slack', () => {
    expect(checkSlackPayload(renderModal(card).payload)).toEqual([]);
    if (card.submit) return;
    expect(checkSlackPayload(renderMessage(card).payload)).toEqual([]);
    expect(checkSlackPayload(renderHome(card).payload)).toEqual([]);
  });

  it('loses no word on either platform', () => {
    const adaptive = renderAdaptiveCard(card);
    const modal = renderModal(card);
    const shown = [unescaped(adaptive.payload), textsIn(adaptive.overflow).join('\n')].join('\n');
    const onSlack = [textsIn(modal.payload).join('\n'), textsIn(modal.overflow).join('\n')].join('\n');
    for (const word of allWords(card)) {
      expect(shown).toContain(word);
      expect(onSlack).toContain(word);
    }
  });

  it('gives every input of an Adaptive Card an id and a label, and sends them with the submit button alone', () => {
    const { payload } = renderAdaptiveCard(card, 'dialog');
    const inputs = objectsIn(payload).filter(({ type }) => String(type).startsWith('Input.'));
    const expected = card.blocks.flatMap((block) =>
      block.type === 'input' ? [{ id: block.id, label: block.label }] : [],
    );
    expect(inputs.map(({ id, label }) => ({ id, label }))).toEqual(expected);
    const sending = objectsIn(payload).filter(({ associatedInputs }) => associatedInputs === 'auto');
    expect(sending).toHaveLength(card.submit ? 1 : 0);
  });

  it('acts through Execute with a Submit to fall back on, opens dialogs in Teams, and carries a press in every button', () => {
    const message = objectsIn(renderAdaptiveCard(card, 'message').payload);
    for (const execute of message.filter(({ type }) => type === 'Action.Execute')) {
      expect(execute.fallback).toMatchObject({ type: 'Action.Submit', data: execute.data });
      expect(execute.verb).toBe(decodePress((execute.data as Record<string, unknown>).press)?.press.type);
    }
    const dialog = objectsIn(renderAdaptiveCard(card, 'dialog').payload);
    expect(dialog.filter(({ type }) => type === 'Action.Execute')).toEqual([]);
    const buttons = [...message, ...dialog].filter(({ type }) => String(type).startsWith('Action.'));
    for (const { data } of buttons) expect(decodePress((data as Record<string, unknown>).press)).toBeDefined();
  });

  it('shows nothing but literal text in Slack', () => {
    expect(objectsIn(renderModal(card).payload).filter(({ type }) => type === 'mrkdwn')).toEqual([]);
  });
});

describeWhenThere(
  hasSchema,
  'the JSON schema of Adaptive Cards 1.5',
  'CONTRIBUTING.md#data-of-microsoft says how to get it.',
  () => {
    it.each(samples)('takes %s', (_name, card) => {
      for (const target of targets) expect(schemaProblem(renderAdaptiveCard(card, target).payload)).toBeUndefined();
    });
  },
);
