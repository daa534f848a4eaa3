/**
 * A procedure for tests whose forms grow: questions that come and go, parts that are folded, answers filled in
 * beforehand. As a file, so that what it says is parsed and checked too.
 */
import type { Context } from '../../src/domain/procedure/context';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { errorLine } from '../../src/pathways/read-yaml';
import { parsePathway } from '../../src/pathways/parse';
import { context } from './play';
import { PRODUCT_ROLES } from './roles';

const label = (words: string) => `label: { nl: ${words}, en: ${words} }`;
const title = (words: string) => `title: { nl: ${words}, en: ${words} }`;

export const GROWING_FILE = `
id: growing
version: 1
${title('Groeit')}
summary: { nl: Vraagt wat nodig is, en: Asks what is needed }
codePrefix: GR
command: groei
opensWith: worry
coordinator: team_leader
anytime: [talk, plan]
seesIdentity: [mentor]
stages:
  - { id: only, ${title('Enig')}, acts: [close], due: { weeks: 1 }, owner: { role: team_leader }, escalateTo: team_leader }
acts:
  - id: worry
    ${title('Zorg')}
    by: { roles: [employee] }
    sisEntry: false
    sections: [{ id: more, ${title('Meer vertellen')}, folded: true }]
    fields:
      - { id: facts, type: longText, ${label('Feiten')}, required: true, fromMessage: true }
      - { id: seen, type: yesNo, ${label('Zelf gezien')}, required: true }
      - { id: from_whom, type: choice, ${label('Van wie')}, options: [{ value: pupil, label: { nl: L, en: P } }, { value: other, label: { nl: A, en: O } }], required: true, when: { field: seen, is: false } }
      - { id: who, type: text, ${label('Welke ander')}, required: true, when: { field: from_whom, is: other } }
      - { id: observed_on, type: date, ${label('Wanneer')}, when: past, from: today }
      - { id: heard_on, type: date, ${label('Gehoord op')}, when: [past, { field: seen, is: false }], from: [today] }
      - { id: mentor, type: person, ${label('Mentor')}, roles: [mentor], from: actor }
      - { id: opinion, type: longText, ${label('Mening')}, section: more }
      - { id: sure, type: yesNo, ${label('Zeker')}, section: more, required: { field: seen, is: false } }
    effects: [{ member: { role: mentor } }, { member: { role: team_leader } }]
  - id: plan
    ${title('Plannen')}
    by: { members: true }
    sisEntry: false
    fields:
      - { id: participants, type: people, ${label('Wie')}, required: true }
      - { id: secret, type: text, ${label('Naam')}, level: L2 }
  - id: talk
    ${title('Gesprek')}
    by: { members: true }
    sisEntry: false
    fields:
      - { id: participants, type: people, ${label('Wie')}, required: true, from: { last: plan, field: participants } }
      - { id: leader, type: person, roles: [team_leader], ${label('Leider')}, from: [{ last: plan, field: participants }, actor] }
      - { id: secret, type: text, ${label('Naam')}, level: L2, from: { last: plan, field: secret } }
  - { id: close, ${title('Sluiten')}, by: { roles: [team_leader] }, sisEntry: false, effects: [{ close: true }] }
`;

function read(): Pathway {
  const result = parsePathway(GROWING_FILE, 'growing.yaml', PRODUCT_ROLES);
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.pathway;
}

export const growing: Pathway = read();
export const growingContext: Context = { ...context, pathway: growing };
