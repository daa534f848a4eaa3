/**
 * The application: identify, answer the question or carry out the change at a human pace, and say so when storage is
 * away.
 */
import { saveHandOver } from '../attendance/hand-over';
import { saveAttendance } from '../attendance/save-attendance';
import { requestAccess } from '../cases/access';
import type { Application } from '../requests/application';
import { changeCase } from '../cases/change-case';
import { correctRecord } from '../cases/correct-record';
import type { Deps, Identified } from '../deps';
import type { Account } from '../tenant';
import { awayNote, carryOut, type CarriedOut } from './carry-out';
import { isUrgent, paceKey, stepOf } from './hurry';
import { notKnownHere, tooFast, noteAnswer } from '../requests/notes';
import { openCase, openingOf } from '../cases/open-case';
import type { Answer, Outcome } from '../requests/outcome';
import { StorageUnavailable } from '../ports';
import { presentPerson } from '../present';
import { audienceOf } from '../requests/audience';
import { forNobody } from '../requests/nobody';
import { readCommand } from '../requests/read-command';
import { linesOf } from '../../domain/procedure/pathway';
import { answerQuestion, answerWord } from './questions';
import { askReport } from '../reports/report-changes';
import { isChange, isStaffChange, type Request } from '../../requests/request';
import { saveContact } from '../directory/save-contact';
import { saveStaff } from '../staff/save-staff';
import { schoolMeant } from './several-schools';
import { answerStranger } from './stranger';
import { overheard } from './overheard';

async function answer(deps: Deps, who: Identified, request: Request, key: string): Promise<CarriedOut> {
  if (request.type === 'submit') {
    const opening = openingOf(deps, who, request.act);
    return opening ? openCase(deps, who, opening, request) : changeCase(deps, who, request);
  }
  const { type } = request;
  if (request.type === 'correct') return correctRecord(deps, who, request);
  if (type === 'approve' || type === 'reject' || type === 'tick' || type === 'undo')
    return changeCase(deps, who, request);
  if (request.type === 'saveContact') return saveContact(deps, who, request);
  if (request.type === 'saveAway' || request.type === 'saveDays' || request.type === 'endAway')
    return saveAttendance(deps, who, request);
  if (request.type === 'saveHandOver') return saveHandOver(deps, who, request);
  if (isStaffChange(request)) return saveStaff(deps, who, request);
  if (request.type === 'sendQuestion') return askReport(deps, who, request);
  if (request.type === 'command') {
    const read = readCommand(request, audienceOf(deps, who));
    return 'asks' in read
      ? answer(deps, who, read.asks, key)
      : { answer: await answerWord(deps, who, read, request.readAlong !== false), changed: false };
  }
  // Whether anything changed would tell whether there is such a case, so there is always something to look after.
  if (request.type === 'access')
    return { answer: await requestAccess(deps, who, request.case, await deps.pace.take(key, 'access')), changed: true };
  return { answer: await answerQuestion(deps, who, request), changed: false };
}

/** Storage that is away is no bug: the person hears that nothing was stored and what to do. Not for what writes. */
async function orApologise<Result>(
  deps: Deps,
  { tenant, person }: Identified,
  request: Request,
  work: () => Promise<Result>,
): Promise<Result | CarriedOut> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    deps.log.error('storage unavailable', { request: request.type });
    return { answer: noteAnswer(awayNote(deps, { tenant, person })), changed: false };
  }
}

/** The answer, whatever the store does meanwhile. */
const answerAnyhow = (
  deps: Deps,
  account: Account,
  who: Identified,
  request: Request,
  key: string,
): Promise<CarriedOut> =>
  isChange(request)
    ? carryOut(deps, account, who, request, (present, whoNow) => answer(present, whoNow, request, key))
    : orApologise(deps, who, request, () => answer(deps, who, request, key));

/** The answer, and to whoever is of several schools of which it is; nothing of that when it is of all of them. */
type AnsweredAt = CarriedOut & { readonly who: Identified; readonly school?: Outcome['school'] };

async function answerOfSeveral(
  deps: Deps,
  account: Account,
  all: readonly [Identified, ...Identified[]],
  request: Request,
  key: string,
): Promise<AnsweredAt> {
  const meant = await orApologise(deps, all[0], request, () => schoolMeant(deps, all, request));
  if ('answer' in meant) return { answer: meant.answer, changed: false, who: all[0] };
  const { who } = meant;
  const answered = await answerAnyhow(deps, account, who, meant.request, key);
  // A remark alone is of no school: of a case that is not there it would tell where it is not.
  if (answered.answer.kind === 'note') return { ...answered, who };
  return { ...answered, who, school: { id: who.tenant.id, name: who.tenant.name } };
}

/** For somebody who is in no file of a school. */
const toStranger = (shown: Answer): Outcome => ({ ...forNobody(shown), stranger: true });

/** Wires the verbs into what the edges call. */
export function createApplication(deps: Deps): Application {
  return {
    async answer(account, request): Promise<Outcome> {
      await deps.tenants.refresh();
      const all = deps.tenants.identify(account);
      const key = paceKey(all, account);
      const inTime = await deps.pace.take(key, stepOf(request));
      const [first, ...others] = all;
      if (!first) {
        // A stranger who goes on and on fills no log.
        if (inTime) deps.log.warn('unknown account', { platform: account.platform });
        if (request.type === 'overheard') return toStranger(overheard(undefined, request.text));
        const note = inTime ? answerStranger(deps, account, request) : notKnownHere;
        return toStranger(noteAnswer(note));
      }
      const outcomeFor = ({ who: { person, tenant }, answer: shown, changed, school }: AnsweredAt): Outcome => ({
        answer: shown,
        changed,
        locale: person.locale,
        timeZone: tenant.calendar.timeZone,
        ...(school ? { school } : {}),
      });
      if (!inTime && !all.some((who) => isUrgent(deps, who, request))) {
        deps.log.warn('somebody asks more than we handle', { platform: account.platform, request: request.type });
        return outcomeFor({ who: first, answer: noteAnswer(tooFast), changed: false });
      }
      const who = await presentPerson(deps, first);
      if (others.length === 0) {
        const answered = await answerAnyhow(deps, account, who, request, key);
        return outcomeFor({ ...answered, who });
      }
      const more = await Promise.all(others.map((other) => presentPerson(deps, other)));
      return outcomeFor(await answerOfSeveral(deps, account, [who, ...more], request, key));
    },
    startWords(account) {
      const pathways = deps.tenants.identify(account).flatMap(({ tenant }) => tenant.pathways);
      return [...new Set(pathways)]
        .flatMap((id) => deps.pathways.current(id)?.pathway ?? [])
        .flatMap(linesOf)
        .map(({ command }) => command);
    },
  };
}
