/**
 * Whom a case is about, in a spelling in which two cases can be compared: what stands in nobody's list, is sealed or
 * keyed wherever it is kept, and is never shown. Pure.
 */
import type { ExistingCase } from './case';
import { organisationOf } from './whose-case';
import { valuesIn } from './values-in';
import { plainly, readable } from '../names/letters';
import type { Context } from '../procedure/context';
import { actOf, lineOf, type Act, type Field, type Pathway } from '../procedure/pathway';

/** A pupil as they were named; `group`: of a class or group, where one was typed behind the name. */
export type Pupil = { readonly name: string; readonly group?: string | undefined };

/** `within`: whose case it is; nothing where it is the whole tenant's. */
export type AboutWhom = { readonly within: string; readonly pupils: readonly Pupil[] };

/** Of a case that is about nobody, or in which nobody said whom. */
export const NOBODY: AboutWhom = { within: '', pupils: [] };

/** More than one talk is ever about; what is behind them is not compared. */
const MOST_PUPILS = 20;
const HAS_DIGIT = /\p{N}/u;
/** What says that a class follows, and is no part of a name when one does. */
const AROUND_GROUP = /^(?:uit|klas|groep|van|class|group|year|jaar|de|het|in)$/;
const LEVEL_OF_GROUP = /^(?:vwo|havo|vmbo|mavo|gym|gymnasium|aso|tso|bso|kso|okan|buso|mbo|brugklas)$/;

/**
 * The question that says whom a case is about: the first of its opening that is for those who read names and is answered
 * in words.
 */
export const asksAboutWhom = ({ fields }: Act): Field | undefined =>
  fields.find(({ type, level }) => level === 'L2' && (type === 'text' || type === 'list'));

/** The act that opened a case of the line it is in. */
export const openingIn = (pathway: Pathway, { stage }: Pick<ExistingCase, 'stage'>): Act =>
  actOf(pathway, lineOf(pathway, stage).opensWith);

/**
 * A name as it is compared: letters alone, in whatever order its parts were typed, and apart from it the class. What
 * stands between brackets and is no class is left out; undefined when nothing of a name is left.
 */
export function pupilNamed(typed: string): Pupil | undefined {
  const bare = plainly(readable(typed)).replace(/\(([^()]{0,60})\)/g, (whole, inside: string) =>
    HAS_DIGIT.test(inside) ? whole : ' ',
  );
  const parts = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = parts.findIndex((part) => HAS_DIGIT.test(part));
  const isOfGroup = (part: string, index: number): boolean =>
    first >= 0 && (HAS_DIGIT.test(part) || LEVEL_OF_GROUP.test(part) || (index === first + 1 && part.length === 1));
  const group = parts.filter(isOfGroup).join('');
  // Only what stands right before a class leads to it: "van" and "de" are in names too.
  const leads = new Set<number>();
  for (let at = first - 1; at >= 0 && AROUND_GROUP.test(parts[at]!); at -= 1) leads.add(at);
  const name = parts.filter((part, index) => !isOfGroup(part, index) && !leads.has(index));
  if (name.length === 0) return undefined;
  return { name: name.sort().join(' '), ...(group ? { group } : {}) };
}

/** Whom a case is about, by the newest answer to the question of its opening; nobody where it asks or says nobody. */
export function aboutOf(context: Context, state: ExistingCase): AboutWhom {
  const opening = openingIn(context.pathway, state);
  const field = asksAboutWhom(opening);
  const latest = state.latest[opening.id];
  const typed = field && latest ? valuesIn(latest.answers, field.id) : [];
  const named = typed.flatMap((one) => pupilNamed(one) ?? []).slice(0, MOST_PUPILS);
  return { within: organisationOf(context, state) ?? '', pupils: named };
}

/** Do both say the same of whom they are about? */
export const isSameAbout = (one: AboutWhom, other: AboutWhom): boolean => JSON.stringify(one) === JSON.stringify(other);
