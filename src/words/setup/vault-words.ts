/** Why the master key could not be had from a vault, and what to do next, in Dutch and English. Never what opens it. */
import { bothIn } from '../dutch-and-english';

export const vaultWords = {
  missing: (setting: string) =>
    bothIn({
      nl: `${setting} ontbreekt: MASTER_KEY_VAULT werkt alleen daarmee. Vul die in .env in`,
      en: `${setting} is missing: MASTER_KEY_VAULT only works with it. Set it in .env`,
    }),
  twice: bothIn({
    nl: 'MASTER_KEY gaat niet samen met MASTER_KEY_VAULT: laat er één staan',
    en: 'MASTER_KEY does not go with MASTER_KEY_VAULT: leave one of the two',
  }),
  address: bothIn({
    nl: 'MASTER_KEY_VAULT is een adres zoals https://naam.vault.azure.net/secrets/geheim of https://vault.school.example/v1/transit/decrypt/zorgspoor',
    en: 'MASTER_KEY_VAULT is an address like https://name.vault.azure.net/secrets/secret or https://vault.school.example/v1/transit/decrypt/zorgspoor',
  }),
  away: (who: string) =>
    bothIn({
      nl: `${who} antwoordt niet, dus de hoofdsleutel is er niet (MASTER_KEY_VAULT). Kijk of deze machine erbij kan, en start opnieuw`,
      en: `${who} does not answer, so the master key cannot be had (MASTER_KEY_VAULT). See whether this machine may reach it, and start again`,
    }),
  refused: (who: string, status: number) =>
    bothIn({
      nl: `${who} geeft de hoofdsleutel niet (antwoord ${status}, MASTER_KEY_VAULT). Kijk of het adres klopt, of de inloggegevens nog geldig zijn en of ze de sleutel mogen lezen`,
      en: `${who} does not give the master key (answer ${status}, MASTER_KEY_VAULT). See whether the address is right, and whether the credentials are still good and may read the key`,
    }),
  noKey: bothIn({
    nl: 'wat MASTER_KEY_VAULT teruggaf is geen hoofdsleutel. Bewaar daar de 64 hexadecimale cijfers, zonder iets erbij',
    en: 'what MASTER_KEY_VAULT gave is no master key. Keep the 64 hexadecimal digits there, and nothing else',
  }),
} as const;
