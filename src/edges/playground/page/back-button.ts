/** Lets the Back of the browser close what is open on the page, as people on a phone do, instead of leaving it. */

const OPEN = 'open';
const isOurs = (): boolean => (history.state as { readonly zorgspoor?: string } | null)?.zorgspoor === OPEN;

export type BackButton = {
  /** Something was opened: Back is for closing it. */
  taken(): void;
  /** It was closed in another way: Back is for the browser again. */
  given(): void;
};

/** `back` is called when somebody went back; false when it stays open, so that Back is for closing it once more. */
export function createBackButton(back: () => boolean): BackButton {
  let isTaken = false;
  // Of a page that was loaded anew nothing is open yet.
  if (isOurs()) history.replaceState(null, '');
  const take = () => {
    isTaken = true;
    history.pushState({ zorgspoor: OPEN }, '');
  };
  window.addEventListener('popstate', () => {
    if (!isTaken) return;
    isTaken = false;
    if (!back()) take();
  });
  return {
    taken: () => {
      if (!isTaken) take();
    },
    given: () => {
      if (!isTaken) return;
      isTaken = false;
      if (isOurs()) history.back();
    },
  };
}
