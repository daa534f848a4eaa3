/** The one function that evaluates a condition, and says why in words. Pure; knows no pathway by name. */
import { assertNever } from '../assert-never';
import type { Answers, CaseState, ExistingCase, Item } from '../case/case';
import type {
  Condition,
  FieldTest,
  HasCondition,
  ItemsCondition,
  OrganisationCondition,
  PeopleCondition,
  RoleCondition,
  Standing,
} from '../procedure/condition';
import type { Facts, Verdict } from '../case/facts';
import type { Act } from '../procedure/pathway';
import type { PersonId } from '../ids';
import { namedIn } from '../case/named-in';
import { identifies } from './identifies';
import { valuesIn } from '../case/values-in';
import { holdersOf, belongsTo } from '../case/membership';
import { retentionPassed } from '../case/retention';
import { holdsRole } from '../people/roles';
import { passes, tallyKey } from '../case/tallies';
import { joinTexts, type Text } from '../text';
import { isDay, isOpen, localDate } from '../time/working-time';

const verdict = (holds: boolean, nl: string, en: string): Verdict => ({ holds, because: { nl, en } });
const existing = (state: CaseState): ExistingCase | undefined => (state.status === 'none' ? undefined : state);

const actNamed = (facts: Facts, id: string): Act | undefined => facts.context.pathway.acts.find((act) => act.id === id);
const actTitle = (facts: Facts, id: string): Text => actNamed(facts, id)?.title ?? { nl: id, en: id };

/** How an act asks it: two acts may call two questions by one id. */
const fieldLabel = (act: Act | undefined, id: string): Text =>
  act?.fields.find((field) => field.id === id)?.label ?? { nl: id, en: id };

function has(facts: Facts, condition: HasCondition): Verdict {
  const tallies = existing(facts.state)?.tallies ?? {};
  const seq = tallies[tallyKey(condition)]?.seq ?? 0;
  const since = condition.since ? (tallies[condition.since]?.seq ?? 0) : 0;
  const title = actTitle(facts, condition.act);
  return seq > since
    ? verdict(true, `„${title.nl}” staat in het dossier.`, `“${title.en}” is on record.`)
    : verdict(false, `„${title.nl}” staat nog niet in het dossier.`, `“${title.en}” is not on record yet.`);
}

function stands(facts: Facts, person: string, standing: Standing): boolean {
  const id = person as PersonId;
  if (standing === 'actor') return facts.actor === id;
  const state = existing(facts.state);
  if (!state) return false;
  switch (standing) {
    case 'lead':
      return state.lead === id;
    case 'member':
      return state.members.includes(id);
    case 'excluded':
      return state.excluded.includes(id);

    default:
      return assertNever(standing);
  }
}

/** The organisation that a field names, or the case's own. */
function organisationIn(facts: Facts, field: string | undefined): string | undefined {
  return field === undefined || field === 'case'
    ? existing(facts.state)?.organisation
    : valuesIn(facts.answers, field)[0];
}

/** Only somebody of that very organisation: here people who belong to none do not count. */
function isOf(facts: Facts, person: string, field: string): boolean {
  const organisation = organisationIn(facts, field);
  return organisation !== undefined && (facts.context.roster[person]?.organisations ?? []).includes(organisation);
}

/** The organisations of a kind that the actor belongs to, when that is one; of several nobody knows which is meant. */
function onlyOwn({ context: { organisations, roster }, actor }: Facts, kind: OrganisationCondition['kind']): string[] {
  const own = ((actor && roster[actor]?.organisations) ?? []).filter((id) => !kind || organisations[id]?.kind === kind);
  return own.length === 1 ? own : [];
}

function organisation(facts: Facts, { of, kind, level, actor: own }: OrganisationCondition): Verdict {
  const { organisations } = facts.context;
  const ids =
    of === 'actor'
      ? onlyOwn(facts, kind)
      : (of === undefined || of === 'case'
          ? [existing(facts.state)?.organisation]
          : valuesIn(facts.answers, of)
        ).filter((id) => id !== undefined);
  const fits = (id: string): boolean => {
    const one = organisations[id];
    const ofLevel = !level || level.some((asked) => one?.levels.includes(asked));
    return (
      one !== undefined &&
      (!kind || one.kind === kind) &&
      ofLevel &&
      (!own || (facts.actor !== undefined && belongsTo(facts.context, facts.actor, id)))
    );
  };
  const holds = ids.length > 0 && ids.every(fits);
  const found = organisations[ids[0] ?? ''];
  // Not by its name: it may be the source (BXN-3.4).
  return found
    ? verdict(
        holds,
        'Om welke school, dienst of groep het gaat telt hier mee.',
        'Which school, service or group it concerns matters here.',
      )
    : verdict(
        false,
        'Er is nog niet gezegd om welke school, dienst of groep het gaat.',
        'It is not said yet which school, service or group it concerns.',
      );
}

function nobody(facts: Facts, { role, of }: RoleCondition): Verdict {
  const within = organisationIn(facts, of);
  // In an organisation that was left open there is nobody, rather than everybody.
  const left = of !== undefined && of !== 'case' && within === undefined;
  const members = left ? [] : holdersOf(facts.context, role, within);
  return verdict(
    members.length === 0,
    members.length === 0 ? 'Er is niemand met deze rol.' : 'Er is iemand met deze rol.',
    members.length === 0 ? 'Nobody has this role.' : 'Somebody has this role.',
  );
}

const isFor = (item: Item, named: readonly string[]): boolean =>
  named.some((id) => id === item.organisation || id === item.holder);

function items(facts: Facts, condition: ItemsCondition): Verdict {
  const kind = facts.context.pathway.items[condition.kind];
  const found = (existing(facts.state)?.items ?? []).filter(
    (item) =>
      item.kind === condition.kind &&
      (!condition.in || condition.in.includes(item.state)) &&
      (!condition.own || item.holder === facts.actor) &&
      (!condition.of || isFor(item, valuesIn(facts.answers, condition.of))),
  );
  const count = found.length;
  const few = condition.fewerThan === undefined || count < condition.fewerThan;
  const many =
    condition.moreThan === undefined ? condition.fewerThan !== undefined || count > 0 : count > condition.moreThan;
  const title = kind?.title ?? { nl: condition.kind, en: condition.kind };
  const states = joinTexts(
    (condition.in ?? []).map((state) => kind?.states[state] ?? { nl: state, en: state }),
    ', ',
  );
  const suffix = (words: string) => (condition.in ? ` (${words})` : '');
  return verdict(
    few && many,
    `${title.nl}${suffix(states.nl)}: ${count}.`,
    `${title.en}${suffix(states.en)}: ${count}.`,
  );
}

function itemIn(facts: Facts, condition: { readonly item: string; readonly in: readonly string[] }): Verdict {
  const named = valuesIn(facts.answers, condition.item);
  const found = (existing(facts.state)?.items ?? []).filter((item) => named.includes(item.id));
  const holds = found.length > 0 && found.every((item) => condition.in.includes(item.state));
  return verdict(holds, 'De stand van dit onderdeel telt hier mee.', 'How this part stands matters here.');
}

function people(facts: Facts, condition: PeopleCondition): Verdict {
  const ids = new Set(namedIn(facts.answers, condition.field));
  const matching = [...ids].filter((id) => {
    const person = facts.context.roster[id];
    const isKind = !condition.kind || person?.kind === condition.kind;
    if (condition.otherThan?.some((role) => holdsRole(person, role))) return false;
    if (condition.standing && !stands(facts, id, condition.standing)) return false;
    if (condition.of && !isOf(facts, id, condition.of)) return false;
    return isKind && (!condition.roles || condition.roles.some((role) => holdsRole(person, role)));
  });
  const count = matching.length;
  const few = condition.fewerThan === undefined || count < condition.fewerThan;
  const many = condition.moreThan === undefined || count > condition.moreThan;
  return verdict(
    few && many,
    `Er ${count === 1 ? 'is 1 zo iemand' : `zijn ${count} zulke mensen`} genoemd.`,
    `${count} such ${count === 1 ? 'person is' : 'people are'} named.`,
  );
}

function answered(label: Text, answer: Answers[string] | undefined, test: FieldTest): Verdict {
  const holds = passes(answer, test);
  return holds
    ? verdict(true, `Het antwoord bij „${label.nl}” geeft de doorslag.`, `The answer to “${label.en}” decides this.`)
    : verdict(
        false,
        `Het antwoord bij „${label.nl}” past hier niet bij.`,
        `The answer to “${label.en}” does not fit this.`,
      );
}

function anyTaskOpen(facts: Facts, kinds: readonly string[] | undefined): Verdict {
  const tasks = existing(facts.state)?.tasks ?? [];
  const open = tasks.filter((task) => (kinds ? kinds.includes(task.kind) : task.kind !== 'stage'));
  const titles = joinTexts(
    open.map((task) => task.title),
    '; ',
  );
  return open.length > 0
    ? verdict(true, `Nog open: ${titles.nl}.`, `Still open: ${titles.en}.`)
    : verdict(false, 'Er staat niets open.', 'Nothing is open.');
}

function compareDates(facts: Facts, condition: { date: string } & ({ before: string } | { after: string })): Verdict {
  const { calendar } = facts.context;
  const dateOf = (name: string): string | undefined => {
    if (name === 'now') return localDate(calendar, facts.now);
    const answer = facts.answers[name];
    return typeof answer === 'string' ? answer : undefined;
  };
  const left = dateOf(condition.date);
  const right = dateOf('before' in condition ? condition.before : condition.after);
  const holds = left !== undefined && right !== undefined && ('before' in condition ? left < right : left > right);
  return verdict(holds, `De datum is ${left ?? 'niet ingevuld'}.`, `The date is ${left ?? 'not given'}.`);
}

function day(facts: Facts, condition: Extract<Condition, { day: unknown }>): Verdict {
  const answer = condition.day.of === 'now' ? facts.now : facts.answers[condition.day.of];
  const holds =
    typeof answer === 'string' && condition.day.is.some((kind) => isDay(facts.context.calendar, answer, kind));
  return verdict(holds, 'De dag van de week telt hier mee.', 'The day of the week matters here.');
}

function actor(facts: Facts, condition: Extract<Condition, { actor: unknown }>): Verdict {
  const person = facts.actor ? facts.context.roster[facts.actor] : undefined;
  const holds =
    'lead' in condition.actor
      ? facts.actor !== undefined && existing(facts.state)?.lead === facts.actor
      : condition.actor.roles.some((role) => holdsRole(person, role));
  return verdict(holds, 'Je rol in deze casus telt hier mee.', 'Your role in this case matters here.');
}

function track(facts: Facts, condition: Extract<Condition, { track: unknown }>): Verdict {
  const now = existing(facts.state)?.tracks[condition.track];
  const row = facts.context.pathway.tracks[condition.track];
  const title = row?.title ?? { nl: condition.track, en: condition.track };
  const stand =
    now === undefined
      ? { nl: 'nog niets vastgelegd', en: 'nothing on record yet' }
      : (row?.states[now] ?? { nl: now, en: now });
  return verdict(now === condition.is, `${title.nl}: ${stand.nl}.`, `${title.en}: ${stand.en}.`);
}

/** Inverts a verdict; the reason stays what was found. */
const negate = (inner: Verdict): Verdict => ({ holds: !inner.holds, because: inner.because });

/** The deciding parts of a conjunction or disjunction: those that made it come out as it did, each reason once. */
function combine(parts: readonly Verdict[], holds: boolean): Verdict {
  const deciding = parts.filter((part) => part.holds === holds);
  const reasons = (deciding.length ? deciding : parts).map((part) => part.because);
  const once = reasons.filter((reason, index) => reasons.findIndex(({ nl }) => nl === reason.nl) === index);
  return { holds, because: joinTexts(once, ' ') };
}

/** Evaluates a condition against the facts; always answers with the reason. */
export function evaluate(condition: Condition, facts: Facts): Verdict {
  if ('always' in condition) return verdict(true, 'Dit geldt altijd.', 'This always holds.');
  if ('all' in condition) {
    const parts = condition.all.map((part) => evaluate(part, facts));
    return combine(
      parts,
      parts.every((part) => part.holds),
    );
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => evaluate(part, facts));
    return combine(
      parts,
      parts.some((part) => part.holds),
    );
  }
  if ('not' in condition) return negate(evaluate(condition.not, facts));
  if ('last' in condition)
    return answered(
      fieldLabel(actNamed(facts, condition.last), condition.field),
      existing(facts.state)?.latest[condition.last]?.answers[condition.field],
      condition,
    );
  if ('field' in condition)
    return answered(fieldLabel(facts.act, condition.field), facts.answers[condition.field], condition);
  return evaluateState(condition, facts);
}

/** Conditions on the case as a whole rather than on one answer. */
function evaluateState(
  condition: Exclude<
    Condition,
    { always: true } | { all: unknown } | { any: unknown } | { not: unknown } | { field: string }
  >,
  facts: Facts,
): Verdict {
  const state = existing(facts.state);
  if ('has' in condition) return has(facts, condition.has);
  if ('people' in condition) return people(facts, condition.people);
  if ('openTasks' in condition) return anyTaskOpen(facts, condition.openTasks.kinds);
  if ('day' in condition) return day(facts, condition);
  if ('actor' in condition) return actor(facts, condition);
  if ('date' in condition) return compareDates(facts, condition);
  if ('proposed' in condition) {
    const title = actTitle(facts, condition.proposed);
    const holds = state?.proposals[condition.proposed] !== undefined;
    return verdict(
      holds,
      holds ? `„${title.nl}” wacht op akkoord.` : `„${title.nl}” is niet voorgesteld.`,
      holds ? `“${title.en}” awaits approval.` : `“${title.en}” is not proposed.`,
    );
  }
  if ('flag' in condition) {
    const name = facts.context.pathway.flags[condition.flag] ?? { nl: condition.flag, en: condition.flag };
    const holds = state?.flags.includes(condition.flag) ?? false;
    return verdict(
      holds,
      holds ? `${name.nl}.` : `Niet van toepassing: ${name.nl}.`,
      holds ? `${name.en}.` : `Does not apply: ${name.en}.`,
    );
  }
  if ('track' in condition) return track(facts, condition);
  if ('stage' in condition)
    return verdict(
      state !== undefined && condition.stage.includes(state.stage),
      'De stap waarin de casus is telt hier mee.',
      'The step the case is in matters here.',
    );
  if ('lead' in condition) {
    const set = state?.lead !== undefined;
    return verdict(
      set === (condition.lead === 'set'),
      set ? 'Er is een regiehouder.' : 'Er is nog geen regiehouder.',
      set ? 'Someone holds the lead.' : 'Nobody holds the lead yet.',
    );
  }
  if ('within' in condition) {
    const hours = facts.context.hours[condition.within];
    const holds = hours !== undefined && isOpen(facts.context.calendar, hours, facts.now);
    return verdict(
      holds,
      holds ? 'Nu bereikbaar.' : 'Nu niet bereikbaar.',
      holds ? 'Reachable now.' : 'Not reachable now.',
    );
  }
  if ('hold' in condition)
    return verdict(
      state?.hold === true,
      'Of het dossier bewaard moet blijven telt hier mee.',
      'Whether the dossier has to be kept matters here.',
    );
  if ('retention' in condition)
    return verdict(
      state !== undefined && retentionPassed(state, facts.now),
      'De bewaartermijn telt hier mee.',
      'The time for which it has to be kept matters here.',
    );
  if ('items' in condition) return items(facts, condition.items);
  if ('item' in condition) return itemIn(facts, condition);
  if ('organisation' in condition) return organisation(facts, condition.organisation);
  if ('nobody' in condition) return nobody(facts, condition.nobody);
  if ('identifies' in condition) return identifies(facts, condition.identifies);
  return assertNever(condition);
}
