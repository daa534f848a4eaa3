/** The kinds of day that a rule may ask for. */
export const DAY_KINDS = [
  'friday',
  'day_off',
  'before_day_off',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'end_of_school_year',
] as const;
export type DayKind = (typeof DAY_KINDS)[number];
