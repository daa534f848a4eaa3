/**
 * Turns what the application and the gateway give into what the page gets: cards as Adaptive Card JSON. Filters
 * nothing, since it only gets what is filtered.
 */
import { answerCard } from '../../../cards/answer';
import { deliveryCard } from '../../../cards/delivery';
import type { Card } from '../../card';
import type { Answer, Outcome } from '../../app/requests/outcome';
import type { PostedMessage } from '../../app/post-box';
import { functionsOf, type Person, type Tenant } from '../../app/tenant';
import { renderAdaptiveCard } from '../../render/adaptive-card';
import { encodePress, type CarriedPress } from '../../render/press-codec';
import { contactExamples } from '../../words/playground/example-sentence';
import { exampleAnswers, type ExampleSetting } from './examples';
import type { WireAnswer, WirePerson, WirePlace, WirePost } from './page/wire';

/** Made-up answers to the form that is shown; a form that only asks a reason has none. */
function exampleOf(answer: Answer, setting: ExampleSetting): WireAnswer['example'] {
  if (answer.kind === 'form') return exampleAnswers(answer.form.fields, setting);
  if (answer.kind === 'attendanceForm') return exampleAnswers(answer.form.fields, setting);
  if (answer.kind !== 'contactForm') return undefined;
  const fields = answer.form.fields.map((view) => ({
    ...view,
    field: { ...view.field, example: contactExamples[view.field.id] },
  }));
  return exampleAnswers(fields, setting);
}

function refreshOf({ refresh, blocks }: Card): WireAnswer['refresh'] {
  const inputs = blocks.filter((block) => block.type === 'input');
  const idsOf = (some: typeof inputs) => some.map(({ id }) => id);
  return (
    refresh && {
      press: encodePress(refresh.press),
      inputs: idsOf(inputs.filter(({ refreshes }) => refreshes)),
      many: idsOf(inputs.filter(({ control }) => control === 'choices')),
    }
  );
}

/** A private answer for the page; `pressed` is what it answers to. */
export function wireAnswer(
  outcome: Outcome,
  setting: Omit<ExampleSetting, 'locale'>,
  pressed?: CarriedPress,
): WireAnswer {
  const card = answerCard(outcome);
  const { payload } = renderAdaptiveCard(card, 'page', pressed?.page);
  return {
    kind: outcome.answer.kind,
    verb: pressed?.press.type,
    title: card.title,
    close: card.close,
    card: payload,
    changed: outcome.changed,
    refresh: refreshOf(card),
    searched: card.blocks.flatMap((block) => (block.type === 'input' && block.searched ? [block.id] : [])),
    example: exampleOf(outcome.answer, { ...setting, locale: outcome.locale }),
  };
}

function wirePost({ id, number, version, at, delivery }: PostedMessage, replies: readonly PostedMessage[]): WirePost {
  const card = deliveryCard(delivery);
  const { payload } = renderAdaptiveCard(card, 'message');
  return {
    id,
    number,
    version,
    at,
    notification: card.notification,
    card: payload,
    replies: replies.map((reply) => wirePost(reply, [])),
  };
}

/** The posts of one conversation with their threads; a reply whose root is gone stands by itself. */
export function wirePosts(posts: readonly PostedMessage[]): readonly WirePost[] {
  const ids = new Set(posts.map(({ id }) => id));
  const isReply = ({ thread }: PostedMessage) => thread !== undefined && ids.has(thread);
  return posts
    .filter((post) => !isReply(post))
    .map((root) =>
      wirePost(
        root,
        posts.filter((post) => isReply(post) && post.thread === root.id),
      ),
    );
}

/**
 * Where somebody is from: their school or service; otherwise the place itself for staff, and nothing for a partner who
 * works for all.
 */
function groupOf({ organisations, kind }: Person, tenant: Tenant): string {
  const own = tenant.organisations.find(({ id }) => organisations.includes(id));
  return own ? (own.name[tenant.locale] ?? own.name.nl) : kind === 'staff' ? tenant.name : '';
}

/** A place with everybody who has an account on the playground. */
export function wirePlace(tenant: Tenant): WirePlace {
  return {
    id: tenant.id,
    name: tenant.name,
    people: tenant.people
      .filter(({ accounts }) => accounts.web !== undefined)
      .map((person) => wirePerson(person, tenant)),
  };
}

/** A person of a tenant, with their functions in their own language. */
export function wirePerson(person: Person, tenant: Tenant): WirePerson {
  const { id, name, roles, locale } = person;
  return { id, name, roles, functions: functionsOf(tenant, person), group: groupOf(person, tenant), locale };
}
