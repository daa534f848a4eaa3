/**
 * Cards without a mouse and without sight: as Microsoft's own renderer draws them and as Slack would, every input and
 * button is reached in reading order and has a name.
 */
import type { Page } from 'playwright-core';
import { privateSamples, postedSamples } from '../../cards/samples/samples';
import { drawSlack } from '../../scripts/gallery/draw-slack';
import { drawTeams } from '../../scripts/gallery/draw-teams';
import type { TeamsLook } from '../../scripts/gallery/looks';
import type { Card } from '../../src/card';
import { describeWithChromium } from '../support/chromium';
import { walkByKeyboard, type Stop } from '../support/keyboard';
import { openPage, violations } from '../support/web-page';

const shown = {
  case: privateSamples('nl').case!,
  form: privateSamples('nl').form!,
  'form-parts': privateSamples('nl')['form-parts']!,
  contacts: privateSamples('nl').contacts!,
  approval: postedSamples('nl').approval!,
};
/** A form and what stands on a case at once, for checks that take their time. */
const everything: Card = {
  ...shown.form,
  blocks: [...shown.case.blocks, ...shown.contacts.blocks.filter(({ type }) => type === 'links'), ...shown.form.blocks],
};

const targetOf = (name: string) => (name === 'approval' ? ('message' as const) : ('dialog' as const));

const isSet = (block: Card['blocks'][number]): boolean => block.type === 'input' && block.control.startsWith('choice');

/**
 * What must be heard on the way, sets of choices aside: of those the keyboard stops at what is chosen, and Microsoft's
 * renderer names the first alone after the set.
 */
const labelsOf = (card: Card): string[] => [
  ...card.blocks.flatMap((block) =>
    block.type === 'input'
      ? isSet(block)
        ? []
        : [block.label]
      : block.type === 'buttons'
        ? block.actions.map(({ label }) => label)
        : block.type === 'links'
          ? block.links.map(({ text }) => text)
          : [],
  ),
  ...card.actions.map(({ label }) => label),
  ...(card.submit ? [card.submit.label] : []),
];

/** The names of everything that is named by something else on the page. */
const namesByOthers = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('[aria-labelledby]')].map((element) => element.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '))`,
  );

async function expectSetsNamed(page: Page, card: Card): Promise<void> {
  const names = await namesByOthers(page);
  for (const block of card.blocks)
    if (block.type === 'input' && isSet(block) && (block.choices?.length ?? 0) <= 10)
      expect([block.label, names.some((name) => name.includes(block.label))]).toEqual([block.label, true]);
}

/** Lower on the page, or further to the right on the same line. */
const comesAfter = (one: Stop, other: Stop): boolean =>
  other.top > one.top - 4 && (other.top > one.top + 4 || other.left > one.left);

function expectInOrder(stops: readonly Stop[], card: Card): void {
  expect(stops.filter(({ name }) => name.trim() === '')).toEqual([]);
  stops
    .slice(1)
    .forEach((stop, index) =>
      expect([stops[index]!.name, stop.name, comesAfter(stops[index]!, stop)]).toEqual([
        stops[index]!.name,
        stop.name,
        true,
      ]),
    );
  for (const label of labelsOf(card))
    expect(stops.map(({ name }) => name).filter((name) => name.includes(label))).not.toEqual([]);
}

describeWithChromium('a card in the hands of somebody without a mouse', (browser) => {
  let page: Page;
  beforeAll(async () => void ({ page } = await openPage(browser(), { viewport: { width: 640, height: 900 } })));
  afterAll(() => page.context().close());

  it.each(Object.entries(shown))(
    '%s in Teams: everything is reached in reading order and says what it is',
    async (name, card) => {
      await drawTeams(page, card, 'teams-light', targetOf(name), 'nl');
      expectInOrder(await walkByKeyboard(page, '#card'), card);
      await expectSetsNamed(page, card);
    },
  );

  it.each(Object.entries(shown))(
    '%s in Slack: everything is reached in reading order and says what it is',
    async (name, card) => {
      await drawSlack(page, card, targetOf(name), 'nl');
      expectInOrder(await walkByKeyboard(page, 'main'), card);
      await expectSetsNamed(page, card);
    },
  );

  it.each(['teams-light', 'teams-dark', 'teams-high-contrast'] as const satisfies readonly TeamsLook[])(
    'has no accessibility violations in %s',
    async (look) => {
      await drawTeams(page, everything, look, 'dialog', 'nl');
      expect(await violations(page)).toEqual([]);
    },
  );

  it('has no accessibility violations in Slack', async () => {
    await drawSlack(page, everything, 'dialog', 'nl');
    expect(await violations(page)).toEqual([]);
  });

  it('shows every button whole on a phone, in a row that is no wider than the screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const cut: string[] = [];
    for (const [name, card] of Object.entries({ ...privateSamples('nl'), ...postedSamples('nl') })) {
      await drawTeams(
        page,
        card,
        'teams-phone',
        card.submit || name in privateSamples('nl') ? 'dialog' : 'message',
        'nl',
      );
      const labels = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.ac-pushButton')].filter((button) => button.firstChild.scrollWidth > button.firstChild.clientWidth || button.getBoundingClientRect().right > 360).map((button) => button.textContent)`,
      );
      cut.push(...labels.map((label) => `${name}: ${label}`));
    }
    expect(cut).toEqual([]);
  });
});
