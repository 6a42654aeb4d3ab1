import { constants } from 'node:os'
import { stopChildren } from './children.mjs'

/** Something the person at the keyboard can act on: shown as a sentence, without a stack. */
export class Failure extends Error {}

/**
 * Runs a command. A {@link Failure} is printed as it stands and ends with exit code 1; a signal ends the command's
 * child processes first.
 *
 * @param {() => Promise<void> | void} command
 * @param {{ onStop?: () => number | undefined }} [options] `onStop` says goodbye after a signal and may give an exit code
 */
export async function run(command, { onStop } = {}) {
  let stopping = false
  const stop = async (signal) => {
    if (stopping) return
    stopping = true
    await stopChildren(signal)
    process.exit(onStop?.() ?? 128 + constants.signals[signal])
  }
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, stop)
  try {
    await command()
  } catch (error) {
    // What breaks because we stop it is no fault.
    if (stopping) return
    process.exitCode = 1
    await stopChildren('SIGTERM')
    console.error(error instanceof Failure ? `\n${error.message}` : error)
  }
}
