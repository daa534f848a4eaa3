/**
 * The pages on privacy and on terms that stand at the address of the bot, in Dutch and English: for anybody, so not a
 * word of what a school does with it in a case.
 */
import type { Locale } from '../../domain/text';

type Part = { readonly title: string; readonly lines: readonly string[] };

/** The words of the pages. `school` and the like are as the school wrote them. */
export type PrivacyWords = {
  readonly title: string;
  readonly terms: string;
  readonly intro: string;
  readonly danger: string;
  readonly who: string;
  readonly invented: string;
  readonly responsible: (name: string) => string;
  readonly officer: (reached: string) => string;
  readonly noOfficer: string;
  readonly ownPage: string;
  readonly kept: (procedure: string, years: number) => string;
  readonly howLong: string;
  readonly parts: (platforms: string) => readonly Part[];
  readonly termsParts: readonly Part[];
  readonly toTerms: string;
  readonly toPrivacy: string;
};

const nl: PrivacyWords = {
  title: 'Privacy',
  terms: 'Voorwaarden',
  intro:
    'Zorgspoor leidt het zorgteam van een school stap voor stap door de afgesproken route bij een zorg over een leerling. Op deze pagina staat wat er met gegevens gebeurt.',
  danger: 'Is er nu gevaar? Bel 112. Zorgspoor heb je daar niet voor nodig.',
  who: 'Wie verantwoordelijk is',
  invented: 'Dit is een speeltuin met verzonnen scholen. Vul hier nooit iets in over echte mensen.',
  responsible: (name) => `Verantwoordelijk voor de gegevens: ${name}.`,
  officer: (reached) => `Vragen over je gegevens, of ze inzien of verbeteren: ${reached}.`,
  noOfficer: 'Vragen over je gegevens, of ze inzien of verbeteren: vraag het op school, aan de directie.',
  ownPage: 'Wat de school zelf over privacy zegt',
  kept: (procedure, years) => `${procedure}: ${years} jaar na het sluiten`,
  howLong: 'Hoe lang een gesloten casus bewaard blijft',
  parts: (platforms) => [
    {
      title: 'Wat er bewaard wordt, en waarom',
      lines: [
        'Wat iemand van school over een zorg vastlegt: feiten, over wie het gaat, wie het zag, welke stappen er zijn gezet, wat er is besloten en waarom. De school heeft dat nodig om een kind te helpen en om daar later verantwoording over af te leggen.',
        'Van wie op school werkt en van partners: naam, rol en het nummer van hun account. Wie een casus opent of iets leest, staat in die casus.',
        'Geen cijfers, geen foto’s, geen berichten die mensen aan elkaar schrijven, en niets voor reclame. Er beslist geen computer over een kind: dat doen mensen.',
      ],
    },
    {
      title: 'Waar',
      lines: [
        'Op een machine die de school kiest, versleuteld, met een eigen sleutel voor elke casus.',
        ...(platforms === ''
          ? []
          : [
              `Wat je opent of invult gaat door ${platforms} naar je scherm. In kanalen en meldingen staan alleen een code, een stap en een datum: geen naam en geen inhoud.`,
            ]),
      ],
    },
    {
      title: 'Wie het leest',
      lines: [
        'Alleen wie in de casus zit, en alleen wat bij de eigen rol hoort. Een rol alleen geeft nog geen inzage. Wie er keek, staat op schrift.',
        'Voor wie er niet in zit, bestaat de casus niet.',
      ],
    },
    {
      title: 'Je rechten',
      lines: [
        'Je mag vragen wat er over jou of je kind staat, en vragen het te verbeteren, te wissen of niet te gebruiken. Mensen beantwoorden dat, niet Zorgspoor. Soms mag iets niet verteld worden, om iemand te beschermen; dan zegt de school dat.',
        'Kom je er niet uit, dan kun je een klacht indienen: in Nederland bij de Autoriteit Persoonsgegevens, in België bij de Gegevensbeschermingsautoriteit of de Vlaamse Toezichtcommissie.',
      ],
    },
  ],
  termsParts: [
    {
      title: 'Voor wie',
      lines: [
        'Voor wie op school werkt en voor partners die de school heeft opgegeven. Gebruik je eigen account en geef het aan niemand.',
      ],
    },
    {
      title: 'Wat je afspreekt',
      lines: [
        'Schrijf op wat je zag of hoorde, en niet meer dan nodig is. Zet geen namen en geen inhoud in kanalen of chats.',
        'Wat je leest, bespreek je alleen met wie in de casus zit.',
        'Wat je doet staat met je naam op schrift, en blijft staan.',
      ],
    },
    {
      title: 'Wat je mag verwachten',
      lines: [
        'Zorgspoor vraagt de volgende stap en herinnert. Beslissen doen jullie, en de school blijft verantwoordelijk.',
        'Het kan even weg zijn. Hou de telefoonnummers ook op papier, en wacht nooit op Zorgspoor als er gevaar is.',
        'De software is vrij (EUPL-1.2) en wordt gegeven zoals ze is.',
      ],
    },
  ],
  toTerms: 'Voorwaarden',
  toPrivacy: 'Privacy',
};

const en: PrivacyWords = {
  title: 'Privacy',
  terms: 'Terms of use',
  intro:
    'Zorgspoor leads the care team of a school step by step through the agreed route when there is a concern about a pupil. This page says what happens to data.',
  danger: 'Is there danger now? Call 112. You do not need Zorgspoor for that.',
  who: 'Who is responsible',
  invented: 'This is a playground with invented schools. Never enter anything about real people.',
  responsible: (name) => `Responsible for the data: ${name}.`,
  officer: (reached) => `Questions about your data, or to see or correct them: ${reached}.`,
  noOfficer: 'Questions about your data, or to see or correct them: ask the head of the school.',
  ownPage: 'What the school itself says about privacy',
  kept: (procedure, years) => `${procedure}: ${years} ${years === 1 ? 'year' : 'years'} after it was closed`,
  howLong: 'How long a closed case is kept',
  parts: (platforms) => [
    {
      title: 'What is kept, and why',
      lines: [
        'What somebody of the school records about a concern: facts, whom it is about, who saw it, which steps were taken, what was decided and why. The school needs that to help a child, and to account for it later.',
        'Of staff and partners: name, role and the number of their account. Whoever opens a case or reads in it is named in that case.',
        'No marks, no pictures, no messages that people write to each other, and nothing for advertising. No computer decides about a child: people do.',
      ],
    },
    {
      title: 'Where',
      lines: [
        'On a machine that the school chooses, encrypted, with a key of its own for each case.',
        ...(platforms === ''
          ? []
          : [
              `What you open or fill in passes through ${platforms} to your screen. Channels and notifications have a code, a step and a date only: no name and no content.`,
            ]),
      ],
    },
    {
      title: 'Who reads it',
      lines: [
        'Only people in the case, and only what belongs to their role. A role alone opens nothing. Who looked is on record.',
        'For whoever is not in it, the case does not exist.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'You may ask what is recorded about you or your child, and ask to have it corrected, erased or not used. People answer that, not Zorgspoor. Sometimes something may not be told, to protect somebody; then the school says so.',
        'If that does not help you may complain: in the Netherlands to the Autoriteit Persoonsgegevens, in Belgium to the Gegevensbeschermingsautoriteit or the Vlaamse Toezichtcommissie.',
      ],
    },
  ],
  termsParts: [
    {
      title: 'For whom',
      lines: [
        'For people who work at the school, and partners whom the school has named. Use your own account and give it to nobody.',
      ],
    },
    {
      title: 'What you agree to',
      lines: [
        'Write down what you saw or heard, and no more than is needed. Put no names and no content in channels or chats.',
        'What you read you discuss only with people in the case.',
        'What you do is on record with your name, and stays there.',
      ],
    },
    {
      title: 'What you may expect',
      lines: [
        'Zorgspoor asks for the next step and reminds. You decide, and the school stays responsible.',
        'It may be away for a while. Keep the telephone numbers on paper too, and never wait for Zorgspoor when there is danger.',
        'The software is free (EUPL-1.2) and is given as it is.',
      ],
    },
  ],
  toTerms: 'Terms of use',
  toPrivacy: 'Privacy',
};

/** Belgian Dutch is Dutch here: the pages name the bodies of both countries. */
export const privacyWords = (locale: Locale): PrivacyWords => (locale === 'en' ? en : nl);
