/**
 * Asking about a source-free report, and what leaves a case on its way to it. Each is stored at once with the lines
 * that tell of it.
 */
import { createHash } from 'node:crypto';
import { decideQuestion, withView } from '../../domain/reports/report-question';
import { newReport, withAnswer, type Handed } from '../../domain/reports/report';
import type { Role } from '../../domain/people/roles';
import { localDate, remindAfter } from '../../domain/time/working-time';
import type { ReportNews } from '../../views/reports/report-types';
import { faultsInWords } from '../../words/refusals/field-faults';
import type { Deps, Identified } from '../deps';
import { busy, questionSent, refusalNotes, noteAnswer } from '../requests/notes';
import type { Answer } from '../requests/outcome';
import type { ReportMessage } from '../ports';
import { noSuchReport, reportAnswer, theirReport } from './report-queries';
import type { ReportChange } from '../../requests/request';
import type { Tenant } from '../tenant';

const TRIES = 8;

type Changed = { readonly answer: Answer; readonly changed: boolean };

const lines = (
  deps: Pick<Deps, 'ids' | 'clock'>,
  to: readonly Role[],
  what: ReportNews,
  notBefore = deps.clock.now(),
): ReportMessage[] => to.map((role) => ({ id: deps.ids.fresh(), to: role, what, notBefore, attempts: 0 }));

/** How long a question waits before those who answer are told so again, unless a case of theirs sees to it (DES-10). */
const ANSWERED_WITHIN = { workingDays: 2 } as const;

/** A question is told at once; that it still waits, in the morning of the day by which it should be answered. */
function questionLines(deps: Pick<Deps, 'ids' | 'clock'>, { calendar }: Tenant, to: readonly Role[]): ReportMessage[] {
  const again = remindAfter(calendar, deps.clock.now(), ANSWERED_WITHIN);
  return [...lines(deps, to, 'asked'), ...lines(deps, to, 'waiting', again)];
}

/**
 * Asks a question: those who answer for the report hear of it, by its reference alone. What asks for the source is
 * refused (BXN-3.4), and that it was tried is on record.
 */
export async function askReport(
  deps: Deps,
  who: Identified,
  { report: typed, filled, request }: ReportChange,
): Promise<Changed> {
  const { tenant, person } = who;
  const day = localDate(tenant.calendar, deps.clock.now());
  const text = typeof filled.answers['question'] === 'string' ? filled.answers['question'] : '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await theirReport(deps, who, typed);
    if (found?.side !== 'got') return { answer: noSuchReport(), changed: false };
    const decided = decideQuestion(found.report, { by: person.id, day, text, request });
    if ('already' in decided) return { answer: reportAnswer(who, found.report, 'got', [questionSent]), changed: false };
    const report = 'asked' in decided ? decided.asked : decided.tried;
    const messages = 'asked' in decided ? questionLines(deps, tenant, found.report.from) : [];
    if (report && (await deps.storage.reports.save(tenant.id, { report, messages }, found.version)) === 'clash')
      continue;
    if ('asked' in decided)
      return {
        answer: reportAnswer(who, withView(decided.asked, { person: person.id }, day), 'got', [questionSent]),
        changed: true,
      };
    const { reference, title } = found.report;
    const errors = decided.refused.kind === 'fields' ? faultsInWords(decided.refused.errors) : {};
    return {
      answer: {
        kind: 'reportQuestion',
        form: { reference, title, question: text, error: errors['question'] },
        notes: refusalNotes(decided.refused),
      },
      changed: false,
    };
  }
  return { answer: noteAnswer(busy), changed: false };
}

/** Names a message by what it is, not by what it is called in the outbox of its case: that name stays there. */
export const keyOfMessage = (message: string): string =>
  createHash('sha256').update(message).digest('hex').slice(0, 32);

/**
 * Puts what left a case where it belongs: a report of its own, or an answer under one. Doing so again changes nothing.
 * `later` when an answer comes before its report, or when too many people are at it. Throws StorageUnavailable;
 * then it is to be done again.
 */
export async function storeHandout(
  deps: Pick<Deps, 'storage' | 'ids' | 'clock'>,
  tenant: Tenant,
  handed: Handed,
  message: string,
): Promise<'stored' | 'later'> {
  const { reports } = deps.storage;
  if (handed.is === 'report') {
    await reports.add(tenant.id, { report: newReport(handed), messages: lines(deps, [handed.to], 'new') });
    return 'stored';
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await reports.load(tenant.id, handed.reference);
    if (!stored) return 'later';
    const report = withAnswer(stored.report, handed, keyOfMessage(message));
    if (report === stored.report) return 'stored';
    if (
      (await reports.save(tenant.id, { report, messages: lines(deps, [report.to], 'answered') }, stored.version)) ===
      'saved'
    )
      return 'stored';
  }
  return 'later';
}
