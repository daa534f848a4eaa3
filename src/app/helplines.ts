/**
 * Whom to call when Zorgspoor itself cannot help: 112 always, then the school's own numbers. Nothing here is looked up:
 * it must work while storage is away.
 */
import { inLocale, type Locale, type Text } from '../domain/text';
import type { Contact, Tenant } from './tenant';

/** The number that everybody may call, which is said first and by itself. */
const EMERGENCY = '112';

const isEmergency = ({ phone }: Contact): boolean => phone.replaceAll(/\D/g, '') === EMERGENCY;

/** The contacts to name beside 112: those marked as a helpline, and those that always answer. */
function helplinesOf({ contacts }: Pick<Tenant, 'contacts'>): readonly Contact[] {
  return contacts.filter(
    (contact) => !isEmergency(contact) && (contact.helpline === true || 'always' in contact.hours),
  );
}

/** `112`, or `112, Veilig Thuis (0800-2000) of …`: 112 first in any case, and alone where no helpline is known. */
export function helplineNumbers(tenant: Pick<Tenant, 'contacts'>): Text {
  const said = (locale: Locale, or: string) => {
    const named = helplinesOf(tenant).map(({ name, phone }) => `${inLocale(name, locale)} (${phone})`);
    return [[EMERGENCY, ...named.slice(0, -1)].join(', '), ...named.slice(-1)].join(or);
  };
  return { nl: said('nl', ' of '), 'nl-BE': said('nl-BE', ' of '), en: said('en', ' or ') };
}
