import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient, type Client } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepStatements } from '@/database/keepStatements'

/* Statements of SQLite are prepared once for each connection (src/database/keepStatements.ts). */

let folder: string
let client: Client

beforeEach(async () => {
  keepStatements()
  folder = mkdtempSync(path.join(tmpdir(), 'tilts-statements-'))
  client = createClient({ url: `file:${path.join(folder, 'a.db')}` })
  await client.execute('create table notes (id integer primary key, text text unique)')
})
afterEach(() => {
  client.close()
  rmSync(folder, { recursive: true })
})

const INSERT = 'insert into notes (text) values (?) returning id, text'
const rows = async (sql: string, args: (number | string)[] = []): Promise<unknown[]> =>
  (await client.execute({ args, sql })).rows.map((row) => ({ ...row }))

describe('a connection', () => {
  it('does not wait for the disk with each commit, whichever of them it is', async () => {
    await client.execute('pragma journal_mode = wal')
    const transaction = await client.transaction('write')
    const levels = [
      (await transaction.execute('pragma synchronous')).rows[0]?.synchronous,
      ...(await rows('pragma synchronous')).map((row) => (row as { synchronous: number }).synchronous),
      (await client.execute('pragma journal_size_limit')).rows[0]?.journal_size_limit,
    ]
    await transaction.commit()
    expect(levels).toEqual([1, 1, 67_108_864])
  })
})

describe('a statement that is kept', () => {
  it('gives what it is asked for each time', async () => {
    expect(await rows(INSERT, ['one'])).toEqual([{ id: 1, text: 'one' }])
    expect(await rows(INSERT, ['two'])).toEqual([{ id: 2, text: 'two' }])
    expect(await rows('select text from notes where id = ?', [1])).toEqual([{ text: 'one' }])
    expect(await rows('select text from notes where id = ?', [2])).toEqual([{ text: 'two' }])
    expect(await rows('select text from notes where id = ?', [3])).toEqual([])
    const changed = await client.execute({ args: ['x', 1], sql: 'update notes set text = ? where id = ?' })
    const again = await client.execute({ args: ['x', 9], sql: 'update notes set text = ? where id = ?' })
    expect([changed.rowsAffected, again.rowsAffected]).toEqual([1, 0])
  })

  it('is whole again after it has failed, and keeps nobody from a commit', async () => {
    await rows(INSERT, ['one'])
    const transaction = await client.transaction('write')
    await transaction.execute({ args: ['two'], sql: INSERT })
    for (const _time of [1, 2])
      await expect(transaction.execute({ args: ['one'], sql: INSERT })).rejects.toThrow(/UNIQUE/)
    await transaction.execute({ args: ['three'], sql: INSERT })
    await transaction.commit()
    expect(await rows('select text from notes order by id')).toEqual(
      ['one', 'two', 'three'].map((text) => ({ text })),
    )
  })

  it('sees what has become of its table', async () => {
    const sql = 'select * from notes'
    await rows(INSERT, ['one'])
    await rows(sql)
    await client.execute('alter table notes add column more text default "m"')
    expect(await rows(sql)).toEqual([{ id: 1, more: 'm', text: 'one' }])
    await rows('select text from notes')
    await client.execute('alter table notes rename column more to most')
    expect(await rows('select text, most from notes')).toEqual([{ most: 'm', text: 'one' }])
    await expect(client.execute('select more from notes')).rejects.toThrow(/no such column/)
    await client.execute('drop table notes')
    await expect(client.execute(sql)).rejects.toThrow(/no such table/)
  })

  it('is of its connection alone: others have their own, also after all are closed', async () => {
    const transaction = await client.transaction('write')
    await transaction.execute({ args: ['inside'], sql: INSERT })
    expect(await rows('select text from notes')).toEqual([])
    await transaction.rollback()
    expect(await rows('select text from notes')).toEqual([])
    await client.reconnect()
    expect(await rows(INSERT, ['after'])).toEqual([{ id: 1, text: 'after' }])
  })
})
