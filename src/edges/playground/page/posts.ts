/**
 * Draws the messages of one conversation with their threads. A message that did not change is left alone, so that the
 * focus and the place stay.
 */
import { drawCard } from './cards.ts';
import { element } from './element.ts';
import type { WireConversation, WireLocale, WirePost } from './wire.ts';
import { pageWords } from '../../../words/playground/page-words.ts';
import { sayTime } from '../../../words/playground/say-time.ts';

/** `seen`: the number of the last message that is not new any more. */
export type PostReader = { readonly locale: WireLocale; readonly timeZone: string; readonly seen: number };
type OnPress = (data: unknown) => void;

/**
 * Shows the conversation in `place`, keeping what is already there and the same. Returns the first message that was not
 * there before and is new.
 */
export function drawPosts(
  place: HTMLElement,
  conversation: WireConversation,
  reader: PostReader,
  onPress: OnPress,
): HTMLElement | undefined {
  const words = pageWords(reader.locale);
  if (conversation.posts.length === 0) {
    place.replaceChildren(
      element('p', { class: 'empty' }, conversation.kind === 'direct' ? words.emptyDirect : words.empty),
    );
    return undefined;
  }
  const list = place.querySelector<HTMLElement>(':scope > ol') ?? element('ol', { class: 'list' });
  if (!list.isConnected) place.replaceChildren(list);
  const before = new Set([...list.querySelectorAll<HTMLElement>('[data-post]')].map((item) => item.dataset.post));
  fill(list, conversation.posts, reader, onPress);
  return [...list.querySelectorAll<HTMLElement>('[data-post]')].find(
    (item) => !before.has(item.dataset.post) && Number(item.dataset.number) > reader.seen,
  );
}

/** Makes the items of `list` those of `posts`, in order, drawing only what is new or replaced. */
function fill(list: HTMLElement, posts: readonly WirePost[], reader: PostReader, onPress: OnPress): void {
  const there = new Map([...list.children].map((item) => [(item as HTMLElement).dataset.post, item as HTMLElement]));
  const items = posts.map((post) => {
    const old = there.get(post.id);
    const item = old?.dataset.version === versionOf(post, reader) ? old : drawPost(post, reader, onPress);
    const thread = item.querySelector<HTMLElement>(':scope > .thread > ol');
    item.querySelector(':scope > article .unread')?.toggleAttribute('hidden', post.number <= reader.seen);
    if (thread) fill(thread, post.replies, reader, onPress);
    const count = item.querySelector(':scope > .thread > .count');
    if (count)
      count.textContent = post.replies.length === 0 ? '' : pageWords(reader.locale).replies(post.replies.length);
    item.querySelector(':scope > .thread')?.toggleAttribute('hidden', post.replies.length === 0);
    return item;
  });
  if (items.length === list.children.length && items.every((item, index) => list.children[index] === item)) return;
  list.replaceChildren(...items);
}

const versionOf = (post: WirePost, reader: PostReader) => `${post.version}/${reader.locale}`;

function drawPost(post: WirePost, reader: PostReader, onPress: OnPress): HTMLElement {
  const head = element(
    'p',
    { class: 'by' },
    element('span', { class: 'bot', 'aria-hidden': 'true' }, 'Z'),
    element('strong', {}, 'Zorgspoor'),
    ' ',
    element('time', { datetime: post.at }, sayTime(post.at, reader.locale, reader.timeZone, 'short')),
    element('span', { class: 'unread' }, pageWords(reader.locale).isNew),
  );
  const card = element('div', { class: 'card' }, drawCard(post.card, reader.locale, onPress).element);
  const article = element('article', { 'aria-label': post.notification }, head, card);
  const thread = element(
    'div',
    { class: 'thread', hidden: true },
    element('p', { class: 'count' }),
    element('ol', { class: 'list' }),
  );
  const item = element(
    'li',
    { 'data-post': post.id, 'data-number': String(post.number), 'data-version': versionOf(post, reader) },
    article,
  );
  item.append(thread);
  return item;
}
