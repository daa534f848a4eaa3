// The case at a glance, what is behind its buttons, and what waits for approval: what each page says, and which buttons
// it has.
import { alarmCard } from '../../cards/case/alarm-card';
import { behindCaseCard } from '../../cards/case/behind-case';
import { caseCard } from '../../cards/case/case-card';
import { proposalCard } from '../../cards/case/proposal-card';
import { SAMPLE_CASE, sampleCase, samplePing } from '../../cards/samples/sample-case';
import { samplePart, sampleParts } from '../../cards/samples/sample-parts';
import { privateSamples } from '../../cards/samples/samples';
import type { Action, Card } from '../../src/card';
import { CASE_PARTS } from '../../src/requests/request';
import type { CaseView, ProposalView } from '../../src/views/types';
import { textsIn } from '../support/walk-json';

const actionsOf = (card: Card): Action[] => [
  ...card.blocks.flatMap((block) => (block.type === 'buttons' ? block.actions : [])),
  ...card.actions,
];
const pressOf = (card: Card, label: string) => actionsOf(card).find((action) => action.label === label)?.press;
const about = { case: SAMPLE_CASE, revision: 12 };
const caseIn = (view: Partial<CaseView> = {}) => caseCard({ ...sampleCase, ...view }, [], 'nl');
const restIn = (view: CaseView = sampleCase) => behindCaseCard(view, 'rest', 'nl');
const proposalIn = (view: CaseView = sampleCase) => proposalCard(view, view.proposals[0]!, [], 'nl');
const LONG = `Lang${' en breed'.repeat(40)}`;
const sampleReporter: CaseView = {
  ...sampleCase,
  relation: 'reporter',
  acts: [],
  tasks: [],
  proposals: [],
  help: undefined,
  missing: undefined,
  tracks: [],
  attribution: undefined,
};

describe('the case card', () => {
  it('puts what was just done first, then whom to call in one line, before all else', () => {
    const card = privateSamples('nl').case!;
    expect(card.blocks.slice(0, 4).map((block) => ('label' in block ? block.label : block.type))).toEqual([
      'Vastgelegd',
      'Advies',
      'Direct gevaar?',
      'buttons',
    ]);
    expect(card.blocks[2]).toMatchObject({
      links: [
        { text: '112', href: 'tel:112' },
        // Who does not answer now is no help in danger.
        { text: 'Veilig Thuis 0800-2000', href: 'tel:08002000' },
      ],
    });
    expect(card.blocks.some(({ type }) => type === 'input')).toBe(false);
  });

  it('unfolds whom to call while somebody has said that it is urgent', () => {
    expect(textsIn(caseIn({ alarmed: true }).blocks)).toContain(
      'Bel meteen. Opschrijven kan daarna.\nAlarmnummer: 112 · nu bereikbaar\nVeilig Thuis: 0800-2000 · nu bereikbaar · gratis, dag en nacht',
    );
    // Who is closed is no alarm.
    expect(caseIn({ alarmed: true }).blocks).toContainEqual({
      type: 'text',
      text: 'Adviesteam jeugd: 0800-0000 · nu gesloten, weer open ma 23 november 2026, 08:30',
      subtle: true,
    });
  });

  it('says in one sentence what is asked, by when, with the one primary button of whoever has to act', () => {
    const card = caseIn({ proposals: [] });
    expect(textsIn(card.blocks)).toContain('Jij bent aan zet: Gesprek vastleggen, uiterlijk wo 25 nov.');
    const primary = actionsOf(card).filter(({ style }) => style === 'primary');
    expect(primary.map(({ press }) => press)).toEqual([{ type: 'form', act: 'talk', ...about }]);
  });

  it('puts a decision that is asked before everything else', () => {
    const primary = actionsOf(caseIn()).filter(({ style }) => style === 'primary');
    expect(primary).toMatchObject([
      { label: 'Bekijken en beslissen', press: { type: 'proposal', act: 'decide_help' } },
    ]);
  });

  it('says whose turn it is to whom nothing is asked, and gives them no primary button', () => {
    const card = caseIn({ proposals: [], tasks: sampleCase.tasks.map((task) => ({ ...task, mine: false, acts: [] })) });
    expect(textsIn(card.blocks)).toContain('Aan zet: wie de regie heeft · Gesprek vastleggen, uiterlijk wo 25 nov.');
    expect(actionsOf(card).some(({ style }) => style === 'primary')).toBe(false);
    // What the step waits for they may do as well.
    expect(pressOf(card, 'Gesprek vastleggen')).toBeDefined();
  });

  it.each(
    Object.entries(privateSamples('nl')).filter(([name]) => /^case(-(own|onl|part|clo|alarm|rep).*)?$/.test(name)),
  )('has no more than five buttons, one of them primary at most: %s', (_name, card) => {
    const actions = actionsOf(card);
    expect(actions.length).toBeLessThanOrEqual(5);
    expect(actions.filter(({ style }) => style === 'primary').length).toBeLessThanOrEqual(1);
  });

  it('says how late it is in words', () => {
    const late = { ...samplePing, dueAt: '2026-11-21T15:00:00.000Z' };
    expect(caseIn({ ping: late }).blocks).toContainEqual(
      expect.objectContaining({ type: 'progress', says: expect.stringMatching(/2 dagen te laat$/) as string }),
    );
  });

  it('says what is known, newest first, in two lines, and what is new to who looks', () => {
    const texts = textsIn(
      caseIn({ gists: sampleCase.gists.map((gist) => ({ ...gist, written: [{ nl: LONG, en: LONG }] })) }).blocks,
    );
    expect(texts).toContain('Nieuw · Collegiale consultatie · Samir Haddou · vr 20 nov');
    expect(texts.indexOf('Nieuw · Collegiale consultatie · Samir Haddou · vr 20 nov')).toBeLessThan(
      texts.indexOf('Signaal · Noor Verbeek · do 19 nov'),
    );
    const said = texts.filter((text) => text.startsWith('Lang'));
    expect(said.every((text) => text.length <= 121 && text.endsWith('…'))).toBe(true);
  });

  it('names whom it is about above, for who may read it', () => {
    expect(caseIn().title).toBe('MC-2026-0007 · Meldcode huiselijk geweld en kindermishandeling · Sem de Vries');
    expect(caseIn({ subject: undefined }).title).not.toContain('Sem');
  });

  it('gives a reporter their own words and the urgent lane, and neither acts nor the journal', () => {
    const card = privateSamples('nl')['case-reporter']!;
    expect(
      actionsOf(card).map(({ press }) => ('act' in press ? press.act : 'part' in press ? press.part : '')),
    ).toEqual(['acute', 'record', 'rest']);
    expect(textsIn(card.blocks).join('\n')).toContain('Dit is in goede handen');
    const rest = restIn(sampleReporter);
    expect(actionsOf(rest).map(({ press }) => press.type)).toEqual(['contacts', 'part', 'show', 'list']);
  });

  it('says that an optional step was not needed, which is not skipped', () => {
    const { blocks } = privateSamples('en')['case-parts']!;
    expect(blocks).toContainEqual({
      type: 'progress',
      says: 'Step 3 of 5: Talk',
      steps: ['done', 'unneeded', 'current', 'ahead', 'ahead'],
    });
    expect(caseIn().blocks).toContainEqual(
      expect.objectContaining({ type: 'progress', says: 'Stap 3 van 5: Gesprek · 1 stap overgeslagen' }),
    );
  });

  it('gives somebody who is in it for a part their own part, and says so', () => {
    const texts = textsIn([privateSamples('nl')['case-part']!.blocks, restIn(samplePart).blocks]);
    expect(texts.join('\n')).toContain('Je ziet hier jouw deel');
    expect(texts).toContain('Verkeersdienst · beantwoord');
    expect(texts.join('\n')).not.toMatch(/Jeugddienst|In de casus|Els de Wit|Leerling 1/);
  });

  it('says that a closed case is closed, and asks nothing', () => {
    const card = privateSamples('nl')['case-closed']!;
    expect(card.blocks[0]).toMatchObject({ type: 'progress', says: 'Deze casus is afgesloten.' });
    expect(textsIn(card.blocks).join('\n')).not.toMatch(/aan zet|wachten/);
  });
});

describe('what is behind the case', () => {
  it('offers possible acts as buttons, one without questions at once', () => {
    const card = restIn();
    expect(pressOf(card, 'Gesprek vastleggen')).toEqual({ type: 'form', act: 'talk', ...about });
    expect(actionsOf(card).find(({ label }) => label === 'Regie nemen')).toMatchObject({
      press: { type: 'submit', act: 'take_lead', ...about },
      opens: false,
    });
  });

  it('offers no act that cannot be done, and says why behind a button of its own', () => {
    expect(pressOf(restIn(), 'Afzien van gesprek')).toBeUndefined();
    expect(pressOf(restIn(), 'Waarom kan iets niet?')).toEqual({ type: 'part', case: SAMPLE_CASE, part: 'why' });
    expect(textsIn(privateSamples('nl')['case-why']!.blocks)).toContain(
      'Afzien van gesprek: Dit doet een OT-medewerker, altijd na overleg met Veilig Thuis.',
    );
    const possible = sampleCase.acts.filter(({ why }) => why === undefined);
    expect(pressOf(restIn({ ...sampleCase, acts: possible }), 'Waarom kan iets niet?')).toBeUndefined();
  });

  it('puts own tasks first, with the text to copy and the tick, and names who has the others', () => {
    const card = restIn();
    const texts = textsIn(card.blocks);
    expect(texts.indexOf('Jouw taken')).toBeLessThan(texts.indexOf('Taken van anderen'));
    expect(pressOf(card, 'Tekst voor Magister')).toEqual({ type: 'entry', case: SAMPLE_CASE, task: 'sis-22' });
    expect(pressOf(card, 'Genoteerd')).toEqual({ type: 'tick', case: SAMPLE_CASE, task: 'sis-22' });
    expect(texts).toContain(
      'Terugbellen met de ouders · had klaar moeten zijn op do 19 november 2026, 17:00 · voor mentor of teamleider',
    );
  });

  it('shows the newest record first and how much is kept back', () => {
    const texts = textsIn(privateSamples('nl')['case-record']!.blocks);
    expect(texts.indexOf('Eerst met de leerling alleen praten.')).toBeLessThan(texts.indexOf('Wanneer'));
    expect(texts).toContain('2 antwoorden zijn niet voor jou zichtbaar.');
  });

  it('shows the parts of a case by kind, how each stands and who has it, and what a task is about', () => {
    expect(textsIn(restIn(sampleParts).blocks)).toEqual(
      expect.arrayContaining([
        'Leerlingen',
        'Leerling 1 · in bespreking',
        'Jeugddienst · wacht op terugkoppeling · bij Bram Claes',
        'Verkeersdienst · beantwoord · bij jou',
        'Navragen bij de jeugdbeweging of ze nog komt.\nTerugbellen vóór het overleg.',
      ]),
    );
  });

  it('names nobody who is protected, not even the lead, and does not say that nobody leads', () => {
    const pages = [caseCard(sampleParts, [], 'nl'), restIn(sampleParts), proposalIn(sampleParts)];
    const said = textsIn(pages).join('\n');
    expect(said).toContain('Terugkoppeling vragen · Jeugddienst · uiterlijk wo 25 november 2026, 17:00 · voor iemand');
    expect(said).toContain('Voorgesteld · vr 20 nov');
    expect(said).not.toMatch(/Noor|Samir|Door |nog niemand/);
    expect(said.split('\n')).not.toContain('Regie');
  });

  it('ends with the source of the procedure, and leads back to the case', () => {
    expect(restIn().blocks.at(-1)).toEqual({
      type: 'text',
      text: 'Gebaseerd op de meldcode van het ministerie van VWS.',
      subtle: true,
    });
    for (const part of CASE_PARTS)
      expect(pressOf(behindCaseCard(sampleCase, part, 'nl'), 'Naar de casus')).toEqual({
        type: 'show',
        case: SAMPLE_CASE,
      });
  });

  it('speaks Belgian Dutch where it differs', () => {
    const texts = textsIn([caseCard(sampleCase, [], 'nl-BE'), behindCaseCard(sampleCase, 'rest', 'nl-BE')]);
    expect(texts).toEqual(
      expect.arrayContaining(['Tekst voor het leerlingvolgsysteem', 'In het dossier', 'Hulp opstarten']),
    );
    expect(texts.join('\n')).not.toMatch(/casus|Magister/);
  });
});

describe('what waits for approval', () => {
  it('stands on one screen with what it rests on, and there alone are the buttons to decide', () => {
    const card = proposalIn();
    expect(textsIn(card.blocks)).toEqual(
      expect.arrayContaining([
        'Els de Wit stelt dit voor · vr 20 nov',
        'Onderbouwing',
        'Afweging',
        'Veiligheid',
        'Twijfel',
      ]),
    );
    expect(pressOf(card, 'Akkoord')).toEqual({ type: 'approve', act: 'decide_help', ...about });
    expect(pressOf(card, 'Niet akkoord')).toEqual({ type: 'askReject', act: 'decide_help', ...about });
    for (const elsewhere of [caseIn(), restIn()]) expect(pressOf(elsewhere, 'Akkoord')).toBeUndefined();
  });

  it('can be taken back by the proposer, who has nothing to approve; an onlooker has neither', () => {
    const withProposal = (more: Partial<ProposalView>) => ({
      ...sampleCase,
      proposals: sampleCase.proposals.map((one) => ({ ...one, mayApprove: false, ...more })),
    });
    const own = withProposal({ own: true });
    for (const card of [caseCard({ ...own, tasks: [] }, [], 'nl'), restIn(own), proposalIn(own)]) {
      expect(pressOf(card, 'Akkoord')).toBeUndefined();
      expect(pressOf(card, 'Intrekken')).toEqual({ type: 'askReject', act: 'decide_help', ...about });
    }
    const onlooker = withProposal({ mayReject: false });
    for (const card of [caseCard(onlooker, [], 'nl'), restIn(onlooker), proposalIn(onlooker)])
      for (const label of ['Akkoord', 'Niet akkoord', 'Intrekken']) expect(pressOf(card, label)).toBeUndefined();
  });
});

describe('what somebody sees who said that it is urgent', () => {
  it('is whom to call and the button for once they did, and nothing else', () => {
    const task = { ...sampleCase.tasks[0]!, dueAt: '2026-11-23T10:00:00.000Z', acts: ['vt_contact'] };
    const card = alarmCard({ ...sampleCase, alarmed: true, tasks: [...sampleCase.tasks, task] }, [], 'nl');
    expect(card.blocks.map((block) => (block.type === 'links' ? block.links[0]?.text : block.type))).toEqual([
      '112',
      'Veilig Thuis 0800-2000',
    ]);
    expect(actionsOf(card).map(({ label, press }) => [label, press.type, 'act' in press ? press.act : ''])).toEqual([
      ['Ik heb gebeld', 'form', 'vt_contact'],
      ['Naar de casus', 'show', ''],
    ]);
  });

  it('offers no record of a call to whoever may make none', () => {
    expect(actionsOf(alarmCard({ ...sampleCase, tasks: [] }, [], 'nl')).map(({ label }) => label)).toEqual([
      'Naar de casus',
    ]);
  });
});

describe('a list', () => {
  it('says in a window of one’s own whom each case is about, what comes next, whose it is and by when', () => {
    const texts = textsIn(privateSamples('nl')['list-glance']!.blocks);
    expect(texts).toContain('Sem de V. · Gesprek vastleggen · jij · uiterlijk morgen');
    expect(texts).toContain('MC-2026-0009 · Afweging vastleggen · wie de regie heeft · 3 dagen te laat');
  });

  it('names nobody on a page that is kept', () => {
    expect(textsIn(privateSamples('nl')['list-tasks']!.blocks).join()).not.toMatch(/Sem|Vries/);
  });
});
