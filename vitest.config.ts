import path from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { SlowFirst } from './tests/helpers/slowFirst'

const root = (folder: string): string => path.resolve(process.cwd(), folder)

const aliases: Record<string, string> = {
  // Vite would take graphql's second, ES module copy, whose errors the one in Node does not know.
  graphql: root('node_modules/graphql/index.js'),
  '@payload-config': root('src/payload.config.ts'),
  '@collections': root('collections'),
  '@plugins': root('plugins'),
  '@': root('src'),
}

const alias = [
  // Of the folder alone Vite would take what its package.json names: the last build.
  { find: /^@plugins\/editorial-workflow$/, replacement: root('plugins/editorial-workflow/index.ts') },
  ...Object.entries(aliases).map(([find, replacement]) => ({ find, replacement })),
]

const unit: TestProjectInlineConfiguration = {
  resolve: { alias },
  test: {
    name: 'unit',
    // Properties are many runs, on machines that do other work too.
    testTimeout: 30_000,
    include: [
      'src/**/*.spec.ts',
      'collections/**/*.spec.ts',
      'plugins/**/*.spec.ts',
      'tests/*.spec.ts',
      'tests/bench/**/*.spec.ts',
    ],
  },
}

type Database = 'mongodb' | 'sqlite'
const common = (database: Database): TestProjectInlineConfiguration['test'] => ({
  env: { TEST_DATABASE: database },
  hookTimeout: 120_000,
  testTimeout: 60_000,
})
const cleanUp = (database: Database): string[] =>
  database === 'mongodb' ? ['tests/helpers/dropDatabases.ts'] : []

/** Tilts: the same files on each database; every file gets a database and a process of its own. */
const integration = (database: Database): TestProjectInlineConfiguration => ({
  resolve: { alias },
  test: {
    ...common(database),
    name: database,
    include: ['tests/int/*.spec.ts'],
    // What commands do is tested on both databases, in the process of the test; that they call it right, with processes, on one. So are
    // rules that are worked out in memory, with a review for each of their many documents: the review itself is tested on both.
    exclude: database === 'mongodb' ? ['tests/int/*Commands.spec.ts', 'tests/int/credits.spec.ts'] : [],
    globalSetup: database === 'sqlite' ? ['tests/helpers/makeTemplate.ts'] : cleanUp(database),
    setupFiles: ['tests/helpers/setup.ts'],
  },
})

/**
 * The plugin in projects that its files make up. Each project ends with its file, so the next one can have its process: loading all of
 * Payload anew for each takes as long as many a file.
 */
const plugin = (database: Database): TestProjectInlineConfiguration => ({
  resolve: { alias },
  test: {
    ...common(database),
    name: `${database}-plugin`,
    include: ['tests/int/workflow/**/*.spec.ts'],
    globalSetup: cleanUp(database),
    isolate: false,
    setupFiles: ['tests/helpers/setupProcess.ts'],
  },
})

/** The production server in a real browser: `npm test` builds the one and finds the other. */
const e2e: TestProjectInlineConfiguration = {
  resolve: { alias },
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.spec.ts'],
    globalSetup: ['tests/e2e/helpers/seedTemplate.ts'],
    // Two servers and two browsers on two cores are too slow for each other's waits.
    fileParallelism: false,
    hookTimeout: 120_000,
    testTimeout: 120_000,
  },
}

/** The plugin in a project of somebody else: packed, installed, built and started. */
const pack: TestProjectInlineConfiguration = {
  test: {
    name: 'pack',
    include: ['tests/pack/**/*.spec.ts'],
    hookTimeout: 600_000,
    testTimeout: 60_000,
  },
}

/** Kills processes at random moments; slow, and its moments depend on the machine, so it runs on request: `npm run test:crash`. */
const crash: TestProjectInlineConfiguration = {
  resolve: { alias },
  test: {
    name: 'crash',
    env: { TEST_DATABASE: process.env.MONGODB_URL ? 'mongodb' : 'sqlite' },
    include: ['tests/crash/**/*.spec.ts'],
    globalSetup: ['tests/helpers/makeTemplate.ts'],
    setupFiles: ['tests/helpers/setup.ts'],
  },
}

/** Pictures of all screens, on request: `npm run screens`. */
const screens: TestProjectInlineConfiguration = {
  ...e2e,
  test: { ...e2e.test, name: 'screens', include: ['tests/screens/**/*.spec.ts'] },
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      unit,
      integration('sqlite'),
      plugin('sqlite'),
      pack,
      ...(process.env.MONGODB_URL ? [integration('mongodb'), plugin('mongodb')] : []),
      ...(process.env.CHROMIUM_PATH ? [e2e] : []),
      ...(process.env.CRASH_TESTS ? [crash] : []),
      ...(process.env.SCREENS ? [screens] : []),
    ],
  },
})
