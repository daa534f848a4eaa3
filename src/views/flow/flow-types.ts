/**
 * The flow of a procedure as a graph in words: places, and the ways between them. Types only; free of any platform, and
 * nothing of a case is in it.
 */
import type { Text } from '../../domain/text';

/** What follows from an answer; several things may. */
export type FlowAnswer = { readonly when: Text; readonly leadsTo: readonly Text[] };

/**
 * `approval`: who approves, when it is a proposal first · `leadsTo`: whatever is answered · `refuses`: what stands in
 * its way, a short sentence each.
 */
export type FlowAct = {
  readonly id: string;
  readonly title: Text;
  readonly who: Text;
  readonly approval?: Text | undefined;
  readonly leadsTo: readonly Text[];
  readonly answers: readonly FlowAnswer[];
  readonly refuses: readonly Text[];
};

type Place = { readonly id: string; readonly title: Text };

/**
 * What can be done at a place. An act is told in full at the first place that has it; `again`: titles of those that are
 * told elsewhere.
 */
type Offers = { readonly acts: readonly FlowAct[]; readonly again: readonly Text[] };

/**
 * `anywhere`: what can be done in every stage, with what is refused of many acts · `closed`: the end, with what can be
 * done then.
 */
export type FlowNode =
  | (Place & {
      readonly kind: 'start';
      readonly who: Text;
      readonly command: string;
      readonly refuses: readonly Text[];
    })
  | (Place &
      Offers & {
        readonly kind: 'stage';
        readonly who: Text;
        readonly due?: Text | undefined;
        readonly escalatesTo: Text;
      })
  | (Place & { readonly kind: 'decision'; readonly act: FlowAct })
  | (Place & Offers & { readonly kind: 'anywhere'; readonly refuses: readonly Text[] })
  | (Place & Offers & { readonly kind: 'closed' });

/**
 * `onward`: by itself, or by opening · `jump`: by an act that leads elsewhere · `asks`: to the decision that is made
 * there.
 */
export type FlowWay = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'onward' | 'jump' | 'asks';
  readonly says?: Text | undefined;
};

/** One way to run a case, from its opening to its end. */
export type FlowLine = {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly command: string;
  readonly nodes: readonly FlowNode[];
  readonly ways: readonly FlowWay[];
};

/** A whole procedure: each of its lines. `attribution`: whose work it builds on. */
export type Flow = {
  readonly pathway: string;
  readonly title: Text;
  readonly attribution?: Text | undefined;
  readonly lines: readonly FlowLine[];
};
