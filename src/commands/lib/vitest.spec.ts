import { describe, expect, it } from 'vitest'
import { inRoot } from './paths.mjs'
import { countTests } from './vitest.mjs'

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

describe('countTests', () => {
  it('takes over what was counted', () => {
    const counted = { ...report, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 }
    expect(countTests(counted)).toMatchObject({ passed: 5, failed: 2, skipped: 4 })
  })

  it('says what failed, by file and first line', () => {
    const failed = { status: 'failed', fullName: 'a test', failureMessages: ['Error: no\n    at somewhere'] }
    const file = { name: inRoot('tests', 'a.spec.ts'), status: 'failed', assertionResults: [failed] }
    const broken = {
      name: inRoot('tests', 'b.spec.ts'),
      status: 'failed',
      message: 'Cannot read\nit',
      assertionResults: [],
    }
    const counted = { ...report, numFailedTests: 1, testResults: [file, broken] }
    expect(countTests(counted).failures).toEqual([
      'tests/a.spec.ts: a test: Error: no',
      'tests/b.spec.ts: Cannot read',
    ])
  })

  it('counts a file that broke before its first test as one failure', () => {
    const name = inRoot('tests', 'a.spec.ts')
    const broken = { name, status: 'failed', assertionResults: [] }
    const withFailedTest = { name, status: 'failed', assertionResults: [{ status: 'failed', fullName: 'a' }] }
    const good = { name, status: 'passed', assertionResults: [{ status: 'passed', fullName: 'b' }] }
    const counted = { ...report, numFailedTests: 1, testResults: [broken, withFailedTest, good] }
    expect(countTests(counted)).toMatchObject({ passed: 5, failed: 2, skipped: 0 })
  })
})
