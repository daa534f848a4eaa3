/** The application: identify, answer the question or carry out the change at a human pace, and say so when storage is away. */
import { saveHandOver } from '../attendance/hand-over';
import { saveAttendance } from '../attendance/save-attendance';
import { requestAccess } from '../cases/access';
import type { Application } from '../requests/application';
import { changeCase } from '../cases/change-case';
import type { Deps, Identified } from '../deps';
import { helplineNumbers } from '../helplines';
import { isUrgent, paceKey, stepOf } from './hurry';
import { notKnownHere, storageAway, tooFast, noteAnswer } from '../requests/notes';
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
import type { Request } from '../../requests/request';
import { saveContact } from '../directory/save-contact';
import { overheard } from './overheard';

type Answered = { readonly answer: Answer; readonly changed: boolean };

async function answer(deps: Deps, who: Identified, request: Request, key: string): Promise<Answered> {
  if (request.type === 'submit') {
    const opening = openingOf(deps, who, request.act);
    return opening ? openCase(deps, who, opening, request) : changeCase(deps, who, request);
  }
  const { type } = request;
  if (type === 'approve' || type === 'reject' || type === 'tick' || type === 'undo')
    return changeCase(deps, who, request);
  if (request.type === 'saveContact') return saveContact(deps, who, request);
  if (request.type === 'saveAway' || request.type === 'saveDays' || request.type === 'endAway')
    return saveAttendance(deps, who, request);
  if (request.type === 'saveHandOver') return saveHandOver(deps, who, request);
  if (request.type === 'sendQuestion') return askReport(deps, who, request);
  if (request.type === 'command') {
    const read = readCommand(request, audienceOf(deps, who));
    return 'asks' in read
      ? answer(deps, who, read.asks, key)
      : { answer: answerWord(deps, who, read, request.readAlong !== false), changed: false };
  }
  // Whether anything changed would tell whether there is such a case, so there is always something to look after.
  if (request.type === 'access')
    return { answer: await requestAccess(deps, who, request.case, await deps.pace.take(key, 'access')), changed: true };
  return { answer: await answerQuestion(deps, who, request), changed: false };
}

/** Storage that is away is no bug: the person hears that nothing was stored and what to do. */
async function answerOrApologise(deps: Deps, who: Identified, request: Request, key: string): Promise<Answered> {
  try {
    return await answer(deps, who, request, key);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    deps.log.error('storage unavailable', { request: request.type });
    return { answer: noteAnswer(storageAway(helplineNumbers(who.tenant))), changed: false };
  }
}

/** Wires the verbs into what the edges call. */
export function createApplication(deps: Deps): Application {
  return {
    async answer(account, request): Promise<Outcome> {
      const who = deps.tenants.identify(account);
      const key = paceKey(who, account);
      const inTime = await deps.pace.take(key, stepOf(request));
      if (!who) {
        // A stranger who goes on and on fills no log.
        if (inTime) deps.log.warn('unknown account', { platform: account.platform });
        const said = request.type === 'overheard' ? overheard(undefined, request.text) : noteAnswer(notKnownHere);
        return forNobody(said);
      }
      const mayGoOn = inTime || isUrgent(deps, who, request);
      if (!mayGoOn)
        deps.log.warn('somebody asks more than we handle', { platform: account.platform, request: request.type });
      const answered = mayGoOn
        ? await answerOrApologise(deps, await presentPerson(deps, who), request, key)
        : { answer: noteAnswer(tooFast), changed: false };
      return { ...answered, locale: who.person.locale, timeZone: who.tenant.calendar.timeZone };
    },
    startWords(account) {
      const pathways = deps.tenants.identify(account)?.tenant.pathways ?? [];
      return pathways
        .flatMap((id) => deps.pathways.current(id)?.pathway ?? [])
        .flatMap(linesOf)
        .map(({ command }) => command);
    },
  };
}
