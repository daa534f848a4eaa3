/** What Teams asks while somebody types in a box that searches, and what it shows of the answer. */
import type { SeenInput } from './screen';
import { isJson } from './teams-outgoing';

type Json = Readonly<Record<string, unknown>>;

/** How many of those found Teams shows. */
const MOST_FOUND = 15;
const TYPE = 'application/vnd.microsoft.search.searchResponse';
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value of the invoke: what was typed, and what is filled in beside it where the card wants that. */
export function searchValue({ searched }: SeenInput, words: string, beside: Json): Json {
  const query = isJson(searched?.handle) ? searched.handle : {};
  return {
    queryText: words,
    queryOptions: { skip: 0, top: MOST_FOUND },
    dataset: query.dataset,
    ...(query.associatedInputs === 'auto' ? { data: beside } : {}),
  };
}

/** Who is offered, and why Teams would show nobody. */
export function readFound(body: Json): {
  readonly choices: NonNullable<SeenInput['choices']>;
  readonly problems: readonly string[];
} {
  const found = isJson(body.value) && Array.isArray(body.value.results) ? (body.value.results as Json[]) : [];
  const isRight = body.type === TYPE && body.statusCode === 200 && found.length <= MOST_FOUND;
  return {
    choices: found.map(({ title, value }) => ({ label: textIn(title), value: textIn(value) })),
    problems: isRight ? [] : ['Teams cannot show what a search was answered with'],
  };
}
