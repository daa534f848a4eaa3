// The forms of the procedures we ship, as the people of a whole school would get them, on both platforms.
import { formCard } from '../../cards/case/form-card';
import { contextOf, type Tenant } from '../../src/app/tenant';
import { CaseId, PersonId } from '../../src/domain/ids';
import { ORGANISATION_KINDS } from '../../src/domain/people/organisation';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { LOCALES } from '../../src/domain/text';
import { renderAdaptiveCard } from '../../src/render/adaptive-card';
import { renderModal } from '../../src/render/block-kit';
import { EMPTY_FORM, viewForm } from '../../src/views/view-form';
import { parserProblems } from '../support/adaptive-card-check';
import { checkSlackPayload } from '../../src/stories/fakes/slack-limits';
import { PRODUCT_ROLES } from '../support/roles';
import { readShipped, shippedFiles } from '../support/shipped-file';
import { NEUTRAL_PUPIL_SYSTEM } from '../../src/words/pupil-system';

function read(file: string): Pathway {
  const parsed = readShipped(file);
  if ('errors' in parsed) throw new Error(`${file} does not parse: run zorgspoor check`);
  return parsed.pathway;
}

/**
 * A hundred and twenty members of staff, each in every role, and as many schools, services and groups: the most that
 * can be chosen from.
 */
function schoolFor(pathway: Pathway): Tenant {
  const roles = Object.keys(PRODUCT_ROLES).filter((role) => role !== 'employee');
  const people = Array.from(
    { length: 120 },
    (_, index) =>
      ({
        id: PersonId(`p${index}`),
        name: `Persoon ${index}`,
        roles,
        kind: 'staff',
        onDuty: true,
        locale: 'nl',
        organisations: [],
        accounts: {},
      }) as const,
  );
  const calendar = {
    timeZone: 'Europe/Amsterdam',
    daysOff: new Set<string>(),
    workdays: [1, 2, 3, 4, 5],
    schoolYearStarts: '08-01',
  };
  const organisations = ORGANISATION_KINDS.flatMap((kind) =>
    Array.from({ length: 110 }, (_, index) => ({
      id: `${kind}-${index}`,
      name: { nl: `${kind} ${index}`, en: `${kind} ${index}` },
      kind,
      levels: [],
      channels: {},
    })),
  );
  const contacts = pathway.urgentContacts.map((id) => ({
    id,
    name: { nl: id, en: id },
    phone: '112',
    hours: { always: true } as const,
  }));
  return {
    id: 'school' as Tenant['id'],
    name: 'School',
    locale: 'nl',
    workspaces: {},
    people,
    organisations,
    channels: {},
    contacts,
    calendar,
    settings: {},
    retention: {},
    roles: PRODUCT_ROLES,
    pupilSystem: NEUTRAL_PUPIL_SYSTEM,
    pathways: [pathway.id],
  };
}

const pathways = shippedFiles().map(read);
const acts = pathways.flatMap((pathway) =>
  pathway.acts.map((act) => ({ name: `${pathway.id}/${act.id}`, pathway, act })),
);

describe.each(acts)('the form of $name', ({ name, pathway, act }) => {
  const tenant = schoolFor(pathway);
  const view = {
    context: contextOf(tenant, pathway),
    names: Object.fromEntries(tenant.people.map((person) => [person.id, person.name])),
    contacts: tenant.contacts,
    now: '2026-11-20T10:00:00.000Z',
  };
  const form = viewForm(
    view,
    { caseId: CaseId('0'.repeat(32)), act, name, state: undefined, person: PersonId('p1') },
    EMPTY_FORM,
  );

  it.each(LOCALES)('is taken by both platforms whole, in %s', (locale) => {
    const card = formCard(form, [], locale);
    const modal = renderModal(card);
    const dialog = renderAdaptiveCard(card, 'dialog');
    expect(checkSlackPayload(modal.payload)).toEqual([]);
    expect(parserProblems(dialog.payload)).toEqual([]);
    expect([...modal.overflow, ...dialog.overflow]).toEqual([]);
  });
});
