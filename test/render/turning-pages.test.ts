/** A long card whose first page is a message and whose next pages open in a dialog: every block stands on one of them. */
import type { Block, Card } from '../../src/card';
import { renderAdaptiveCard } from '../../src/render/adaptive-card';

const line = (number: number): Block[] => [
  { type: 'text', text: `Regel ${number}. ${'Wat er gezegd is en wat er is afgesproken. '.repeat(6)}` },
  { type: 'buttons', actions: [{ label: `Open ${number}`, style: 'normal', press: { verb: 'show', case: 'a'.repeat(32), act: `part_${number}` }, opens: true }] },
];

it.each([40, 77, 120])('has all of %i lines on its pages, whichever page is shown where', (count) => {
  const card: Card = { title: 'Dossier', notification: 'Dossier', blocks: Array.from({ length: count }, (_, index) => line(index + 1)).flat(), actions: [], close: 'Sluiten', more: { label: 'Meer', back: 'Terug', press: { verb: 'show', case: 'a'.repeat(32) } } };
  const seen: string[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const { payload } = renderAdaptiveCard(card, page === 1 ? 'message' : 'dialog', page);
    const text = JSON.stringify(payload);
    seen.push(...[...text.matchAll(/Regel (\d+)\./g)].map(([, number]) => number!));
    more = text.includes('"Meer"');
  }
  expect(seen).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
});
