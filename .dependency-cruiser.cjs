// Which room may import which: docs/architecture.md draws it, this file holds it.
// Every rule is shown to bite by tests/unit/boundaries.test.ts.

/** What each room under src/ may import besides itself, and what to do instead of any other arrow. */
const rooms = {
  arabic: {
    may: [],
    mend: 'The analysis stands alone and is published as mizan/arabic. Pass what it needs as an argument, or move the code to the room that calls it.',
  },
  client: {
    may: [],
    mend: 'The client runs in other programs and in browsers: it knows the API by its OpenAPI document alone.',
  },
  platform: {
    may: [],
    mend: 'The platform knows no room. Let it take an interface or a callback, and let main/ hand in the implementation.',
  },
  marketplace: {
    may: ['src/arabic', 'src/platform'],
    mend: 'The core knows neither search nor its callers. Write an outbox event or a dirty mark, or let the caller pass the value in.',
  },
  search: {
    may: ['src/ranking', 'src/marketplace', 'src/arabic', 'src/platform'],
    mend: 'Search reads the index, the statistics and the rows of the core. Put what else it needs into the document (src/search/index-schema) or pass it in.',
  },
  integrity: {
    may: ['src/marketplace', 'src/search', 'src/arabic', 'src/platform'],
    mend: 'A detector reads the core and the search. What acts on its cases belongs into api/, cli/ or main/.',
  },
  matching: {
    may: ['src/search', 'src/ranking', 'src/marketplace', 'src/arabic', 'src/platform'],
    mend: 'Matching ranks sellers for a request. What sends notices or serves it belongs into api/, cli/ or main/.',
  },
  recommendation: {
    may: ['src/search', 'src/ranking', 'src/marketplace', 'src/arabic', 'src/platform'],
    mend: 'Recommendation learns from orders and asks the search. What schedules or serves it belongs into api/, cli/ or main/.',
  },
  tuning: {
    may: ['src/search', 'src/ranking', 'src/marketplace', 'src/arabic', 'src/platform'],
    mend: 'Tuning measures and learns. What schedules or serves it belongs into api/, cli/ or main/.',
  },
  simulation: {
    may: ['src/marketplace', 'src/arabic', 'src/platform', 'fixtures'],
    mend: 'A simulation lives through the commands of the core. What indexes or serves it afterwards belongs into cli/ or main/.',
  },
  indexer: {
    may: [
      'src/marketplace',
      'src/search/index-schema',
      'src/search/statistics',
      'src/search/vectors',
      'src/arabic',
      'src/platform',
    ],
    mend: 'Of the search the indexer knows the schema of the index and the statistics only. Move shared code into src/search/index-schema or src/search/statistics.',
  },
  api: {
    may: [
      'src/search',
      'src/ranking',
      'src/matching',
      'src/recommendation',
      'src/integrity',
      'src/marketplace',
      'src/indexer',
      'src/tuning',
      'src/arabic',
      'src/platform',
    ],
    mend: 'The API is the top but for main/. Move what it shares with cli/ down into the room that owns the subject.',
  },
  cli: {
    may: [
      'src/search',
      'src/ranking',
      'src/matching',
      'src/recommendation',
      'src/integrity',
      'src/marketplace',
      'src/indexer',
      'src/tuning',
      'src/simulation',
      'src/arabic',
      'src/platform',
      'fixtures',
    ],
    mend: 'Commands are the top but for main/. Move what they share with api/ down into the room that owns the subject.',
  },
};

const inside = (paths) => `^(${paths.join('|')})(/|$)`;

const oneWay = Object.entries(rooms).map(([room, { may, mend }]) => ({
  name: `${room}-imports-one-way`,
  comment: mend,
  severity: 'error',
  from: { path: inside([`src/${room}`]) },
  to: { path: '^(src|fixtures)/', pathNot: inside([`src/${room}`, ...may]) },
}));

const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'ranking-imports-one-way',
      comment:
        'The ranking is pure. It may name the types of src/arabic (import type); values come in as arguments.',
      severity: 'error',
      from: { path: '^src/ranking/' },
      to: { path: '^(src|fixtures)/', pathNot: inside(['src/ranking', 'src/arabic']) },
    },
    {
      name: 'ranking-takes-types-of-arabic-only',
      comment: 'Write `import type`, and let the search pass the analysed words in.',
      severity: 'error',
      from: { path: '^src/ranking/' },
      to: { path: '^src/arabic/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'documents-take-the-shape-of-a-listing-only',
      comment:
        'The document of a listing is a pure function of its rows: `import type`, and let the indexer load them. Only what is pure is shared with the core: how aggregates are rounded, how good a wording is.',
      severity: 'error',
      from: { path: '^src/search/index-schema/' },
      to: {
        path: '^src/marketplace/',
        pathNot: '^src/marketplace/(signals/shown.ts$|listings/quality/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'arabic-depends-on-nothing',
      comment:
        'mizan/arabic runs in any JavaScript engine: no npm package, no node: module. Write the few lines, or pass the data in.',
      severity: 'error',
      from: { path: '^src/arabic/' },
      to: { dependencyTypes: ['core', ...npm] },
    },
    {
      name: 'ranking-is-pure',
      comment:
        'The ranking does no I/O: no node: module, and of npm only zod, for the profile. Do the I/O in the search and pass the values in.',
      severity: 'error',
      from: { path: '^src/ranking/' },
      to: { dependencyTypes: ['core', ...npm], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'fixtures-know-the-core-only',
      comment: 'The demo marketplace is data in the import format. Leave the loading to cli/ and main/.',
      severity: 'error',
      from: { path: '^fixtures/' },
      to: { path: '^(src|web)/', pathNot: inside(['src/marketplace', 'src/arabic', 'src/platform']) },
    },
    {
      name: 'web-knows-the-contracts-only',
      comment:
        'The pages talk to the server over HTTP. Declare what they need in src/api/contracts and ask the API for it.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|fixtures|tests|bench|scripts)/', pathNot: '^src/api/contracts/' },
    },
    {
      name: 'contracts-stay-light',
      comment:
        'The contracts reach the browser: zod, each other, src/search/types.ts, the schemas of a ranking profile, and only the types of anything else (import type).',
      severity: 'error',
      from: { path: '^src/api/contracts/' },
      to: {
        path: '^src/',
        pathNot: String.raw`^src/(api/contracts/|search/types\.ts$|ranking/(profile|profile-document|rule-document|situation)\.ts$)`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-never-imports-the-pages',
      comment: 'The server serves the built pages as files. Share shapes through src/api/contracts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^web/' },
    },
    {
      name: 'product-never-imports-its-tests',
      comment: 'Move what the product needs into src/; tests and benchmarks import it from there.',
      severity: 'error',
      from: { path: '^(src|web|fixtures)/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'only-scripts-import-main',
      comment:
        'main/ wires everything and is the end of every arrow. Move what others need down into the room that owns it.',
      severity: 'error',
      from: { pathNot: '^(src/main|scripts|tests|bench)/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other hold a third one: move what both use into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment:
        'The import leads nowhere: mend the path (relative imports end in .js) or install the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment:
        'The package is there by chance, through another one. Install it by name (npm install --save-exact).',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-needs-no-dev-package',
      comment: 'The server must run without devDependencies: move the package to dependencies.',
      severity: 'error',
      from: { path: '^(src|fixtures)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
