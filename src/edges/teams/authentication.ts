/** Who may call us and as whom we call Teams, as botbuilder wants to hear it. Checks nothing itself. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

/** The app registration of the bot. Without it nobody is checked: for Microsoft's playground alone. */
export type BotIdentity = { readonly appId: string; readonly appPassword: string; readonly appTenantId: string };

/**
 * Another authority than Microsoft's, for stories and tests: who signs what Teams sends, and the token with which we
 * call Teams. Everything is checked all the same.
 */
export type Authority = { readonly openIdMetadataUrl: string; readonly issuer: string; readonly token: string };

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** What botbuilder asks of credentials, with one token for everything. */
function credentialsWith(token: string, ownAppId: string): Credentials {
  const signRequest = async (request: { headers: { set(name: string, value: string): void } }) => {
    request.headers.set('authorization', `Bearer ${token}`);
    return request;
  };
  return {
    isValidAppId: async (appId: string) => appId === ownAppId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }),
  } as unknown as Credentials;
}

/** botbuilder's authentication for this bot; without an identity it accepts everybody. */
export function authenticationOf(
  identity: BotIdentity | undefined,
  authority: Authority | undefined,
): ConfigurationBotFrameworkAuthentication {
  if (!identity) return new ConfigurationBotFrameworkAuthentication({});
  const { appId, appPassword, appTenantId } = identity;
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppTenantId: appTenantId,
    MicrosoftAppType: 'SingleTenant',
  };
  if (!authority) return new ConfigurationBotFrameworkAuthentication(settings);
  const { openIdMetadataUrl, issuer, token } = authority;
  const other = {
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: issuer,
    ToChannelFromBotOAuthScope: issuer,
  };
  return new ConfigurationBotFrameworkAuthentication({ ...settings, ...other }, credentialsWith(token, appId));
}
