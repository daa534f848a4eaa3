/**
 * Rules of the source that no procedure carries but a part of the product that is the same for all of them, each with
 * the place that does. A test opens every place.
 */

/** `file` from the root of this repository; `name`: what is exported there. */
export type CarriedBy = { readonly rules: readonly string[]; readonly file: string; readonly name: string };

export const CARRIED_BY: readonly CarriedBy[] = [
  { rules: ['BXN-5.1', 'BXN-5.2', 'BXN-5.3', 'TIE-6.1', 'TIE-6.2', 'TIE-6.3'], file: 'src/app/directory/directory.ts', name: 'contacts' },
  { rules: ['BXN-5.3', 'TIE-6.3'], file: 'src/directory/search.ts', name: 'searchEntries' },
  { rules: ['BXN-5.4', 'TIE-6.4'], file: 'src/app/directory/directory.ts', name: 'manageContacts' },
  { rules: ['BXN-5.5', 'TIE-6.5'], file: 'src/directory/edit.ts', name: 'whyNoEdit' },
  { rules: ['BXN-5.6', 'TIE-6.6'], file: 'src/directory/edit.ts', name: 'decideEdit' },
  { rules: ['BXN-6.1', 'TIE-7.1'], file: 'src/app/directory/directory.ts', name: 'practices' },
  { rules: ['BXN-6.2', 'TIE-7.2'], file: 'src/directory/practices.ts', name: 'PRESET_PRACTICES' },
  { rules: ['GES-3.3'], file: 'src/app/trends/trends-answers.ts', name: 'trends' },
];
