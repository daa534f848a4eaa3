/**
 * The modals of the fake Slack: triggers that expire and work once, views in stacks of at most three, hashes. Knows
 * nothing of what is in a view.
 */
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { no, text, type SlackAnswer } from './slack-conversations';
import type { Args } from './slack-faults';

/** `root` is the view at the bottom of its stack; a view that was opened by itself is its own. */
export type SlackView = {
  readonly id: string;
  readonly root: string;
  readonly user: string;
  hash: string;
  view: ModalView;
  /** What the client keeps: values by block id, with the action id and the type of the element they belong to. */
  kept?: Readonly<Record<string, KeptInput>> | undefined;
};

/** An input as a client keeps it. */
export type KeptInput = { readonly element: string; readonly value: string | readonly string[] };

/**
 * An element is the same one as long as block id, action id and type are: its value stays, and what the new view starts
 * it with is ignored.
 */
function keptIn(kept: SlackView['kept'], view: ModalView): SlackView['kept'] {
  const elements = (view.blocks as KnownBlock[]).flatMap((block) =>
    block.type === 'input' ? [[block.block_id ?? '', elementOf(block)] as const] : [],
  );
  const same = elements.filter(([id, element]) => kept?.[id]?.element === element);
  return Object.fromEntries(same.map(([id]) => [id, kept![id]!]));
}

/** What makes an element the same one, beside its block. */
export const elementOf = ({ element }: InputBlock): string =>
  `${element.type} ${'action_id' in element ? (element.action_id ?? '') : ''}`;

const TRIGGER_LIFE = 3000;
/** One that is opened and two that are pushed on it. */
const STACK = 3;

type Making = {
  readonly ts: () => string;
  readonly fresh: (prefix: string) => string;
  /** Called with what a person gets to see. */ readonly show: (user: string, view: SlackView) => void;
};

export function createModals({ ts, fresh, show }: Making) {
  const views = new Map<string, SlackView>();
  const triggers = new Map<
    string,
    { readonly user: string; readonly at: number; readonly inView?: string | undefined; used: boolean }
  >();
  const hash = () => `${ts()}.${fresh('h')}`;

  /** A trigger is exchanged whatever comes of it. */
  function exchange(id: string): { user: string; inView?: string | undefined } | SlackAnswer {
    const trigger = triggers.get(id);
    if (!trigger) return no('invalid_trigger_id');
    if (trigger.used) return no('exchanged_trigger_id');
    trigger.used = true;
    return Date.now() - trigger.at > TRIGGER_LIFE ? no('expired_trigger_id') : trigger;
  }

  function add(user: string, view: ModalView, root?: string): SlackAnswer {
    const id = fresh('V');
    const added = { id, root: root ?? id, user, hash: hash(), view };
    views.set(id, added);
    show(user, added);
    return { ok: true, view: { id, hash: added.hash, root_view_id: added.root } };
  }

  function replace(id: string, view: ModalView): SlackView {
    const known = views.get(id);
    if (!known) throw new Error('no such view');
    const replaced = { ...known, hash: hash(), view, kept: keptIn(known.kept, view) };
    views.set(id, replaced);
    show(known.user, replaced);
    return replaced;
  }

  function push(args: Args): SlackAnswer {
    const by = exchange(text(args.trigger_id));
    if (!isPerson(by)) return by;
    const root = views.get(by.inView ?? '')?.root;
    if (root === undefined) return no('not_found');
    if ([...views.values()].filter((one) => one.root === root).length >= STACK) return no('push_limit_reached');
    return add(by.user, args.view as ModalView, root);
  }

  function update(args: Args): SlackAnswer {
    const known = views.get(text(args.view_id));
    if (!known) return no('not_found');
    if (args.hash !== undefined && args.hash !== known.hash) return no('hash_conflict');
    const replaced = replace(known.id, args.view as ModalView);
    return { ok: true, view: { id: replaced.id, hash: replaced.hash, root_view_id: replaced.root } };
  }

  return {
    /** A trigger for this person, good for three seconds and one modal; `inView`: the modal they clicked in. */
    trigger: (user: string, inView?: string): string => {
      const id = fresh('trigger.');
      triggers.set(id, { user, at: Date.now(), inView, used: false });
      return id;
    },
    open: (args: Args): SlackAnswer => {
      const by = exchange(text(args.trigger_id));
      return isPerson(by) ? add(by.user, args.view as ModalView) : by;
    },
    push,
    update,
    replace,
    view: (id: string) => views.get(id),
    /** Somebody filled this in, in their client. */
    keep: (id: string, kept: SlackView['kept']): void => {
      const known = views.get(id);
      if (known) known.kept = { ...known.kept, ...kept };
    },
    adopt: (view: SlackView) => void views.set(view.id, view),
    /** A person closes a modal, or a submission does. `all`: with everything it stands on. */
    close: (id: string, all = false): void => {
      const root = views.get(id)?.root;
      for (const one of [...views.values()]) if (one.id === id || (all && one.root === root)) views.delete(one.id);
    },
  };
}

const isPerson = (by: object): by is { user: string; inView?: string | undefined } => 'user' in by;
