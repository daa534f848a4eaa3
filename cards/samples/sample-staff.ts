/** Made-up answers about who works at a school. */
import type { Answer } from '../../src/app/requests/outcome';
import { asIs } from '../../src/domain/text';
import { staffNotes } from '../../src/words/notes/staff-notes';
import { staffErrors, staffHints, staffLabels } from '../../src/words/staff/staff-form';

const mentor = { nl: 'mentor', 'nl-BE': 'klastitularis', en: 'mentor' };
const teacher = { nl: 'docent', 'nl-BE': 'leerkracht', en: 'teacher' };
const line = { gets: [], loses: [], accounts: [], isPartner: false, isBack: false };

export const staffAnswers: Readonly<Record<string, Answer>> = {
  staff: {
    kind: 'staff',
    proposals: [
      {
        id: 'p1',
        from: 'list',
        at: '2026-11-20T08:05:00.000Z',
        comes: 12,
        changes: 3,
        goes: 4,
        approvedBy: ['Els de Wit'],
      },
      { id: 'p2', from: 'chat', at: '2026-11-20T09:10:00.000Z', comes: 1, changes: 0, goes: 0, approvedBy: [] },
    ],
    notes: [{ tone: 'done', ...staffNotes.approvedFirst }],
  },
  'staff-none': { kind: 'staff', proposals: [], notes: [{ tone: 'done', ...staffNotes.approved }] },
  'staff-proposal': {
    kind: 'staffProposal',
    view: {
      id: 'p1',
      revision: 0,
      from: 'list',
      at: '2026-11-20T08:05:00.000Z',
      comes: [
        { ...line, name: 'Sara Dekker', gets: [mentor] },
        { ...line, name: 'Tim Verbeek', gets: [] },
        { ...line, name: 'Yara Smit', gets: [teacher], isPartner: true },
      ],
      changes: [
        { ...line, name: 'Noor Jansen', gets: [mentor], loses: [teacher] },
        { ...line, name: 'Bram Kuipers', accounts: ['teams'], isBack: true },
      ],
      goes: [{ ...line, name: 'Samir Haddou' }],
      two: true,
      approvedBy: [],
      isYours: true,
    },
    notes: [],
  },
  'staff-proposal-half': {
    kind: 'staffProposal',
    view: {
      id: 'p2',
      revision: 1,
      from: 'chat',
      by: 'Els de Wit',
      at: '2026-11-20T09:10:00.000Z',
      comes: [{ ...line, name: 'Sara Dekker', gets: [mentor] }],
      changes: [],
      goes: [],
      two: true,
      approvedBy: ['Els de Wit'],
      isYours: true,
    },
    notes: [{ tone: 'refused', rule: 'DES-7', ...staffNotes.twice }],
  },
  'staff-stranger': {
    kind: 'staffForm',
    form: {
      about: { stranger: 'slack/T012AB3CD/U034EF5GH', user: 'U034EF5GH' },
      fields: [
        {
          field: { id: 'staff_name', type: 'text', label: staffLabels.staff_name, required: true, level: 'L0' },
          required: true,
          error: staffErrors.missing,
          choices: [],
        },
        {
          field: {
            id: 'staff_roles',
            type: 'choices',
            label: staffLabels.staff_roles,
            hint: staffHints.staff_roles,
            required: false,
            level: 'L0',
          },
          required: false,
          choices: [
            { value: 'mentor', label: mentor },
            { value: 'teacher', label: teacher },
          ],
        },
      ],
    },
    notes: [],
  },
  'staff-suspension': {
    kind: 'staffForm',
    form: {
      about: 'suspension',
      fields: [
        {
          field: { id: 'staff_gone', type: 'person', label: staffLabels.staff_gone, required: true, level: 'L0' },
          required: true,
          choices: [
            { value: 'els', label: asIs('Els de Wit') },
            { value: 'samir', label: asIs('Samir Haddou') },
          ],
        },
      ],
    },
    notes: [],
  },
};
