// Answers of the application, small and invented.
import type { Answer, Note, Outcome } from '../../../../src/app/requests/outcome';
import { CaseCode, CaseId } from '../../../../src/domain/ids';
import type { Field } from '../../../../src/domain/procedure/pathway';
import type { FormFieldView, FormView, PingView } from '../../../../src/views/types';

export const CASE = CaseId('0123456789abcdef0123456789abcdef');
/** Stands for what people typed: it must never be in a channel, a notification or the log. */
export const CONTENT = 'blauwe plekken';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });

export const outcome = (answer: Answer, changed = false): Outcome => ({
  answer,
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  changed,
});
export const refusedBy = (rule: string): Note => ({
  tone: 'refused',
  rule,
  text: text('Een gesprek voer je altijd met twee medewerkers.'),
});
export const saidNo = outcome({ kind: 'note', notes: [refusedBy('MELD-3.7')] });

export const ping: PingView = {
  kind: 'ping',
  caseId: CASE,
  code: CaseCode('MC', 2026, 7),
  revision: 4,
  pathway: text('Meldcode'),
  status: 'open',
  stages: [
    { id: 'map', title: text('In kaart'), state: 'current' },
    { id: 'consult', title: text('Overleg'), state: 'ahead' },
  ],
  stage: text('In kaart'),
  asked: text('Leg vast wat je hebt gezien'),
  timeZone: 'Europe/Amsterdam',
  contacts: [],
};

/** The case with content, as a member sees it. */
export function caseAnswer(notes: readonly Note[] = []): Outcome {
  const record = {
    record: 'r1',
    act: 'observe',
    title: text('Waarneming'),
    stage: text('In kaart'),
    at: '2026-11-20T10:00:00.000Z',
    by: 'Mila Mentor',
    facts: [{ label: text('Wat'), value: text(CONTENT) }],
    reasons: [],
    hidden: 0,
  };
  const view = {
    kind: 'case' as const,
    relation: 'member' as const,
    ping,
    members: ['Mila Mentor'],
    flags: [],
    tracks: [],
    acts: [],
    proposals: [],
    tasks: [],
    items: [],
    now: '2026-11-20T09:00:00.000Z',
    gists: [{ ...record, written: [text(CONTENT)], chosen: [], opening: true, isNew: false }],
    records: [record],
  };
  return outcome(
    { kind: 'case', view, notes },
    notes.some((note) => note.tone === 'done'),
  );
}

const field = (id: string, type: 'longText' | 'date'): Field => ({
  id,
  type,
  label: text(id === 'what' ? 'Wat zag je?' : 'Wanneer?'),
  required: true,
  level: 'L1',
});

export const formField = (id: 'what' | 'on', more: Partial<FormFieldView> = {}): FormFieldView => ({
  field: field(id, id === 'what' ? 'longText' : 'date'),
  required: true,
  choices: [],
  ...more,
});

/** A form for the act `talk` at revision 2: the one that the recorded submission answers. */
export function formAnswer(more: Partial<FormView> = {}, notes: readonly Note[] = []): Outcome {
  const form: FormView = {
    kind: 'form',
    submits: 'submit',
    caseId: CASE,
    code: 'MC-2026-0007',
    revision: 2,
    act: 'talk',
    pathway: text('Meldcode'),
    title: text('Gesprek'),
    fields: [formField('what')],
    asks: [],
    contacts: [],
    ...more,
  };
  return outcome({ kind: 'form', form, notes });
}
