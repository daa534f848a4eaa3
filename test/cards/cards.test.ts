import { answerCard } from '../../cards/answer';
import { formCard } from '../../cards/case/form-card';
import { noteCard } from '../../cards/note-card';
import { SAMPLE_CASE, SAMPLE_ZONE, samplePing } from '../../cards/samples/sample-case';
import { sampleForm } from '../../cards/samples/sample-form';
import { postedSamples, privateSamples } from '../../cards/samples/samples';
import type { Action, Card, Input } from '../../src/card';
import { LOCALES } from '../../src/domain/text';
import { renderPlainText } from '../../src/render/plain-text';
import type { FormView } from '../../src/views/types';
import { words } from '../../src/words/words';
import { textsIn } from '../support/walk-json';

const actionsOf = (card: Card): Action[] => [
  ...card.blocks.flatMap((block) => (block.type === 'buttons' ? block.actions : [])),
  ...card.actions,
];
const inputsOf = (card: Card): Input[] => card.blocks.filter((block) => block.type === 'input');
const pressOf = (card: Card, label: string) => actionsOf(card).find((action) => action.label === label)?.press;
const about = { case: SAMPLE_CASE, revision: 12 };
const formIn = (form: Partial<FormView> = {}) => formCard({ ...sampleForm, ...form }, [], 'nl');

describe('the notification of a card', () => {
  it.each(LOCALES)('says nothing of what a private answer holds, in %s', (locale) => {
    for (const card of Object.values(privateSamples(locale)))
      expect(renderPlainText(card)).toBe(words(locale).notifications.answer);
  });

  it.each(LOCALES)('names the case by its code alone, in %s', (locale) => {
    for (const card of Object.values(postedSamples(locale))) {
      expect(renderPlainText(card)).toMatch(/^(MC-2026-0007|CR-7F3K-92QD): /);
      expect(renderPlainText(card)).not.toMatch(/Noor|Samir|Els|Meldcode|violence|Gesprek|Talk|Hulp|Help/);
    }
  });
});

describe('a card in a channel', () => {
  it.each(LOCALES)('holds no name and nothing that was recorded, in %s', (locale) => {
    const said = textsIn(Object.values(postedSamples(locale))).join('\n');
    expect(said).not.toMatch(/Noor|Samir|Els de Wit|Tom Aerts|Blauwe plek|alleen praten|open voor hulp/);
  });

  it('has Openen, and Acuut where the procedure has one', () => {
    const { ping, 'ping-closed': closed } = postedSamples('nl');
    expect(actionsOf(ping!).map(({ label, press, opens }) => ({ label, press, opens }))).toEqual([
      { label: 'Openen', press: { type: 'show', case: SAMPLE_CASE }, opens: true },
      // One press, with no form in the way (DES-9).
      { label: 'Acuut', press: { type: 'submit', act: 'acute', ...about }, opens: false },
      { label: 'Wie kan ik nu bellen?', press: { type: 'contacts', case: SAMPLE_CASE }, opens: true },
    ]);
    expect(actionsOf(closed!).map(({ label }) => label)).toEqual(['Openen', 'Wie kan ik nu bellen?']);
  });

  it('asks for approval while it waits, and afterwards says what became of it', () => {
    const cards = postedSamples('nl');
    expect(actionsOf(cards.approval!).map(({ label, press }) => [label, press.type])).toEqual([
      ['Bekijken en beslissen', 'proposal'],
    ]);
    for (const [name, said] of [
      ['approval-approved', 'Akkoord gegeven.'],
      ['approval-rejected', 'Niet akkoord. De indiener weet waarom.'],
      ['approval-lapsed', 'Dit voorstel is vervallen.'],
    ] as const) {
      expect(actionsOf(cards[name]!).map(({ label }) => label)).toEqual(['Bekijken']);
      expect(textsIn(cards[name]!.blocks)).toContain(said);
    }
  });
});

describe('a refusal', () => {
  it('says why, what to do next, and which rule', () => {
    const card = privateSamples('nl').refusal!;
    expect(card.blocks).toEqual([
      {
        type: 'notice',
        tone: 'refused',
        label: 'Dit kan niet',
        text: 'Een gesprek voer je altijd met twee medewerkers van de school. Vraag een collega erbij en leg daarna het gesprek vast. (regel MELD-3.7)',
      },
    ]);
  });

  it('without a rule or a next step says no more than its text', () => {
    const card = noteCard([{ tone: 'info', text: { nl: 'Er is niets opgeslagen.', en: 'Nothing was stored.' } }], 'en');
    expect(card.blocks).toMatchObject([{ label: 'For your information', text: 'Nothing was stored.' }]);
  });
});

describe('a form card', () => {
  it('sends its inputs with the verb of the form, and an opening form at revision 0', () => {
    expect(formIn().submit).toEqual({ label: 'Vastleggen', press: { type: 'submit', act: 'talk', ...about } });
    expect(formIn({ submits: 'reject' }).submit).toMatchObject({ label: 'Niet akkoord', press: { type: 'reject' } });
    expect(formIn({ submits: 'approve' }).submit).toMatchObject({ label: 'Akkoord', press: { type: 'approve' } });
    expect(privateSamples('nl')['form-opening']!.submit?.press).toEqual({
      type: 'submit',
      case: SAMPLE_CASE,
      act: 'meldcode/signal',
      revision: 0,
    });
  });

  it('keeps what was typed, with each error at its field', () => {
    const inputs = Object.fromEntries(inputsOf(formIn()).map((input) => [input.id, input]));
    expect(inputs.staff).toMatchObject({ control: 'choices', value: ['samir'], required: true });
    expect(inputs.when).toMatchObject({
      control: 'date',
      value: '2026-12-24',
      error: 'Deze datum ligt in de toekomst.',
    });
    expect(inputs.accepted).toMatchObject({
      control: 'choice',
      value: 'yes',
      choices: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nee' },
      ],
    });
  });

  it('asks a reason that a rule wants as a required input of its own', () => {
    const [ask] = inputsOf(formIn());
    expect(ask).toMatchObject({
      id: 'reason:MELD-2.7',
      control: 'longText',
      required: true,
      label: 'Veilig Thuis bellen heeft de voorkeur. Waarom is er niet gebeld? (regel MELD-2.7)',
    });
  });

  it('has no input where there is nobody to choose from, and says so', () => {
    expect(inputsOf(formIn()).map(({ id }) => id)).not.toContain('follow');
    expect(textsIn(formIn().blocks)).toEqual(
      expect.arrayContaining(['Wie volgt dit op?', 'Er is niemand om uit te kiezen.']),
    );
  });
});

describe('a form about parts of a case and about organisations', () => {
  const inputs = Object.fromEntries(inputsOf(privateSamples('nl')['form-parts']!).map((input) => [input.id, input]));

  it('takes a list as lines, and says so', () => {
    expect(inputs.pupils).toMatchObject({
      control: 'longText',
      value: 'Yara T.\nMilan V.',
      hint: 'Voornaam en eerste letter. Zet er één op elke regel.',
    });
    expect(inputs.steps).toMatchObject({
      value: 'ma 16 november 2026: Bezorgdheid\nwo 18 november 2026: Overleg',
      hint: 'Zet er één op elke regel.',
    });
  });

  it('offers parts by their label with how they stand, and organisations by name', () => {
    expect(inputs.about).toMatchObject({
      control: 'choice',
      value: 'pupil-2',
      choices: [
        { value: 'pupil-1', label: 'Leerling 1', hint: 'aangemeld' },
        { value: 'pupil-2', label: 'Leerling 2', hint: 'in bespreking' },
      ],
    });
    expect(inputs.all).toMatchObject({ control: 'choices', value: ['pupil-1'] });
    expect(inputs.school).toMatchObject({ control: 'choice', value: 'school-120' });
    expect(inputs.services).toMatchObject({ control: 'choices', value: ['youth'] });
  });

  it('says when there is nothing to choose from, in words that do not speak of people', () => {
    expect(inputs.request).toBeUndefined();
    expect(textsIn(privateSamples('nl')['form-parts']!.blocks)).toContain('Er is nu niets om uit te kiezen.');
  });
});

describe('the other answers', () => {
  const signal = {
    pathway: 'meldcode',
    form: 'meldcode/signal',
    command: 'signaal',
    title: { nl: 'Signaal', en: 'Signal' },
    summary: { nl: 'Begin hier.', en: 'Start here.' },
  };

  it('list cases by code with a button each, and what may be started', () => {
    const card = privateSamples('en').list!;
    expect(pressOf(card, 'Open MC-2026-0007')).toEqual({ type: 'show', case: SAMPLE_CASE });
    expect(pressOf(card, 'Signal about a pupil')).toEqual({ type: 'start', form: 'meldcode/signal' });
    expect(textsIn(privateSamples('en')['list-empty']!.blocks)).toContain(
      'You have no cases. There is nothing here for you to start. Ask the coordinator.',
    );
    const [line] = answerCard({
      answer: { kind: 'cases', rows: [], startable: [signal] },
      locale: 'en',
      timeZone: SAMPLE_ZONE,
      changed: false,
    }).blocks;
    expect(line).toEqual({ type: 'text', text: 'You have no cases. Worried about a pupil? Start below.' });
  });

  it('give the journal by step and moment, with its rules', () => {
    const said = textsIn(privateSamples('nl').journal!.blocks);
    expect(said).toEqual(
      expect.arrayContaining([
        'Collegiale consultatie',
        'vr 20 november 2026, 14:05 · Samir Haddou',
        'legde vast: Collegiale consultatie · regels: MELD-2.7, MELD-2.8',
      ]),
    );
    expect(said.filter((text) => text === 'Collegiale consultatie')).toHaveLength(1);
  });

  it('give the text for the pupil system as it is, with its tick', () => {
    const card = answerCard({
      answer: {
        kind: 'entry',
        code: samplePing.code,
        caseId: SAMPLE_CASE,
        task: 'sis-22',
        system: { nl: 'Magister', en: 'Magister' },
        text: { nl: 'Regel 1\n*Regel 2*', en: 'x' },
      },
      locale: 'nl',
      timeZone: SAMPLE_ZONE,
      changed: false,
    });
    expect(card.blocks).toContainEqual({ type: 'copy', label: 'Over te nemen tekst', text: 'Regel 1\n*Regel 2*' });
    expect(card.actions[0]).toMatchObject({
      label: 'Genoteerd',
      press: { type: 'tick', case: SAMPLE_CASE, task: 'sis-22' },
    });
  });

  it('explain the commands, with and without a slash', () => {
    const texts = textsIn(privateSamples('nl').help!.blocks).join('\n');
    expect(texts).toContain('/signaal opent het formulier: Signaal over een leerling.');
    expect(texts).toContain('@Zorgspoor signaal');
  });

  it('say in the help whose work a procedure builds on (MELD-6.1)', () => {
    expect(textsIn(privateSamples('nl').help!.blocks)).toContain(
      'Gebaseerd op de meldcode van het ministerie van VWS.',
    );
  });
});
