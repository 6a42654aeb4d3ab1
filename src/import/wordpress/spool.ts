import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Spooled } from './types'

/** Keeps long texts in a file of its own, so that an export need not fit into memory. */
export type Spool = {
  add: (text: string) => Spooled
  close: () => Promise<void>
  /** Writes what is waiting. To be awaited now and then, and before anything is read. */
  flush: () => Promise<void>
  read: (place: Spooled) => Promise<string>
}

/** Makes a spool in the folder for temporary files; only this account can read it, and `close` removes it. */
export async function createSpool(): Promise<Spool> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tilts-import-'))
  const file = await open(path.join(folder, 'texts'), 'wx+', 0o600)
  let waiting: Buffer[] = []
  let written = 0
  let end = 0
  return {
    add(text) {
      const bytes = Buffer.from(text, 'utf8')
      const place = { bytes: bytes.length, offset: end }
      if (bytes.length > 0) waiting.push(bytes)
      end += bytes.length
      return place
    },
    async flush() {
      const bytes = Buffer.concat(waiting)
      waiting = []
      if (bytes.length === 0) return
      await file.write(bytes, 0, bytes.length, written)
      written += bytes.length
    },
    async read({ bytes, offset }) {
      const buffer = Buffer.alloc(bytes)
      if (bytes > 0) await file.read(buffer, 0, bytes, offset)
      return buffer.toString('utf8')
    },
    async close() {
      await file.close()
      await rm(folder, { force: true, recursive: true })
    },
  }
}
