/** What the cards of who works at a school say around it. */
import type { Locale } from '../../domain/text';

const nl = {
  list: {
    title: 'Mensen van de school',
    help: 'Wie erbij komt, weggaat of van rol verandert, telt pas als jij akkoord bent.',
    none: 'Er wacht niets op je akkoord.',
    counts: (comes: number, changes: number, goes: number) => `${comes} erbij · ${changes} anders · ${goes} weg`,
    waitsForSecond: (name: string) => `${name} is akkoord. Er moet nog iemand anders kijken.`,
  },
  proposal: {
    title: 'Mensen: voorstel',
    from: { list: 'Uit een lijst', groups: 'Uit de groepen', chat: 'Voorgesteld in de chat' },
    by: (name: string) => `door ${name}`,
    comes: (count: number) => `Komt erbij (${count})`,
    changes: (count: number) => `Verandert (${count})`,
    goes: (count: number) => `Gaat weg (${count})`,
    noRole: 'geen bijzondere rol',
    gets: (what: string) => `krijgt ${what}`,
    loses: (what: string) => `verliest ${what}`,
    back: 'mag weer meedoen',
    account: (platform: string) => `een account op ${platform}`,
    partner: 'van buiten de school',
    two: 'Iemand krijgt een rol die namen leest. Daarom kijken twee coördinatoren.',
    approved: (names: string) => `Akkoord: ${names}. Er moet nog iemand anders kijken.`,
    yes: 'Bij akkoord telt dit meteen. Wie weggaat, kan er meteen niet meer in.',
    yours: 'Dit gaat ook over jou. Een andere coördinator beslist.',
  },
  form: {
    stranger: 'Iemand voorstellen',
    strangerHelp: (account: string) =>
      `Klopt het dat dit iemand van je school is? Ga het na voordat je een rol geeft. Account: ${account}.`,
    suspend: 'Geen toegang meer',
    suspendHelp: 'Wie je kiest, kan er meteen niet meer in. Wat nog open stond, draag je daarna over.',
  },
  buttons: {
    look: 'Bekijken en beslissen',
    approve: 'Akkoord',
    reject: 'Niet akkoord',
    suspend: 'Geen toegang meer',
    propose: 'Voorstellen',
    save: 'Voorstellen',
    saveSuspension: 'Toegang stoppen',
    list: 'Mensen van de school',
  },
};
type Words = typeof nl;

const en: Words = {
  list: {
    title: 'People of the school',
    help: 'Who comes, goes or changes role counts only once you approve.',
    none: 'Nothing waits for your approval.',
    counts: (comes, changes, goes) => `${comes} new · ${changes} changed · ${goes} gone`,
    waitsForSecond: (name) => `${name} approved. Somebody else has to look too.`,
  },
  proposal: {
    title: 'People: proposal',
    from: { list: 'From a list', groups: 'From the groups', chat: 'Proposed in chat' },
    by: (name) => `by ${name}`,
    comes: (count) => `Comes (${count})`,
    changes: (count) => `Changes (${count})`,
    goes: (count) => `Goes (${count})`,
    noRole: 'no role of their own',
    gets: (what) => `gets ${what}`,
    loses: (what) => `loses ${what}`,
    back: 'may take part again',
    account: (platform) => `an account on ${platform}`,
    partner: 'from outside the school',
    two: 'Somebody gets a role that reads names. So two coordinators look.',
    approved: (names) => `Approved: ${names}. Somebody else has to look too.`,
    yes: 'Once approved it counts at once. Whoever goes cannot get in any more.',
    yours: 'This is about you too. Another coordinator decides.',
  },
  form: {
    stranger: 'Propose somebody',
    strangerHelp: (account) => `Are they really of your school? Make sure before you give a role. Account: ${account}.`,
    suspend: 'No access any more',
    suspendHelp: 'Whoever you choose cannot get in any more, at once. What was open is handed over after that.',
  },
  buttons: {
    look: 'Look and decide',
    approve: 'Approve',
    reject: 'Reject',
    suspend: 'No access any more',
    propose: 'Propose',
    save: 'Propose',
    saveSuspension: 'Stop access',
    list: 'People of the school',
  },
};

const ALL: Record<Locale, Words> = { nl, 'nl-BE': nl, en };

export const staffWords = (locale: Locale): Words => ALL[locale];
