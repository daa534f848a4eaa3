/**
 * A long card whose first page is a message and whose next pages open in a dialog: every block stands on one of them.
 */
import { listCard } from '../../cards/case/list-card';
import { CaseCode, CaseId } from '../../src/domain/ids';
import { renderHome } from '../../src/render/block-kit';
import { decodePress } from '../../src/render/press-codec';
import { checkSlackPayload } from '../../src/stories/fakes/slack-limits';
import type { Block, Card } from '../../src/card';
import { renderAdaptiveCard } from '../../src/render/adaptive-card';

const line = (number: number): Block[] => [
  { type: 'text', text: `Regel ${number}. ${'Wat er gezegd is en wat er is afgesproken. '.repeat(6)}` },
  {
    type: 'buttons',
    actions: [
      {
        label: `Open ${number}`,
        style: 'normal',
        press: { type: 'entry', case: 'a'.repeat(32), task: `part_${number}` },
        opens: true,
      },
    ],
  },
];

it.each([40, 77, 120])('has all of %i lines on its pages, whichever page is shown where', (count) => {
  const card: Card = {
    title: 'Dossier',
    notification: 'Dossier',
    blocks: Array.from({ length: count }, (_, index) => line(index + 1)).flat(),
    actions: [],
    close: 'Sluiten',
    more: { label: 'Meer', back: 'Terug', press: { type: 'show', case: 'a'.repeat(32) } },
  };
  const seen: string[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const { payload } = renderAdaptiveCard(card, page === 1 ? 'message' : 'dialog', page);
    const text = JSON.stringify(payload);
    seen.push(...[...text.matchAll(/Regel (\d+)\./g)].map(([, number]) => number!));
    more = text.includes('"Meer"');
  }
  expect(seen).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
});

describe('a home with more than it holds', () => {
  const row = {
    id: CaseId('0123456789abcdef0123456789abcdef'),
    code: CaseCode('MC', 2026, 7),
    pathway: 'meldcode',
    status: 'open',
    stage: 'talk',
    openedAt: '2026-11-19T10:12:00.000Z',
    pathwayTitle: { nl: 'Meldcode', en: 'Code' },
    stageTitle: { nl: 'Gesprek', en: 'Talk' },
  } as const;
  const task = { title: { nl: 'Bel', en: 'Call' }, dueAt: '2026-11-24T15:00:00.000Z', overdue: false };
  const home = renderHome(
    listCard(
      Array.from({ length: 40 }, () => ({ ...row, tasks: [task] })),
      [],
      'nl',
      'Europe/Amsterdam',
    ),
  );

  it('fits in what Slack takes, and leaves the rest to a modal that begins at the beginning', () => {
    expect(checkSlackPayload(home.payload)).toEqual([]);
    expect(home.overflow.length).toBeGreaterThan(0);
    const [last] = home.payload.blocks.slice(-1) as { elements: { value: string; text: { text: string } }[] }[];
    expect(last!.elements.map(({ value, text }) => [text.text, decodePress(value)])).toEqual([
      ['Verder lezen', { press: { type: 'list' } }],
    ]);
  });

  it('is refused with one block too many or with an input', () => {
    const blocks = Array.from({ length: 101 }, () => ({ type: 'divider' }));
    expect(checkSlackPayload({ type: 'home', blocks: blocks.slice(1) })).toEqual([]);
    expect(checkSlackPayload({ type: 'home', blocks })).not.toEqual([]);
    expect(
      checkSlackPayload({
        type: 'home',
        blocks: [
          {
            type: 'input',
            block_id: 'a',
            label: { type: 'plain_text', text: 'A' },
            element: { type: 'plain_text_input', action_id: 'a' },
          },
        ],
      }),
    ).not.toEqual([]);
  });
});
