/**
 * What can be done with the record of any case, whatever its procedure: release it, hold it, have it destroyed. Acts
 * like all others, so that they are proposed, approved by a second person and recorded the same way (DES-16, DES-17).
 * Added to every pathway after it was checked; no file can write them.
 */
import { linesOf, type Act, type Field, type Line, type Pathway, type Rule } from '../domain/procedure/pathway';
import type { Role } from '../domain/people/roles';
import type { Text } from '../domain/text';
import { withWhoseCase } from './whose-case';
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

/** Those who look after cases of this procedure; two of them decide together. */
const keepers = (pathway: Pathway): readonly Role[] => [
  ...new Set(linesOf(pathway).flatMap((line) => [line.coordinator, ...line.leads])),
];

function actsFor(roles: readonly Role[]): readonly Act[] {
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

const ANYTIME = ['release_dossier', 'hold', 'lift_hold'];
const ON_CLOSED = [...ANYTIME, 'erase'];

/**
 * The pathway with these acts in every line, and with the question whose case it is in those that open one. Given back
 * as it is when it has them already.
 */
export function withProductActs(written: Pathway): Pathway {
  if (written.acts.some(({ id }) => id === 'release_dossier')) return written;
  const pathway = withWhoseCase(written);
  const added = (line: Line) => ({
    anytime: [...line.anytime, ...ANYTIME],
    afterwards: [...line.afterwards, ...ON_CLOSED],
  });
  return {
    ...pathway,
    ...added(pathway),
    lines: pathway.lines.map((line) => ({ ...line, ...added(line) })),
    acts: [...pathway.acts, ...actsFor(keepers(pathway))],
    rules: [...pathway.rules, ...RULES],
  };
}
