/**
 * The page of Microsoft's own client in a browser: that our cards look and work there as they should. A team leader
 * gives a signal in the form of the message box and approves a decision in the thread of her channel. What colleagues
 * do meanwhile goes through the client's API. A picture of every stage goes to test-artifacts/teams-client/.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { CHANNEL, TEAM } from '../../scripts/teams-client/school';
import { describeWithChromium } from '../support/chromium';
import * as answers from './teams-client/answers';
import { decide, done, openCase } from './teams-client/cases';
import { describeWithClient, openTeams, type Teams } from './teams-client/teams';

const PICTURES = join('test-artifacts', 'teams-client');

describeWithClient('cards in the client of Microsoft', () => {
  describeWithChromium('in a browser', (browser) => {
    let teams: Teams;
    let page: Page;
    let pictures = 0;
    const code = `MC-${new Date().getFullYear()}-0001`;
    const problems: string[] = [];

    // The page shows only what happens while it is open, so it comes first.
    beforeAll(async () => {
      rmSync(PICTURES, { recursive: true, force: true });
      mkdirSync(PICTURES, { recursive: true });
      teams = await openTeams({ starts: new Date().toISOString(), current: 'ilse' });
      page = await browser().newPage({ viewport: { width: 1400, height: 1000 } });
      page.on('pageerror', (error) => problems.push(error.message));
      // It asks Microsoft for fonts and nothing else; here it gets no answer.
      await page.route(
        (url) => url.hostname !== '127.0.0.1',
        (route) => route.abort(),
      );
      await page.goto(teams.url, { waitUntil: 'domcontentloaded' });
      await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
    });
    afterAll(() => teams?.close());

    const picture = (what: string) =>
      page.screenshot({ path: join(PICTURES, `${String((pictures += 1)).padStart(2, '0')}-${what}.png`) });
    const dialog = () => page.getByRole('dialog', { name: 'Command ID option dialog' });
    const card = () => dialog().locator('.ac-adaptiveCard').last();
    const says = (place: Locator, text: string | RegExp) => place.getByText(text).first().waitFor();
    const openChannel = (name: string) => page.getByRole('treeitem', { name: `${TEAM.name} - ${name}` }).click();

    /** A command of the message box: in this client they are chosen by their id. */
    async function command(id: string): Promise<void> {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      await page.getByRole('menuitem', { name: 'Action Command' }).click();
      await dialog().locator('input').first().fill(id);
      await dialog().getByRole('button', { name: 'Create' }).click();
      await card().waitFor();
    }
    async function closeDialog(): Promise<void> {
      await dialog().getByRole('button', { name: 'Close' }).click();
      await dialog().waitFor({ state: 'hidden' });
    }

    /**
     * Shows a channel whose first card says this. The client now and then loses a click on a channel while it is busy:
     * people click again.
     */
    async function seesIn(channel: string, text: string): Promise<void> {
      const said = page.locator('.ac-adaptiveCard').first().getByText(text).first();
      for (let tries = 1; tries < 6; tries += 1) {
        await openChannel(channel);
        const came = await said.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        );
        if (came) return;
      }
      await openChannel(channel);
      await said.waitFor();
    }

    it('shows the form of a signal with help for danger first, and holds back what is not filled in', async () => {
      await command('signaal');
      await says(card(), 'Zorg over een leerling');
      await says(card(), /112/);
      await picture('formulier');
      await card().getByRole('button', { name: 'Vastleggen' }).click();
      // A form that grows is looked through by the server: the client would hold back "Verder" too.
      await says(card(), 'Nog niet klaar');
      expect(await card().getByText('⚠').count()).toBeGreaterThan(3);
      // Nothing was sent: there is no case to tell anybody of.
      expect(teams.shown).toEqual([]);
      await picture('formulier-niet-ingevuld');
    });

    it('sends what was filled in, and shows the case to whoever gave the signal', async () => {
      const form = card();
      await form
        .getByRole('radiogroup', { name: /medewerker/ })
        .getByRole('radio', { name: 'Nee' })
        .check();
      await form.getByRole('textbox', { name: /Over wie ben je bezorgd/ }).fill('Lotte Vermeer');
      await form
        .getByRole('textbox', { name: /Wat zag of hoorde je/ })
        .fill('Lotte durft niet naar huis: haar stiefvader wacht haar op.');
      await form.getByRole('textbox', { name: /Waar\?/ }).fill('Bij de kluisjes');
      await picture('formulier-ingevuld');
      await form.getByRole('button', { name: 'Vastleggen' }).click();
      await says(card(), 'Vastgelegd');
      await says(card(), code);
      await picture('vastgelegd');
      await closeDialog();
    });

    it('has the card without names in the channel of the support team', async () => {
      await seesIn(CHANNEL.name, code);
      await picture('kanaal');
      expect(await page.locator('body').innerText()).not.toMatch(answers.LEAKS);
    });

    it('has a proposed decision in the thread of the team leaders, who decide where they read it', async () => {
      await done(teams, 'samira', code, 'Acuut: nu beslissen');
      await done(teams, 'samira', code, 'Collega toevoegen', answers.colleague);
      await done(teams, 'samira', code, 'Besluit 1: melden bij Veilig Thuis', answers.reportDecision);
      await openChannel('General');
      const open = page.getByRole('button', { name: 'Bekijken en beslissen', exact: true });
      await page.locator('.ac-adaptiveCard', { has: open }).waitFor();
      await picture('akkoord-gevraagd');
      expect(await page.locator('body').innerText()).not.toMatch(answers.LEAKS);
      await decide(teams, 'ilse', code, 'Akkoord');
      await page.locator('.ac-adaptiveCard', { hasText: 'Akkoord gegeven' }).waitFor();
      await picture('akkoord-gegeven');
      expect(await open.count()).toBe(0);
    });

    it('has nothing to approve for the team leader who proposed it: she may take it back', async () => {
      await done(teams, 'ilse', code, 'Besluit 2: hulp inzetten of voortzetten', answers.decision2);
      const seen = await openCase(teams, 'ilse', code);
      const rest = await teams.press('ilse', seen, 'Meer…');
      const labels = [...seen.buttons, ...rest.buttons].map(({ label }) => label);
      expect(labels).toContain('Intrekken');
      expect(labels).not.toContain('Bekijken en beslissen');
    });

    it('tells nobody who looks at the page a name, and has no error of its own', async () => {
      for (const channel of [CHANNEL.name, 'General']) {
        await openChannel(channel);
        expect(await page.locator('.ac-adaptiveCard').allInnerTexts()).not.toEqual([]);
        expect(await page.locator('body').innerText()).not.toMatch(answers.LEAKS);
      }
      for (const text of [...teams.shown, ...teams.logged]) expect(answers.LEAKS.exec(text)?.[0]).toBeUndefined();
      expect(problems).toEqual([]);
    });
  });
});
