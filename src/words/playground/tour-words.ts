/**
 * What the guide of the playground says: about each place of config/playground/, and of what a newcomer can try there.
 * In which order and as whom is the page's.
 */
import type { Text } from '../../domain/text';

/** `text`: what to do and what comes of it. */
type StepWords = { readonly title: Text; readonly text: Text };
/** `more`: another procedure of the same place. */
type PlaceWords = { readonly about: Text; readonly steps: Readonly<Record<string, StepWords>>; readonly more?: Text };

/** The steps that are the same at every place. */
export const everyTour = {
  clock: {
    title: { nl: 'Zet de klok vooruit', en: 'Move the clock ahead' },
    text: {
      nl: 'Druk op “+1 week”. Wat bleef liggen, geeft een herinnering: in de draad of bij wie het moest doen.',
      en: 'Press “+1 week”. What was left undone gives a reminder: in the thread or with whoever had to do it.',
    },
  },
  journal: {
    title: { nl: 'Lees het logboek', en: 'Read the journal' },
    text: {
      nl: 'Open een dossier en druk op het logboek: wie deed wat, wanneer en volgens welke regel.',
      en: 'Open a case and press the journal: who did what, when and by which rule.',
    },
  },
} satisfies Record<string, StepWords>;

/** For a place that has no tour of its own. */
export const anyTour = {
  signal: {
    title: { nl: 'Begin', en: 'Begin' },
    text: {
      nl: 'Druk onderaan op een opdracht, vul het formulier in en verstuur.',
      en: 'Press a command at the bottom, fill in the form and send it.',
    },
  },
  open: {
    title: { nl: 'Open het dossier', en: 'Open the case' },
    text: {
      nl: 'Wie bericht kreeg, opent het dossier. Alleen wie meedoet, ziet de inhoud.',
      en: 'Whoever got a message opens the case. Only those who take part see what is in it.',
    },
  },
  next: {
    title: { nl: 'Doe de volgende stap', en: 'Take the next step' },
    text: { nl: 'Het dossier zegt wat er nu gevraagd wordt.', en: 'The case says what is asked now.' },
  },
} satisfies Record<string, StepWords>;

/** The places that have one. */
export const tourWords = {
  kompas: {
    about: {
      nl: 'Een school in Nederland: de Meldcode, en de Gesprekskaart',
      en: 'A school in the Netherlands: the Meldcode (domestic violence and child abuse), and the conversation card',
    },
    steps: {
      signal: {
        title: { nl: 'Meld een signaal', en: 'Report a signal' },
        text: {
          nl: 'Een mentor ziet iets aan een leerling. Typ /signaal, vul het in en verstuur.',
          en: 'A mentor notices something about a pupil. Type /signaal, fill it in and send it.',
        },
      },
      open: {
        title: { nl: 'Open het dossier', en: 'Open the case' },
        text: {
          nl: 'Het ondersteuningsteam kreeg een bericht zonder namen. Open daar het dossier: alleen wie meedoet, ziet de inhoud.',
          en: 'The support team got a message without names. Open the case there: only those who take part see what is in it.',
        },
      },
      next: {
        title: { nl: 'Doe de volgende stap', en: 'Take the next step' },
        text: {
          nl: 'Het dossier zegt wat er nu gevraagd wordt. Leg een stap vast, als iemand anders dan de melder.',
          en: 'The case says what is asked now. Record a step, as somebody other than the reporter.',
        },
      },
      approve: {
        title: { nl: 'Keur een besluit goed', en: 'Approve a decision' },
        text: {
          nl: 'Ga door tot er een besluit is voorgesteld. Iemand anders keurt het goed in de draad van het dossier.',
          en: 'Go on until a decision is proposed. Somebody else approves it in the thread of the case.',
        },
      },
    },
    more: {
      nl: 'Gesprekskaart: begin het schooljaar met /gesprekskaart.',
      en: 'Conversation card: begin the school year with /gesprekskaart.',
    },
  },
  antwerpen: {
    about: {
      nl: 'Twee scholen met CLB en CMP: radicalisering en polarisering',
      en: 'Two schools with the CLB and CMP: radicalisation and polarisation',
    },
    steps: {
      signal: {
        title: { nl: 'Deel een bezorgdheid', en: 'Share a concern' },
        text: {
          nl: 'Een leerkracht hoort iets in de klas. Typ /bezorgd, vul het in en verstuur.',
          en: 'A teacher hears something in class. Type /bezorgd, fill it in and send it.',
        },
      },
      open: {
        title: { nl: 'Open het dossier als CLB-anker', en: 'Open the case as CLB anchor' },
        text: {
          nl: 'Het CLB-anker van de school weet het eerst. Open het bericht dat alleen Annelies kreeg.',
          en: 'The CLB anchor of the school knows first. Open the message that Annelies alone got.',
        },
      },
      next: {
        title: { nl: 'Bevestig dat je het las', en: 'Confirm that you read it' },
        text: {
          nl: 'Druk op “Gelezen: het CLB weet ervan”. Pas daarna kan de stap naar het CMP.',
          en: 'Press “Read: the CLB knows”. Only then is the step to the CMP possible.',
        },
      },
    },
  },
  brusselNoord: {
    about: {
      nl: 'Een politiezone met vier scholen en drie diensten: overlegassistenten, en het bronvrije verslag',
      en: 'A police zone with four schools and three services: liaison assistants, and the source-free report',
    },
    steps: {
      signal: {
        title: { nl: 'Vraag hulp aan de dienst', en: 'Ask the service for help' },
        text: {
          nl: 'Een directeur heeft een vraag aan de dienst overlegassistenten. Typ /overleg, vul het in en verstuur.',
          en: 'A head has a question for the liaison assistants. Type /overleg, fill it in and send it.',
        },
      },
      open: {
        title: { nl: 'Open het dossier als overlegassistent', en: 'Open the case as liaison assistant' },
        text: {
          nl: 'In het kanaal staat een bericht zonder namen. Open het dossier en bel de school.',
          en: 'The channel has a message without names. Open the case and ring the school.',
        },
      },
      next: {
        title: { nl: 'Bekijk de vraag en oriënteer ze', en: 'Look at the question and route it' },
        text: {
          nl: 'Druk op “Vraag bekijken”. Kies daarna een dienst en wie het daar opneemt: die ziet alleen zijn eigen deel.',
          en: 'Press “Look at the question”. Then choose a service and who handles it there: they see their own part only.',
        },
      },
    },
    more: {
      nl: 'Het bronvrije verslag: maak het als Nadia, laat het nalezen door Tom, en lees het als Ward van de cel radicalisme.',
      en: 'The source-free report: write it as Nadia, have it read by Tom, and see it as Ward of the radicalism cell.',
    },
  },
  tienen: {
    about: {
      nl: 'Een politiezone met zes scholen en twee werkgroepen: vragen aan de politie, initiatieven, het werkjaar',
      en: 'A police zone with six schools and two working groups: questions to the police, initiatives, the working year',
    },
    steps: {
      signal: {
        title: { nl: 'Stel de politie een vraag', en: 'Ask the police a question' },
        text: {
          nl: 'Een leerkracht heeft een vraag. Typ /politievraag, vul het in en verstuur: je bent bij de politie altijd aan het juiste adres.',
          en: 'A teacher has a question. Type /politievraag, fill it in and send it: the police are always the right address.',
        },
      },
      open: {
        title: { nl: 'Open de vraag als contactpersoon', en: 'Open the question as contact person' },
        text: {
          nl: 'Koen kreeg een bericht voor hem alleen. Open het.',
          en: 'Koen got a message for him alone. Open it.',
        },
      },
      next: {
        title: { nl: 'Neem de vraag op, of geef ze door', en: 'Take up the question, or hand it over' },
        text: {
          nl: 'Een vraag heeft altijd precies één eigenaar. Doorgeven kan één keer; wie ze opneemt, antwoordt.',
          en: 'A question always has exactly one owner. Handing over is possible once; whoever takes it up answers.',
        },
      },
    },
    more: {
      nl: 'Een werkgroep: stel een initiatief voor met /initiatief, of plan het jaar met /werkjaar.',
      en: 'A working group: propose an initiative with /initiatief, or plan the year with /werkjaar.',
    },
  },
} satisfies Record<string, PlaceWords>;
