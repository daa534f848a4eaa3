// A story that begins with a signal, to be told further by whoever tries what a story finds.

/** Whose only row so far is the signal. */
export const ONE_SIGNAL = `
story: Een proef
pathway: meldcode
people:
  joost: { name: Joost de Wit, roles: support_staff }
  mila: { name: Mila Bakker, roles: mentor }
  ilse: { name: Ilse Vos, roles: support_team_member }
  omar: { name: Omar Haddad, roles: team_leader }
steps:
  - who: joost
    does: signal
    with: { concern: child_abuse, pupil: Sofie Jansen, about: pupil, facts: Een blauwe plek., observed_on: today, observed_where: Bij de fietsen, observed_by_self: yes, disclosed: no, staff_involved: no, mentor: mila }
`;

/** A mapping of the signals that the Meldcode refuses, since facts and opinions are not apart (MELD-1.2). */
export const MAPPED_TOO_SOON =
  'with: { facts: Een blauwe plek., facts_checked: no, minors_at_home: "no", special_form: no }';
