/** What deciding a command comes to. */
import type { Entry } from '../case/event';
import type { Refusal, Said } from './refusal';

/**
 * `entries` is empty when the same request was accepted before, or nothing was due. `hints` is advice to show, never a
 * condition.
 */
export type Decided = { readonly entries: readonly Entry[]; readonly hints: readonly Said[] };
export type Decision = Decided | { readonly refused: Refusal };
