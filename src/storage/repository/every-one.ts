/** Going through all documents of a kind, a page at a time. */

/** The one that ended the last page, and a hundred after it. */
export const PAGE = { sort: { _id: 1 }, limit: 101 } as const;
type AtOrAfter = { readonly _id: { readonly $gte: string } };

/**
 * Every document in the order of the ids, some at a time: whatever is added or changed meanwhile, none is passed over.
 */
export async function* everyOne<T extends { readonly _id: string }>(
  pageFrom: (after: AtOrAfter) => Promise<readonly T[]>,
) {
  let last = '';
  for (;;) {
    const page = await pageFrom({ _id: { $gte: last } });
    const rest = page.filter(({ _id }) => _id !== last);
    yield* rest;
    const end = rest.at(-1);
    if (!end) return;
    last = end._id;
  }
}
