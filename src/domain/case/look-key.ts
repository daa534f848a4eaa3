/** The name under which the state remembers that a person looked at something. */
export const lookKey = (person: string, what: string): string => `${person} ${what}`;
