/**
 * Brings forms that are being filled in up to date, one update of a modal after the other: two quick choices must not
 * undo each other.
 */
import { createRecent } from '../../../app/recent';

/** A modal, and the hash of what it showed when somebody chose something in it. */
type Shown = { readonly view: string; readonly hash: string };
/** Shows the form, in the place of what has this hash; gives the new hash, or undefined when nothing was shown. */
type Show = (present: string) => Promise<string | undefined>;

/** `hash`: of what we showed last · `replaced`: of what stood there before. */
type Turn = { hash?: string | undefined; replaced: readonly string[]; done: Promise<void> };

const REMEMBERED_FORMS = 1000;
const REMEMBERED_HASHES = 10;

/**
 * Takes the turns of each modal in their order. To forget them does no harm: an update for what is not shown any more
 * is refused by Slack.
 */
export function createGrowing() {
  const turns = createRecent<Turn>(REMEMBERED_FORMS);
  return {
    /**
     * `begin` is called at once and may take its time; `isLast` says whether nothing was chosen since. Finished when
     * the form stands there, or goes on as it was.
     */
    async take({ view, hash }: Shown, begin: (isLast: () => boolean) => Promise<Show>): Promise<void> {
      const before = turns.get(view);
      const turn: Turn = { replaced: [], done: Promise.resolve() };
      turns.set(view, turn);
      const begun = begin(() => turns.get(view) === turn);
      const work = async () => {
        const show = await begun;
        await before?.done;
        // Chosen before our last update had arrived on the screen: that is what stands there now.
        const present = before?.hash !== undefined && before.replaced.includes(hash) ? before.hash : hash;
        const fresh = await show(present);
        turn.hash = fresh ?? before?.hash;
        turn.replaced = [...(before?.replaced ?? []), ...(fresh === undefined ? [] : [present])].slice(
          -REMEMBERED_HASHES,
        );
      };
      const working = work();
      turn.done = working.catch(() => undefined);
      await working;
    },
  };
}
