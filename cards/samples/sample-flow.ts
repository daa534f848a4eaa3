/** Samples of how a procedure goes: its steps, with what can be done in each, and the choice of which procedure. */
import type { Outcome } from '../../src/app/requests/outcome';
import type { FlowAct, FlowLine } from '../../src/views/flow/flow-types';
import { SAMPLE_ROLES } from './sample-names';

const leader = SAMPLE_ROLES.teamLeader;
const officer = SAMPLE_ROLES.safeguardingOfficer;
const title = { nl: 'Meldcode', en: 'Domestic violence code' };

const act = (id: string, name: FlowAct['title'], more: Partial<FlowAct> = {}): FlowAct => ({
  id,
  title: name,
  who: leader,
  leadsTo: [],
  answers: [],
  refuses: [],
  ...more,
});

const line: FlowLine = {
  id: 'meldcode',
  title,
  summary: { nl: 'In vijf stappen naar twee besluiten.', en: 'In five steps to two decisions.' },
  command: 'signaal',
  nodes: [
    {
      kind: 'start',
      id: '(start)',
      title: { nl: 'Zorg over een leerling', en: 'Concern about a pupil' },
      who: officer,
      command: 'signaal',
      refuses: [],
    },
    {
      kind: 'stage',
      id: 'talk',
      title: { nl: 'Stap 3 · Gesprek', en: 'Step 3 · Talk' },
      who: officer,
      due: { nl: 'binnen 5 werkdagen', en: 'within 5 working days' },
      escalatesTo: leader,
      acts: [act('talk', { nl: 'Gesprek vastleggen', en: 'Record the talk' })],
      again: [],
    },
    {
      kind: 'stage',
      id: 'decide',
      title: { nl: 'Stap 5 · Besluit', en: 'Step 5 · Decision' },
      who: leader,
      due: { nl: 'binnen 1 werkdag', en: 'within 1 working day' },
      escalatesTo: officer,
      acts: [act('close', { nl: 'Casus sluiten', 'nl-BE': 'Dossier sluiten', en: 'Close the case' })],
      again: [{ nl: 'Gesprek vastleggen', en: 'Record the talk' }],
    },
    {
      kind: 'decision',
      id: '(decision report)',
      title: { nl: 'Besluit: melden', en: 'Decision: report' },
      act: act(
        'report',
        { nl: 'Besluit: melden', en: 'Decision: report' },
        {
          approval: { nl: 'akkoord van een ander: teamleider', en: 'approved by another: team leader' },
          answers: [
            {
              when: { nl: 'Melden we: Ja', en: 'Do we report: Yes' },
              leadsTo: [{ nl: 'taak: Doe de melding', en: 'task: Make the report' }],
            },
          ],
        },
      ),
    },
    {
      kind: 'anywhere',
      id: '(anywhere)',
      title: { nl: 'Kan in elke stap', en: 'Possible in every step' },
      acts: [act('acute', { nl: 'Acuut: nu beslissen', en: 'Acute: decide now' })],
      again: [],
      refuses: [],
    },
    { kind: 'closed', id: '(closed)', title: { nl: 'Afgesloten', en: 'Closed' }, acts: [], again: [] },
  ],
  ways: [
    { from: '(start)', to: 'talk', kind: 'onward' },
    {
      from: 'talk',
      to: 'decide',
      kind: 'onward',
      says: { nl: '„Gesprek vastleggen” gedaan', en: '“Record the talk” done' },
    },
    { from: 'decide', to: '(decision report)', kind: 'asks' },
    {
      from: 'decide',
      to: '(closed)',
      kind: 'jump',
      says: { nl: 'Casus sluiten', 'nl-BE': 'Dossier sluiten', en: 'Close the case' },
    },
    { from: '(anywhere)', to: 'decide', kind: 'jump', says: { nl: 'Acuut: nu beslissen', en: 'Acute: decide now' } },
  ],
};

const choice = ({ command, summary }: FlowLine) => ({ command, title, summary });

/** By name. */
export const flowAnswers: Readonly<Record<string, Outcome['answer']>> = {
  flow: { kind: 'flow', line, show: 'steps', others: true },
  'flow-acts': { kind: 'flow', line, show: 'acts', others: false },
  'choose-flow': {
    kind: 'chooseFlow',
    lines: [
      choice(line),
      { ...choice(line), command: 'gesprekskaart', title: { nl: 'Gesprekskaart', en: 'Conversation card' } },
    ],
    notes: [],
  },
};
