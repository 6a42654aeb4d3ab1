import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import mongoose from 'mongoose'
import type { Payload } from 'payload'
import { ARTIFACTS } from './paths'

/*
 * Databases of MongoDB that one file of tests hands on to the next, empty but with their indexes: to make the 170 of a project takes a
 * second or four. Each worker of Vitest has its own, so no two files ever share one.
 */

/** The indexes that stand in a database, as JSON, by collection. */
type Indexes = Record<string, string>
type Connected = {
  connection: { db: { collections: () => Promise<{ deleteMany: (where: object) => Promise<unknown> }[]> } }
}

const FOLDER = path.join(ARTIFACTS, 'mongodb')
/** The process that runs all workers of this run has the number of our parent. */
const FREE = path.join(FOLDER, `free-${process.ppid}-${process.env.VITEST_POOL_ID ?? '0'}.json`)
const standing = new Map<string, Indexes>()

const readFree = (): [string, Indexes][] =>
  existsSync(FREE) ? (JSON.parse(readFileSync(FREE, 'utf8')) as [string, Indexes][]) : []

function writeFree(free: [string, Indexes][]): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(FREE, JSON.stringify(free))
}

/** The address of an empty database that nobody else has until it is given back. */
export function takeDatabase(): string {
  const free = readFree()
  const [name, indexes] = free.pop() ?? [`test_${process.ppid}_${randomUUID().slice(0, 8)}`, {}]
  writeFree(free)
  standing.set(name, indexes)
  return Object.assign(new URL(process.env.MONGODB_URL ?? ''), { pathname: `/${name}` }).toString()
}

/** Empties a database and stops; the next file of this worker gets it. */
export async function giveBack(payload: Payload, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const { db } = (payload.db as unknown as Connected).connection
  await Promise.all((await db.collections()).map((collection) => collection.deleteMany({})))
  await payload.destroy()
  writeFree([...readFree(), [name, standing.get(name) ?? {}]])
}

/** Lets Payload make the indexes of a collection only where other ones, or none, stand in a database of ours. */
export function keepIndexes(): void {
  const { Model } = mongoose
  const { ensureIndexes } = Model
  const underWay = new Map<string, Promise<void>>()
  Model.ensureIndexes = function (...args) {
    const { collectionName } = this.collection
    const there = standing.get(this.db.name)
    const wanted = JSON.stringify(this.schema.indexes())
    if (!there) return ensureIndexes.apply(this, args)
    if (there[collectionName] === wanted) return Promise.resolve()
    const key = `${this.db.name}/${collectionName}/${wanted}`
    const make = async (): Promise<void> => {
      if (there[collectionName] !== undefined) await this.collection.dropIndexes()
      await ensureIndexes.apply(this, args)
      there[collectionName] = wanted
    }
    const made = underWay.get(key) ?? make().finally(() => underWay.delete(key))
    underWay.set(key, made)
    return made
  }
}
