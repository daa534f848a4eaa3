/**
 * One activity of an allowed tenant: parsed, answered by the application, and the answer sent the way it was asked.
 * Convert and forward only.
 */
import type { Application } from '../../app/requests/application';
import type { Outcome } from '../../app/requests/outcome';
import type { Log } from '../../app/ports';
import { repeatable, type Typed } from '../../app/requests/read-command';
import { apology } from '../apology';
import { isAlone, isTargeted, type TeamsActivity } from './activity';
import { cardActionBody, dialogBody, searchBody } from './answer-body';
import type { BotFramework, OutgoingMessage } from './bot-framework';
import { codeOf } from './failure';
import { invitationTo } from './invitation';
import { localeOf } from './locale';
import { ownChatMessage } from './own-chat';
import { parseTeams, type TeamsReply, type TeamsRequest } from './parse';
import { readAlongText } from './typed-command';

/** The HTTP answer, and what is sent after it: nobody waits for a call to Teams. */
export type Turned = {
  readonly status: number;
  readonly body?: object | undefined;
  readonly afterwards?: (() => Promise<void>) | undefined;
};

type Needs = {
  readonly app: Application;
  readonly framework: BotFramework;
  readonly log: Log;
  /** Whether the client can ask us for choices while somebody types. */
  readonly searches: boolean;
};

/** Answers an activity. A bug of the application is an apology to the person and a line in the log. */
export async function takeTurn(needs: Needs, activity: TeamsActivity, tenant: string): Promise<Turned> {
  const inbound = parseTeams(activity, tenant);
  if (inbound.kind === 'unsupported') {
    needs.log.info('teams activity ignored', { what: inbound.what });
    return { status: activity.type === 'invoke' ? 501 : 200 };
  }
  const { request, reply } = inbound;
  if (request.type === 'command' && isForDialog(reply, request)) return invite(needs, activity, inbound, request);
  return show(needs, activity, inbound, await answerOrApologise(needs, activity, inbound));
}

/**
 * Where others read along every command; in one's own chat the cases, before anything is asked: who looked is on record
 * when they open it.
 */
const isForDialog = ({ via }: TeamsReply, { command }: Typed): boolean =>
  via === 'invite' || (via === 'chat' && command === 'dossier');

async function invite(needs: Needs, activity: TeamsActivity, inbound: TeamsRequest, typed: Typed): Promise<Turned> {
  const { conversation, serviceUrl, locale } = activity;
  const invitation = invitationTo(repeatable(typed, needs.app.startWords(inbound.account)), locale);
  return {
    status: 200,
    afterwards: async () => {
      const connector = await needs.framework.connector(serviceUrl);
      const unseen = isTargeted(activity);
      await connector.send(
        unseen
          ? await connector.openChat(inbound.account.workspace, activity.recipient.id, activity.from.id)
          : conversation.id,
        invitation,
      );
      if (!unseen && !isAlone(activity)) await warnAfter(needs, activity, inbound);
    },
  };
}

/**
 * What was typed is read by others: whoever seems to name somebody is asked, in their own chat, to take it away
 * (DES-12).
 */
async function warnAfter(needs: Needs, activity: TeamsActivity, { account, reply }: TeamsRequest): Promise<void> {
  const text = readAlongText(activity);
  if (text === '') return;
  const heard = await answerOrApologise(needs, activity, {
    kind: 'request',
    account,
    reply,
    request: { type: 'overheard', text },
  });
  if (heard.answer.kind === 'note' && heard.answer.notes.length > 0)
    await whisper(needs, activity, account.workspace, heard, 1);
}

async function answerOrApologise(
  { app, log }: Needs,
  { locale }: TeamsActivity,
  { account, request }: TeamsRequest,
): Promise<Outcome> {
  try {
    return await app.answer(account, request);
  } catch (error) {
    log.error('teams turn failed', { request: request.type, error: codeOf(error) });
    return apology(localeOf(locale));
  }
}

async function show(needs: Needs, activity: TeamsActivity, inbound: TeamsRequest, outcome: Outcome): Promise<Turned> {
  const { via, page } = inbound.reply;
  switch (via) {
    case 'dialog':
      // Whatever is no form would take what was typed away: the client says that it could not be done, and keeps the
      // dialog.
      if (inbound.request.type === 'refresh' && outcome.answer.kind !== 'form') return { status: 503 };
      return { status: 200, body: dialogBody(outcome, page, needs.searches) };
    case 'card':
      return {
        status: 200,
        body: cardActionBody(outcome, inbound, isAlone(activity)),
        afterwards: async () => refreshChat(needs, activity, outcome, page),
      };
    case 'refresh':
      return { status: 200, body: cardActionBody(outcome, inbound, isAlone(activity)) };
    case 'search':
      return { status: 200, body: searchBody(outcome) };
    case 'chat':
      return { status: 200, afterwards: async () => sendInChat(needs, activity, inbound, outcome) };
    case 'invite':
    case 'whisper':
      return {
        status: 200,
        afterwards: async () => whisper(needs, activity, inbound.account.workspace, outcome, page),
      };
  }
}

/** Puts the answer in the place of the card that was pressed; false when there is no such card (any more). */
async function replacePressed(
  { framework, log }: Needs,
  { conversation, replyToId, serviceUrl }: TeamsActivity,
  message: OutgoingMessage,
): Promise<boolean> {
  if (!replyToId) return false;
  try {
    await (
      await framework.connector(serviceUrl)
    ).replace({ conversation: conversation.id, message: replyToId }, message);
    return true;
  } catch (error) {
    log.info('teams card not replaced', { error: codeOf(error) });
    return false;
  }
}

/**
 * The client that was pressed on has its answer; in a chat with the bot alone the person's other devices get it too.
 * What changed nothing leaves the card as it is.
 */
async function refreshChat(needs: Needs, activity: TeamsActivity, outcome: Outcome, page: number): Promise<void> {
  if (isAlone(activity) && outcome.changed && outcome.answer.kind === 'case')
    await replacePressed(needs, activity, ownChatMessage(outcome, page));
}

/** The answer to a press takes the place of the pressed card; any other is a new message. */
async function sendInChat(
  needs: Needs,
  activity: TeamsActivity,
  { reply }: TeamsRequest,
  outcome: Outcome,
): Promise<void> {
  const message = ownChatMessage(outcome, reply.page);
  if (activity.value && (await replacePressed(needs, activity, message))) return;
  await (await needs.framework.connector(activity.serviceUrl)).send(activity.conversation.id, message);
}

/** To the person's own chat with the bot, since the client they use expects no answer here. */
async function whisper(
  { framework }: Needs,
  { from, recipient, serviceUrl }: TeamsActivity,
  tenant: string,
  outcome: Outcome,
  page: number,
): Promise<void> {
  const connector = await framework.connector(serviceUrl);
  const chat = await connector.openChat(tenant, recipient.id, from.id);
  await connector.send(chat, ownChatMessage(outcome, page));
}
