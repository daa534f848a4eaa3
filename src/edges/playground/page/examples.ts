/**
 * Made-up answers for the forms that a newcomer meets first, by field id, with the people of config/playground.yaml. Only a help for typing: a field that
 * is not here gets the first choice or a standard sentence, and what the procedure makes of it is decided where it always is.
 */
export const EXAMPLES: Readonly<Record<string, string | readonly string[]>> = {
  // The signal.
  concern: ['child_abuse'],
  pupil: 'Sem de Vries (verzonnen)',
  about: ['pupil'],
  facts: 'Sem had maandag een blauwe plek op zijn linkerarm. Hij zei: “Ik ben gevallen”, en wilde er niet over praten.',
  observed_where: 'In de gang bij lokaal 12',
  observed_by_self: 'yes',
  disclosed: 'no',
  staff_involved: 'no',
  mentor: 'noor',
  // Mapping and consulting.
  facts_checked: 'yes',
  minors_at_home: 'no',
  special_form: 'no',
  participants: ['noor', 'samira'],
  purposes: ['sounding_board'],
  outcome: 'We delen de zorg. We gaan met de ouders en met Sem in gesprek.',
  vt_called: 'yes',
  // Talking.
  parties: ['parents', 'pupil'],
  together: 'separate',
  signals_discussed: 'De blauwe plek, en dat Sem de laatste weken stil is.',
  approach: ['concrete', 'transparent'],
  help_offered: 'Gesprekken met de schoolmaatschappelijk werker.',
  help_accepted_parents: 'accepted',
  help_accepted_pupil: 'accepted',
  // Weighing and deciding.
  safety: ['structural'],
  help_refusal: 'accepts',
  result: 'no_help_yet',
  other_family: 'no',
  report: 'yes',
  norms: ['N2'],
  lead: 'samira',
  // A contact point, all invented.
  contact_name: 'Wijkteam Noord (verzonnen)',
  contact_kind: 'service',
  contact_phones: '0400 00 00 07',
  contact_hours: 'ma-vr 09:00-17:00',
  contact_owner: 'Gemeente (verzonnen)',
  parents_informed: 'yes',
  help_owner: 'noor',
};
