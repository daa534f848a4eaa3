/**
 * Given-when-then on the shipped Meldcode with the people of the playground's school: what an ordinary case looks like,
 * step by step.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf } from '../../src/app/tenant';
import { packageRoot } from '../../src/compose/load-files';
import type { ExistingCase } from '../../src/domain/case/case';
import type { Command } from '../../src/domain/decide/command';
import type { Context } from '../../src/domain/procedure/context';
import { CaseCode, PersonId, RequestId, TenantId } from '../../src/domain/ids';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { errorLine } from '../../src/pathways/read-yaml';
import { parseTenant } from '../../src/tenants/parse';
import { approves, CASE_ID, does, givenIn, MONDAY, when, type Step } from '../support/play';
import { PRODUCT_ROLES } from '../support/roles';
import { readShipped } from '../support/shipped-file';

const read = (path: string) => readFileSync(join(packageRoot(), path), 'utf8');

function loadPathway(name: string): Pathway {
  const result = readShipped(`${name}.yaml`);
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.pathway;
}

export const meldcode = loadPathway('meldcode');

function loadContext(): Context {
  const result = parseTenant(read('config/playground/kompas.yaml'), 'kompas.yaml', {
    pathways: [meldcode, loadPathway('gesprekskaart')],
    roles: PRODUCT_ROLES,
    years: [2026, 2027],
  });
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return contextOf(result.tenant, meldcode);
}

/**
 * Noor and Daan mentors, Emma teacher, Joris caretaker, Samira (on duty) and Wouter support team, Ilse and Bram team
 * leaders, Fatma safety coordinator.
 */
export const context = loadContext();

const SIGNAL = {
  concern: ['child_abuse'],
  pupil: 'Sofie',
  about: ['pupil'],
  facts: 'Blue marks on the left arm',
  observed_on: '2026-11-13',
  observed_where: 'Gym',
  observed_by_self: true,
  disclosed: false,
  staff_involved: false,
};

/** Joris signals a worry about a pupil of Noor. */
export const signal = (answers: Record<string, unknown> = {}, actor = 'joris'): Command => ({
  type: 'openCase',
  actor: PersonId(actor),
  at: MONDAY,
  request: RequestId(`signal-${actor}`),
  id: CASE_ID,
  tenant: TenantId('playground'),
  code: CaseCode('MC', 2026, 7),
  pathway: { id: 'meldcode', version: 1, edition: 'test' },
  locale: 'nl',
  answers: { ...SIGNAL, mentor: 'noor', ...answers },
  reasons: {},
});

export const MAP = { facts: 'Marks seen twice', facts_checked: true, minors_at_home: 'no', special_form: false };
export const CONSULT = {
  date: '2026-11-16',
  participants: ['noor', 'samira', 'fatma', 'ilse'],
  purposes: ['sounding_board', 'decision_making'],
  outcome: 'We talk with the parents',
  vt_called: true,
};
export const TALK = {
  date: '2026-11-16',
  parties: ['parents', 'pupil'],
  together: 'joint',
  participants: ['noor', 'ilse'],
  signals_discussed: 'The marks',
  approach: ['concrete', 'transparent'],
  help_offered: 'School social work',
  help_accepted_parents: 'undecided',
  help_accepted_pupil: 'undecided',
  view_of_pupil: 'Wants to be heard',
};
export const WEIGHING = {
  safety: ['safe'],
  safety_rationale: 'Seen at home',
  suspicion: 'yes',
  suspicion_rationale: 'Marks',
  help_offer: 'unclear',
  help_offer_rationale: 'To be seen',
  help_refusal: 'accepts',
  help_refusal_rationale: 'They said so',
  result: 'no_help_yet',
  result_rationale: 'None so far',
  other_family: false,
  view_of_pupil: 'Wants help',
  app_used_on: '2026-11-16',
  app_outcome: 'No norm met',
  participants: ['noor', 'samira'],
};
export const NO_REPORT = { report: false, rationale: 'No norm is met', lead: 'samira', view_of_pupil: 'Wants help' };
export const REPORT = {
  report: true,
  rationale: 'A norm is met',
  lead: 'samira',
  parents_informed: true,
  view_of_pupil: 'Is afraid',
};
export const HELP = {
  help: 'start',
  rationale: 'It will work',
  condition_a: true,
  condition_a_rationale: 'Fits',
  condition_b: true,
  condition_b_rationale: 'They co-operate',
  help_what: 'Family coach',
  help_owner: 'noor',
  result_check_on: '2026-12-14',
};
export const NO_HELP = { help: 'none', rationale: 'Nothing that fits' };
export const NEW_SIGNAL = {
  about: ['pupil'],
  facts: 'New marks',
  observed_on: '2026-11-16',
  observed_by_self: true,
  suggests_insecurity: true,
};

export const vtContact = (...kind: string[]): Step =>
  does('samira', 'vt_contact', { date: '2026-11-16', kind, advice: 'Take it step by step' });

const TO_STEP_2 = [signal(), does('samira', 'map_signals', MAP)];
const TO_STEP_3 = [...TO_STEP_2, does('samira', 'consultation', CONSULT)];
const TO_STEP_4 = [...TO_STEP_3, does('noor', 'talk', TALK)];

/** A decision proposed by Samira and approved by Ilse. */
export const decided = (act: string, answers: Record<string, unknown>): Step[] => [
  does('samira', act, answers),
  approves('ilse', act),
];

/** The steps of an ordinary case up to and including the start of a stage. */
export const upTo = {
  step2: TO_STEP_2,
  step3: TO_STEP_3,
  step4: TO_STEP_4,
  step5: (weighing: Record<string, unknown> = {}): Step[] => [
    ...TO_STEP_4,
    does('noor', 'weighing', { ...WEIGHING, ...weighing }),
  ],
  followUp: (): Step[] => [...upTo.step5(), ...decided('decision1', NO_REPORT), ...decided('decision2', NO_HELP)],
};

export const after = (...steps: Step[]): ExistingCase => givenIn(context, ...steps).state;
export const trying = (state: ExistingCase, step: Step) => when({ state }, step, context);

/** Everybody ticks what they noted in the pupil system. */
export const noted = (state: ExistingCase): Step[] =>
  state.tasks.flatMap((task): Step[] =>
    task.kind === 'sis' && 'person' in task.owner
      ? [
          {
            type: 'tickTask',
            actor: task.owner.person,
            at: MONDAY,
            request: RequestId(`tick-${task.id}`),
            task: task.id,
          },
        ]
      : [],
  );
