// A whole case of a story as a PDF, read back: in order, with the norms word for word; and the same about one person,
// with everybody else masked.
import { documents } from '../../src/documents/dossier-pdf';
import { PersonId } from '../../src/domain/ids';
import { viewDossier } from '../../src/views/dossier/view-dossier';
import { approves, does } from '../support/play';
import { describeWithPdfReader, factsOfPdf, pagesOfPdf, structureOfPdf, textOfPdf } from '../support/pdf-text';
import { caseOfStory, goingOn, viewOf, type StoryCase } from '../support/story-case';

const AT = '2027-03-09T09:00:00.000Z';
const PETRA = PersonId('petra');
const WHY = 'Moeder vraagt om inzage.';

/** Petra proposes, Omar agrees, and Petra takes it out. */
function takenOut(base: StoryCase, extent: Record<string, unknown>, whom = 'parents', why = WHY) {
  const released = goingOn(
    base,
    does('petra', 'release_dossier', { whom, danger: false, why, ...extent }, { at: AT }),
    approves('omar', 'release_dossier', { at: AT }),
    { type: 'exportDossier', actor: PETRA, at: AT },
  );
  const dossier = viewDossier({
    view: viewOf(released, AT),
    state: released.state,
    journal: released.journal,
    person: PETRA,
    school: 'Het Kompas',
  });
  if (!dossier) throw new Error('there is no dossier');
  return documents.dossier(dossier);
}

const inOrder = (text: string, words: readonly string[]): string[] => {
  let from = 0;
  return words.filter((one) => {
    const at = text.indexOf(one, from);
    if (at !== -1) from = at;
    return at === -1;
  });
};

describeWithPdfReader('the dossier of a whole case', () => {
  let base: StoryCase;
  let all: Uint8Array;
  let masked: Uint8Array;
  beforeAll(async () => {
    base = await caseOfStory('meldcode/een-hele-casus.yaml', 'MC-2026-0001');
    all = await takenOut(
      base,
      { extent: 'all' },
      'court',
      'Gevraagd door mr. Łukasz Şahin-Ĳsbrandts, café Ægir „één”.',
    );
    masked = await takenOut(base, { extent: 'one_person', person: 'Marit Zwaan' });
  });

  it('tells it in order: who, in which role, when on the clock of the school, and what', () => {
    expect(
      inOrder(textOfPdf(all), [
        'Dossier MC-2026-0001',
        'Vertrouwelijk',
        'School: Het Kompas',
        'Vrijgegeven aan: Rechter of advocaat',
        'Petra Kuipers (OT-medewerker) en Omar Haddad (teamleider)',
        'Afgesloten: ma 8 maart 2027, 15:00 CET',
        'Wat er gebeurde, in volgorde',
        'Stap 1 · Signalen in kaart',
        'di 3 november 2026, 08:40 CET · Fleur Martens (medewerker)',
        'Over wie ben je bezorgd? Marit Zwaan',
        'Ik zag vier ronde plekjes op een rij.',
        'Van wie heb je het gehoord? Een klasgenoot uit 3B',
        'Bekeek de casus',
        'Stap 2 · Collegiale consultatie',
        'Stap 3 · Gesprek',
        'ma 9 november 2026, 10:20 CET · Mila Bakker (mentor)',
        'Niet toegestaan: Gesprek vastleggen',
        'MELD-3.7 (weigert)',
        'Stap 5 · Twee besluiten',
        'Voorgesteld: Besluit 1',
        'Goedgekeurd: Besluit 1',
        'Voorgesteld door: Omar Haddad (teamleider)',
        'Vermoeden van onveiligheid en geen hulp gewild',
        'Waarom dit besluit? Er is een vermoeden en moeder wil geen hulp.',
        'Afgesloten',
        'Dossier vrijgegeven aan: Petra Kuipers, Omar Haddad',
        'Dossier opgehaald',
        'Bijlage A. De regels zoals ze golden',
        'Bijlage B. Teksten voor Magister',
        '2026-11-03 · Zorg over een leerling · Fleur Martens · MC-2026-0001',
      ]),
    ).toEqual([]);
  });

  it('has the rules word for word as this edition of the procedure has them: those that spoke where they did, all of them behind', () => {
    const text = textOfPdf(all);
    const done = new Set(base.journal.flatMap(({ event }) => (event.type === 'ActRecorded' ? [event.act] : [])));
    const rules = base.context.pathway.rules.filter(({ on }) => on.some((act) => done.has(act)));
    const words = rules
      .flatMap(({ say, next }) => [say.nl, ...(next ? [next.nl] : [])])
      .map((one) =>
        one
          .replace(/\{opening:[^}]+\}/g, '…')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    expect(rules.length).toBeGreaterThan(40);
    // A word that is cut at a hyphen at the end of a line is one all the same.
    const flat = (one: string) => one.replace(/[\s-]+/g, '');
    expect(words.filter((one) => !flat(text).includes(flat(one)))).toEqual([]);
    expect(
      inOrder(text, [
        'MELD-4.5 (advies): Bij twijfel over de veiligheid bel je Veilig Thuis.',
        'Onveilig en hulp geweigerd: dan geldt meldnorm 3.',
      ]),
    ).toEqual([]);
  });

  it('gives reasons, skipped steps and holds their place', async () => {
    const more = goingOn(base, does('omar', 'hold', { why: 'Er loopt een klacht bij de commissie.' }, { at: AT }));
    const text = textOfPdf(await takenOut(more, { extent: 'all' }));
    expect(
      inOrder(text, [
        'Bewaarplicht: Bewaren tot nader order.',
        'Er loopt een klacht bij de commissie.',
        'Bewaren tot nader order',
      ]),
    ).toEqual([]);
  });

  it('says on every page that it is confidential, who released it, which case it is, and which page', () => {
    const pages = pagesOfPdf(all);
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, index) => {
      expect(page).toMatch(/^MC-2026-0001/);
      expect(page).toContain('Vertrouwelijk · Vrijgegeven door Petra Kuipers en Omar Haddad');
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
    });
  });

  it('has the letters of every name', () => {
    expect(textOfPdf(all)).toContain('mr. Łukasz Şahin-Ĳsbrandts, café Ægir „één”.');
  });

  it('says what it is to a screen reader, and names nobody in what the file says of itself', () => {
    const facts = factsOfPdf(all);
    expect(facts).toMatch(/Title:\s+Dossier MC-2026-0001\n/);
    expect(facts).toMatch(/Tagged:\s+yes/);
    for (const name of ['Petra', 'Omar', 'Marit', 'Kompas']) expect(facts).not.toContain(name);
    const tree = structureOfPdf(all);
    for (const part of ['Document', 'Sect', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody'])
      expect(tree).toMatch(new RegExp(`^\\s*${part}\\b`, 'm'));
    const raw = Buffer.from(all).toString('latin1');
    expect(raw).toContain('/Lang (nl-NL)');
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toMatch(/\/Outlines/);
    expect(raw).toContain('pdfuaid');
  });

  describe('about one person', () => {
    it('tells of that person, of staff by their role, and of nobody else by name', () => {
      const text = textOfPdf(masked);
      expect(
        inOrder(text, [
          'Dit dossier gaat over één persoon.',
          'Gaat over: Marit Zwaan',
          'Over wie ben je bezorgd? Marit Zwaan',
          'gezien door [afgeschermd] op 3 november',
          'zegt [afgeschermd',
          'Wie voerden het gesprek? mentor, teamleider',
          'OT-medewerker',
        ]),
      ).toEqual([]);
      for (const name of [
        'Pien',
        'Fleur',
        'Martens',
        'Joost',
        'de Wit',
        'Mila',
        'Bakker',
        'Ilse',
        'Tess',
        'klasgenoot',
        '3B',
        'VT-90817',
      ])
        expect(text).not.toMatch(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'));
    });

    it('names the two who released it, who answer for it, and nobody else of the staff', () => {
      const text = textOfPdf(masked);
      const covers = text.split('Wat er gebeurde, in volgorde');
      expect(covers[0]).toContain('Vrijgegeven door: Petra Kuipers (OT-medewerker) en Omar Haddad (teamleider)');
      const rest = covers.slice(1).join(' ').replaceAll('Vrijgegeven door Petra Kuipers en Omar Haddad', '');
      expect(rest).not.toMatch(/Petra|Kuipers|Omar|Haddad/);
    });

    it('never says who reported, by name nor by role, and counts what it leaves out', () => {
      const text = textOfPdf(masked);
      expect(text).toContain('di 3 november 2026, 08:40 CET · [afgeschermd]');
      expect(text).not.toMatch(/docent/);
      expect(text).toMatch(/\d onderdelen niet opgenomen \(van wie het komt\)/);
    });

    it('is about the other one when that is who it was released for', async () => {
      const text = textOfPdf(await takenOut(base, { extent: 'one_person', person: 'Pien' }));
      expect(text).toContain('Gaat over: Pien');
      expect(text).toContain('Pien durfde niet naar binnen.');
      expect(text).not.toMatch(/Marit|Zwaan/);
    });
  });
});
