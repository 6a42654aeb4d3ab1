import { existsSync, renameSync, rmSync } from 'node:fs'

const BESIDE = ['', '-shm', '-wal']

/**
 * Makes a database file once: under another name until it is whole, so that one that was cut short is not taken for it.
 *
 * @returns whether it had to be made
 */
export async function makeOnce(file: string, make: (unfinished: string) => Promise<void>): Promise<boolean> {
  if (existsSync(file)) return false
  const unfinished = `${file}.unfinished`
  for (const end of BESIDE) rmSync(unfinished + end, { force: true })
  await make(unfinished)
  for (const end of BESIDE) if (existsSync(unfinished + end)) renameSync(unfinished + end, file + end)
  return true
}
