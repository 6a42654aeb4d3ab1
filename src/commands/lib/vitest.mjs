import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { exitCode, start } from './children.mjs'
import { inRoot, ROOT } from './paths.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts */

/**
 * What Vitest's JSON reporter writes, as far as it is read here.
 *
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { name: string, message?: string, status: string,
 *     assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} Report
 */

/**
 * Runs Vitest with its usual output and counts from its report.
 *
 * @param {{ projects: string[], args: string[], env?: Record<string, string | undefined> }} options
 * @returns {Promise<Counts>}
 */
export async function runVitest({ projects, args, env = process.env }) {
  const folder = inRoot('tests', '.artifacts')
  const report = inRoot('tests', '.artifacts', `report-${projects.join('-')}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const command = [
    process.execPath,
    inRoot('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]
  const code = await exitCode(start(command, { cwd: ROOT, env, stdio: 'inherit' }))
  return withExitCode(readReport(report), code)
}

/**
 * What failed, a line each: where it stands in a long output, the end says what to look for.
 *
 * @param {Report} report
 * @returns {string[]}
 */
export function failedTests(report) {
  return report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = path.relative(ROOT, name)
      const failed = assertionResults.filter((test) => test.status === 'failed')
      if (failed.length === 0) return [`${file}: ${firstLine(message)}`]
      return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`)
    })
}

const firstLine = (text = '') => text.split('\n', 1)[0]

/**
 * The counts of a report. A file that broke before its first test has no failed test: it counts as one.
 *
 * @param {Report} report
 * @returns {Counts}
 */
export function countTests(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: failedTests(report),
  }
}

function readReport(file) {
  try {
    return countTests(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Vitest broke before it could report; its exit code says so.
    return { passed: 0, failed: 0, skipped: 0, failures: [] }
  }
}

/** Faults outside of tests (an unhandled rejection, a broken set-up) show in the exit code only. */
const withExitCode = (counts, code) =>
  code !== 0 && counts.failed === 0
    ? { ...counts, failed: 1, failures: [`Vitest ended with exit code ${code}, with no failed test`] }
    : counts
