/** The left side: who one is, and the conversations that this person sees with what is new in them. */
import { button, byId, element } from './element.ts';
import { unreadIn } from './state.ts';
import { inLocale } from '../../../domain/text.ts';
import { tourOf } from './tours.ts';
import type { WireConversation, WireLocale, WirePerson, WirePlace, WireView, WireWho } from './wire.ts';
import { pageWords } from '../../../words/playground/page-words.ts';

/** What people call a conversation: a channel by its name, direct messages by what they are. */
export function conversationName(conversation: WireConversation, view: WireView): string {
  return conversation.kind === 'direct'
    ? pageWords(view.person.locale).direct
    : `# ${conversation.id.replace(/^#/, '')}`;
}

const sayPerson = (person: WirePerson) => (person.functions ? `${person.name} – ${person.functions}` : person.name);

/**
 * The people of a place by their school or service, in the order in which they are first named; partners of all of them
 * last.
 */
function groupsOf({ people }: WirePlace): readonly (readonly [string, readonly WirePerson[]])[] {
  const names = [...new Set(people.map(({ group }) => group))].sort(
    (one, other) => Number(one === '') - Number(other === ''),
  );
  return names.map((name) => [name, people.filter(({ group }) => group === name)]);
}

/** Fills the choice of places, once. One place is no choice. */
export function drawPlaces(places: readonly WirePlace[], go: (place: string) => void): void {
  const select = byId('place', HTMLSelectElement);
  select.replaceChildren(...places.map(({ id, name }) => element('option', { value: id }, name)));
  select.addEventListener('change', () => go(select.value));
  select.hidden = places.length < 2;
  byId('place-label', HTMLElement).hidden = places.length < 2;
  byId('places-section', HTMLElement).hidden = places.length < 2;
}

/** The places to begin in; `chosen` is the one whose people are shown. */
export function drawPlaceCards(
  places: readonly WirePlace[],
  chosen: string | undefined,
  choose: (place: string) => void,
): void {
  const cards = places.map(({ id, name }) => {
    const card = button('', 'person', () => choose(id));
    const about = inLocale(tourOf(id).about, 'nl');
    card.append(element('strong', {}, name), element('span', { class: 'subtle' }, about));
    card.setAttribute('aria-pressed', String(id === chosen));
    return element('li', {}, card);
  });
  byId('places', HTMLElement).replaceChildren(...cards);
}

/** Everybody of a place to choose from, by school or service. */
export function drawPeopleCards(place: WirePlace, become: (person: string) => void): void {
  const card = (person: WirePerson) => {
    const choose = button('', 'person', () => become(person.id));
    choose.append(element('strong', {}, person.name), element('span', { class: 'subtle' }, person.functions));
    if (person.locale === 'en') choose.append(element('span', { class: 'language' }, 'EN'));
    return element('li', {}, choose);
  };
  const groups = groupsOf(place);
  byId('people', HTMLElement).replaceChildren(
    ...groups.map(([name, people]) =>
      element(
        'div',
        {},
        groups.length > 1 ? element('h4', {}, name || pageWords('nl').partners) : undefined,
        element('ul', { class: 'people' }, ...people.map(card)),
      ),
    ),
  );
  byId('people', HTMLElement).classList.toggle('groups', groups.length > 2);
  byId('people-section', HTMLElement).hidden = false;
}

/** Fills the choice of persons of a place. */
function drawPeople(place: WirePlace, locale: WireLocale): void {
  const select = byId('person', HTMLSelectElement);
  if (select.dataset.place === place.id && select.lang === locale) return;
  select.dataset.place = place.id;
  select.lang = locale;
  const options = (people: readonly WirePerson[]) =>
    people.map((person) => element('option', { value: person.id }, sayPerson(person)));
  const groups = groupsOf(place);
  select.replaceChildren(
    ...(groups.length < 2
      ? options(place.people)
      : groups.map(([name, people]) =>
          element('optgroup', { label: name || pageWords(locale).partners }, ...options(people)),
        )),
  );
}

/** Draws the conversations of somebody; `current` is the open one. */
export function drawConversations(
  view: WireView,
  place: WirePlace,
  current: string,
  open: (conversation: string) => void,
): void {
  const words = pageWords(view.person.locale);
  const who: WireWho = { place: place.id, person: view.person.id };
  byId('school', HTMLElement).textContent = place.name;
  byId('place-label', HTMLElement).textContent = words.place;
  byId('place', HTMLSelectElement).value = place.id;
  byId('person-label', HTMLElement).textContent = words.youAre;
  drawPeople(place, view.person.locale);
  byId('person', HTMLSelectElement).value = view.person.id;
  byId('functions', HTMLElement).textContent = view.person.functions;

  const row = (conversation: WireConversation) => {
    const unread = conversation.id === current ? 0 : unreadIn(who, conversation);
    const name = conversationName(conversation, view);
    const choose = button(name, 'conversation', () => open(conversation.id));
    choose.dataset.conversation = conversation.id;
    if (conversation.id === current) choose.setAttribute('aria-current', 'page');
    if (unread > 0) choose.append(' ', element('span', { class: 'unread' }, words.unread(unread)));
    return element('li', {}, choose);
  };
  const channels = view.conversations.filter(({ kind }) => kind === 'channel');
  const direct = view.conversations.filter(({ kind }) => kind === 'direct');
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.conversation : undefined;
  byId('conversations', HTMLElement).replaceChildren(
    element('h2', { id: 'channels-title' }, words.channels),
    channels.length > 0
      ? element('ul', { 'aria-labelledby': 'channels-title' }, ...channels.map(row))
      : element('p', { class: 'subtle' }, words.noChannels),
    element('ul', { class: 'direct' }, ...direct.map(row)),
  );
  if (focused !== undefined)
    document.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(focused)}"]`)?.focus();
}
