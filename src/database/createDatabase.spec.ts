import { describe, expect, it } from 'vitest'
import { createDatabase } from './index'

describe('createDatabase', () => {
  it.each<[string, 'mongoose' | 'sqlite', 'text']>([
    ['file:./data/tilts.db', 'sqlite', 'text'],
    ['file:///srv/tilts.db', 'sqlite', 'text'],
    ['FILE:./data/tilts.db', 'sqlite', 'text'],
    ['mongodb://localhost/tilts', 'mongoose', 'text'],
    ['mongodb+srv://user:password@cluster.example.org/tilts', 'mongoose', 'text'],
    ['MongoDB://localhost/tilts', 'mongoose', 'text'],
  ])('%s is opened with %s, with ids of %s', async (url, name, defaultIDType) => {
    expect(await createDatabase(url)).toMatchObject({ name, defaultIDType, init: expect.any(Function) })
  })

  it.each([
    ['postgres://user:password@db.example.org/tilts', 'postgres'],
    ['libsql://tilts.example.org', 'libsql'],
    ['mongo://localhost', 'mongo'],
    ['http://localhost', 'http'],
    ['./data/tilts.db', './data/tilts'],
    ['', ''],
  ])('refuses %s and says what works', async (url, start) => {
    await expect(createDatabase(url)).rejects.toThrow(
      `DATABASE_URL starts with “${start}”, which Tilts cannot use. Use file:./path/to/database.db for SQLite or mongodb://… for MongoDB`,
    )
  })

  it('tells no password when it refuses', async () => {
    const refusal = await createDatabase('postgres://user:password@db.example.org/tilts').catch(String)
    expect(refusal).toContain('cannot use')
    expect(refusal).not.toContain('password')
  })
})
