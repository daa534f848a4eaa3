// The procedure of Brussel Noord as it ships: what a service sees that a question is routed to without its source
// (BXN-3.4).
import type { Context } from '../../src/domain/procedure/context';
import type { PersonId } from '../../src/domain/ids';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { viewCase } from '../../src/views/view-case';
import { viewJournal } from '../../src/views/view-journal';
import type { ViewContext } from '../../src/views/viewer';
import { context as base, does, givenIn, MONDAY, open, text } from '../support/play';
import { readShipped } from '../support/shipped-file';

function shipped(): Pathway {
  const file = 'brussel-noord.yaml';
  const parsed = readShipped(file);
  if ('errors' in parsed) throw new Error(`${file} does not parse: run zorgspoor check`);
  return parsed.pathway;
}

const names = {
  leen: 'Leen Wouters',
  nadia: 'Nadia Claes',
  tom: 'Tom Lemmens',
  pol: 'Pol Segers',
  greet: 'Greet Aerts',
};
const person = (roles: Context['roster'][string]['roles'], organisations: readonly string[] = []) => ({
  roles,
  kind: organisations[0] === 'linde' ? ('staff' as const) : ('partner' as const),
  onDuty: true,
  organisations,
});
const context: Context = {
  ...base,
  pathway: shipped(),
  names,
  organisations: {
    linde: { name: text('Atheneum De Linde'), kind: 'school', levels: ['secondary'] },
    jeugd: { name: text('Jeugddienst'), kind: 'service', levels: [] },
    verkeer: { name: text('Verkeersdienst'), kind: 'service', levels: [] },
  },
  roster: {
    leen: person(['director'], ['linde']),
    nadia: person(['liaison_assistant']),
    tom: person(['liaison_assistant']),
    pol: person(['competent_service'], ['verkeer']),
    greet: person(['competent_service'], ['jeugd']),
  },
};
const view: ViewContext = { context, names, contacts: [], now: MONDAY };

const asked = {
  school: 'linde',
  topics: ['radicalisation'],
  location: 'inside',
  mode: 'reactive',
  facts: 'Hij sprak in de klas over strijders.',
  asked: 'Kan iemand meekijken?',
  pupil: 'Bilal Verhoeven',
  class: '4 Latijn',
  source: 'Zijn zus',
};
const reported = { ...open({}, 'leen'), answers: asked } as ReturnType<typeof open>;
const assessed = does('nadia', 'assess', {
  summary: 'Een jongere spreekt over strijders.',
  possible_radicalisation: true,
  next_contact_on: '2026-11-20',
});
const toGreet = does('tom', 'route_protected', {
  service: 'jeugd',
  handler: 'greet',
  question: 'Is deze jongere bekend?',
  pupil: 'Bilal Verhoeven',
  feedback_by: '2026-11-27',
});
const toPol = does('nadia', 'route_protected', {
  service: 'verkeer',
  handler: 'pol',
  question: 'Staat er een bestelwagen?',
  feedback_by: '2026-11-27',
});

describe('a question that is routed without its source', () => {
  const { state, journal } = givenIn(context, reported, assessed, toGreet, toPol);
  const all = (who: string) =>
    [viewCase(view, state, journal, who as PersonId), viewJournal(view, state, journal, who as PersonId)] as const;

  it('gives the service its question, its task and its part', () => {
    const [seen, lines] = all('greet');
    expect(seen).toMatchObject({
      relation: 'partial',
      lead: { protected: true },
      records: [{ act: 'route_protected', by: undefined }],
      items: [{ items: [{ label: { nl: 'Jeugddienst' } }] }],
    });
    expect(JSON.stringify(seen?.records)).toMatch(/Is deze jongere bekend\?.*Bilal Verhoeven/);
    expect(seen?.tasks.map(({ mine }) => mine)).toEqual([true]);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('tells it nothing of the school, of who asked or routed it, or of another service', () => {
    for (const who of ['greet', 'pol'])
      expect(JSON.stringify(all(who))).not.toMatch(/Linde|linde|Leen|Nadia|Tom|Latijn|zus|strijders|meekijken/);
    expect(JSON.stringify(all('greet'))).not.toMatch(/Pol Segers|Verkeer|bestelwagen/);
    expect(JSON.stringify(all('pol'))).not.toMatch(/Greet|Jeugd|bekend|Bilal/);
  });

  it('stays whole for the liaison assistants', () => {
    expect(JSON.stringify(all('tom'))).toMatch(/Linde.*Leen Wouters/);
  });

  it('shows the school nothing of what was routed', () => {
    expect(JSON.stringify(all('leen'))).not.toMatch(/bekend\?|bestelwagen|Is deze jongere/);
  });
});
