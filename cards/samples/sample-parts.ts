/**
 * The same case with parts of its own, and as somebody sees it who is in it for one of them. Invented people only
 * (DES-15).
 */
import type { CaseView } from '../../src/views/types';
import { sampleCase, sampleGists, samplePing } from './sample-case';

/** A case with parts of its own, as a team sees it that may not know who wrote what. */
export const sampleParts: CaseView = {
  ...sampleCase,
  ping: {
    ...samplePing,
    stages: samplePing.stages.map((stage) => (stage.id === 'consultation' ? { ...stage, state: 'unneeded' } : stage)),
  },
  lead: { protected: true },
  members: ['Els de Wit'],
  proposals: sampleCase.proposals.map((proposal) => ({ ...proposal, by: undefined })),
  tasks: [
    {
      id: 'talk-12',
      title: { nl: 'Gesprek of info opzoeken', en: 'Hold a talk or find information' },
      detail: 'Navragen bij de jeugdbeweging of ze nog komt.\nTerugbellen vóór het overleg.',
      kind: 'todo',
      dueAt: '2026-11-24T16:00:00.000Z',
      overdue: false,
      owner: { person: 'Els de Wit' },
      mine: true,
      tickable: true,
      acts: [],
    },
    {
      id: 'ask-13',
      title: { nl: 'Terugkoppeling vragen', en: 'Ask for feedback' },
      about: { nl: 'Jeugddienst', en: 'Youth service' },
      detail: 'Wat kan de school nu zelf doen?',
      kind: 'wait',
      dueAt: '2026-11-25T16:00:00.000Z',
      overdue: false,
      owner: { somebody: true },
      mine: false,
      tickable: false,
      acts: [],
    },
  ],
  items: [
    {
      kind: 'pupil',
      title: { nl: 'Leerlingen', en: 'Pupils' },
      items: [
        {
          label: { nl: 'Leerling 1', en: 'Pupil 1' },
          state: { nl: 'in bespreking', en: 'being discussed' },
          mine: false,
        },
        { label: { nl: 'Leerling 2', en: 'Pupil 2' }, state: { nl: 'aangemeld', en: 'registered' }, mine: false },
      ],
    },
    {
      kind: 'request',
      title: { nl: 'Vragen aan diensten', en: 'Requests to services' },
      items: [
        {
          label: { nl: 'Jeugddienst', en: 'Youth service' },
          state: { nl: 'wacht op terugkoppeling', en: 'waits for feedback' },
          holder: 'Bram Claes',
          mine: false,
        },
        {
          label: { nl: 'Verkeersdienst', en: 'Traffic service' },
          state: { nl: 'beantwoord', en: 'answered' },
          mine: true,
        },
      ],
    },
  ],
  subject: undefined,
  gists: sampleGists.map((gist) => ({ ...gist, by: undefined })),
  records: sampleCase.records.map((record) => ({ ...record, by: undefined })),
};

/** The same case for somebody who is in it for one part. */
export const samplePart: CaseView = {
  kind: 'case',
  relation: 'partial',
  ping: sampleParts.ping,
  now: sampleCase.now,
  lead: 'Samir Haddou',
  members: [],
  flags: [],
  tracks: [],
  proposals: [],
  acts: sampleCase.acts.slice(0, 1),
  tasks: sampleParts.tasks.slice(0, 1),
  items: sampleParts.items.slice(1).map((group) => ({ ...group, items: group.items.filter(({ mine }) => mine) })),
  gists: sampleParts.gists.slice(0, 1),
  records: sampleParts.records.slice(1).map((record) => ({ ...record, hidden: 0 })),
};
