/**
 * What a card says of what comes after a click, and of why a button is not there: from the procedure, in roles and
 * never in names.
 */
import { afterBlocks } from '../../cards/case/after-blocks';
import { behindCaseCard } from '../../cards/case/behind-case';
import { caseCard } from '../../cards/case/case-card';
import { proposalCard } from '../../cards/case/proposal-card';
import { sampleCase } from '../../cards/samples/sample-case';
import { postedSamples, privateSamples } from '../../cards/samples/samples';
import { actOf, type Pathway } from '../../src/domain/procedure/pathway';
import type { CaseView, ProposalView } from '../../src/views/types';
import { viewAfter } from '../../src/views/view-after';
import { textsIn } from '../support/walk-json';
import { PRODUCT_ROLES } from '../support/roles';
import { readShipped } from '../support/shipped-file';

function read(name: string): Pathway {
  const file = `${name}.yaml`;
  const parsed = readShipped(file);
  if ('errors' in parsed) throw new Error(`${file} does not parse: run zorgspoor check`);
  return parsed.pathway;
}

/** A procedure as a school says it that calls its pupil system Magister. */
const said = (pathway: Pathway) => ({ pathway, roles: PRODUCT_ROLES, pupilSystem: { nl: 'Magister', en: 'Magister' } });

const saidAfter = (pathway: Pathway, act: string): string =>
  textsIn(afterBlocks({ submits: 'submit', after: viewAfter(said(pathway), actOf(pathway, act)) }, 'nl'))
    .filter((text) => text !== 'text')
    .join('\n');
const saidOn = (view: Partial<CaseView>): string =>
  textsIn(caseCard({ ...sampleCase, ...view }, [], 'nl').blocks).join('\n');
const proposalSaid = (more: Partial<ProposalView>): string =>
  textsIn(proposalCard(sampleCase, { ...sampleCase.proposals[0]!, ...more }, [], 'nl').blocks).join('\n');

describe('a form', () => {
  const meldcode = read('meldcode');

  it('that opens a case says who hears of it, and that it is without names', () => {
    expect(saidAfter(meldcode, 'signal')).toMatch(/^Bericht zonder namen naar: OT-medewerker, mentor\.$/);
  });

  it('that proposes a decision says that it waits for somebody else, and whose approval it needs', () => {
    expect(saidAfter(meldcode, 'decision1')).toBe(
      'Na Vastleggen is dit een voorstel. Het geldt pas als een ander akkoord geeft: teamleider of OT-medewerker. Die krijgt een bericht zonder namen.',
    );
  });

  it('of which nobody hears says where it stands', () => {
    const quiet = { ...actOf(meldcode, 'signal'), id: 'quiet', notices: [], effects: [], sisEntry: false };
    expect(afterBlocks({ submits: 'submit', after: viewAfter(said(meldcode), quiet) }, 'nl')).toEqual([
      { type: 'text', text: 'Alleen wie dit mag zien, leest het.', subtle: true },
    ]);
  });

  it('tells apart who hears of it for certain and who perhaps, each once', () => {
    const act = {
      ...actOf(meldcode, 'signal'),
      id: 'told',
      sisEntry: false,
      effects: [],
      notices: [
        {
          to: { role: 'director' as const },
          when: { field: 'staff_involved', is: true } as const,
          say: { nl: 'x', en: 'x' },
        },
        { to: { role: 'team_leader' as const }, say: { nl: 'x', en: 'x' } },
        {
          to: { role: 'team_leader' as const },
          when: { field: 'staff_involved', is: true } as const,
          say: { nl: 'x', en: 'x' },
        },
      ],
    };
    expect(viewAfter(said(meldcode), act)).toEqual({
      approval: undefined,
      told: [{ role: { nl: 'teamleider', 'nl-BE': 'graadcoördinator', en: 'team leader' } }],
      perhaps: [{ role: { nl: 'directie', en: 'director' } }],
      handsOutTo: undefined,
      entry: undefined,
    });
  });

  it('names whoever raised the concern when they are told too, and whom another step waits for when it goes on to that', () => {
    const act = { ...actOf(meldcode, 'note'), notices: [], effects: [] };
    const [field] = act.fields;
    const told = (more: object) => viewAfter(said(meldcode), { ...act, ...more });
    expect(told({ readers: { reporter: true } })).toMatchObject({ told: [{ who: 'reporter' }], perhaps: [] });
    expect(told({ fields: [{ ...field, required: true, readers: { reporter: true } }] })).toMatchObject({
      told: [{ who: 'reporter' }],
      perhaps: [],
    });
    expect(told({ fields: [{ ...field, required: false, readers: { reporter: true } }] })).toMatchObject({
      told: [],
      perhaps: [{ who: 'reporter' }],
    });
    expect(told({ effects: [{ goto: meldcode.stages.at(-1)!.id }] }).told).toContainEqual({ who: 'lead' });
    expect(told({}).told).toEqual([]);
  });

  it('that leaves the case without its source says to whom', () => {
    const bxn = read('brussel-noord');
    const { id } = bxn.acts.find(({ handout }) => handout?.is === 'report')!;
    expect(saidAfter(bxn, id)).toMatch(/als een ander akkoord geeft: wie er staat bij „[^”]+”/);
    expect(saidAfter(bxn, id)).toContain('Deze antwoorden gaan zonder bron naar: cel radicalisme.');
  });

  it('for a reason says what becomes of the proposal', () => {
    expect(textsIn(privateSamples('nl')['form-reject']!.blocks)).toContain(
      'Daarna geldt dit voorstel niet meer. Wie het voorstelde, hoort het en kan je reden lezen.',
    );
  });
});

describe('a proposal', () => {
  it('says in the channel whose approval it takes, and on its own screen what both buttons do', () => {
    const said = textsIn(postedSamples('nl').approval!.blocks).join('\n');
    expect(said).toContain('Akkoord geven kan een ander dan wie het voorstelde: teamleider of aandachtsfunctionaris.');
    expect(proposalSaid({})).toContain(
      'Akkoord: het geldt meteen. Niet akkoord: je schrijft kort waarom, en het vervalt.',
    );
    expect(textsIn(postedSamples('nl')['approval-approved']!.blocks).join('\n')).not.toContain('Akkoord geven kan');
  });

  it('says to whoever may not approve why there is no button, and to its proposer too', () => {
    const who = 'Akkoord geven kan een ander dan wie het voorstelde: teamleider of aandachtsfunctionaris.';
    expect(proposalSaid({ mayApprove: false, mayReject: false })).toContain(who);
    expect(proposalSaid({ own: true, mayApprove: false })).toContain(
      `Dit is jouw voorstel. Een collega die mag beslissen, kijkt mee. ${who}`,
    );
    expect(proposalSaid({})).not.toContain(who);
  });
});

describe('the case card', () => {
  it('names the acts that one press records, and those alone', () => {
    expect(
      textsIn(behindCaseCard(sampleCase, 'rest', 'nl').blocks)
        .join('\n')
        .split('\n')
        .filter((line) => line.startsWith('Meteen vastgelegd')),
    ).toEqual([
      'Meteen vastgelegd, zonder formulier: Collega inlichten.',
      'Meteen vastgelegd, zonder formulier: Regie nemen.',
    ]);
  });

  it('says whose turn it is to somebody who has no next step, and that there is none when nobody has', () => {
    const none = { acts: [], proposals: [], tasks: sampleCase.tasks.filter(({ mine }) => !mine) };
    expect(saidOn(none)).toContain('Aan zet: mentor of teamleider · Terugbellen met de ouders, 4 dagen te laat.');
    expect(saidOn({ ...none, tasks: [] })).toContain('Er is nu geen volgende stap voor jou.');
    expect(saidOn({})).not.toContain('geen volgende stap');
    expect(saidOn({ ...none, ping: { ...sampleCase.ping, status: 'closed' } })).not.toContain('geen volgende stap');
  });
});

describe('the button for emergencies', () => {
  it('says in a channel that one press records it, and whether somebody is warned', () => {
    expect(textsIn(postedSamples('nl').ping!.blocks)).toContain(
      'Eén klik op „Acuut” legt dat vast, zonder formulier. Wie moet meekijken, krijgt meteen een bericht zonder namen.',
    );
  });
});
