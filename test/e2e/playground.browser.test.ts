/**
 * One whole Meldcode case, clicked through in a browser on the program as `npm start` starts it: a caretaker signals,
 * the support team and the mentor work it out, the team leader approves, and somebody of the right role who does not
 * take part sees nothing. A picture of every stage goes to test-artifacts/.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeWithChromium } from '../support/chromium';
import { openPage, violations } from '../support/web-page';
import { fillForm } from './fill-form';
import { dialog, says, press, close, openCase, record, send, tickAll, refusal } from './on-the-page';
import { startBuilt, type Running } from './start-built';

const PICTURES = join('test-artifacts', 'playground');
const SECRET = /Sem de Vries|Sem|blauwe plek|gordijnen/;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

describeWithChromium('the playground, from /signaal to a closed case', (browser) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zorgspoor-e2e-'));
  const problems: string[] = [];
  let program: Running;
  let pictures = 0;

  beforeAll(async () => {
    if (!existsSync('dist/src/main.js') || !existsSync('dist/page/main.js'))
      throw new Error('Build first: npm run build');
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
    program = await startBuilt(dataDir);
  });
  afterAll(async () => {
    await program.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const picture = (page: Page, what: string) =>
    page.screenshot({ path: join(PICTURES, `${String((pictures += 1)).padStart(2, '0')}-${what}.png`) });

  /** Somebody in a browser of their own. */
  async function person(name: string, width = 1280, place = 'Het Kompas'): Promise<Page> {
    const opened = await openPage(browser(), { viewport: { width, height: 900 } });
    opened.page.on('close', () => problems.push(...opened.problems));
    await opened.page.goto(program.url);
    await opened.page.getByRole('button', { name: new RegExp(place) }).click();
    await opened.page.getByRole('button', { name: new RegExp(name) }).click();
    await opened.page.getByRole('combobox', { name: 'Jij bent' }).waitFor();
    return opened.page;
  }

  it('is walked by three people and a mentor, while another mentor sees nothing', async () => {
    const joris = await person('Joris Bakker');
    await joris.getByRole('textbox', { name: 'Opdracht' }).fill('/signaal');
    await joris.keyboard.press('Enter');
    await dialog(joris).getByRole('heading', { name: 'Zorg over een leerling' }).waitFor();
    await fillForm(joris, {
      staff_involved: 'no',
      pupil: 'Sem de Vries',
      facts: 'Sem had een blauwe plek op zijn arm en zei dat hij van de gordijnen was gevallen.',
      observed_on: today,
      observed_where: 'In de gang',
      mentor: 'noor',
    });
    await picture(joris, 'signaal-formulier');
    expect(await violations(joris)).toEqual([]);
    await send(joris);
    await says(joris, /Vastgelegd/);
    await picture(joris, 'signaal-verstuurd');
    await tickAll(joris);
    await close(joris);

    const samira = await person('Samira Haddad');
    await samira
      .getByRole('article', { name: /MC-\d{4}-0001/ })
      .first()
      .waitFor();
    await picture(samira, 'stap-1-kanaal');
    expect(await samira.locator('#posts').innerText()).not.toMatch(SECRET);
    await openCase(samira);
    await record(samira, 'Signalen in kaart brengen', {
      facts: 'Blauwe plek, gezien door de conciërge.',
      facts_checked: 'yes',
      concern: ['child_abuse'],
      about: ['pupil'],
      disclosed: 'no',
      minors_at_home: 'no',
      special_form: 'no',
    });
    await says(samira, /Vastgelegd/);
    await picture(samira, 'stap-2-dossier');
    await close(samira);

    const noor = await person('Noor Visser', 360);
    await openCase(noor, 'Berichten aan jou');
    await record(noor, 'Collegiale consultatie vastleggen', {
      date: today,
      participants: ['noor'],
      purposes: ['sounding_board'],
      outcome: 'We gaan in gesprek.',
      vt_called: 'yes',
    });
    await says(noor, 'MELD-2.8');
    await picture(noor, 'stap-2-weigering-op-een-telefoon');
    await fillForm(noor, { participants: ['samira', 'ilse', 'fatma'] });
    await send(noor);
    await says(noor, /Vastgelegd/);
    await record(noor, 'Gesprek vastleggen', {
      date: today,
      parties: ['parents', 'pupil'],
      together: 'separate',
      participants: ['noor', 'samira'],
      signals_discussed: 'De blauwe plek.',
      approach: ['concrete', 'transparent'],
      help_offered: 'Schoolmaatschappelijk werk.',
      help_accepted_parents: 'undecided',
      help_accepted_pupil: 'undecided',
      view_of_pupil: 'Sem wil dat er thuis rust is.',
    });
    await says(noor, /Vastgelegd/);
    await picture(noor, 'stap-4-op-een-telefoon');
    await tickAll(noor);
    await close(noor);

    await openCase(samira);
    const why = 'Besproken met de mentor.';
    await record(samira, 'Afweging vastleggen', {
      safety: ['safe'],
      safety_rationale: why,
      suspicion: 'no',
      suspicion_rationale: why,
      help_offer: 'possible',
      help_offer_rationale: why,
      help_refusal: 'accepts',
      help_refusal_rationale: why,
      result: 'decreasing',
      result_rationale: why,
      other_family: 'no',
      view_of_pupil: 'Sem is opgelucht.',
      app_used_on: today,
      app_outcome: 'Geen meldnorm.',
      participants: ['noor', 'samira'],
    });
    await says(samira, /Vastgelegd/);
    await record(samira, 'Besluit 1: melden bij Veilig Thuis', {
      report: 'no',
      rationale: 'Geen meldnorm.',
      lead: 'samira',
      view_of_pupil: 'Sem is opgelucht.',
    });
    await says(samira, /akkoord/i);
    await picture(samira, 'stap-5-besluit-1-voorgesteld');
    await close(samira);

    // The proposal waits in the thread of the case, where the team leader approves it.
    const ilse = await person('Ilse van Dam');
    const approvals = ilse.getByRole('button', { name: 'Bekijken en beslissen', exact: true });
    await approvals.first().waitFor();
    await picture(ilse, 'stap-5-akkoord-in-de-draad');
    expect(await ilse.locator('#posts').innerText()).not.toMatch(SECRET);
    /** Reads it, decides, and waits for both: what is answered, and the button in the thread that goes. */
    const approve = async () => {
      await approvals.first().click();
      await dialog(ilse).waitFor();
      await picture(ilse, 'stap-5-voorstel');
      await press(ilse, 'Akkoord');
      await says(ilse, /Vastgelegd/);
      await picture(ilse, 'stap-5-akkoord-gegeven');
      await close(ilse);
      await approvals.first().waitFor({ state: 'detached' });
    };
    await approve();

    await openCase(samira);
    await record(samira, 'Besluit 2: hulp inzetten of voortzetten', {
      help: 'none',
      rationale: 'Er is geen hulp nodig.',
    });
    await says(samira, /akkoord/i);
    await close(samira);
    await approve();

    // Nothing closes while a step is not in Magister.
    await openCase(samira);
    await record(samira, 'Casus sluiten', { reason: 'unfounded', rationale: 'Het was een val.' });
    await says(samira, 'MELD-6.4');
    await picture(samira, 'sluiten-geweigerd');
    await samira.locator('#dialog-close').click();
    await samira.getByRole('alertdialog').getByRole('button', { name: 'Weggooien' }).click();
    // Back to where the form was opened from.
    await says(samira, /Meer over/);
    await close(samira);
    for (const page of [ilse, samira]) {
      await openCase(page);
      await tickAll(page);
      if (page !== samira) await close(page);
    }
    await record(samira, 'Casus sluiten', { reason: 'unfounded', rationale: 'Het was een val.' });
    await says(samira, /Vastgelegd/);
    await picture(samira, 'gesloten');
    await press(samira, 'Logboek');
    await says(samira, /Logboek · MC-/);
    await picture(samira, 'logboek');
    expect(await violations(samira)).toEqual([]);
    await close(samira);

    // Another mentor has the right role, and is no part of it.
    const daan = await person('Daan Brouwer');
    const code = /MC-\d{4}-0001/.exec(await samira.locator('#posts').innerText())![0];
    expect(await daan.locator('body').innerText()).not.toMatch(SECRET);
    expect(await refusal(daan, code)).toBe(await refusal(daan, 'MC-2019-0099'));
    await picture(daan, 'buitenstaander');
    for (const page of [joris, samira, noor, ilse, daan]) await page.close();
    expect(problems).toEqual([]);
    expect(program.output()).not.toMatch(SECRET);
  });

  it('keeps everything over a restart', async () => {
    await program.stop();
    program = await startBuilt(dataDir);
    const samira = await person('Samira Haddad');
    await samira.getByText('Deze casus is afgesloten.').waitFor();
    await openCase(samira);
    await press(samira, 'Logboek');
    await says(samira, 'Geopend als MC-');
    await samira.close();
  });

  it('shows a newcomer everything with hardly any typing, on a phone', async () => {
    const page = await person('Noor Visser', 360);
    const become = async (name: string) => {
      await page.locator('#guide summary').click();
      await page.getByRole('button', { name: `Word ${name}` }).click();
      await page.locator('#guide summary').click();
    };
    const sendExample = async () => {
      await dialog(page).getByRole('button', { name: 'Vul een voorbeeld in' }).click();
      await send(page);
      await says(page, /Vastgelegd/);
    };
    await page.getByRole('button', { name: '/signaal' }).click();
    await sendExample();
    await close(page);
    await become('Samira Haddad');
    await page.getByRole('article', { name: /-0002/ }).getByRole('button', { name: 'Openen' }).first().click();
    await says(page, /-0002/);
    await picture(page, 'nieuwkomer-dossier');
    await press(page, 'Signalen in kaart brengen');
    await sendExample();
    await press(page, 'Logboek');
    // The button says so too: only the title is the answer.
    await says(page, /Logboek · MC-/);
    await close(page);
    await page.getByRole('button', { name: '+1 week' }).click();
    await page.getByRole('status').getByText('De klok staat nu op').waitFor({ timeout: 300_000 });
    await page
      .getByRole('article', { name: /-0002: Herinnering/ })
      .first()
      .waitFor();
    await picture(page, 'nieuwkomer-herinnering');
    expect(await page.locator('#guide-progress').innerText()).toBe('5 van 6 gedaan');
    await page.close();
  });

  describe('the other procedures, each at its own place', () => {
    /** Opens a case with the command's example, and gives its code. */
    async function start(page: Page, command: string): Promise<string> {
      await page.getByRole('textbox', { name: 'Opdracht' }).fill(command);
      await page.keyboard.press('Enter');
      await page.locator('#dialog-example').click();
      await send(page);
      await says(page, 'Vastgelegd');
      const title = await dialog(page).getByRole('heading').first().innerText();
      await close(page);
      return title.split(' ')[0]!;
    }
    /** Opens a case from its newest message. */
    async function openCode(page: Page, code: string, conversation: string): Promise<void> {
      await page.getByRole('navigation').getByRole('button', { name: conversation }).click();
      await page
        .getByRole('article', { name: new RegExp(code) })
        .getByRole('button', { name: 'Openen' })
        .first()
        .click();
      await says(page, new RegExp(code));
    }
    /** Does an act with its example. */
    async function doExample(page: Page, act: string, then: string | RegExp = 'Vastgelegd'): Promise<void> {
      await press(page, act);
      await dialog(page).getByRole('heading', { name: act }).waitFor();
      await page.locator('#dialog-example').click();
      await send(page);
      await says(page, then);
    }
    afterEach(() => expect(problems.splice(0)).toEqual([]));

    it('Antwerp: the CLB anchor of the school acknowledges, and the other school sees nothing', async () => {
      const jonas = await person('Jonas Peeters', 360, 'Antwerpen');
      const code = await start(jonas, '/bezorgd');
      const annelies = await person('Annelies Maes', 360, 'Antwerpen');
      expect(await annelies.locator('#posts').innerText()).not.toMatch(/Xander|boeken/);
      await openCode(annelies, code, 'Berichten aan jou');
      await picture(annelies, 'cmp-dossier-op-een-telefoon');
      await doExample(annelies, 'Gelezen: het CLB weet ervan');
      await press(annelies, 'Meer…');
      await says(annelies, 'CLB: op de hoogte');
      const roos = await person('Roos Vermeulen', 1280, 'Antwerpen');
      expect(await refusal(roos, code)).toBe(await refusal(roos, 'CMP-2019-0099'));
      for (const page of [jonas, annelies, roos]) await page.close();
    });

    it('Brussels: a liaison assistant routes a question of a head, and the cell reads a report without a source', async () => {
      const lieve = await person('Lieve Wouters', 1280, 'Noorderpark');
      const code = await start(lieve, '/overleg');
      const nadia = await person('Nadia Claes', 1280, 'Noorderpark');
      await openCode(nadia, code, 'overlegassistenten');
      await doExample(nadia, 'Vraag bekijken');
      await doExample(nadia, 'Oriënteren zonder bron');
      await doExample(nadia, 'Bericht aan de cel radicalisme', /akkoord/i);
      const tom = await person('Tom Lemmens', 1280, 'Noorderpark');
      await openCode(tom, code, 'overlegassistenten');
      await picture(tom, 'bxn-tweede-lezer');
      await press(tom, 'Bekijken en beslissen');
      await says(tom, /stelt dit voor|Voorgesteld ·/);
      await press(tom, 'Akkoord');
      await says(tom, 'Vastgelegd');
      const greet = await person('Greet Aerts', 1280, 'Noorderpark');
      await openCode(greet, code, 'Berichten aan jou');
      expect(await dialog(greet).innerText()).not.toMatch(/Zwaluw|Lieve|symbool/);
      const ward = await person('Ward Hendrickx', 360, 'Noorderpark');
      await ward.locator('#posts article').getByRole('button', { name: 'Openen' }).first().click();
      await says(ward, 'Dit bericht komt zonder bron.');
      await picture(ward, 'bxn-bronvrij-verslag');
      for (const part of ['#dialog', '#posts'])
        expect(await ward.locator(part).innerText()).not.toMatch(/BXN-|Zwaluw|Lieve|symbool/);
      for (const page of [lieve, nadia, tom, greet, ward]) await page.close();
    });

    it('the conversation card: a safety coordinator starts the year', async () => {
      const fatma = await person('Fatma Yildiz');
      const code = await start(fatma, '/gesprekskaart');
      await openCode(fatma, code, 'veiligheid');
      await doExample(fatma, 'Startgesprek');
      await says(fatma, 'Afspraken voor dit schooljaar');
      await picture(fatma, 'gesprekskaart');
      await fatma.close();
    });

    it('Tienen: the police contact takes up and answers the question of a teacher', async () => {
      const lien = await person('Lien Maes', 360, 'Tienen');
      const code = await start(lien, '/politievraag');
      const koen = await person('Koen Janssens', 1280, 'Tienen');
      await openCode(koen, code, 'Berichten aan jou');
      await press(koen, 'Ik neem deze vraag op');
      await says(koen, 'Vastgelegd');
      await doExample(koen, 'Antwoord geven');
      await close(koen);
      await openCode(lien, code, 'Berichten aan jou');
      await says(lien, /We komen graag langs/);
      await picture(lien, 'tienen-antwoord-op-een-telefoon');
      for (const page of [lien, koen]) await page.close();
    });

    it('remembers the place and the person, and shows the people of that place alone', async () => {
      const page = await person('Nadia Smets', 1280, 'Tienen');
      await page.reload();
      expect(await page.getByRole('combobox', { name: 'Je bent in' }).inputValue()).toBe('tienen');
      expect(await page.getByRole('combobox', { name: 'Jij bent' }).inputValue()).toBe('nadia');
      await page.getByRole('combobox', { name: 'Je bent in' }).selectOption('brussel-noord');
      await page.getByRole('heading', { name: 'Politiezone Noorderpark' }).waitFor();
      const people = await page.locator('#person option').allInnerTexts();
      expect(people.join()).toContain('Nadia Claes');
      expect(people.join()).not.toMatch(/Nadia Smets|Noor Visser/);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });
});
