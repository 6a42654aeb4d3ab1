import { describe, expect, it } from 'vitest'
import { countTests } from './vitest.mjs'

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

describe('countTests', () => {
  it('takes over what was counted', () => {
    const counted = { ...report, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 }
    expect(countTests(counted)).toEqual({ passed: 5, failed: 2, skipped: 4 })
  })

  it('counts a file that broke before its first test as one failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const withFailedTest = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    const good = { status: 'passed', assertionResults: [{ status: 'passed' }] }
    const counted = { ...report, numFailedTests: 1, testResults: [broken, withFailedTest, good] }
    expect(countTests(counted)).toEqual({ passed: 5, failed: 2, skipped: 0 })
  })
})
