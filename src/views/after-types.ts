/** What sending a form does, as its card tells it beforehand. */
import type { Text } from '../domain/text';

/**
 * Who may hear of something, without a name: a role as people call it, whoever is named at a question of the form, who
 * has the part it is about, who opened the case, everybody in it, who leads it.
 */
export type HearerView =
  { readonly role: Text } | { readonly namedAt: Text } | { readonly who: 'holder' | 'reporter' | 'members' | 'lead' };

/** Who may approve: these roles, or the one who is named at a question of the proposal itself. */
export type ApproversView = { readonly roles: readonly Text[] } | { readonly namedAt: Text };

/**
 * What sending a form does, as the procedure has it. `perhaps`: told too, depending on the answers. `handsOutTo`: gets
 * the answers without their source. `entry`: what the pupil system is called that it gives a text for.
 */
export type AfterView = {
  readonly approval?: ApproversView | undefined;
  readonly told: readonly HearerView[];
  readonly perhaps: readonly HearerView[];
  readonly handsOutTo?: Text | undefined;
  readonly entry?: Text | undefined;
};
