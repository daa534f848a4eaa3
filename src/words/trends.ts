/** What the interface says about figures. A part of its own of the wording, in every language. */
import type { Locale } from '../domain/text';
import type { Period } from '../trends/period';
import type { Course, Shown } from '../trends/types';

export type TrendWords = typeof nl;

const nl = {
  title: (period: string) => `Cijfers · ${period}`,
  school: 'School of zone',
  period: 'Tijdvak',
  counted: (when: string) => `Geteld op ${when}. Een casus telt mee in het tijdvak waarin hij begon.`,
  withoutFaces:
    'Alleen aantallen: geen namen, geen codes, geen inhoud. <5 is een aantal van één tot en met vier. Een streepje (–) is weggelaten, omdat je er anders zo’n klein aantal mee kunt uitrekenen.',
  total: 'Alle casussen',
  line: 'Werkwijze',
  cases: 'Casussen',
  otherLine: 'Een vroegere werkwijze',
  tables: { stages: 'Hoe ver', course: 'Hoe het loopt', decisions: 'Besluiten' },
  tableHelp: {
    stages: 'De stap waarin de casussen staan, of stonden toen ze sloten.',
    course: 'Lopende casussen, en hoe lang de gesloten casussen liepen.',
    decisions: 'In hoeveel casussen dit besluit is genomen. Niet wat er besloten is.',
  },
  columns: { stages: 'Stap', course: 'Stand', decisions: 'Besluit' },
  course: {
    open_in_time: 'Loopt, op tijd',
    open_late: 'Loopt, iets is te laat',
    closed_2_weeks: 'Gesloten binnen 2 weken',
    closed_6_weeks: 'Gesloten na 2 tot 6 weken',
    closed_3_months: 'Gesloten na 6 weken tot 3 maanden',
    closed_6_months: 'Gesloten na 3 tot 6 maanden',
    closed_later: 'Gesloten na meer dan 6 maanden',
    closed_unknown: 'Gesloten, duur onbekend',
  } as Readonly<Record<Course, string>>,
  otherStage: 'Een vroegere stap',
  tooFew: 'Te weinig casussen om dit te verdelen zonder dat iemand te herkennen is.',
  empty: 'In dit tijdvak is er geen casus begonnen.',
  others: 'Een ander tijdvak',
  page: 'Op een pagina',
  openPage: 'Bekijk met grafieken',
  until: (when: string) => `Deze link werkt tot ${when}.`,
  csv: 'Download als CSV',
  csvColumns: { table: 'Tabel', what: 'Wat', count: 'Aantal' },
  csvHidden: 'weggelaten',
  chart: (table: string, line: string) => `${table}: ${line}`,
  chartSays: (rows: string) => `Staafdiagram. ${rows}. Dezelfde aantallen staan in de tabel ernaast.`,
  away: 'De cijfers zijn even niet bereikbaar. Probeer het over een paar minuten opnieuw.',
  expired: 'Deze link werkt niet meer. Vraag de cijfers opnieuw met /cijfers.',
  schoolYear: (years: string) => `schooljaar ${years}`,
  quarter: (number: number, year: number) => `${number}e kwartaal ${year}`,
  year: (year: number) => `kalenderjaar ${year}`,
};

const nlBe: TrendWords = {
  ...nl,
  counted: (when) => `Geteld op ${when}. Een dossier telt mee in de periode waarin het begon.`,
  withoutFaces:
    'Alleen aantallen: geen namen, geen codes, geen inhoud. <5 is een aantal van één tot en met vier. Een streepje (–) is weggelaten, omdat je er anders zo’n klein aantal mee kan uitrekenen.',
  period: 'Periode',
  total: 'Alle dossiers',
  cases: 'Dossiers',
  tableHelp: {
    stages: 'De stap waarin de dossiers staan, of stonden toen ze sloten.',
    course: 'Lopende dossiers, en hoe lang de gesloten dossiers liepen.',
    decisions: 'In hoeveel dossiers deze beslissing is genomen. Niet wat er beslist is.',
  },
  tables: { ...nl.tables, decisions: 'Beslissingen' },
  columns: { ...nl.columns, decisions: 'Beslissing' },
  tooFew: 'Te weinig dossiers om dit te verdelen zonder dat iemand te herkennen is.',
  empty: 'In deze periode is er geen dossier begonnen.',
  others: 'Een andere periode',
};

const en: TrendWords = {
  title: (period) => `Figures · ${period}`,
  school: 'School or zone',
  period: 'Period',
  counted: (when) => `Counted on ${when}. A case belongs to the period in which it began.`,
  withoutFaces:
    'Numbers only: no names, no codes, no content. <5 is a number of one to four. A dash (–) was left out, because such a small number could be worked out with it.',
  total: 'All cases',
  line: 'Procedure',
  cases: 'Cases',
  otherLine: 'An earlier procedure',
  tables: { stages: 'How far', course: 'How it goes', decisions: 'Decisions' },
  tableHelp: {
    stages: 'The step the cases are in, or were in when they closed.',
    course: 'Cases that are open, and how long the closed ones took.',
    decisions: 'In how many cases this decision was taken. Not what was decided.',
  },
  columns: { stages: 'Step', course: 'State', decisions: 'Decision' },
  course: {
    open_in_time: 'Open, in time',
    open_late: 'Open, something is overdue',
    closed_2_weeks: 'Closed within 2 weeks',
    closed_6_weeks: 'Closed after 2 to 6 weeks',
    closed_3_months: 'Closed after 6 weeks to 3 months',
    closed_6_months: 'Closed after 3 to 6 months',
    closed_later: 'Closed after more than 6 months',
    closed_unknown: 'Closed, duration unknown',
  },
  otherStage: 'An earlier step',
  tooFew: 'Too few cases to divide without somebody being recognisable.',
  empty: 'No case began in this period.',
  others: 'Another period',
  page: 'On a page',
  openPage: 'See it with charts',
  until: (when) => `This link works until ${when}.`,
  csv: 'Download as CSV',
  csvColumns: { table: 'Table', what: 'What', count: 'Number' },
  csvHidden: 'left out',
  chart: (table, line) => `${table}: ${line}`,
  chartSays: (rows) => `Bar chart. ${rows}. The table beside it has the same numbers.`,
  away: 'The figures cannot be reached right now. Please try again in a few minutes.',
  expired: 'This link no longer works. Ask for the figures again with /trends.',
  schoolYear: (years) => `school year ${years}`,
  quarter: (number, year) => `quarter ${number} of ${year}`,
  year: (year) => `calendar year ${year}`,
};

const WORDS: Readonly<Record<Locale, TrendWords>> = { nl, 'nl-BE': nlBe, en };

/** The wording of figures for a locale. */
export const trendWords = (locale: Locale): TrendWords => WORDS[locale];

/** A period as people say it. */
export function periodWords(period: Period, locale: Locale): string {
  const w = trendWords(locale);
  if (period.kind === 'quarter') return w.quarter(period.quarter, period.year);
  return period.kind === 'year' ? w.year(period.year) : w.schoolYear(`${period.year}–${period.year + 1}`);
}

/** A count as people read it. */
export const shownWords = (shown: Shown): string => (shown === 'few' ? '<5' : shown === 'hidden' ? '–' : String(shown));
