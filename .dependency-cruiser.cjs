// The import rule (ARCHITECTURE.md, "Rooms") as allow-lists: what a room may import is written here, all else fails.
// A room is a folder of src, or cards/. To widen a room's list is a decision about the design: say why beside it.

/** A room, and everything in it. */
const room = (name) => `^src/${name}(/|[.]ts$)`;
const rooms = (...names) => names.map(room);
const npm = (...names) => names.map((name) => `^node_modules/(@types/)?${name}(/|$)`);

/** `from` may import itself and `to`. */
const allow = (from, to, how = {}) => ({ from: { path: from }, to: { path: to, ...how } });
const within = (name) => allow(room(name), room(name));
/** A type costs nothing at run time: the compiler erases it. */
const typesOf = (from, to) => allow(from, to, { dependencyTypes: ['type-only'] });
const node = (from) => ({ from: { path: from }, to: { dependencyTypes: ['core'] } });
const anyPackage = (from) => allow(from, '^node_modules/');

const CARDS = '^cards/';
const EDGE = '^src/edges/([^/]+)/';
/** What runs in a browser. */
const PAGE = '^src/edges/playground/page/';
const PAGE_WORDS = '^src/words/playground/';
/** The text of a locale, and finding people by their names as everywhere. */
const PAGE_DOMAIN = '^src/domain/(text|people/search-people)[.]ts$';

/**
 * What a sub-room may import of the room it is in, besides itself and the files that lie directly in the room (its ground, which knows no sub-room).
 * Together with `no-cycles-between-rooms` this keeps arrows inside a room pointing down.
 */
const SUB_ROOMS = {
  domain: {
    time: [],
    people: [],
    procedure: ['people', 'time'],
    // Names, for whom a case is about: two that name one pupil find each other.
    case: ['names', 'procedure', 'people', 'time'],
    names: [],
    conditions: ['case', 'names', 'procedure', 'people', 'time'],
    decide: ['questions', 'conditions', 'case', 'procedure', 'people', 'time'],
    questions: ['conditions', 'case', 'procedure', 'people'],
    reports: ['decide', 'case', 'names', 'procedure', 'people', 'time'],
  },
  app: {
    requests: [],
    cases: ['requests'],
    reports: ['requests'],
    directory: ['requests'],
    attendance: ['requests', 'cases'],
    staff: ['requests', 'attendance'],
    trends: ['requests'],
    delivery: ['cases', 'reports', 'attendance'],
    answer: ['requests', 'cases', 'reports', 'directory', 'attendance', 'staff', 'trends'],
  },
  views: { mask: [], dossier: ['mask'], reports: [], flow: [], alongside: [] },
  stories: {
    format: [],
    'old-spelling': ['format'],
    fakes: [],
    drivers: ['fakes'],
    playing: ['drivers', 'fakes', 'format'],
    effort: ['playing', 'drivers', 'format'],
    coverage: ['format'],
  },
};
const subRooms = (name) => [
  allow(`^src/${name}/[^/]+[.]ts$`, `^src/${name}/[^/]+[.]ts$`),
  ...Object.entries(SUB_ROOMS[name]).map(([sub, below]) =>
    allow(`^src/${name}/${sub}/`, [
      `^src/${name}/${sub}/`,
      `^src/${name}/[^/]+[.]ts$`,
      ...below.map((one) => `^src/${name}/${one}/`),
    ]),
  ),
];

const allowed = [
  // The centre: nothing but itself, a calendar, and what telephone numbers look like.
  ...subRooms('domain'),
  allow(room('domain'), npm('luxon', 'libphonenumber-js')),

  // Pure rooms around it.
  within('pathways'),
  allow(room('pathways'), [room('domain'), ...npm('zod', 'yaml')]),
  // The acts that every pathway has, whatever its file says, have no file of their own to be worded in.
  allow(room('pathways'), '^src/words/case/(record-acts|tie-acts|people-acts)[.]ts$'),
  // The question whose case it is, which the product asks for every procedure.
  allow(room('pathways'), '^src/words/case/whose-case[.]ts$'),
  within('notify'),
  // A message says what it says in every language; the words are not its own.
  allow(room('notify'), rooms('domain', 'words')),
  // The directory: who can be called. It shows nothing of a case; a form field and a number are shaped as views shape them.
  within('directory'),
  allow(room('directory'), [room('domain'), ...npm('fuse[.]js', 'zod')]),
  // Its questions, and what is wrong with an answer, are words in every language.
  allow(room('directory'), room('words/directory')),
  typesOf(room('directory'), room('views')),
  ...subRooms('views'),
  // What is seen is said in every language: between facts, in a journal, and of staff in a dossier by their role instead of their name.
  allow(room('views'), rooms('domain', 'words')),
  within('words'),
  typesOf(room('words'), rooms('domain', 'trends', 'requests')),
  // The text of a locale, and texts put together: functions without a rule in them.
  allow(room('words'), '^src/domain/text[.]ts$'),
  // Dates are said in the tenant's own time zone.
  allow(room('words'), npm('luxon')),
  // What can be asked: under cards, words, renderers and the application, so that a button and a typed word are the request itself.
  within('requests'),
  allow(room('requests'), npm('zod')),
  within('card'),
  typesOf(room('card'), rooms('domain', 'requests')),
  within('render'),
  allow(room('render'), rooms('card', 'words', 'requests')),
  // What travels on a button is checked before it is believed.
  allow(room('render'), npm('zod')),
  typesOf(room('render'), npm('@slack/types', '@microsoft/teams[.]cards')),
  allow(CARDS, [CARDS, ...rooms('views', 'words', 'card')]),
  typesOf(CARDS, rooms('domain', 'requests')),
  // A sample of a form asks the questions that the form really has.
  allow('^cards/samples/', rooms('directory')),
  // Two functions without a rule in them: the text of a locale, and the end of an exhaustive switch.
  allow(CARDS, '^src/domain/(text|assert-never)[.]ts$'),
  // What there is to make a card of: the application's answers and deliveries, as types.
  typesOf(
    CARDS,
    rooms('app/requests/outcome', 'app/ports', 'app/gateway', 'app/tenant', 'directory', 'staff', 'trends'),
  ),
  // Who works at a school beside its file: proposals, decisions, what comes of them.
  within('staff'),
  allow(room('staff'), room('domain')),
  within('tenants'),
  // A list of people is read into what a proposal is made of.
  allow('^src/tenants/people/', [room('staff'), ...npm('csv-parse')]),
  // Which groups there are to read people from.
  allow('^src/tenants/schema[.]ts$', room('staff/from-groups')),
  allow(room('tenants'), [
    ...rooms('domain', 'pathways', 'directory'),
    ...npm('zod', 'yaml', 'luxon', 'date-holidays'),
  ]),
  // What a school that says nothing calls its pupil system.
  allow(room('tenants'), room('words/pupil-system')),
  // What is wrong with an id is told in words that a school reads.
  allow(room('tenants'), room('words/tenants')),
  typesOf(room('tenants'), room('app/tenant')),
  // The calendars of the world are loaded when holidays are first asked for.
  allow('^src/tenants/calendar[.]ts$', '^(node:)?module$', { dependencyTypes: ['core'] }),

  // Figures: counting, and leaving out what would lead to one case.
  within('trends'),
  allow(room('trends'), [room('domain'), ...npm('luxon')]),

  // The verbs. No platform, no database; Node only for ids, hashes and waiting.
  ...subRooms('app'),
  allow(room('app'), [
    // Words: what goes with an answer is said in every language, and what may be typed is a table of words.
    ...rooms('notify', 'views', 'directory', 'staff', 'trends', 'pathways', 'words', 'domain', 'requests'),
    ...npm('luxon', 'date-holidays'),
  ]),
  allow(room('app'), '^(node:)?(crypto|timers|timers/promises|events)$', { dependencyTypes: ['core'] }),

  // Driven: adapters of app's ports. A driver knows its own folder, what lies directly in storage/, and the repositories, which know no driver.
  allow('^src/storage/[^/]+[.]ts$', '^src/storage/[^/]+[.]ts$'),
  allow('^src/storage/([^/]+)/', ['^src/storage/$1/', '^src/storage/[^/]+[.]ts$']),
  allow('^src/storage/(embedded|mongodb)/', '^src/storage/repository/'),
  allow('^src/storage/repository/', '^src/storage/crypto/'),
  // What is read back is held against the format it was written in.
  typesOf('^src/storage/(repository|formats)/staff[.]ts$', room('staff')),
  allow('^src/storage/repository/', '^src/storage/formats/'),
  allow('^src/storage/formats/', npm('zod')),
  allow(room('storage'), [
    ...rooms('app/ports', 'app/gateway', 'app/mornings', 'app/upkeep'),
    // The playground's own port: no other platform has its messages kept by us.
    room('app/post-box'),
    room('domain'),
    ...npm('mongoose', 'mongodb', '@seald-io/nedb', 'proper-lockfile'),
  ]),
  // What a case is counted by.
  typesOf(room('storage'), room('trends')),
  node(room('storage')),

  // Driven: files of what may be seen. Knows views and words, and neither cases nor platforms.
  within('documents'),
  allow(room('documents'), rooms('words')),
  typesOf(room('documents'), rooms('app/ports', 'app/documents', 'views', 'domain', 'trends')),
  // Two functions without a rule in them: the text of a locale, and the end of an exhaustive switch.
  allow(room('documents'), '^src/domain/(text|assert-never)[.]ts$'),
  allow(room('documents'), npm('pdfkit', 'dejavu-fonts-ttf', 'csv-stringify', '@dagrejs/dagre')),
  node(room('documents')),

  // Driving: platforms, and the pages of the HTTP server. One edge does not know another, save that server.
  allow(EDGE, ['^src/edges/$1/', '^src/edges/http/']),
  allow('^src/edges/', [...rooms('app', 'views', 'render', 'words', 'requests'), CARDS]),
  allow('^src/edges/[^/]+[.]ts$', ['^src/edges/[^/]+[.]ts$']),
  allow('^src/edges/', '^src/edges/[^/]+[.]ts$'),
  typesOf('^src/edges/', rooms('domain', 'card', 'notify')),
  // The page says what is said in the reader's language: the text of a locale, a function without a rule in it.
  allow(PAGE, PAGE_DOMAIN),
  // The clock that can be moved goes by the calendar of the school, of which there is one.
  allow('^src/edges/playground/', '^src/domain/time/working-time[.]ts$'),
  // The example of a field stands for the same answer there and in a story.
  allow('^src/edges/playground/', '^src/domain/procedure/example[.]ts$'),
  anyPackage('^src/edges/'),
  node('^src/edges/'),

  // The environment, read once. What is wrong with a setting is told in words that a
  // school reads, with the one that was probably meant.
  within('config'),
  allow(room('config'), [...rooms('domain', 'words/setup', 'pathways/did-you-mean'), ...npm('zod', 'yaml', 'luxon')]),
  node(room('config')),

  // The composition root puts the program together by hand: all of it, and nothing of what stands above it.
  allow('^src/(main[.]ts$|compose/)', ['^src/(?!cli/|stories/)', CARDS]),
  // Stories play the real application with fake platforms.
  ...subRooms('stories'),
  allow(room('stories'), ['^src/(?!cli/|stories/)', CARDS]),
  // The command line is above everything, and nobody's to import.
  allow('^src/cli/', ['^src/', CARDS]),
  ...['^src/(main[.]ts$|compose/)', room('stories'), '^src/cli/'].flatMap((from) => [anyPackage(from), node(from)]),

  // Tests and what a developer runs see everything.
  ...['^test/', '^bench/', '^scripts/'].map((from) => ({ from: { path: from }, to: {} })),
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-cycles-between-rooms',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(domain|app|views|stories|storage|edges|cli|compose)' },
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'page-stays-small',
      comment:
        'All that the page imports goes over the line to a browser: its own words, the text of a locale, finding people by name, and the renderer of cards.',
      severity: 'error',
      from: { path: [PAGE, PAGE_WORDS] },
      to: {
        pathNot: [PAGE, PAGE_WORDS, PAGE_DOMAIN, '^node_modules/adaptivecards/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-dev-packages',
      comment: 'A deployed Zorgspoor has no dev dependencies.',
      severity: 'error',
      // The page is made of what it imports when it is built.
      from: { path: '^(src|cards)/', pathNot: PAGE },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  allowed,
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/mongodb/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types', 'default'],
      mainFields: ['main', 'types'],
    },
  },
};
