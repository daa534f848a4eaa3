/**
 * Somebody who works at several schools: for which of them a request is, by the case that it names; else they are
 * asked, before anything else. Decides nothing of a case.
 */
import { pressSchema, type Press, type Request } from '../../requests/request';
import { soundsUrgent } from '../../words/distress';
import { atOneSchool, cannotWait, whichSchoolFirst } from '../../words/several-schools';
import { isCaseId, readCaseCode, readReference } from '../../domain/ids';
import { inLocale } from '../../domain/text';
import { findCase } from '../cases/case-file';
import { beginsWithText, chooseWithText } from '../cases/from-message';
import { openingOf, startableBy } from '../cases/open-case';
import { byUrgency, casesCalled, keptCases, ownCases } from '../cases/own-cases';
import type { Deps, Identified } from '../deps';
import { helplineNumbers } from '../helplines';
import { audienceOf, commandsFor } from '../requests/audience';
import { unknownCaseAnswer } from '../requests/notes';
import type { Answer, ListedCase, Note } from '../requests/outcome';
import { readCommand } from '../requests/read-command';
import { overheard } from './overheard';
import { answerWord } from './questions';

/** At which school it is answered; or what is answered for all of them at once, and where they are asked which. */
export type SchoolMeant = { readonly who: Identified; readonly request: Request } | { readonly answer: Answer };

type All = readonly [Identified, ...Identified[]];
type Asked<Type extends Request['type']> = Extract<Request, { readonly type: Type }>;

/** What asks the same again, for what cannot be asked by a button as it is: a form that named no school. */
const INSTEAD: Partial<Record<Request['type'], Press>> = {
  saveAway: { type: 'away' },
  saveDays: { type: 'workdays' },
  endAway: { type: 'attendance' },
  saveHandOver: { type: 'leavers' },
  saveContact: { type: 'manageContacts' },
  sendQuestion: { type: 'reports' },
};

function chooseSchool(
  schools: readonly Identified[],
  press: (who: Identified) => Press,
  notes: readonly Note[] = [],
): { readonly answer: Answer } {
  const choices = schools.map((who) => ({
    name: who.tenant.name,
    press: { ...press(who), at: who.tenant.id },
  }));
  return { answer: { kind: 'chooseSchool', schools: choices, notes } };
}

/** The same asked of each school. What was filled in is no part of a press: it is asked again. */
function chooseFor(schools: readonly Identified[], request: Request, notes: readonly Note[] = []): SchoolMeant {
  const again = INSTEAD[request.type];
  const lost: Note[] = again ? [{ tone: 'refused', text: whichSchoolFirst }] : [];
  const press = again ?? pressSchema.safeParse(request).data ?? { type: 'list' };
  return chooseSchool(schools, () => press, [...lost, ...notes]);
}

/** By what only one school can have. Nothing is told by it: of what is not theirs they hear the same at each. */
async function byWhatIsThere(
  all: All,
  request: Request,
  isThere: (who: Identified) => Promise<boolean>,
): Promise<SchoolMeant> {
  const there = await Promise.all(all.map(isThere));
  const found = all.filter((_, index) => there[index]);
  return found.length > 1 ? chooseFor(found, request) : { who: found[0] ?? all[0], request };
}

/**
 * An id is nobody's to guess. A code is, so it goes by what stands in it alone: whether there is such a case may not be
 * told by what is asked (DES-3).
 */
function byCase(deps: Deps, all: All, request: Request, idOrCode: string): Promise<SchoolMeant> | SchoolMeant {
  if (isCaseId(idOrCode))
    return byWhatIsThere(all, request, async ({ tenant }) => (await findCase(deps, tenant, idOrCode)) !== undefined);
  const code = readCaseCode(idOrCode);
  const told = all.find(({ tenant }) => tenant.code !== undefined && code?.startsWith(`${tenant.code}-`));
  return told ? { who: told, request } : chooseFor(all, request);
}

const ofSchool = ({ tenant }: Identified, rows: readonly ListedCase[]): ListedCase[] =>
  rows.map((row) => ({ ...row, school: tenant.name }));

/** What may be begun at any of them, each once: which school is asked when it is pressed. */
function startableAnywhere(deps: Deps, all: All) {
  const every = all.flatMap((who) => startableBy(deps, who).map(({ opening: _opening, ...one }) => one));
  return every.filter(({ form }, index) => every.findIndex((other) => other.form === form) === index);
}

async function listOfAll(deps: Deps, all: All, cases: typeof ownCases): Promise<Answer> {
  const lists = await Promise.all(all.map(async (who) => ({ who, answer: await cases(deps, who) })));
  const rows = lists.flatMap(({ who, answer }) => (answer.kind === 'cases' ? ofSchool(who, answer.rows) : []));
  return { kind: 'cases', rows: rows.sort(byUrgency), startable: startableAnywhere(deps, all) };
}

async function findInAll(deps: Deps, all: All, request: Asked<'find'>): Promise<SchoolMeant> {
  const found = await Promise.all(all.map((who) => casesCalled(deps, who, request.words)));
  const rows = all.flatMap((who, index) => ofSchool(who, found[index] ?? []));
  if (rows.length === 0) return { answer: unknownCaseAnswer() };
  if (rows.length > 1) return { answer: { kind: 'cases', rows: rows.sort(byUrgency), startable: [] } };
  return { who: all[found.findIndex(({ length }) => length > 0)] ?? all[0], request };
}

function helpForAll(deps: Deps, all: All, notes: readonly Note[] = []): Answer {
  const lines = all.flatMap((who) => commandsFor(deps, who));
  const commands = lines.filter(({ nl }, index) => lines.findIndex((other) => other.nl === nl) === index);
  return { kind: 'help', startable: startableAnywhere(deps, all), commands, notes };
}

/** Each procedure that begins with a text, at each school: one question for both. */
function chooseStartAnywhere(deps: Deps, all: All, text: string, begins?: readonly string[]): Answer | undefined {
  const choices = all.flatMap((who) =>
    beginsWithText(deps, who)
      .filter(({ command }) => begins === undefined || begins.includes(command))
      .map((one) => ({
        ...one,
        form: `${who.tenant.id}:${one.form}`,
        title: atOneSchool(one.title, who.tenant.name),
      })),
  );
  return choices.length === 0 ? undefined : chooseWithText(choices, text, all[0].person.locale);
}

function fromMessageAt(deps: Deps, all: All, request: Asked<'fromMessage'>): SchoolMeant {
  const [school = '', ...form] = request.form?.split(':') ?? [];
  const chosen = all.find(({ tenant }) => tenant.id === school);
  if (chosen && form.length > 0) return { who: chosen, request: { ...request, form: form.join(':') } };
  const text = inLocale(request.said, all[0].person.locale).trim();
  const answer = request.form === undefined ? chooseStartAnywhere(deps, all, text) : undefined;
  return answer ? { answer } : { who: all[0], request };
}

async function byCommand(deps: Deps, all: All, request: Asked<'command'>): Promise<SchoolMeant> {
  const audiences = all.map((who) => audienceOf(deps, who));
  const read = readCommand(request, {
    reportReaders: audiences.some(({ reportReaders }) => reportReaders),
    onlyReports: audiences.every(({ onlyReports }) => onlyReports),
  });
  if ('asks' in read) return schoolMeant(deps, all, read.asks);
  const begun = all.map((who) => startableBy(deps, who).filter(({ command }) => read.begins.includes(command)));
  const schools = all.filter((_, index) => (begun[index] ?? []).length > 0);
  const [only] = schools;
  if (!only) {
    if (soundsUrgent([...read.begins, read.text].join(' ')))
      return schoolMeant(deps, all, { type: 'contacts', text: '' });
    const refused = await answerWord(deps, all[0], read, true);
    return { answer: helpForAll(deps, all, 'notes' in refused ? refused.notes : []) };
  }
  if (schools.length === 1) return { who: only, request };
  // Typed where nobody reads along, it goes on as a proposal; else it is left where it was typed (DES-12).
  const typed = request.readAlong === false && read.text !== '';
  const withText = typed ? chooseStartAnywhere(deps, all, read.text, read.begins) : undefined;
  if (withText) return { answer: withText };
  return chooseSchool(schools, (who) => {
    const [start, ...more] = begun[all.indexOf(who)] ?? [];
    return start && more.length === 0 ? { type: 'start', form: start.form } : { type: 'list' };
  });
}

/** An opening form is of the school where it was asked for; one that says none asks again. */
function byOpening(deps: Deps, all: All, form: string, lost: boolean): SchoolMeant {
  const schools = all.filter((who) => openingOf(deps, who, form) !== undefined);
  const start: Request = { type: 'start', form };
  if (schools.length < 2) return { who: schools[0] ?? all[0], request: start };
  return chooseFor(schools, start, lost ? [{ tone: 'refused', text: whichSchoolFirst }] : []);
}

/** Which school somebody of several means. Rejects when storage is away. */
export async function schoolMeant(deps: Deps, all: All, request: Request): Promise<SchoolMeant> {
  const said = request.at === undefined ? undefined : all.find(({ tenant }) => tenant.id === request.at);
  if (said) return { who: said, request };
  if (request.type === 'whom') {
    // Of the school of its form; a search is no place to ask which.
    const meant = await schoolMeant(deps, all, request.of);
    return 'who' in meant ? { who: meant.who, request } : { answer: { kind: 'people', choices: [] } };
  }
  if ('act' in request && request.act.includes('/'))
    return byOpening(deps, all, request.act, request.type === 'submit');
  if ('case' in request && request.case !== undefined) {
    return byCase(deps, all, request, request.case);
  }
  if ('report' in request) {
    const reference = readReference(request.report);
    return byWhatIsThere(
      all,
      request,
      async ({ tenant }) =>
        reference !== undefined && (await deps.storage.reports.load(tenant.id, reference)) !== undefined,
    );
  }
  if (request.type === 'command') return byCommand(deps, all, request);
  if (request.type === 'fromMessage') return fromMessageAt(deps, all, request);
  if (request.type === 'start') return byOpening(deps, all, request.form, false);
  if (request.type === 'find') return findInAll(deps, all, request);
  const answer = await answerForAll(deps, all, request);
  if (answer) return { answer };
  // In danger nobody waits for a question (DES-9).
  const numbers: Note[] =
    request.type === 'contacts' ? [{ tone: 'info', text: cannotWait(helplineNumbers(allContacts(all))) }] : [];
  return chooseFor(all, request, numbers);
}

/** What is answered for all schools at once; undefined for what is of one. */
async function answerForAll(deps: Deps, all: All, request: Request): Promise<Answer | undefined> {
  if (request.type === 'list') return listOfAll(deps, all, ownCases);
  if (request.type === 'home') return listOfAll(deps, all, keptCases);
  if (request.type === 'help') return helpForAll(deps, all);
  if (request.type !== 'overheard') return undefined;
  const heard = all.map(({ tenant }) => overheard(tenant, request.text));
  return heard.find((one) => one.kind === 'note' && one.notes.length > 0) ?? heard[0];
}

/** Of all of them, each number once. */
function allContacts(all: All): Parameters<typeof helplineNumbers>[0] {
  const contacts = all.flatMap(({ tenant }) => tenant.contacts);
  return { contacts: contacts.filter(({ phone }, at) => contacts.findIndex((one) => one.phone === phone) === at) };
}
