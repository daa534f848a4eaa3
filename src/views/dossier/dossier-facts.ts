/**
 * The answers of a record as they stand in a dossier: what may be read, in the words of one language, masked where it
 * is about one person only.
 */
import { valuesIn } from '../../domain/case/values-in';
import type { Act, Field } from '../../domain/procedure/pathway';
import { inLocale, type Locale } from '../../domain/text';
import type { Fact } from './dossier-types';
import type { Masker } from '../mask/mask';
import type { Reading } from '../reading';
import { viewFacts } from '../view-facts';
import { mayRead, type Origin } from '../viewer';

/** How a dossier is made: whose reading, in which language, and masked by what (nothing when all of it is released). */
export type Making = {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly masker?: Masker | undefined;
  readonly marker: string;
};

type Facts = {
  readonly facts: readonly Fact[];
  /** Numbers of answers that are not in it. */ readonly secret: number;
  readonly unreadable: number;
  readonly source: number;
};

const TYPED: readonly Field['type'][] = ['text', 'longText', 'list', 'email', 'phone'];
const isAbove = ({ level }: Field): boolean => level === 'L2' || level === 'L3';

/** The words of one value; the hint of an option goes along, since it is part of the norm that was chosen. */
function inWords(
  { reading, locale }: Making,
  act: Act,
  origin: Origin,
  field: Field,
  value: string | undefined,
): string[] {
  const answers =
    value === undefined
      ? origin.answers
      : {
          ...origin.answers,
          [field.id]:
            field.type === 'people' || field.type === 'items' || field.type === 'choices' || field.type === 'list'
              ? [value]
              : value,
        };
  const { facts } = viewFacts(reading, { ...act, fields: [field] }, { ...origin, answers });
  const hint = field.options?.find((option) => option.value === value)?.hint;
  return facts.map((fact) => inLocale(fact.value, locale) + (hint ? `. ${inLocale(hint, locale)}` : ''));
}

/** A text above L1 that does not name the one it is about is somebody else's. */
function masked({ masker, marker }: Making, field: Field, words: string): string {
  if (!masker) return words;
  if (isAbove(field) && !masker.isAbout(words)) return marker;
  return TYPED.includes(field.type) ? masker.typed(words) : words;
}

function factOf(making: Making, act: Act, origin: Origin, field: Field): Fact[] {
  const values =
    typeof origin.answers[field.id] === 'object'
      ? valuesIn(origin.answers, field.id)
      : [typeof origin.answers[field.id] === 'string' ? String(origin.answers[field.id]) : undefined];
  const words = values
    .flatMap((value) => inWords(making, act, origin, field, value))
    .map((one) => masked(making, field, one));
  const apart = field.type === 'list' || words.some((one) => one.length > 60) ? '\n' : ', ';
  return words.length > 0
    ? [{ label: inLocale(field.label, making.locale), value: [...new Set(words)].join(apart) }]
    : [];
}

/**
 * The answers in the order of the form, and how many are left out: by whom they are for, by their level, or because
 * they are of the source.
 */
export function dossierFacts(making: Making, act: Act, origin: Origin): Facts {
  const { standing } = making.reading;
  const answered = act.fields.filter(({ id }) => origin.answers[id] !== undefined);
  const source = making.masker ? answered.filter(({ level }) => level === 'L3') : [];
  const kept = answered.filter((field) => !source.includes(field) && !mayRead(standing, field, origin));
  // Of two reasons not to read it, that it is for others is the one to tell.
  const secret = kept.filter((field) => field.readers !== undefined);
  const shown = act.fields.filter((field) => !source.includes(field) && !kept.includes(field));
  return {
    facts: shown.flatMap((field) => factOf(making, act, origin, field)),
    secret: secret.length,
    unreadable: kept.length - secret.length,
    source: source.length,
  };
}
