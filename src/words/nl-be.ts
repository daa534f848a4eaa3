/** What is said differently in Belgian Dutch: "dossier" for "casus" (docs/rules.md#words). The rest is as in `nl`. */
import { nl, type Words } from './nl';

export const nlBe: Words = {
  ...nl,
  buttons: { ...nl.buttons, toCase: 'Naar het dossier', list: 'Mijn dossiers' },
  headings: { ...nl.headings, acts: 'Wat je nu kan doen' },
  labels: { ...nl.labels, members: 'In het dossier' },
  facts: { ...nl.facts, closed: 'Dit dossier is afgesloten.' },
  list: { title: 'Mijn dossiers' },
  empty: {
    ...nl.empty,
    noCases: 'Je hebt geen dossiers.',
    cases: 'Je hebt geen dossiers. Ben je bezorgd over een leerling? Begin hieronder.',
    start: 'Er is hier niets wat jij kan beginnen. Vraag het aan de coördinator.',
  },
  fromMessage: {
    ...nl.fromMessage,
    help: 'Kies wat je wil beginnen. De tekst van het bericht gaat mee als voorstel; er is nog niets genoteerd, en in het kanaal verandert niets.',
    form: 'Wat wil je beginnen?',
  },
  help: {
    ...nl.help,
    intro:
      'Zorgspoor leidt je stap voor stap door de afgesproken route. Alleen wie bij een dossier hoort, ziet wat erin staat.',
  },
  edge: {
    ...nl.edge,
    apology:
      'Er ging iets mis aan onze kant. Open het dossier om te zien wat er is vastgelegd en probeer het daarna opnieuw. Bij direct gevaar: bel 112.',
  },
};
