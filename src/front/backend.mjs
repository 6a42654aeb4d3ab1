import { spawn } from 'node:child_process'

/** A process that ended by itself is started again after so long, in milliseconds; twice as long each time it ends soon. */
const RESTART_MS = 500
const RESTART_MAX_MS = 30_000
/** Who lives longer than this has started well. */
const SOUND_MS = 30_000

/**
 * Keeps the application running.
 *
 * @param {{ command: string[], cwd: string, env: Record<string, string | undefined>, log: (message: string) => void }} options
 */
export function keepRunning({ command: [program, ...args], cwd, env, log }) {
  let isStopping = false
  let wait = RESTART_MS
  let child
  let timer
  let ended
  const start = () => {
    const startedAt = Date.now()
    child = spawn(program, args, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    ended = new Promise((resolve) => child.once('exit', resolve))
    child.once('error', (error) => log(`The application could not be started: ${error.message}`))
    child.once('exit', (code, signal) => {
      if (isStopping) return
      wait = Date.now() - startedAt > SOUND_MS ? RESTART_MS : Math.min(wait * 2, RESTART_MAX_MS)
      log(`The application ended (${signal ?? `exit code ${code}`}). It is started again in ${wait} ms.`)
      timer = setTimeout(start, wait)
    })
  }
  start()
  // Nobody is left behind, whatever this process ends of.
  process.on('exit', () => child.kill('SIGKILL'))
  return {
    pid: () => child.pid,
    /** Ends it and waits; it is killed when it does not go. */
    async stop(signal, graceMs) {
      isStopping = true
      clearTimeout(timer)
      if (child.exitCode !== null || child.signalCode !== null) return
      const kill = setTimeout(() => child.kill('SIGKILL'), graceMs)
      child.kill(signal)
      await ended
      clearTimeout(kill)
    },
  }
}
