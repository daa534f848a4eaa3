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
/** Where a program is put together by hand: the server, the command line, and the stories, which play the real application with fake platforms. */
const COMPOSITION_ROOTS = ['^src/main[.]ts$', '^src/compose/', '^src/cli/', '^src/stories/'];

const allowed = [
  // The centre: nothing but itself and a calendar.
  within('domain'),
  allow(room('domain'), npm('luxon')),

  // Pure rooms around it.
  within('pathways'),
  allow(room('pathways'), [room('domain'), ...npm('zod', 'yaml')]),
  within('notify'),
  // A missing channel is named as people know the role.
  allow(room('notify'), rooms('domain', 'words/roles')),
  // The directory: who can be called. It shows nothing of a case; a form field and a number are shaped as views shape them.
  within('directory'),
  allow(room('directory'), [room('domain'), ...npm('fuse[.]js', 'zod')]),
  typesOf(room('directory'), room('views')),
  within('views'),
  // In a dossier about one person, staff are told by their role instead of their name.
  allow(room('views'), rooms('domain', 'words/roles')),
  within('words'),
  typesOf(room('words'), rooms('domain', 'trends')),
  // The text of a locale: a function without a rule in it.
  allow(room('words'), '^src/domain/text[.]ts$'),
  // Dates are said in the tenant's own time zone.
  allow(room('words'), npm('luxon')),
  within('card'),
  typesOf(room('card'), room('domain')),
  within('render'),
  allow(room('render'), rooms('card', 'words')),
  typesOf(room('render'), npm('@slack/types', '@microsoft/teams[.]cards')),
  allow(CARDS, [CARDS, ...rooms('views', 'words', 'card')]),
  typesOf(CARDS, room('domain')),
  // A sample of a form asks the questions that the form really has.
  allow('^cards/samples/', rooms('directory')),
  // Two functions without a rule in them: the text of a locale, and the end of an exhaustive switch.
  allow(CARDS, '^src/domain/(text|assert-never)[.]ts$'),
  // What there is to make a card of: the application's answers and deliveries, as types.
  typesOf(CARDS, rooms('app/outcome', 'app/ports', 'app/tenant', 'directory', 'trends')),
  within('tenants'),
  allow(room('tenants'), [...rooms('domain', 'pathways', 'directory'), ...npm('zod', 'yaml', 'luxon', 'date-holidays')]),
  typesOf(room('tenants'), room('app/tenant')),

  // Figures: counting, and leaving out what would lead to one case.
  within('trends'),
  allow(room('trends'), [room('domain'), ...npm('luxon')]),

  // The verbs. No platform, no database; Node only for ids, hashes and waiting.
  within('app'),
  allow(room('app'), [...rooms('notify', 'views', 'directory', 'trends', 'pathways', 'domain'), ...npm('luxon', 'date-holidays')]),
  allow(room('app'), '^(node:)?(crypto|timers|timers/promises|events)$', { dependencyTypes: ['core'] }),

  // Driven: adapters of app's ports. A driver knows its own folder, what lies directly in storage/, and the repositories, which know no driver.
  allow('^src/storage/[^/]+[.]ts$', '^src/storage/[^/]+[.]ts$'),
  allow('^src/storage/([^/]+)/', ['^src/storage/$1/', '^src/storage/[^/]+[.]ts$']),
  allow('^src/storage/(embedded|mongodb)/', '^src/storage/repository/'),
  allow('^src/storage/repository/', '^src/storage/crypto/'),
  allow(room('storage'), [room('app/ports'), room('domain'), ...npm('mongoose', 'mongodb', '@seald-io/nedb', 'proper-lockfile')]),
  // What a case is counted by.
  typesOf(room('storage'), room('trends')),
  node(room('storage')),

  // Driven: files of what may be seen. Knows views and words, and neither cases nor platforms.
  within('documents'),
  allow(room('documents'), rooms('words')),
  typesOf(room('documents'), rooms('app/ports', 'views', 'domain', 'trends')),
  allow(room('documents'), npm('pdfkit', 'dejavu-fonts-ttf', 'echarts', 'csv-stringify')),
  node(room('documents')),

  // Driving: platforms. One edge does not know another, save the HTTP server they share.
  allow(EDGE, ['^src/edges/$1/', '^src/edges/http/']),
  allow('^src/edges/', [...rooms('app', 'views', 'render', 'words'), CARDS]),
  allow('^src/edges/[^/]+[.]ts$', ['^src/edges/[^/]+[.]ts$']),
  allow('^src/edges/', '^src/edges/[^/]+[.]ts$'),
  typesOf('^src/edges/', rooms('domain', 'card', 'notify')),
  anyPackage('^src/edges/'),
  node('^src/edges/'),

  // The environment, read once.
  allow('^src/config[.]ts$', [room('domain'), ...npm('zod', 'yaml', 'luxon')]),
  node('^src/config[.]ts$'),

  // Programs and tests see everything.
  ...['^test/', '^bench/', '^scripts/', ...COMPOSITION_ROOTS].map((from) => ({ from: { path: from }, to: {} })),
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', comment: 'The import leads nowhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-packages',
      comment: 'A deployed Zorgspoor has no dev dependencies.',
      severity: 'error',
      from: { path: '^(src|cards)/' },
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
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types', 'default'], mainFields: ['main', 'types'] },
  },
};
