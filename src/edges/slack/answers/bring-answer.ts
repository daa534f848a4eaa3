/**
 * Brings an answer to the person who asked, within Slack's three seconds or after them, and never to anybody else.
 * Keeps the App Homes of people who look at them up to date.
 */
import type { AckFn, RespondFn, ViewResponseAction } from '@slack/bolt';
import { APOLOGY, homeOf, slackMessageOf, modalOf, WORKING, type Answered } from './answer-cards';
import type { Ask } from './ask';
import { fieldErrorsOf } from './field-errors';
import { createGrowing } from './growing';
import { inTime } from './in-time';
import type { SlackReply, SlackRequest } from '../requests/parse';
import type { PrivateWays } from '../sending/private-ways';
import { createRecent } from '../../../app/recent';

/**
 * In milliseconds: how long an answer may take before a modal says that it is on its way. Slack allows 3000, the
 * network included.
 */
export type Budgets = { readonly open: number; readonly submit: number };
export const BUDGETS: Budgets = { open: 1500, submit: 2200 };

/** What Slack waits for within three seconds. `respond` is there for slash commands. */
export type SlackLine = {
  readonly ack: AckFn<ViewResponseAction | undefined>;
  readonly respond?: RespondFn | undefined;
};

export type Answering = {
  readonly ask: Ask;
  readonly waysIn: (workspace: string) => PrivateWays;
  readonly budgets: Budgets;
};

/** Who looked at their home lately. Whoever is not among them sees the present state as soon as they open it. */
const REMEMBERED_HOMES = 2000;

type Of<Via extends SlackReply['via']> = Extract<SlackReply, { via: Via }>;

/**
 * Answers one request. Acknowledges in time in every case, and is finished when the answer is shown or no way to show
 * it is left.
 */
export function createBringAnswer({ ask, waysIn, budgets }: Answering) {
  const homes = createRecent<true>(REMEMBERED_HOMES);
  const growing = createGrowing();
  const homeKey = ({ workspace, user }: SlackRequest['account']) => JSON.stringify([workspace, user]);

  /** Where there is no modal: a message of which nobody else sees anything. */
  async function outsideModal(
    { account, reply, request, workspace }: SlackRequest,
    { respond }: SlackLine,
    answered: Answered,
  ): Promise<void> {
    const ways = waysIn(workspace);
    const message = slackMessageOf(answered, request.type);
    if (reply.via === 'command' && respond && (await ways.respond(respond, message))) return;
    const inChannel = reply.via === 'message' || reply.via === 'mention' ? reply : undefined;
    if (inChannel && (await ways.whisper(inChannel.channel, account.user, message, inChannel.thread))) return;
    await ways.tell(account.user, message);
  }

  /**
   * A command, a shortcut or a button in a message or on a home: the answer opens in a modal. A slow one starts as a
   * modal that says so, because the trigger does not wait.
   */
  async function inNewModal(
    asked: SlackRequest,
    reply: Of<'command' | 'message' | 'home' | 'shortcut'>,
    line: SlackLine,
  ): Promise<Answered> {
    const page = 'page' in reply ? reply.page : undefined;
    const ways = waysIn(asked.workspace);
    await line.ack();
    const answer = ask(asked.account, asked.request);
    const early = await inTime(answer, budgets.open);
    const view = await ways.openModal(reply.trigger, modalOf(early ?? WORKING, { page: early && page }));
    if (early && view !== undefined) return early;
    const answered = await answer;
    const shown = view !== undefined && (await ways.updateModal(view, modalOf(answered, { page })));
    if (!shown) await outsideModal(asked, line, answered);
    return answered;
  }

  /** A button in a modal: the answer takes the place of what it shows, so that no more than one modal is ever open. */
  async function inSameModal(
    asked: SlackRequest,
    { view, hash, page }: Of<'modal'>,
    line: SlackLine,
  ): Promise<Answered> {
    const ways = waysIn(asked.workspace);
    await line.ack();
    const answer = ask(asked.account, asked.request);
    if (!(await inTime(answer, budgets.open))) await ways.updateModal(view, modalOf(WORKING));
    const answered = await answer;
    if (!(await ways.updateModal(view, modalOf(answered, { page, salt: hash }))))
      await outsideModal(asked, line, answered);
    return answered;
  }

  /** A submitted form: Slack shows what the acknowledgement says. A slow answer follows in the same modal. */
  async function afterSubmission(asked: SlackRequest, reply: Of<'submission'>, line: SlackLine): Promise<Answered> {
    const answer = ask(asked.account, asked.request);
    const early = await inTime(answer, budgets.submit);
    if (early) {
      await line.ack(responseTo(early, reply));
      return early;
    }
    await line.ack({ response_action: 'update', view: modalOf(WORKING) });
    const answered = await answer;
    if (!(await waysIn(asked.workspace).updateModal(reply.view, modalOf(answered, { salt: reply.hash }))))
      await outsideModal(asked, line, answered);
    return answered;
  }

  /**
   * A form that is being filled in goes on with more or fewer inputs. Whatever is no form would take what was typed
   * away: then it goes on as it is.
   */
  async function inGrowingForm(
    asked: SlackRequest,
    { view, hash, salt }: Of<'growing'>,
    line: SlackLine,
  ): Promise<Answered> {
    await line.ack();
    const answer = ask(asked.account, asked.request);
    await growing.take({ view, hash }, async (isLast) => {
      const answered = await answer;
      return async (present) =>
        isLast() && answered.outcome.answer.kind === 'form'
          ? waysIn(asked.workspace).growModal(view, modalOf(answered, { salt }), present)
          : undefined;
    });
    return answer;
  }

  async function publishHome({ account, workspace }: SlackRequest, answered: Answered): Promise<void> {
    homes.set(homeKey(account), true);
    await waysIn(workspace).publishHome(account.user, homeOf(answered));
  }

  /**
   * What somebody did may change what their home says; it follows when the answer is there already. A home that cannot
   * be made now stays as it was: it must not say that nothing was recorded.
   */
  async function refreshHome(asked: SlackRequest, { outcome }: Answered): Promise<void> {
    if (!outcome.changed || !homes.get(homeKey(asked.account))) return;
    const home = await ask(asked.account, { type: 'home' });
    if (home.outcome.answer.kind === 'cases') await publishHome(asked, home);
  }

  async function byReply(asked: SlackRequest, line: SlackLine): Promise<Answered> {
    const { reply } = asked;
    switch (reply.via) {
      case 'command':
      case 'message':
      case 'home':
      case 'shortcut':
        return inNewModal(asked, reply, line);
      case 'modal':
        return inSameModal(asked, reply, line);
      case 'growing':
        return inGrowingForm(asked, reply, line);
      case 'submission':
        return afterSubmission(asked, reply, line);
      case 'opened':
      case 'mention': {
        const answered = await ask(asked.account, asked.request);
        await (reply.via === 'opened' ? publishHome(asked, answered) : outsideModal(asked, line, answered));
        return answered;
      }
    }
  }

  /**
   * What was typed beside a mention is read by others: whoever seems to name somebody is asked, in private, to take it
   * away (DES-12).
   */
  async function afterMention(asked: SlackRequest, line: SlackLine): Promise<void> {
    if (!asked.typed) return;
    const heard = await ask(asked.account, { type: 'overheard', text: asked.typed });
    if (heard.outcome.answer.kind === 'note' && heard.outcome.answer.notes.length > 0)
      await outsideModal(asked, line, heard);
  }

  return {
    answer: byReply,
    afterMention,
    refreshHome,
    /** Tells a person that our own code failed. */
    apologise: async (asked: SlackRequest, line: SlackLine) => {
      // A form that is being filled in goes on as it is.
      if (asked.reply.via === 'growing') return;
      await (asked.reply.via === 'opened' ? publishHome(asked, APOLOGY) : outsideModal(asked, line, APOLOGY));
    },
  };
}

function responseTo(answered: Answered, reply: Of<'submission'>): ViewResponseAction {
  const errors = fieldErrorsOf(answered, reply);
  return errors
    ? { response_action: 'errors', errors }
    : { response_action: 'update', view: modalOf(answered, { salt: reply.hash }) };
}
