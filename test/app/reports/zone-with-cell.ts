// A police zone with a cell that gets source-free reports, on the real application, and the acts up to handing one out.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person, Tenant } from '../../../src/app/tenant';
import { PersonId, TenantId, type ReportReference } from '../../../src/domain/ids';
import type { Role } from '../../../src/domain/people/roles';
import { createEmbeddedStorage, type EmbeddedOptions } from '../../../src/storage/embedded/embedded-storage';
import { click, look, openDesk, school, type Desk } from '../../support/desk';
import { readShipped } from '../../support/shipped-file';

const NAMES = {
  leen: 'Leen Wouters',
  karim: 'Karim Ouali',
  nadia: 'Nadia Claes',
  tom: 'Tom Lemmens',
  ward: 'Ward Hendrickx',
  els: 'Els Voorbeeld',
};
const person = (id: keyof typeof NAMES, roles: Role[], organisations: string[] = []): Person => ({
  id: PersonId(id),
  name: NAMES[id],
  roles,
  kind: organisations.includes('linde') ? 'staff' : 'partner',
  onDuty: true,
  organisations,
  locale: 'nl',
  accounts: { web: id },
});
export const zone: Tenant = {
  ...school,
  id: TenantId('zone-voorbeeld'),
  people: [
    person('leen', ['director'], ['linde']),
    person('karim', ['teacher'], ['linde']),
    person('nadia', ['liaison_assistant']),
    person('tom', ['liaison_assistant']),
    person('ward', ['radicalism_cell']),
    person('els', ['competent_service']),
  ],
  organisations: [
    {
      id: 'linde',
      name: { nl: 'Atheneum De Linde', en: 'Atheneum De Linde' },
      kind: 'school',
      levels: ['secondary'],
      municipality: 'Evere',
      channels: {},
    },
  ],
  channels: {
    liaison_assistant: { platform: 'web', id: '#liaison' },
    radicalism_cell: { platform: 'web', id: '#cell' },
  },
  pathways: ['brussel_noord'],
};

export const SIGNALS = 'De jongere kijkt op naar gewapende groepen en zoekt medestanders.';
const FACTS = 'Tijdens de les geschiedenis zei hij iets over een vlag aan de muur.';
/** What nobody of the cell may ever meet. */
export const SECRETS: readonly string[] = [
  'linde',
  'Evere',
  'evere',
  'Ouali',
  'Wouters',
  'Claes',
  'Lemmens',
  'Amira',
  '4 Latijn',
  'geschiedenis',
  'BXN-2026-0001',
  'leen',
  'karim',
  'nadia',
  'zone-voorbeeld',
];

export const says = (text: string, secret: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${secret}(?![\\p{L}\\d])`, 'iu').test(text);

export let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

export async function openZone(
  dataDir?: string,
  { around, pause }: Pick<EmbeddedOptions, 'around'> & { readonly pause?: (ms: number) => Promise<void> } = {},
): Promise<Desk> {
  const parsed = readShipped('brussel-noord.yaml');
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors[0]));
  const storage = await createEmbeddedStorage({
    dataDir,
    masterKey: Buffer.alloc(32, 7),
    ...(around ? { around } : {}),
  });
  return openDesk({ tenant: zone, pathway: parsed.pathway, wrap: () => storage, pause });
}

export async function submit(desk: Desk, user: string, id: string, act: string, answers: Record<string, unknown>) {
  const { ping } = await look(desk, user, id);
  return desk.ask(user, {
    type: 'submit',
    case: id,
    act,
    revision: ping.revision,
    filled: { answers, reasons: {} },
    request: click(),
  });
}

export async function approve(desk: Desk, user: string, id: string, act: string) {
  const { ping } = await look(desk, user, id);
  return desk.ask(user, {
    type: 'approve',
    case: id,
    act,
    revision: ping.revision,
    filled: { answers: {}, reasons: {} },
    request: click(),
  });
}

/** A case that Karim drafted, Leen submitted and Nadia looked at; nothing is handed out yet. */
export async function openedCase(desk: Desk): Promise<string> {
  const { answer } = await desk.ask('karim', { type: 'start', form: 'brussel_noord/report' });
  if (answer.kind !== 'form') throw new Error(`expected a form, got ${JSON.stringify(answer)}`);
  const { caseId, act, revision } = answer.form;
  const answers = {
    school: 'linde',
    topics: ['radicalisation'],
    location: 'inside',
    mode: 'reactive',
    facts: FACTS,
    asked: 'Kan iemand meekijken?',
    pupil: 'Bilal Verhoeven',
    class: '4 Latijn',
    source: 'Zijn zus Amira',
  };
  expect(
    await desk.ask('karim', {
      type: 'submit',
      case: caseId,
      act,
      revision,
      filled: { answers, reasons: {} },
      request: click(),
    }),
  ).toMatchObject({ changed: true });
  await submit(desk, 'leen', caseId, 'submit', { possible_radicalisation: 'yes' });
  await submit(desk, 'nadia', caseId, 'assess', {
    summary: 'Een jongere uit zich steeds harder.',
    possible_radicalisation: 'yes',
    next_contact_on: '2026-11-20',
  });
  return caseId;
}

export const referenceIn = async (desk: Desk): Promise<ReportReference> => {
  const { answer } = await desk.ask('ward', { type: 'reports' });
  if (answer.kind !== 'reports' || !answer.rows[0]) throw new Error(`the cell sees ${JSON.stringify(answer)}`);
  return answer.rows[0].reference as ReportReference;
};

export async function handedOut(desk: Desk): Promise<{ id: string; reference: ReportReference }> {
  const id = await openedCase(desk);
  const proposed = await submit(desk, 'nadia', id, 'cell_report', {
    pupil: 'Bilal Verhoeven',
    signals: SIGNALS,
    seen_in_week: '2026-11-12',
    danger: 'soon',
    rewritten: 'yes',
    second_reader: 'tom',
  });
  expect(proposed).toMatchObject({ changed: true });
  await approve(desk, 'tom', id, 'cell_report');
  await desk.runUntilIdle();
  return { id, reference: await referenceIn(desk) };
}

export const ask = (desk: Desk, user: string, report: string, question: string, request = click()) =>
  desk.ask(user, { type: 'sendQuestion', report, filled: { answers: { question }, reasons: {} }, request });
