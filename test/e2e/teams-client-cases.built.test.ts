/**
 * Whole cases of the Meldcode, played by six people through Microsoft's own client: what it sends to the bot is
 * Microsoft's, what it shows is what the bot sent. Everything the bot lets anybody see in a channel, and everything it
 * logs, is looked through for names and content at the end.
 */
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { CHANNEL, TEAM, type Present } from '../../scripts/teams-client/school';
import { encodePress } from '../../src/render/press-codec';
import { textOf, type Screen, type SeenButton } from '../../src/stories/drivers/screen';
import * as answers from './teams-client/answers';
import * as cases from './teams-client/cases';
import {
  channelOf,
  describeWithClient,
  openTeams,
  until,
  type Message,
  type Teams,
  type Typed,
} from './teams-client/teams';

describeWithClient('cases in the client of Microsoft', () => {
  let teams: Teams;
  beforeAll(async () => {
    teams = await openTeams({ starts: '2026-11-03T09:00:00.000Z', current: 'noor' });
  });
  afterAll(() => teams?.close());

  const today = () => teams.now().slice(0, 10);
  const says = (screen: Screen, text: string | RegExp) => expect(textOf(screen)).toMatch(text);

  const openCase = (who: Present, code: string) => cases.openCase(teams, who, code);
  const does = (who: Present, code: string, act: string, typed?: Typed) => cases.does(teams, who, code, act, typed);
  const done = (who: Present, code: string, act: string, typed?: Typed) => cases.done(teams, who, code, act, typed);
  const inChannel = (id: string, text: string): Message[] =>
    teams.messages.filter((message) => channelOf(message) === id && textOf(message.screen).includes(text));
  /** The card of the case in a channel: the first message about it there. */
  const cardIn = (id: string, code: string) => until(`the card of ${code} in ${id}`, () => inChannel(id, code)[0]);
  const approvalOf = (code: string) =>
    until(`a proposal of ${code}`, () =>
      inChannel(TEAM.id, code)
        .filter(({ screen }) => screen.buttons.some(({ label }) => label === 'Bekijken en beslissen'))
        .at(-1),
    );
  /** The button that stood in the thread before, as it still does in old chats: it approves at once. */
  async function oldApproval(code: string, act: string): Promise<SeenButton> {
    const urgent = (await openCase('samira', code)).buttons.find(({ press }) => press.type === 'submit')!.press;
    if (urgent.type !== 'submit') throw new Error('the act for emergencies is not there');
    const press = { type: 'approve', case: urgent.case, act, revision: urgent.revision } as const;
    const handle = { type: 'Action.Execute', verb: 'approve', data: { press: encodePress(press) } };
    return { press, label: 'Akkoord', handle };
  }
  async function tickAll(who: Present, code: string): Promise<void> {
    for (let left = 30; left > 0; left -= 1) {
      const screen = await teams.press(who, await openCase(who, code), 'Meer…');
      const tick = screen.buttons.find(({ label }) => label === 'Genoteerd');
      if (!tick) return;
      await teams.press(who, screen, tick);
      await teams.settle();
    }
    throw new Error('the list of things to note does not end');
  }

  describe('from a worry to a closed case', () => {
    const code = 'MC-2026-0001';

    it('opens with a form from the message box, which checks what must be filled in', async () => {
      const form = await teams.open('joris', 'signaal');
      says(form, '112');
      const short = await teams.send('joris', form, { ...answers.signal(today()), pupil: '' });
      expect(short.inputs.find(({ id }) => id === 'pupil')?.error).toBeTruthy();
      const sent = await teams.send('joris', short, answers.signal(today()));
      says(sent, code);
      says(sent, 'Sem de Vries');
      await teams.settle();
    });

    it('puts a card without names in the channel of the support team, and in no other', async () => {
      const card = await cardIn(CHANNEL.id, code);
      says(card.screen, 'Stap 1');
      expect(card.screen.buttons.map(({ label }) => label)).toContain('Openen');
      expect(inChannel(TEAM.id, code)).toEqual([]);
    });

    it('reminds the role in the thread of the case when nobody did anything', async () => {
      const card = await cardIn(CHANNEL.id, code);
      await teams.moveTo('2026-11-04T16:30:00.000Z');
      const reminder = await until('the reminder', () => inChannel(CHANNEL.id, 'Herinnering')[0]);
      expect(reminder.conversation).toBe(`${CHANNEL.id};messageid=${card.id}`);
      says(reminder.screen, code);
    });

    it('updates the card in place when a step is done, and reaches the next channel', async () => {
      const card = await cardIn(CHANNEL.id, code);
      const { updates } = card;
      await done('samira', code, 'Signalen in kaart brengen', answers.mapped);
      await until('the card to change', () => card.updates > updates);
      says(card.screen, 'Stap 2 van 5: Collegiale consultatie');
      expect(inChannel(CHANNEL.id, code).filter(({ conversation }) => conversation === CHANNEL.id)).toEqual([card]);
      says((await cardIn(TEAM.id, code)).screen, 'Stap 2');
    });

    it('refuses a consultation of one in private, with the rule, and records it when all were there', async () => {
      const before = teams.shown.length;
      const refused = await does('noor', code, 'Collegiale consultatie vastleggen', {
        ...answers.consultation(today()),
        participants: 'noor',
      });
      expect(refused.notices.map(({ tone, rules }) => [tone, rules])).toContainEqual(['refused', ['MELD-2.8']]);
      expect(refused.inputs.find(({ id }) => id === 'outcome')?.value).toBe('We gaan met Sem in gesprek.');
      expect(teams.shown).toHaveLength(before);
      await done('noor', code, 'Collegiale consultatie vastleggen', answers.consultation(today()));
    });

    it('does not take a form that is older than the case', async () => {
      const samira = await openCase('samira', code);
      const old = await cases.pressOn(teams, 'samira', samira, 'Gesprek vastleggen');
      await done('noor', code, 'Gesprek vastleggen', answers.talk(today()));
      const stale = await teams.send('samira', old, answers.talk(today()));
      expect(stale.notices.map(({ tone }) => tone)).toContain('stale');
    });

    it('posts a proposed decision in the thread of the team leaders', async () => {
      await done('samira', code, 'Afweging vastleggen', answers.weighing(today()));
      await done('samira', code, 'Besluit 1: melden bij Veilig Thuis', answers.decision1);
      const proposal = await approvalOf(code);
      expect(proposal.conversation).toBe(`${TEAM.id};messageid=${(await cardIn(TEAM.id, code)).id}`);
    });

    it('refuses the approval of the one who proposed it, in private and with the rule', async () => {
      const proposal = await approvalOf(code);
      const before = teams.shown.length;
      const { words, screen } = await teams.pressAgain('samira', proposal, await oldApproval(code, 'decision1'));
      expect(words).toMatch(/Dit kan niet.*DES-7/);
      expect(screen.lines).toEqual([]);
      await teams.settle();
      expect(teams.shown).toHaveLength(before);
      expect(proposal.screen.buttons.map(({ label }) => label)).toEqual(['Bekijken en beslissen']);
    });

    it('tells whoever is not in the case nothing, and no more than of a case that is not there', async () => {
      const proposal = await approvalOf(code);
      const show = proposal.screen.buttons.find(({ label }) => label === 'Bekijken en beslissen')!;
      const asked = async (id: string) => {
        const press = JSON.stringify({ ...JSON.parse((show.handle as { data: { press: string } }).data.press), c: id });
        return teams.pressAgain('daan', proposal, {
          ...show,
          handle: { type: 'Action.Execute', verb: 'proposal', data: { press } },
        });
      };
      const theirs = await asked('case' in show.press ? show.press.case! : '');
      expect(theirs.words).not.toBe('');
      expect(theirs).toEqual(await asked('f'.repeat(32)));
      const approved = await teams.pressAgain('daan', proposal, await oldApproval(code, 'decision1'));
      expect(approved.words).toBe(theirs.words);
    });

    it('takes the approval of the team leader where she reads it, and changes the card in the thread', async () => {
      const proposal = await approvalOf(code);
      says(await cases.decide(teams, 'ilse', code, 'Akkoord'), 'Vastgelegd');
      await until('the proposal to change', () => proposal.updates > 0);
      says(proposal.screen, 'Akkoord gegeven');
      expect(proposal.screen.buttons.map(({ label }) => label)).toEqual(['Bekijken']);
    });

    it('answers the same press again from a card that was left open as it did, and does nothing twice', async () => {
      await done('samira', code, 'Besluit 2: hulp inzetten of voortzetten', answers.decision2);
      const proposal = await approvalOf(code);
      const approve = await oldApproval(code, 'decision2');
      expect((await teams.pressAgain('ilse', proposal, approve)).words).toContain('Vastgelegd');
      await teams.settle();
      const before = teams.shown.length;
      const again = await teams.pressAgain('ilse', proposal, approve);
      expect(again.words + textOf(again.screen)).toContain('Vastgelegd');
      await teams.settle();
      expect(teams.shown).toHaveLength(before);
    });

    it('closes when everything is noted, and says so on the cards in both channels', async () => {
      const early = await does('samira', code, 'Casus sluiten', answers.closing);
      expect(early.notices.flatMap(({ rules }) => rules)).toContain('MELD-6.4');
      for (const who of ['noor', 'samira', 'ilse', 'fatma'] as const) await tickAll(who, code);
      const mine = await teams.press('joris', await teams.open('joris', 'dossier'), `${code} openen`);
      await cases.pressOn(teams, 'joris', mine, 'Genoteerd');
      await done('samira', code, 'Casus sluiten', answers.closing);
      for (const channel of [CHANNEL.id, TEAM.id]) {
        const card = await cardIn(channel, code);
        await until('the card to close', () => /afgesloten/i.test(textOf(card.screen)));
      }
    });
  });

  describe('when somebody is in danger', () => {
    const code = 'MC-2026-0002';

    it('is called urgent with one press, and both channels are told at once', async () => {
      const form = await teams.open('noor', 'signaal');
      says(await teams.send('noor', form, answers.urgentSignal(today())), code);
      await teams.settle();
      await done('noor', code, 'Acuut: nu beslissen');
      for (const channel of [CHANNEL.id, TEAM.id])
        await until('the alarm', () =>
          inChannel(channel, 'Acuut: kijk nu').find(({ screen }) => textOf(screen).includes(code)),
        );
    });

    it('reminds within the hour, and takes the report to Veilig Thuis in any step', async () => {
      await teams.moveTo(new Date(Date.parse(teams.now()) + 3_700_000).toISOString());
      await until('the reminder', () =>
        inChannel(CHANNEL.id, 'Herinnering: Handel nu').find(({ screen }) => textOf(screen).includes(code)),
      );
      await done('samira', code, 'Melding bij Veilig Thuis vastleggen', answers.report(today()));
      says(await teams.press('samira', await openCase('samira', code), 'Lees meer'), 'VT-40021');
    });

    it('turns down a proposal with a reason, and takes the next one', async () => {
      await done('samira', code, 'Collega toevoegen', answers.colleague);
      // She reported, so the lead is hers.
      const decision = { ...answers.reportDecision, lead: 'samira' };
      await done('ilse', code, 'Besluit 1: melden bij Veilig Thuis', { ...decision, rationale: 'Lotte' });
      const proposal = await approvalOf(code);
      const why = await cases.decide(teams, 'samira', code, 'Niet akkoord');
      says(
        await teams.send('samira', why, { [why.inputs[0]!.id]: 'Schrijf op waarom Lotte gevaar loopt.' }),
        /Vastgelegd/,
      );
      await teams.settle();
      await until('the proposal to change', () => proposal.updates > 0);
      expect(proposal.screen.buttons.map(({ label }) => label)).toEqual(['Bekijken']);
      await done('ilse', code, 'Besluit 1: melden bij Veilig Thuis', decision);
      await approvalOf(code);
      says(await cases.decide(teams, 'samira', code, 'Akkoord'), 'Vastgelegd');
    });
  });

  it('is invited to a dialog when a command is typed in the channel, without what was typed', async () => {
    await teams.say(CHANNEL.id, 'signaal Lotte Vermeer is bang');
    const invitation = await until('the invitation', () =>
      teams.messages.find(
        ({ conversation, screen }) => conversation.startsWith(CHANNEL.id) && screen.lines.includes('Zorgspoor'),
      ),
    );
    expect(textOf(invitation.screen)).not.toMatch(/Lotte/);
    // And whoever typed a name where others read is asked, in their own chat, to take it away (DES-12).
    await until('the warning', () =>
      teams.messages.find(
        ({ conversation, screen }) => conversation === 'a:1-persoonlijk' && textOf(screen).includes('DES-12'),
      ),
    );
  });

  it('can be reached by this machine alone, as the bot that believes it', async () => {
    const port = Number(new URL(teams.url).port);
    const reached = (host: string) =>
      new Promise<boolean>((resolve) =>
        connect({ host, port })
          .once('connect', () => resolve(true))
          .once('error', () => resolve(false)),
      );
    expect(await reached('127.0.0.1')).toBe(true);
    // What listens on every interface listens here too.
    const others = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const host of ['127.0.0.2', ...others]) expect([host, await reached(host)]).toEqual([host, false]);
  });

  it('let nothing of it all be seen in a channel, a chat or the log', () => {
    expect(teams.shown.length).toBeGreaterThan(20);
    for (const text of [...teams.shown, ...teams.logged]) expect(answers.LEAKS.exec(text)?.[0]).toBeUndefined();
    // The check can fail: what they were shown in their dialogs has it all.
    expect(teams.told.filter((text) => answers.LEAKS.test(text)).length).toBeGreaterThan(20);
    expect(teams.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
