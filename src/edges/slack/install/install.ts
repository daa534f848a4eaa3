/**
 * Putting the app into a workspace by OAuth: only into one that a tenant names, and with a token that only the store
 * keeps. Holds no token itself and shows none.
 */
import { InstallProvider, type Installation as SlackInstallation } from '@slack/oauth';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Clock, InstallationStore, Log } from '../../../app/ports';
import { installWords, type InstallPage } from '../../../words/slack-install';
import { traceOf } from '../../trace-of';
import { slackFailureOf } from '../sending/failure';
import { INSTALL_PATH, REDIRECT_PATH } from './install-paths';
import { quietLogger } from '../sending/quiet-logger';
import { BOT_SCOPES } from './scopes';

/** What Slack gives an app to prove who it is, and our own secret to know our own links by. */
export type OAuthSettings = { readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string };

export type InstallNeeds = OAuthSettings & {
  /** The workspaces that tenants name now. */
  readonly allowed: () => readonly string[];
  readonly store: InstallationStore;
  /** Where people reach this server; Slack takes the app's own first address when it is not known. */
  readonly publicUrl?: string | undefined;
  readonly apiUrl?: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** A workspace has another token from now on. */
  readonly onInstalled: (workspace: string) => void;
};

const TIMEOUT = 10_000;
const STATUS: Readonly<Record<InstallPage, number>> = {
  installed: 200,
  unknown: 403,
  organisation: 403,
  rotating: 403,
  cancelled: 400,
  stale: 400,
  failed: 502,
};
/** Codes of @slack/oauth for a link that is not ours, or not of this browser any more. */
const STALE: readonly unknown[] = [
  'slack_oauth_invalid_state',
  'slack_oauth_missing_state',
  'slack_oauth_missing_code',
];

function html(what: InstallPage): string {
  const [nl, en] = [installWords.nl[what], installWords.en[what]];
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${nl.title} · Zorgspoor</title></head>
<body>
<main><h1>${nl.title}</h1><p>${nl.text}</p></main>
<section lang="en"><h2>${en.title}</h2><p>${en.text}</p></section>
</body>
</html>
`;
}

function show(response: ServerResponse, what: InstallPage): void {
  response
    .writeHead(STATUS[what], { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex, nofollow' })
    .end(html(what));
}

/** What stands in the way of keeping this installation; undefined when nothing does. */
function objection(
  { team, bot, isEnterpriseInstall }: SlackInstallation,
  allowed: readonly string[],
): InstallPage | undefined {
  if (isEnterpriseInstall || !team) return 'organisation';
  if (!allowed.includes(team.id)) return 'unknown';
  if (!bot) return 'failed';
  return bot.refreshToken === undefined && bot.expiresAt === undefined ? undefined : 'rotating';
}

export type Installer = {
  /** Answers the two addresses of an installation; false for any other. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
};

/**
 * The addresses to install by. The state of the link is signed, good for ten minutes, and for the browser that it was
 * given to.
 */
export function createInstaller({
  clientId,
  clientSecret,
  stateSecret,
  allowed,
  store,
  publicUrl,
  apiUrl,
  clock,
  log,
  onInstalled,
}: InstallNeeds): Installer {
  const logger = quietLogger(log);
  const clientOptions: WebClientOptions = {
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: TIMEOUT,
    logger,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };

  async function keep({ team, bot }: SlackInstallation): Promise<void> {
    if (!team || !bot) throw new Error('an installation without a workspace or a bot');
    await store.save({ workspace: team.id, at: clock.now(), token: bot.token, scopes: bot.scopes });
    onInstalled(team.id);
    log.info('the app was installed in a workspace', { workspace: team.id });
  }

  /** A token that is not kept should not be good for anything either. */
  async function withdraw(token: string | undefined): Promise<void> {
    try {
      if (token !== undefined) await new WebClient(token, clientOptions).auth.revoke();
    } catch (error) {
      log.warn('a token that was not kept could not be withdrawn', { code: slackFailureOf(error).code });
    }
  }

  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    directInstall: true,
    installUrlOptions: {
      scopes: [...BOT_SCOPES],
      ...(publicUrl ? { redirectUri: `${publicUrl}${REDIRECT_PATH}` } : {}),
    },
    installationStore: {
      storeInstallation: keep,
      fetchInstallation: () => Promise.reject(new Error('tokens are read from our own store')),
    },
    clientOptions,
    logger,
  });

  const callbacks = {
    async afterInstallation(
      installation: SlackInstallation,
      _options: unknown,
      _request: IncomingMessage,
      response: ServerResponse,
    ): Promise<boolean> {
      const page = objection(installation, allowed());
      if (!page) return true;
      log.warn('an installation was refused', { why: page, workspace: installation.team?.id });
      await Promise.all([withdraw(installation.bot?.token), withdraw(installation.user.token)]);
      show(response, page);
      return false;
    },
    success: (_installation: unknown, _options: unknown, _request: IncomingMessage, response: ServerResponse) =>
      show(response, 'installed'),
    failure(
      error: Error & { readonly code?: unknown },
      _options: unknown,
      _request: IncomingMessage,
      response: ServerResponse,
    ): void {
      const page = STALE.includes(error.code)
        ? 'stale'
        : error.code === 'slack_oauth_installer_authorization_error'
          ? 'cancelled'
          : 'failed';
      log.warn('an installation did not come to an end', { why: page, code: slackFailureOf(error).code });
      show(response, page);
    },
  };

  async function answer(work: Promise<void>, response: ServerResponse): Promise<void> {
    try {
      await work;
    } catch (error) {
      log.error('an installation failed', traceOf(error));
      if (!response.headersSent) show(response, 'failed');
    }
  }

  return {
    handle(request, response) {
      const path = (request.url ?? '').split('?')[0];
      if (path !== INSTALL_PATH && path !== REDIRECT_PATH) return false;
      if (request.method !== 'GET') response.writeHead(405, { allow: 'GET' }).end();
      else
        void answer(
          path === INSTALL_PATH
            ? provider.handleInstallPath(request, response)
            : provider.handleCallback(request, response, callbacks),
          response,
        );
      return true;
    },
  };
}
