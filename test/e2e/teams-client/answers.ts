// What people fill in in the cases that are played with the client, on a school day of the invented school; and what of
// it may be nowhere but in their dialogs.

/** Names, facts and words of the cases below. */
export const LEAKS =
  /Sem\b|de Vries|blauwe plek|gordijnen|Lotte|Vermeer|stiefvader|rust is|opgelucht|meldnorm|VT-40021|Joris|Samira|Noor\b/i;

export const signal = (date: string) => ({
  concern: 'child_abuse',
  pupil: 'Sem de Vries',
  about: 'pupil',
  facts: 'Sem had een blauwe plek op zijn arm en zei dat hij van de gordijnen was gevallen.',
  observed_on: date,
  observed_where: 'In de gang',
  observed_by_self: 'yes',
  disclosed: 'no',
  mentor: 'noor',
  staff_involved: 'no',
});

export const mapped = {
  facts: 'Blauwe plek, gezien door de conciërge.',
  facts_checked: 'yes',
  concern: 'child_abuse',
  about: 'pupil',
  disclosed: 'no',
  minors_at_home: 'no',
  special_form: 'no',
};

export const consultation = (date: string) => ({
  date,
  participants: ['noor', 'samira', 'ilse', 'fatma'],
  purposes: 'sounding_board',
  outcome: 'We gaan met Sem in gesprek.',
  vt_called: 'yes',
});

export const talk = (date: string) => ({
  date,
  parties: ['parents', 'pupil'],
  together: 'separate',
  participants: ['noor', 'samira'],
  signals_discussed: 'De blauwe plek.',
  approach: ['concrete', 'transparent'],
  help_offered: 'Schoolmaatschappelijk werk.',
  help_accepted_parents: 'undecided',
  help_accepted_pupil: 'undecided',
  view_of_pupil: 'Sem wil dat er thuis rust is.',
});

const why = 'Besproken met de mentor.';
export const weighing = (date: string) => ({
  safety: 'safe',
  safety_rationale: why,
  suspicion: 'no',
  suspicion_rationale: why,
  help_offer: 'possible',
  help_offer_rationale: why,
  help_refusal: 'accepts',
  help_refusal_rationale: why,
  result: 'decreasing',
  result_rationale: why,
  other_family: 'no',
  view_of_pupil: 'Sem is opgelucht.',
  app_used_on: date,
  app_outcome: 'Geen meldnorm.',
  // Who weighed is known from the consultation, and stands there in one line.
});

export const decision1 = {
  report: 'no',
  rationale: 'Geen meldnorm.',
  lead: 'samira',
  view_of_pupil: 'Sem is opgelucht.',
};
export const decision2 = { help: 'none', rationale: 'Er is geen hulp nodig.' };
export const closing = { reason: 'unfounded', rationale: 'Het was een val van de gordijnen.' };

/** Another case, of another pupil, in which somebody is in danger. */
export const urgentSignal = (date: string) => ({
  ...signal(date),
  pupil: 'Lotte Vermeer',
  facts: 'Lotte durft niet naar huis: haar stiefvader wacht haar op.',
  disclosed: 'yes',
});
export const report = (date: string) => ({
  date,
  reported: 'Wat Lotte vertelde over haar stiefvader.',
  identity_known: 'yes',
  parents_informed: 'no',
  vt_reference: 'VT-40021',
});
export const reportDecision = {
  report: 'yes',
  norms: 'N1',
  rationale: 'Lotte is in gevaar.',
  lead: 'ilse',
  view_of_pupil: 'Lotte is bang.',
  parents_informed: 'no',
  not_informed_ground: 'Dat is nu niet veilig.',
};

/** The safety coordinator, so that two people of the case read the channel of the team leaders. */
export const colleague = { people: 'fatma', reason: 'Zij denkt mee over de veiligheid.' };
