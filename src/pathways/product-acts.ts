/**
 * What can be done with the record of any case, whatever its procedure: release it, hold it, have it destroyed. Acts like all others, so that they are
 * proposed, approved by a second person and recorded the same way (DES-16, DES-17). Added to every pathway after it was checked; no file can write them.
 */
import { linesOf, type Act, type Field, type Line, type Pathway, type Rule } from '../domain/procedure/pathway';
import type { Role } from '../domain/people/roles';

const field = (id: string, type: Field['type'], label: Field['label'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label,
  level: 'L1',
  required: true,
  ...more,
});
const why = field('why', 'longText', { nl: 'Waarom?', en: 'Why?' });

const WHOM: Field['options'] = [
  { value: 'parents', label: { nl: 'Ouders', en: 'Parents' } },
  { value: 'pupil', label: { nl: 'De leerling', en: 'The pupil' } },
  { value: 'inspectorate', label: { nl: 'Inspectie', en: 'Inspectorate' } },
  { value: 'court', label: { nl: 'Rechter of advocaat', en: 'Court or lawyer' } },
  { value: 'help', label: { nl: 'Veilig Thuis, CLB of hulpverlening', en: 'Veilig Thuis, CLB or other help' } },
  { value: 'other', label: { nl: 'Iemand anders', en: 'Somebody else' } },
];

/** Those who look after cases of this procedure; two of them decide together. */
const keepers = (pathway: Pathway): readonly Role[] => [
  ...new Set(linesOf(pathway).flatMap((line) => [line.coordinator, ...line.leads])),
];

function actsFor(roles: readonly Role[]): readonly Act[] {
  // Why a record is asked for or held is for those who look after it: not for every member, nor for partners (docs/rules.md#who-hears-what).
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
      title: { nl: 'Dossier vrijgeven', en: 'Release the dossier' },
      carries: ['DES-16', 'ENR-M13'],
      help: {
        nl: 'Na akkoord van een tweede persoon kunnen jullie samen zeven dagen een pdf ophalen met „/dossier <code> export”.',
        en: 'Once a second person agrees, the two of you can fetch a PDF for seven days with “/dossier <code> export”.',
      },
      fields: [
        field('whom', 'choice', { nl: 'Wie vraagt erom?', en: 'Who asks for it?' }, { options: WHOM }),
        field(
          'extent',
          'choice',
          { nl: 'Wat geef je vrij?', en: 'What do you release?' },
          {
            options: [
              { value: 'all', label: { nl: 'Het hele dossier', en: 'The whole dossier' } },
              {
                value: 'one_person',
                label: {
                  nl: 'Wat over één persoon gaat, met anderen onleesbaar gemaakt',
                  en: 'What is about one person, with others made unreadable',
                },
              },
            ],
          },
        ),
        field(
          'person',
          'text',
          { nl: 'Over wie, als het om één persoon gaat?', en: 'About whom, if it is one person?' },
          { level: 'L2', required: { field: 'extent', is: 'one_person' } },
        ),
        field('danger', 'yesNo', {
          nl: 'Kan inzage gevaar opleveren voor de leerling of een ander?',
          en: 'Can it put the pupil or somebody else in danger?',
        }),
        why,
      ],
      effects: [{ release: true }],
    },
    {
      ...plain,
      id: 'hold',
      title: { nl: 'Bewaren tot nader order', en: 'Keep until further notice' },
      help: {
        nl: 'Bijvoorbeeld bij een klacht of rechtszaak: niets kan vernietigd worden tot jullie dit opheffen.',
        en: 'For example with a complaint or a court case: nothing can be destroyed until you lift this.',
      },
      carries: ['DES-17'],
      fields: [why],
      effects: [{ hold: true }],
    },
    {
      ...plain,
      approval,
      id: 'lift_hold',
      title: { nl: 'Bewaarplicht opheffen', en: 'Lift the hold' },
      carries: ['DES-17'],
      fields: [why],
      effects: [{ hold: false }],
    },
    {
      ...plain,
      approval,
      id: 'erase',
      title: { nl: 'Dossier vernietigen', en: 'Destroy the dossier' },
      help: {
        nl: 'Na akkoord van een tweede persoon is de inhoud voorgoed weg, ook uit de kanalen. Alleen dát er een dossier was blijft over.',
        en: 'Once a second person agrees the content is gone for good, from the channels too. Only that there was a dossier remains.',
      },
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
    say: {
      nl: 'Inzage kan gevaar opleveren. Waarom geef je het dossier toch vrij?',
      en: 'It can put somebody in danger. Why do you release the dossier nevertheless?',
    },
  },
  {
    id: 'DES-17',
    on: ['hold'],
    level: 'refuse',
    when: { hold: true },
    say: {
      nl: 'Dit dossier wordt al bewaard tot nader order.',
      en: 'This dossier is being kept until further notice already.',
    },
    next: { nl: 'Er is niets meer nodig.', en: 'Nothing more is needed.' },
  },
  {
    id: 'DES-17',
    on: ['lift_hold'],
    level: 'refuse',
    when: { not: { hold: true } },
    say: { nl: 'Er is geen bewaarplicht om op te heffen.', en: 'There is no hold to lift.' },
    next: { nl: 'Er is niets meer nodig.', en: 'Nothing more is needed.' },
  },
  {
    id: 'DES-17',
    on: ['erase'],
    level: 'refuse',
    when: { hold: true },
    say: {
      nl: 'Dit dossier moet bewaard blijven tot nader order.',
      en: 'This dossier has to be kept until further notice.',
    },
    next: {
      nl: 'Hef eerst samen de bewaarplicht op, als de reden ervoor voorbij is.',
      en: 'Lift the hold together first, if the reason for it is over.',
    },
  },
  {
    id: 'ENR-M12',
    on: ['erase'],
    level: 'ask',
    when: { not: { retention: 'passed' } },
    say: {
      nl: 'De bewaartermijn is nog niet voorbij. Waarom moet het dossier nu al weg?',
      en: 'The time for which it has to be kept is not over. Why must the dossier go now?',
    },
  },
];

const ANYTIME = ['release_dossier', 'hold', 'lift_hold'];
const ON_CLOSED = [...ANYTIME, 'erase'];

/** The pathway with these acts in every line. Given back as it is when it has them already, or has nobody who could approve. */
export function withProductActs(pathway: Pathway): Pathway {
  if (pathway.acts.some(({ id }) => id === 'release_dossier')) return pathway;
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
