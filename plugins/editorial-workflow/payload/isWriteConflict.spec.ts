import { describe, expect, it } from 'vitest'
import { isDuplicate, isWriteConflict } from './isWriteConflict'

const fault = (given: object): Error => Object.assign(new Error('a fault'), given)
/** As Payload makes it, under the name that it has in a build for production. */
const refused = (collection: string): Error =>
  fault({ name: 'a', data: { collection, errors: [{ message: 'Value must be unique', path: 'key' }] } })

describe('a write that failed', () => {
  it.each([
    ['another process held the lock (SQLite)', fault({ code: 'SQLITE_BUSY' }), true, false],
    ['the same as a cause', fault({ cause: fault({ code: 'SQLITE_BUSY' }) }), true, false],
    ['another transaction wrote the same (MongoDB)', fault({ code: 112 }), true, false],
    ['the server went away (MongoDB)', fault({ errorLabels: ['TransientTransactionError'] }), true, false],
    ['a unique index (SQLite)', fault({ cause: fault({ code: 'SQLITE_CONSTRAINT_UNIQUE' }) }), true, true],
    ['a unique index (MongoDB)', fault({ code: 11000 }), true, true],
    ['a unique index of ours, as Payload says it', refused('editorial-claims'), true, true],
    ['a unique index of the project', refused('posts'), false, false],
    ['a term that is there already', refused('editorial-terms'), false, false],
    ['anything else', fault({}), false, false],
    ['nothing', undefined, false, false],
  ])('because of %s', (_, err, conflict, duplicate) => {
    expect([isWriteConflict(err), isDuplicate(err)]).toEqual([conflict, duplicate])
  })
})
