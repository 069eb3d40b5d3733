/**
 * The doors between the rooms. Every rule here has a planted fault in tests/architecture/doors.test.ts that it must
 * catch; whoever adds a rule adds the fault.
 *
 * TypeScript 7 has no JavaScript API, so the sources are parsed by swc. This version of dependency-cruiser never tells
 * swc that a `.tsx` file holds JSX and stops at the first tag; the flag is added here, where the same copy of swc is at
 * hand before the first file is read. Types in the form `import('./x').Y` are not seen by swc's visitor: the linter bans
 * that form (typescript/consistent-type-imports).
 */
const swc = require('@swc/core');

const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** @param {readonly string[]} names */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const ANY_PACKAGE = '(^|/)node_modules/';

/** Where a program starts. Everything that ships must be reached from one of these. */
const ENTRIES =
  '^(electron/main/(index|repair-worker)\\.ts|electron/preload/index\\.ts|electron/cli/index\\.ts|renderer/app/(print-)?main\\.tsx)$';

/** The parts of electron/ that run without Electron: on the command line, in tests, in another process. */
const WITHOUT_ELECTRON = [
  '^electron/cli/',
  '^electron/main/(log|services|storage)/',
  '^electron/main/ipc/(dispatch|handlers|caller)',
  '^electron/main/(asset-responses|dev-responses|(node-)?ports)\\.ts$',
  '^electron/main/printing/print-jobs\\.ts$',
  '^electron/main/security/(app-origin|asset-path|content-security-policy|dev-server|external-links)\\.ts$',
];

/** The only places that may name the `electron` package. What they share with the others is in WITHOUT_ELECTRON. */
const WITH_ELECTRON = [
  '^electron/preload/index\\.ts$',
  '^electron/main/(index|window|menu|protocol|electron-ports)\\.ts$',
  '^electron/main/ipc/register\\.ts$',
  '^electron/main/(desktop|printing|security)/',
];

/** The wings of shared/domain, lower ones first. What all of them use stands beside them: nutrients, units, weeks. */
const DOMAIN_WINGS = [
  'person',
  'food',
  'week',
  'score',
  'eaters',
  'own-food',
  'search',
  'shopping',
  'pantry',
  'template',
  'repair',
  'help',
  'import',
];

module.exports = {
  forbidden: [
    // Everywhere
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment:
        'Nothing imports it and it imports nothing: nobody can be using it. The linter loads its own rules by path, the compiler the names a room must not know.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^tests/architecture/(lint-rules|foreign-names)/'] },
      to: {},
    },
    {
      name: 'no-module-outside-the-program',
      comment: 'Reached by tests only, or by nothing. Delete it or use it.',
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: '^(shared|electron|renderer)/.+\\.tsx?$', pathNot: [ENTRIES, '\\.d\\.ts$'], reachable: false },
    },
    { name: 'no-unresolved-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-packages',
      comment: 'Comes along with some other package; name it in package.json or leave it.',
      severity: 'error',
      // The stand-in page of the carried runtime is a package of its own; Electron provides `electron` there.
      from: { pathNot: '^scripts/default-app/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'nothing-imports-an-entry',
      comment: 'An entry acts when it is loaded. What others need of it belongs in a file beside it.',
      severity: 'error',
      from: {},
      to: { path: ENTRIES },
    },

    // shared/: runs anywhere
    {
      name: 'shared-imports-only-shared',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|data|scripts)/' },
    },
    { name: 'shared-knows-no-node', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'domain-is-the-ground',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { path: '^shared/(?!domain/)' },
    },
    {
      name: 'domain-top-knows-no-wing',
      severity: 'error',
      from: { path: '^shared/domain/[^/]+\\.ts$' },
      to: { path: '^shared/domain/[^/]+/' },
    },
    ...DOMAIN_WINGS.slice(0, -1).map((wing, index) => ({
      name: `domain-${wing}-below-higher-wings`,
      severity: 'error',
      from: { path: `^shared/domain/${wing}/` },
      to: { path: `^shared/domain/(${DOMAIN_WINGS.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'domain-wings-are-listed',
      comment: 'A wing that is not in the list above has no floor yet.',
      severity: 'error',
      from: {},
      to: { path: `^shared/domain/(?!(${DOMAIN_WINGS.join('|')})/)[^/]+/` },
    },
    {
      name: 'schema-stands-on-domain',
      severity: 'error',
      from: { path: '^shared/schema/' },
      to: { path: '^shared/(?!domain/|schema/)' },
    },
    {
      name: 'formats-stand-on-domain-and-schema',
      severity: 'error',
      from: { path: '^shared/formats/' },
      to: { path: '^shared/(?!domain/|schema/|formats/)' },
    },
    {
      name: 'domain-packages',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { path: ANY_PACKAGE, pathNot: packages('date-fns', 'minisearch', 'numeric-quantity') },
    },
    {
      name: 'schema-and-contract-packages',
      severity: 'error',
      from: { path: '^shared/(schema|contract)/' },
      to: { path: ANY_PACKAGE, pathNot: packages('zod') },
    },
    {
      name: 'formats-packages',
      severity: 'error',
      from: { path: '^shared/formats/' },
      to: { path: ANY_PACKAGE, pathNot: packages('ical-generator', 'papaparse', 'uqr') },
    },

    // electron/: Node and Electron
    {
      name: 'electron-never-imports-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'program-imports-no-scripts',
      comment: 'The tables of data/ ship with the program; what builds them does not.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^(scripts/|data/.+\\.mjs$)' },
    },
    {
      name: 'electron-packages',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ANY_PACKAGE, pathNot: packages('electron', 'lowdb', 'nanoid', 'yauzl', 'yazl', 'zod') },
    },
    {
      name: 'electron-package-at-its-doors-only',
      severity: 'error',
      from: { pathNot: [...WITH_ELECTRON, '^(tests|scripts)/'] },
      to: { path: packages('electron') },
    },
    {
      name: 'services-know-no-electron',
      comment: 'Not even through a third file: the command line and the tests run them on plain Node.',
      severity: 'error',
      from: { path: WITHOUT_ELECTRON },
      to: { path: packages('electron'), reachable: true },
    },
    {
      name: 'storage-stands-on-ports',
      severity: 'error',
      from: { path: '^electron/main/storage/' },
      to: { path: '^electron/', pathNot: '^electron/main/(storage/|ports\\.ts$)' },
    },
    {
      name: 'services-stand-on-storage',
      severity: 'error',
      from: { path: '^electron/main/services/' },
      to: { path: '^electron/', pathNot: '^electron/main/(services/|storage/|ports\\.ts$)' },
    },
    {
      name: 'cli-stands-on-services',
      severity: 'error',
      from: { path: '^electron/cli/' },
      to: {
        path: '^electron/',
        pathNot: '^electron/(cli/|main/(services/|storage/|(node-)?ports\\.ts$|printing/print-jobs\\.ts$))',
      },
    },
    {
      name: 'preload-imports-only-the-method-names',
      comment: 'One schema here would pull the whole validator into every page.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: ['^shared/contract/method-names\\.ts$', packages('electron')] },
    },
    {
      name: 'lowdb-in-storage-only',
      severity: 'error',
      from: { pathNot: '^(electron/main/storage|tests)/' },
      to: { path: packages('lowdb') },
    },
    {
      name: 'no-lowdb-presets',
      comment: 'Its own file adapters and presets do not survive a power cut. Only Low and the type Adapter are ours.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)node_modules/lowdb/lib/(node|browser|presets|adapters)\\b' },
    },

    // renderer/: the DOM
    {
      name: 'renderer-never-imports-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-knows-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-packages',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: ANY_PACKAGE,
        pathNot: packages(
          '@dnd-kit',
          '@fontsource-variable/inter',
          '@mantine',
          '@tabler/icons-react',
          '@tanstack',
          'd3-scale',
          'd3-shape',
          'date-fns',
          'dayjs',
          'nanoid',
          'react',
          'react-dom',
          'zustand',
        ),
      },
    },
    {
      name: 'bridge-imports-only-shared',
      severity: 'error',
      from: { path: '^renderer/bridge/' },
      to: { pathNot: '^(shared|renderer/bridge)/' },
    },
    {
      name: 'ui-imports-no-app-feature-or-bridge',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(?!ui/)' },
    },
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-have-one-door',
      severity: 'error',
      from: { path: '^renderer/(?!features/)' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'state-is-the-ground-of-the-window',
      comment: 'Every store and the one history: they know no component, no screen and not the shell.',
      severity: 'error',
      from: { path: '^renderer/state/' },
      to: { path: ['^renderer/(?!state/|bridge/)', '\\.tsx$'] },
    },
    {
      name: 'documents-change-through-one-door',
      comment:
        'Everybody else changes weeks and library through change-documents, so that every change is in the table.',
      severity: 'error',
      from: { path: '^renderer/(?!state/)' },
      to: { path: '^renderer/state/(edit-week|edit-together|save-together|library-patch|changes)\\.ts$' },
    },
    {
      name: 'stores-are-made-in-one-place',
      comment:
        'Only what is made there is put back between two tests, which share their modules. What counts open dialogs counts down by itself.',
      severity: 'error',
      from: { pathNot: '^renderer/(state/store|ui/open-dialogs)\\.ts$' },
      // Comparing what was read from a store makes none.
      to: { path: packages('zustand'), pathNot: '/zustand/(esm/)?react/shallow' },
    },
    {
      name: 'person-below-features',
      severity: 'error',
      from: { path: '^renderer/person/' },
      to: { path: '^renderer/(?!person/|state/|ui/)' },
    },
    {
      name: 'nothing-imports-the-shell',
      comment: 'The shell is the top floor: it shows the screens and knows them; nothing needs to know it.',
      severity: 'error',
      from: { path: '^renderer/(?!app/)' },
      to: { path: '^renderer/app/' },
    },

    // scripts/ and data/: plain Node
    {
      name: 'scripts-import-nothing-of-the-program',
      severity: 'error',
      from: { path: '^(scripts|data)/' },
      to: { path: '^(shared|electron|renderer)/' },
    },
    {
      name: 'data-and-scripts-apart',
      severity: 'error',
      from: { path: '^data/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'scripts-packages',
      severity: 'error',
      from: { path: '^(scripts|data)/' },
      to: {
        path: ANY_PACKAGE,
        pathNot: packages(
          '@electron/asar',
          '@electron/fuses',
          '@vitejs/plugin-react',
          'electron',
          'electron-builder',
          'electron-vite',
          'papaparse',
          'playwright',
          'vite',
        ),
      },
    },
  ],
  options: {
    parser: 'swc',
    webpackConfig: { fileName: require.resolve('./.dependency-cruiser.aliases.cjs') },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|shots|test-results)/|^tests/fixtures/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
