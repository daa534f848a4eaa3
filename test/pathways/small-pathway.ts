/** A whole pathway file as small as one can be, for tests that break it in one place. */
export const SMALL_PATHWAY = `id: small
version: 1
title: { nl: Klein, en: Small }
summary: { nl: Een kleine procedure, en: A small procedure }
codePrefix: SM
command: klein
opensWith: worry
anytime: [call]
urgentAct: call
coordinator: team_leader
flags: { special: { nl: Bijzonder, en: Special } }
tracks: { help: { title: { nl: Hulp, en: Help }, states: { running: { nl: loopt, en: running } } } }
stages:
  - id: first
    title: { nl: Eerst, en: First }
    acts: [talk]
    completes: { has: talk }
    due: { workingDays: 3 }
    owner: { role: mentor }
    escalateTo: team_leader
  - id: second
    title: { nl: Dan, en: Then }
    acts: [decision, close]
    due: { workingDays: 1 }
    owner: { lead: true }
    escalateTo: team_leader
acts:
  - id: worry
    title: { nl: Zorg, en: Worry }
    by: { roles: [employee] }
    fields:
      - { id: facts, type: longText, label: { nl: Feiten, en: Facts }, required: true }
  - id: talk
    title: { nl: Gesprek, en: Talk }
    by: { roles: [mentor] }
    fields:
      - { id: date, type: date, label: { nl: Datum, en: Date }, when: past }
      - { id: participants, type: people, label: { nl: Wie, en: Who }, required: true }
      - { id: result, type: choice, label: { nl: Resultaat, en: Result }, options: [{ value: good, label: { nl: Goed, en: Good } }] }
      - { id: agreed, type: yesNo, label: { nl: Akkoord, en: Agreed } }
    effects:
      - flag: special
      - task: { id: follow, kind: wait, title: { nl: Wacht, en: Wait }, owner: { actor: true }, due: { weeks: 1 }, escalateTo: team_leader, doneBy: [decision] }
  - id: decision
    title: { nl: Besluit, en: Decision }
    by: { roles: [team_leader] }
    approval: { by: { roles: [team_leader, mentor] }, due: { workingDays: 1 }, escalateTo: director }
  - id: call
    title: { nl: Bellen, en: Call }
    by: { members: true }
    urgent: true
  - id: close
    title: { nl: Sluiten, en: Close }
    by: { lead: true }
    effects: [{ close: true }]
rules:
  - id: MELD-3.7
    on: talk
    refuse: { people: { field: participants, fewerThan: 2 } }
    say: { nl: Altijd met twee., en: Always with two. }
    next: { nl: Vraag een collega., en: Ask a colleague. }
`;

/**
 * The small pathway with one piece replaced; throws when the piece is not there, because then the test would test
 * nothing.
 */
export function smallWith(piece: string, other: string): string {
  if (!SMALL_PATHWAY.includes(piece)) throw new Error(`the small pathway has no ${piece}`);
  return SMALL_PATHWAY.replace(piece, other);
}
