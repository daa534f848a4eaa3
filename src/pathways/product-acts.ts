/**
 * What can be done with any case, whatever its procedure: release its record, hold it, have it destroyed, close what
 * was opened by mistake, and bring it together with another one. Acts like all others, so that they are proposed, approved by a second person and recorded the
 * same way (DES-16, DES-17, DES-19, DES-20). Added to every pathway after it was checked, and to the edition of a case that runs
 * already; no file can write them, but its rules may name them (`product-act-ids.ts`).
 */
import { keepersOf } from '../domain/case/alongside';
import type { Act, Field, Line, Pathway, Rule } from '../domain/procedure/pathway';
import type { Role } from '../domain/people/roles';
import type { Text } from '../domain/text';
import type { ProductActId } from './product-act-ids';
import { withWhoseCase } from './whose-case';
import { tieActHelp, tieActTitles, tieQuestions } from '../words/case/tie-acts';
import {
  askersOfDossier,
  extentsOfDossier,
  recordActHelp,
  recordActTitles,
  recordQuestions,
  recordRules,
} from '../words/case/record-acts';

const field = (id: keyof typeof recordQuestions, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: recordQuestions[id],
  level: 'L1',
  required: true,
  ...more,
});
const why = field('why', 'longText');

const optionsOf = (labels: Readonly<Record<string, Text>>): Field['options'] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function actsFor(roles: readonly Role[]): readonly (Act & { readonly id: ProductActId })[] {
  // Why a record is asked for or held is for those who look after it: not for every member, nor for partners
  // (docs/rules.md#who-hears-what).
  const plain = {
    by: { roles },
    readers: { roles },
    notices: [],
    sisEntry: false,
    urgent: false,
    actorLevel: 'L1',
    aside: true,
  } as const;
  const approval = {
    by: { roles },
    due: { workingDays: 5 },
    escalateTo: roles[0]!,
    carries: ['DES-7', 'DES-17'],
  } as const;
  const tieAct = (id: keyof typeof tieActTitles, tie: 'linked' | 'apart' | 'taking') => ({
    ...plain,
    id,
    title: tieActTitles[id],
    help: tieActHelp[id],
    carries: ['DES-20'],
    fields: [
      { ...why, id: 'other', type: 'text', label: tieQuestions.other } as const,
      { ...why, required: false, label: tieQuestions.why },
    ],
    effects: [{ tie, of: 'other' }],
  });
  return [
    {
      ...plain,
      approval,
      id: 'release_dossier',
      title: recordActTitles.release_dossier,
      carries: ['DES-16', 'ENR-M13'],
      help: recordActHelp.release_dossier,
      fields: [
        field('whom', 'choice', { options: optionsOf(askersOfDossier) }),
        field('extent', 'choice', { options: optionsOf(extentsOfDossier) }),
        field('person', 'text', { level: 'L2', required: { field: 'extent', is: 'one_person' } }),
        field('danger', 'yesNo'),
        why,
      ],
      effects: [{ release: true }],
    },
    {
      ...plain,
      id: 'hold',
      title: recordActTitles.hold,
      help: recordActHelp.hold,
      carries: ['DES-17'],
      fields: [why],
      effects: [{ hold: true }],
    },
    {
      ...plain,
      approval,
      id: 'lift_hold',
      title: recordActTitles.lift_hold,
      carries: ['DES-17'],
      fields: [why],
      effects: [{ hold: false }],
    },
    {
      ...plain,
      approval,
      id: 'erase',
      title: recordActTitles.erase,
      help: recordActHelp.erase,
      carries: ['DES-17', 'ENR-M12'],
      fields: [why],
      effects: [{ erase: true }],
    },
    {
      ...plain,
      approval,
      id: 'close_mistake',
      title: recordActTitles.close_mistake,
      help: recordActHelp.close_mistake,
      carries: ['DES-19'],
      fields: [why],
      effects: [{ close: true }],
    },
    tieAct('merge_case', 'taking'),
    tieAct('link_case', 'linked'),
    tieAct('other_pupil', 'apart'),
  ];
}

const RULES: readonly Rule[] = [
  {
    id: 'ENR-M13',
    on: ['release_dossier'],
    level: 'ask',
    when: { field: 'danger', is: true },
    say: recordRules.danger,
  },
  {
    id: 'DES-17',
    on: ['hold'],
    level: 'refuse',
    when: { hold: true },
    say: recordRules.heldAlready,
    next: recordRules.nothingNeeded,
  },
  {
    id: 'DES-17',
    on: ['lift_hold'],
    level: 'refuse',
    when: { not: { hold: true } },
    say: recordRules.notHeld,
    next: recordRules.nothingNeeded,
  },
  {
    id: 'DES-17',
    on: ['erase'],
    level: 'refuse',
    when: { hold: true },
    say: recordRules.mustBeKept,
    next: recordRules.liftFirst,
  },
  {
    id: 'ENR-M12',
    on: ['erase'],
    level: 'ask',
    when: { not: { retention: 'passed' } },
    say: recordRules.tooEarly,
  },
];

/**
 * What was raised as a concern is no mistake until somebody says that it is over. A procedure that says by its own rules
 * what keeps such a case open says it better.
 */
function raisedConcern({ flags, rules }: Pathway): readonly Rule[] {
  const marks = Object.keys(flags).map((flag) => ({ flag }));
  if (marks.length === 0 || rules.some(({ on }) => on.includes('close_mistake'))) return [];
  return [
    {
      id: 'DES-19',
      on: ['close_mistake'],
      level: 'refuse',
      when: { any: marks },
      say: recordRules.concernRaised,
      next: recordRules.concernFirst,
    },
  ];
}

const ALWAYS: readonly ProductActId[] = ['release_dossier', 'hold', 'lift_hold', 'link_case', 'other_pupil'];
const ANYTIME: readonly ProductActId[] = [...ALWAYS, 'close_mistake', 'merge_case'];
/** What ends a case otherwise than by its steps. */
const ENDS: readonly ProductActId[] = ['close_mistake', 'merge_case'];
const ON_CLOSED: readonly ProductActId[] = [...ALWAYS, 'erase'];

/**
 * The pathway with these acts in every line, and with the question whose case it is in those that open one. An edition
 * that has some of them, as they were when its cases began, keeps those and gets the others. Given back as it is when it
 * lacks none.
 */
export function withProductActs(written: Pathway): Pathway {
  const missing = actsFor(keepersOf(written)).filter(({ id }) => !written.acts.some((act) => act.id === id));
  if (missing.length === 0) return written;
  const isNew = (id: string) => missing.some((act) => act.id === id);
  const isEdition = !isNew('release_dossier');
  const pathway = isEdition ? written : withWhoseCase(written);
  // What there is once a year is not opened by mistake, nor twice: nobody could open it again.
  const fits = ({ oncePer }: Line, id: ProductActId) => oncePer === undefined || !ENDS.includes(id);
  const added = (line: Line) => ({
    anytime: [...line.anytime, ...ANYTIME.filter((id) => isNew(id) && fits(line, id))],
    afterwards: [...line.afterwards, ...ON_CLOSED.filter(isNew)],
  });
  return {
    ...pathway,
    ...added(pathway),
    lines: pathway.lines.map((line) => ({ ...line, ...added(line) })),
    acts: [...pathway.acts, ...missing],
    rules: [...pathway.rules, ...[...RULES, ...raisedConcern(pathway)].filter(({ on }) => on.every(isNew))],
  };
}
