// What is in a dossier and what never is: by who takes it out, by readers and levels, and masked when it is about one
// person (DES-16).
import type { Context } from '../../src/domain/procedure/context';
import { PersonId } from '../../src/domain/ids';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { withProductActs } from '../../src/pathways/product-acts';
import { maskerFor } from '../../src/views/mask/mask';
import { viewDossier } from '../../src/views/dossier/view-dossier';
import { approves, context as schoolContext, does, givenIn, open, text, tinyPathway, type Step } from '../support/play';

const LATER = '2026-11-16T10:00:00.000Z';
const names = {
  joost: 'Joost de Wit',
  mila: 'Mila Bakker',
  max: 'Max Visser',
  ilse: 'Ilse Vos',
  omar: 'Omar Haddad',
  tess: 'Tess de Boer',
  tom: 'Tom Smit',
  piet: 'Piet Agent',
};
const note = tinyPathway.acts.find(({ id }) => id === 'note')!;
const longText = { type: 'longText', label: text('label'), level: 'L1', required: false } as const;

/** Notes under professional secrecy, a field for a few, a source, and an act that hides who did it. */
const pathway: Pathway = withProductActs({
  ...tinyPathway,
  anytime: [...tinyPathway.anytime, 'secret', 'mixed', 'hidden'],
  acts: [
    ...tinyPathway.acts,
    {
      ...note,
      id: 'secret',
      title: text('Onder beroepsgeheim'),
      readers: { roles: ['clb'] },
      fields: [{ ...longText, id: 'words' }],
    },
    {
      ...note,
      id: 'mixed',
      title: text('Van alles'),
      fields: [
        { ...longText, id: 'plain' },
        { ...longText, id: 'few', readers: { roles: ['clb'] } },
        { ...longText, id: 'who', type: 'text', level: 'L2' },
        { ...longText, id: 'from', level: 'L3' },
      ],
    },
    {
      ...note,
      id: 'hidden',
      title: text('Van een beschermde bron'),
      actorLevel: 'L3',
      fields: [{ ...longText, id: 'said' }],
    },
  ],
  rules: [
    ...tinyPathway.rules,
    {
      id: 'RAD-2.4',
      on: ['mixed'],
      level: 'hint',
      when: { lead: 'empty' },
      say: text('Bel {opening:cmp} met het meldpunt.'),
    },
  ],
  seesIdentity: ['mentor', 'support_team_member'],
  seesSource: ['support_team_member'],
});
const context: Context = {
  ...schoolContext,
  pathway,
  names,
  hours: { cmp: { days: { '2': [['09:00', '12:00']] } } },
  roster: { ...schoolContext.roster, omar: { roles: ['clb'], kind: 'staff', onDuty: false } },
};

const RELEASE = { whom: 'inspectorate', extent: 'all', danger: false, why: 'De inspectie vraagt erom.' };
const ONE = { ...RELEASE, extent: 'one_person', person: 'Sofie Jansen' };
const MIXED = {
  plain: 'Mila Bakker zag Pien Jansen en Sofie bij de bus, bel 0400 00 00 01.',
  few: 'Alleen voor het CLB.',
  who: 'Pien Jansen',
  from: 'De buurvrouw Greetje zei het.',
};

function taken(person: string, extent: Record<string, unknown>, ...steps: Step[]) {
  const { state, journal } = givenIn(
    context,
    open({ pupil: 'Sofie Jansen' }),
    ...steps,
    does('tess', 'release_dossier', extent),
    approves('ilse', 'release_dossier'),
  );
  return viewDossier({
    view: { context, names, contacts: [], now: LATER },
    state,
    journal,
    person: PersonId(person),
    school: 'Het Kompas',
  });
}

describe('the dossier', () => {
  it('is there for the two who released it, and for nobody else', () => {
    for (const who of ['mila', 'joost', 'max', 'piet', 'nobody']) expect(taken(who, RELEASE)).toBeUndefined();
    expect(taken('ilse', RELEASE)).toMatchObject({
      code: 'TP-2026-0007',
      school: 'Het Kompas',
      release: {
        whom: 'Inspectie',
        why: 'De inspectie vraagt erom.',
        by: [
          { name: 'Tess de Boer', role: 'teamleider' },
          { name: 'Ilse Vos', role: 'OT-medewerker' },
        ],
      },
    });
  });

  it('has what this person reads, and counts what is under professional secrecy without a word of it', () => {
    const steps = [
      does('ilse', 'invite', { person: 'omar' }),
      does('omar', 'secret', { words: 'Vertrouwelijk gesprek.' }),
      does('mila', 'mixed', MIXED),
    ];
    const dossier = taken('ilse', RELEASE, ...steps)!;
    const said = JSON.stringify(dossier);
    expect(dossier.leftOut).toEqual({ secret: 2, unreadable: 0, source: 0 });
    expect(said).toContain('De buurvrouw Greetje zei het.');
    for (const secret of ['Vertrouwelijk gesprek', 'beroepsgeheim', 'Alleen voor het CLB'])
      expect(said).not.toContain(secret);
  });

  it('has neither identity nor source for a releaser who reads none, and says how much that is', () => {
    const dossier = taken('tess', RELEASE, does('mila', 'mixed', MIXED))!;
    expect(dossier.leftOut).toEqual({ secret: 1, unreadable: 3, source: 0 });
    expect(JSON.stringify(dossier)).not.toMatch(/Greetje|"Pien Jansen"|"Sofie Jansen"/);
  });

  it('has rules as they spoke, with the times they named then, reasons, and steps passed over', () => {
    const talk = does(
      'mila',
      'talk',
      { participants: ['mila', 'ilse'] },
      { reasons: { 'MELD-3.9': 'Tess is op cursus vandaag.' } },
    );
    const dossier = taken('ilse', RELEASE, talk, does('mila', 'mixed', MIXED), does('mila', 'acute'))!;
    const rules = dossier.steps.flatMap(({ entries }) => entries).flatMap(({ rules: spoken }) => spoken);
    expect(rules).toContainEqual({
      id: 'MELD-3.9',
      level: 'ask',
      words: 'why without team leader?',
      next: undefined,
      reason: 'Tess is op cursus vandaag.',
    });
    expect(rules).toContainEqual(
      expect.objectContaining({
        id: 'RAD-2.4',
        level: 'hint',
        words: 'Bel dinsdag 17 november om 9.00 uur met het meldpunt.',
      }),
    );
    expect(dossier.norms).toContainEqual(expect.objectContaining({ id: 'RAD-2.4', words: 'Bel … met het meldpunt.' }));
    expect(JSON.stringify(taken('ilse', RELEASE, does('mila', 'acute'))!.steps)).toContain('overgeslagen: Talk');
  });

  it('tells a proposal in full where it took effect, and where it stopped when it did not', () => {
    const propose = does('ilse', 'decision', { report: true, why: 'Er is een norm.' });
    const lines = (...steps: Step[]) =>
      taken('ilse', RELEASE, does('mila', 'talk', { participants: ['mila', 'ilse', 'tess'] }), propose, ...steps)!
        .steps.flatMap(({ entries }) => entries)
        .filter(({ what }) => what.endsWith(': decision'))
        .map(({ what, facts, proposedBy }) => [what, facts.length, proposedBy?.name]);
    expect(lines(approves('tess', 'decision'))).toEqual([
      ['Voorgesteld: decision', 0, undefined],
      ['Goedgekeurd: decision', 0, undefined],
      ['Vastgelegd: decision', 2, 'Ilse Vos'],
    ]);
    expect(lines()).toEqual([['Voorgesteld: decision', 2, undefined]]);
  });
});

describe('the dossier about one person', () => {
  const dossier = () =>
    taken('ilse', ONE, does('mila', 'mixed', MIXED), does('ilse', 'hidden', { said: 'Ik hoorde het van Greetje.' }))!;

  it('keeps what names that person, and masks others, their numbers, and staff by their role', () => {
    const facts = dossier()
      .steps.flatMap(({ entries }) => entries)
      .flatMap((entry) => entry.facts.map(({ value }) => value));
    expect(facts).toContain('Sofie Jansen');
    expect(facts).toContain('[mentor] zag [afgeschermd] en Sofie bij de bus, bel [afgeschermd].');
    expect(facts).toContain('Ik hoorde het van [afgeschermd].');
    expect(JSON.stringify({ ...dossier(), release: undefined, made: undefined })).not.toMatch(
      /Pien|Greetje|buurvrouw|0400|Mila|Bakker|Joost|de Wit|Ilse|Tess/,
    );
  });

  it('never tells who is behind it: not who opened it, nor by which role, nor the author of what hides its author', () => {
    const entries = dossier().steps.flatMap((step) => step.entries);
    expect(entries[0]).toMatchObject({ who: { name: '[afgeschermd]' } });
    expect(entries.find(({ what }) => what === 'Vastgelegd: Van een beschermde bron')).toMatchObject({
      who: { name: '[afgeschermd]' },
    });
    expect(JSON.stringify(entries)).not.toMatch(/onderwijsondersteuner|medewerker van school/);
    expect(dossier().leftOut.source).toBe(1);
  });
});

describe('masking', () => {
  const masker = maskerFor({
    subject: 'Marit van der Zwaan',
    others: ['Pien Zwaan', 'José Núñez', 'Het neefje Bo'],
    words: [],
    staff: [
      { name: 'Marit de Boer', role: 'mentor' },
      { name: 'Iris Çelik', role: 'docent' },
    ],
    spared: ['Veilig Thuis', 'MC-2026-0001'],
    marker: '[afgeschermd]',
  });

  it.each([
    ['Marit Zwaan en Pien lopen samen', 'Marit Zwaan en [afgeschermd] lopen samen'],
    ['Pien, PIEN en piens tas', '[afgeschermd], [afgeschermd] en [afgeschermd] tas'],
    ['Pien van der Zwaan zag Marit van der Zwaan', '[afgeschermd] zag Marit van der Zwaan'],
    ['Jose Nunez belde', '[afgeschermd] belde'],
    ['mevrouw Çelik zag het', 'mevrouw [docent] zag het'],
    [
      'Veilig Thuis belt over MC-2026-0001, niet over MC-2026-0002',
      'Veilig Thuis belt over MC-2026-0001, niet over [afgeschermd]',
    ],
    ['Mail naar p.jansen@school.example', 'Mail naar [afgeschermd]'],
    ['Gisteren sprak ze met Anneloes over thuis', 'Gisteren sprak ze met [afgeschermd] over thuis'],
    ['Er is niets bijzonders gezien.', 'Er is niets bijzonders gezien.'],
  ])('%s', (typed, masked) => {
    expect(masker.typed(typed)).toBe(masked);
  });

  it('knows what is about whom', () => {
    expect([
      masker.isAbout('Marit'),
      masker.isAbout('het meisje Zwaan'),
      masker.isAbout('Pien'),
      masker.isAbout(''),
    ]).toEqual([true, true, false, false]);
  });
});
