/** The names that Teams knows us by. The manifest is tested against these lists. */

/** Commands after a mention. Any other word typed in a channel is answered with help and not repeated: it could be a name (DES-4). */
export const MENTIONS = ['signaal', 'dossier', 'zorg', 'help', 'contact', 'praktijken', 'cijfers', 'trends'] as const;

/** Commands of the message box; each opens a dialog. */
export const DIALOGS = ['signaal', 'dossier', 'contact'] as const;
