/** The addresses that somebody installs the app by; the manifest names the second. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';
