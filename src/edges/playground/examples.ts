/**
 * Made-up answers for any form, so that a newcomer need not think any up: what is written below by act and field, and otherwise something that fits the
 * kind of field. Only a help for typing: what the procedure makes of it is decided where it always is.
 */
import { DateTime } from 'luxon';
import type { FormFieldView, FormView } from '../../views/types';
import { exampleSentence } from '../../words/playground/example-sentence';
import type { Person, Tenant } from '../../app/tenant';

type Example = string | readonly string[];
/** A date so many days from today. */
type Days = { readonly days: number };

/** By act and then by field; `*` for every act. Ids of people and organisations count where they are offered, else the first that is. */
export const WRITTEN: Readonly<Record<string, Readonly<Record<string, Example | Days>>>> = {
  '*': {
    // People who can be named together; the first of those offered otherwise.
    participants: ['noor', 'samira', 'fatma'],
    mentor: 'noor',
    lead: ['samira', 'fatma'],
    help_owner: 'noor',
    second_reader: ['tom', 'nadia'],
    // Mapping and consulting, in the Meldcode.
    facts:
      'Sem had maandag een blauwe plek op zijn linkerarm. Hij zei: “Ik ben gevallen”, en wilde er niet over praten.',
    facts_checked: 'yes',
    minors_at_home: 'no',
    special_form: 'no',
    purposes: ['sounding_board'],
    outcome: 'We delen de zorg. We gaan met de ouders en met Sem in gesprek.',
    vt_called: 'yes',
    // Talking, weighing and deciding.
    parties: ['parents', 'pupil'],
    signals_discussed: 'De blauwe plek, en dat Sem de laatste weken stil is.',
    approach: ['concrete', 'transparent'],
    help_offered: 'Gesprekken met de schoolmaatschappelijk werker.',
    safety: ['structural'],
    help_refusal: 'accepts',
    result: 'no_help_yet',
    other_family: 'no',
    report: 'yes',
    // What everybody must have done before they may go on.
    rewritten: 'yes',
    number_given: 'yes',
    director_agrees: 'yes',
    next_contact_on: { days: 7 },
    feedback_by: { days: 7 },
  },
  signal: {
    concern: ['child_abuse'],
    mentor: 'noor',
    pupil: 'Sem de Vries (verzonnen)',
    about: ['pupil'],
    observed_where: 'In de gang bij lokaal 12',
    observed_by_self: 'yes',
    disclosed: 'no',
    staff_involved: 'no',
  },
  // Everybody of step 2.
  consultation: { participants: ['noor', 'samira', 'fatma', 'ilse'] },
  // Two colleagues of those who hold talks, and what must be answered because both parties are.
  plan_talk: { participants: ['noor', 'samira'] },
  talk: {
    participants: ['noor', 'samira'],
    together: 'separate',
    help_accepted_parents: 'accepted',
    help_accepted_pupil: 'accepted',
  },
  decision1: { norms: ['N2'], lead: 'samira', parents_informed: 'yes' },
  concern: {
    kind: 'concern',
    phenomenon: ['radicalisation'],
    about: 'pupils',
    pupils: 'Xander Verhulst (verzonnen)',
    facts: 'In de les geschiedenis zei een leerling dat de boeken leugens zijn en dat het tijd is om terug te slaan.',
    school: 'pauwels',
  },
  acknowledge: { school_people: ['hilde', 'sam'], first_view: 'De directie spreekt eerst met de klastitularis.' },
  info_consult: {
    channel: 'other',
    expert: 'cis',
    question: 'Hoe blijven we met de klas in gesprek?',
    answer: 'Stel open vragen, en bel opnieuw als het niet lukt.',
  },
  report: {
    topics: ['radicalisation'],
    location: 'inside',
    mode: 'reactive',
    facts: 'Een leerling zei drie keer in de klas dat geweld nodig is, en tekende een symbool op de bank.',
    asked: 'Wat kunnen we nu doen, en wie kan ons daarbij helpen?',
    pupil: 'Ruben Lacroix (verzonnen)',
  },
  submit: { possible_radicalisation: 'yes' },
  assess: {
    summary: 'De school maakt zich zorgen over uitspraken van een leerling en vraagt wat ze kan doen.',
    possible_radicalisation: 'yes',
  },
  contact: {
    content: 'De directie vertelde wat er gezegd werd. We spraken af dat de klas een gesprek krijgt.',
    possible_radicalisation: 'yes',
  },
  route: {
    service: 'jeugddienst',
    handler: 'greet',
    question: 'Kan de jeugddienst met deze leerling in gesprek gaan?',
  },
  route_protected: {
    service: 'jeugddienst',
    handler: 'greet',
    question: 'Kunnen jullie een vorming geven over omgaan met hevige meningen?',
  },
  feedback: { result: 'shared', content: 'We hadden een eerste gesprek. Er volgt er nog een.' },
  cell_report: {
    pupil: 'Ruben Lacroix (verzonnen)',
    signals: 'Er werd gezegd dat geweld soms nodig is.',
    danger: 'none',
  },
  start_outreach: { event: 'Het begin van het schooljaar' },
  start_card: {
    lead: 'fatma',
    team: ['noor', 'emma'],
    partners: ['petra'],
    purpose: 'Elkaar sneller weten te vinden als er iets speelt.',
  },
  start_meeting: { q_climate: 'Door elke dag bij de deur te staan.' },
  agree_internal: { who: ['noor', 'emma'], tasks: 'Signalen bespreken in het team' },
  agree_partners: { who: ['petra'], tasks: 'Elke maand bellen' },
  ask: {
    topic: 'drugs',
    question: 'Hoe bereiden we de ouderavond over drugs voor, en kan er iemand van jullie komen?',
  },
  answer: { answer: 'We komen graag langs. Stuur ons de datum, dan brengen we materiaal mee.', plane: ['preventive'] },
  propose_initiative: {
    kind: 'pupil_activity',
    themes: ['road_safety'],
    title: 'Veilig naar school',
    purpose: 'Leerlingen leren waar het gevaarlijk is en wat ze zelf kunnen doen.',
  },
  discuss_item: {
    subject: 'Drukte aan de schoolpoort',
    minutes: 'De groep vraagt meer toezicht bij het begin van de dag.',
  },
  plan_meeting: { date: { days: 21 }, agenda: 'Stand van de initiatieven, en wat er nog nodig is.' },
  start_year: {
    policy: 'Veilig naar school en weer naar huis.',
    points: 'Drukte aan de schoolpoort\nOuderavond over drugs',
  },
  // A contact point of the directory.
  contact_point: {
    contact_name: 'Wijkteam Noord (verzonnen)',
    contact_kind: 'service',
    contact_phones: '0400 00 00 07',
    contact_hours: 'ma-vr 09:00-17:00',
    contact_owner: 'Gemeente (verzonnen)',
  },
};

const NEXT_WEEK: Days = { days: 7 };

/** Where and when the form is filled in. */
export type ExampleSetting = {
  readonly now: string;
  readonly calendar: Tenant['calendar'];
  readonly locale: 'nl' | 'nl-BE' | 'en';
  /** Who fills it in: another is named where one can be, and their own school or group. */ readonly person: Pick<
    Person,
    'id' | 'organisations'
  >;
};

/** As people write it: 2026-2027. */
function schoolYear({ now, calendar }: ExampleSetting): string {
  const day = DateTime.fromISO(now, { zone: calendar.timeZone });
  const first = day.toFormat('MM-dd') >= calendar.schoolYearStarts ? day.year : day.year - 1;
  return `${first}-${first + 1}`;
}

const dateIn = ({ days }: Days, { now, calendar }: ExampleSetting): string =>
  DateTime.fromISO(now, { zone: calendar.timeZone }).plus({ days }).toISODate()!;

/** What is wanted as far as it is offered; otherwise one's own, somebody else where people are asked, or the first that is offered. */
function chosen(
  { choices, field }: FormFieldView,
  wanted: Example | undefined,
  { id, organisations }: ExampleSetting['person'],
): readonly string[] {
  const offered = field.type === 'yesNo' ? ['no', 'yes'] : choices.map(({ value }) => value);
  const many = ['choices', 'people', 'items', 'organisations'].includes(field.type);
  const found = [wanted ?? []].flat().filter((one) => offered.includes(one));
  const first = offered.find((one) => organisations.includes(one)) ?? offered.find((one) => one !== id) ?? offered[0];
  return found.length > 0 ? found.slice(0, many ? undefined : 1) : first === undefined ? [] : [first];
}

/** Something to type in a field of this kind; undefined where something is chosen. */
function typedLike({ type, id }: FormFieldView['field'], setting: ExampleSetting): string | undefined {
  if (type === 'email') return 'voorbeeld@school.example';
  if (type === 'phone') return '0400 00 00 09';
  if (type !== 'text' && type !== 'longText' && type !== 'list') return undefined;
  return id === 'school_year' ? schoolYear(setting) : exampleSentence(setting.locale);
}

function exampleFor(view: FormFieldView, wanted: Example | Days | undefined, setting: ExampleSetting): Example {
  const { field } = view;
  const written = typeof wanted === 'object' && 'days' in wanted ? undefined : wanted;
  if (field.type === 'date')
    return dateIn(
      typeof wanted === 'object' && 'days' in wanted ? wanted : field.when === 'future' ? NEXT_WEEK : { days: 0 },
      setting,
    );
  const typed = typedLike(field, setting);
  if (typed === undefined) return chosen(view, written, setting.person);
  return typeof written === 'string' ? written : typed;
}

/** Example answers by field id, for what must be filled in and for what has an example of its own. An opening form is `<pathway>/<act>`. */
export function exampleAnswers(
  { act, fields }: Pick<FormView, 'act' | 'fields'>,
  setting: ExampleSetting,
): Readonly<Record<string, Example>> {
  const own = WRITTEN[act.slice(act.lastIndexOf('/') + 1)] ?? {};
  const shared = WRITTEN['*']!;
  const wanted = fields.filter(({ field, required }) => required || own[field.id] !== undefined);
  return Object.fromEntries(
    wanted.map((view) => [view.field.id, exampleFor(view, own[view.field.id] ?? shared[view.field.id], setting)]),
  );
}
