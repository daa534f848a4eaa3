/** Made-up answers about who is away. */
import type { Answer } from '../../src/app/requests/outcome';
import { asIs } from '../../src/domain/text';
import {
  attendanceErrors,
  attendanceLabels,
  fromTo,
  goneSince,
  weekdayNames,
} from '../../src/words/attendance/attendance-form';
import { attendanceNotes } from '../../src/words/notes/attendance-notes';

const people = [
  { value: 'els', label: asIs('Els de Wit') },
  { value: 'samir', label: asIs('Samir Haddou') },
];

export const attendanceAnswers: Readonly<Record<string, Answer>> = {
  'attendance-form': {
    kind: 'attendanceForm',
    form: {
      about: 'away',
      fields: [
        {
          field: { id: 'away_who', type: 'person', label: attendanceLabels.away_who, required: true, level: 'L0' },
          required: true,
          value: 'els',
          choices: people,
        },
        {
          field: { id: 'away_from', type: 'date', label: attendanceLabels.away_from, required: true, level: 'L0' },
          required: true,
          value: '2026-11-23',
          choices: [],
        },
        {
          field: { id: 'away_to', type: 'date', label: attendanceLabels.away_to, required: true, level: 'L0' },
          required: true,
          value: '2026-11-20',
          error: attendanceErrors.order,
          choices: [],
        },
        {
          field: {
            id: 'away_substitute',
            type: 'person',
            label: attendanceLabels.away_substitute,
            required: false,
            level: 'L0',
          },
          required: false,
          choices: people,
        },
      ],
    },
    notes: [],
  },
  'attendance-days': {
    kind: 'attendanceForm',
    form: {
      about: 'days',
      fields: [
        {
          field: { id: 'days', type: 'choices', label: attendanceLabels.days, required: true, level: 'L0' },
          required: true,
          value: ['2', '3'],
          choices: weekdayNames.slice(0, 5).map((label, index) => ({ value: String(index + 1), label })),
        },
      ],
    },
    notes: [],
  },
  attendance: {
    kind: 'attendance',
    view: {
      away: [
        {
          key: 'els:2026-11-23:2026-12-04',
          name: 'Els de Wit',
          days: fromTo(asIs('2026-11-23'), asIs('2026-12-04')),
          substitute: 'Samir Haddou',
          said: { by: 'Els de Wit', at: '2026-11-20T08:05:00.000Z' },
        },
        {
          key: 'noor:2026-11-20:2026-11-20',
          name: 'Noor Jansen',
          days: fromTo(asIs('2026-11-20'), asIs('2026-11-20')),
        },
      ],
      days: [{ name: 'Noor Jansen', days: weekdayNames.slice(1, 3) }],
    },
    notes: [{ tone: 'done', ...attendanceNotes.away }],
  },
  leavers: {
    kind: 'leavers',
    people: [
      {
        id: 'noor',
        name: asIs('Noor Jansen'),
        codes: ['MC-2026-0007', 'MC-2026-0009'],
        tasks: [{ code: 'MC-2026-0007', title: { nl: 'Kijk of de hulp werkt', en: 'See whether the help works' } }],
      },
      { id: 'oud-collega', name: goneSince('oud-collega'), codes: ['MC-2026-0003'], tasks: [] },
    ],
    notes: [],
  },
  'leavers-nobody': { kind: 'leavers', people: [], notes: [{ tone: 'done', ...attendanceNotes.handedOver }] },
  'hand-over-form': {
    kind: 'handOverForm',
    person: { id: 'noor', name: asIs('Noor Jansen'), codes: ['MC-2026-0007', 'MC-2026-0009'], tasks: [] },
    fields: [
      {
        field: {
          id: 'hand_over_to',
          type: 'person',
          required: true,
          label: attendanceLabels.hand_over_to,
          level: 'L0',
        },
        required: true,
        choices: people,
      },
    ],
    notes: [],
  },
  'attendance-nobody': { kind: 'attendance', view: { away: [], days: [] }, notes: [] },
};
