import { constants } from 'node:os'
import { stopChildren } from './children.mjs'
import { Failure } from './failure.mjs'

const PARENT_CHECK_MS = 500

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
    // Below the ^C of the terminal, or the step that is cut short.
    console.log()
    await stopChildren(signal)
    process.exit(onStop?.() ?? 128 + constants.signals[signal])
  }
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, stop)
  if (process.env.npm_lifecycle_event) watchParent(() => stop('SIGTERM'))
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

/** `npm run` puts a shell between itself and us that dies of a signal without passing it on. */
function watchParent(whenGone) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && whenGone(), PARENT_CHECK_MS).unref()
}
