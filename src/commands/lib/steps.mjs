/**
 * Progress on one line per step: `[2/5] Production build … 74 s`. On a terminal the seconds count while it runs.
 */
let total = 0
let number = 0

/** Numbers the steps that follow. @param {number} count */
export function expectSteps(count) {
  total = count
  number = 0
}

/**
 * Runs one step and shows how long it took, or the note it returns instead.
 *
 * @param {string} title
 * @param {() => Promise<string | void> | string | void} work
 */
export async function step(title, work) {
  number += 1
  const line = `${total ? `[${number}/${total}] ` : ''}${title} …`
  const started = Date.now()
  process.stdout.write(line)
  const clock = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r${line} ${seconds(started)}`), 1000)
    : undefined
  try {
    const note = await work()
    process.stdout.write(`${clock ? `\r${line}` : ''} ${note ?? seconds(started)}\n`)
  } catch (error) {
    process.stdout.write(`${clock ? `\r${line}` : ''} failed after ${seconds(started)}\n`)
    throw error
  } finally {
    clearInterval(clock)
  }
}

/**
 * Time since an instant, for people: `8 s`, `2 min 5 s`.
 *
 * @param {number} since milliseconds since the epoch
 */
export function seconds(since) {
  const all = Math.round((Date.now() - since) / 1000)
  return all < 60 ? `${all} s` : `${Math.floor(all / 60)} min ${all % 60} s`
}
