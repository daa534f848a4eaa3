/** Who does something and by when, in words for a flow chart: owners, approvers, lengths of time. */
import type { Owner, TaskRow } from '../../domain/procedure/effect';
import type { Approval } from '../../domain/procedure/approval';
import type { Act } from '../../domain/procedure/pathway';
import type { Due, Duration } from '../../domain/time/duration';
import { asIs, type Text } from '../../domain/text';
import { duePhrases, leadsToPhrases, whoPhrases } from '../../words/flow/flow-phrases';
import { contactSaid, rolesSaid, type FlowContext } from './condition-says';

/** Lengths of time that a school chose itself, by name. */
export type FlowSettings = Readonly<Record<string, Duration>>;
export type WorkContext = FlowContext & { readonly settings: FlowSettings };

function lengthSays({ settings }: WorkContext, duration: Duration): Text {
  const own = duration.setting === undefined ? undefined : settings[duration.setting];
  const { lengths } = duePhrases;
  const length = own ?? duration;
  if ('workingDays' in length) return lengths.workingDays(length.workingDays);
  if ('serviceDays' in length) return lengths.serviceDays(length.serviceDays);
  if ('days' in length) return lengths.days(length.days);
  return 'weeks' in length ? lengths.weeks(length.weeks) : lengths.hours(length.hours);
}

const labelIn = (act: Act | undefined, id: string): Text =>
  act?.fields.find((field) => field.id === id)?.label ?? asIs(id);

/** By when; `act`: the one whose answer may say it. A school's own length counts. */
export function dueSays(context: WorkContext, due: Due | { readonly field: string }, act?: Act): Text {
  if ('field' in due) return duePhrases.onDate(labelIn(act, due.field));
  if ('opening' in due) return duePhrases.atOpening(contactSaid(context, due.opening));
  if (!('until' in due)) return duePhrases.within(lengthSays(context, due));
  const mark = duePhrases[due.until];
  return due.lessWeeks ? duePhrases.weeksBefore(due.lessWeeks, mark) : mark;
}

/** Who owns a stage or a task. */
export function ownerSays(context: FlowContext, owner: Owner, act?: Act): Text {
  if ('role' in owner) return rolesSaid(context, [owner.role]);
  if ('actor' in owner) return whoPhrases.actor;
  if ('lead' in owner) return whoPhrases.lead;
  return 'field' in owner ? whoPhrases.named(labelIn(act, owner.field)) : whoPhrases.holder;
}

/** Who may do an act. */
export function doerSays(context: FlowContext, { by }: Act): Text {
  if ('roles' in by) return rolesSaid(context, by.roles);
  return 'lead' in by ? whoPhrases.lead : whoPhrases.members;
}

/** Who approves a proposal, and within what. */
export function approvalSays(context: WorkContext, act: Act, { by, due }: Approval): Text {
  const who = 'roles' in by ? rolesSaid(context, by.roles) : whoPhrases.named(labelIn(act, by.field));
  return leadsToPhrases.approvedBy(who, duePhrases.within(lengthSays(context, due)));
}

/** A task with its owner and its end. */
export const taskSays = (context: WorkContext, task: TaskRow, act: Act): Text =>
  leadsToPhrases.task(task.title, ownerSays(context, task.owner, act), dueSays(context, task.due, act));
