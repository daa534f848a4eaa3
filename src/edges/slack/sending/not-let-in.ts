/**
 * Codes of Slack that say our app itself may not do this: no message gets through until somebody installs it again, so
 * they should hear now and not after ten tries.
 */
export const NOT_LET_IN: readonly string[] = [
  ...[
    'not_authed',
    'invalid_auth',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'missing_scope',
    'no_permission',
    'access_denied',
    'app_access_restricted',
  ],
  ...['org_login_required', 'ekm_access_denied', 'team_access_not_granted'],
];
