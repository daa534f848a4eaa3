/**
 * What each row of a story is about, so that after a row that went otherwise those go on that have nothing to do with
 * it.
 */
import type { Row } from '../format/story';

/** `opens` says whether an act begins a case. */
type Opens = (act: string) => boolean;

/** Cases and tabs that a row speaks of, and those that it makes; by names that are told apart. */
type About = { readonly needs: readonly string[]; readonly makes: readonly string[] };

const isThere = (one: string | undefined): one is string => one !== undefined;
const tabNamed = (tab: string) => `tab ${tab}`;

/** Goes through the rows in their order: a row that names no case is about the one opened last. */
function aboutRows(rows: readonly Row[], opens: Opens): ReadonlyMap<Row, About> {
  let last: string | undefined;
  return new Map(
    rows.map((row) => {
      const { action } = row;
      const doing = action?.doing;
      const begins = doing !== undefined && 'act' in doing && opens(doing.act);
      const made = begins && doing.kind === 'act' ? (action?.case ?? `case of row ${row.number}`) : undefined;
      // Who types a command, or presses what stands in a message, is about a case when the row says so.
      const isAside =
        doing &&
        (['command', 'list', 'write'].includes(doing.kind) || ('message' in doing && doing.message !== undefined));
      const own = action === undefined || begins ? undefined : (action.case ?? (isAside ? undefined : last));
      last = made ?? last;
      const checked = row.checks.map((check) => check.case ?? last);
      const tab = action?.tab === undefined ? undefined : tabNamed(action.tab);
      return [
        row,
        {
          needs: [own, tab, ...checked].filter(isThere).filter((one) => one !== made),
          makes: [made, doing?.kind === 'open' ? tabNamed(doing.tab) : undefined].filter(isThere),
        },
      ] as const;
    }),
  );
}

export type Losses = {
  /** The number of the row that this one depends on and that went otherwise, or undefined. */
  missing(row: Row): number | undefined;
  /** This row went otherwise, or was not played because of the row with that number. */
  lose(row: Row, because: number): void;
};

/** Keeps what went otherwise. What a row made or was about is lost with it. */
export function createLosses(rows: readonly Row[], opens: Opens): Losses {
  const about = aboutRows(rows, opens);
  const lost = new Map<string, number>();
  return {
    missing: (row) =>
      about
        .get(row)
        ?.needs.map((one) => lost.get(one))
        .find((because) => because !== undefined),
    lose: (row, because) => {
      const { needs = [], makes = [] } = about.get(row) ?? {};
      for (const one of [...needs, ...makes]) if (!lost.has(one)) lost.set(one, because);
    },
  };
}
