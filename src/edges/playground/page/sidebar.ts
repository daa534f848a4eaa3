/** The left side: who one is, and the conversations that this person sees with what is new in them. */
import { button, byId, element } from './element.ts';
import { unreadIn } from './state.ts';
import type { WireConversation, WirePeople, WirePerson, WireView } from './wire.ts';
import { wordsFor } from './words.ts';

/** What people call a conversation: a channel by its name, direct messages by what they are. */
export function nameOf(conversation: WireConversation, view: WireView): string {
  return conversation.kind === 'direct' ? wordsFor(view.person.locale).direct : `# ${conversation.id.replace(/^#/, '')}`;
}

const sayPerson = (person: WirePerson) => `${person.name} – ${person.functions}`;

/** Fills the choice of persons, once. */
export function drawPeople({ people, school }: WirePeople, become: (person: string) => void): void {
  byId('school', HTMLElement).textContent = school;
  const select = byId('person', HTMLSelectElement);
  select.replaceChildren(...people.map((person) => element('option', { value: person.id }, sayPerson(person))));
  select.addEventListener('change', () => become(select.value));
  const cards = people.map((person) => {
    const choose = button('', 'person', () => become(person.id));
    choose.append(element('strong', {}, person.name), element('span', { class: 'subtle' }, person.functions));
    if (person.locale !== 'nl') choose.append(element('span', { class: 'language' }, person.locale === 'en' ? 'EN' : 'BE'));
    return element('li', {}, choose);
  });
  byId('people', HTMLElement).replaceChildren(...cards);
}

/** Draws the conversations; `current` is the open one. */
export function drawConversations(view: WireView, current: string, open: (conversation: string) => void): void {
  const words = wordsFor(view.person.locale);
  byId('person-label', HTMLElement).textContent = words.youAre;
  byId('person', HTMLSelectElement).value = view.person.id;
  byId('functions', HTMLElement).textContent = view.person.functions;

  const row = (conversation: WireConversation) => {
    const unread = conversation.id === current ? 0 : unreadIn(view.person.id, conversation);
    const name = nameOf(conversation, view);
    const choose = button(name, 'conversation', () => open(conversation.id));
    choose.dataset.conversation = conversation.id;
    if (conversation.id === current) choose.setAttribute('aria-current', 'page');
    if (unread > 0) choose.append(' ', element('span', { class: 'unread' }, words.unread(unread)));
    return element('li', {}, choose);
  };
  const channels = view.conversations.filter(({ kind }) => kind === 'channel');
  const direct = view.conversations.filter(({ kind }) => kind === 'direct');
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.conversation : undefined;
  byId('conversations', HTMLElement).replaceChildren(
    element('h2', { id: 'channels-title' }, words.channels),
    channels.length > 0 ? element('ul', { 'aria-labelledby': 'channels-title' }, ...channels.map(row)) : element('p', { class: 'subtle' }, words.noChannels),
    element('ul', { class: 'direct' }, ...direct.map(row)),
  );
  if (focused !== undefined) document.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(focused)}"]`)?.focus();
}
