import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { exitCode, start } from './children.mjs'
import { Failure } from './failure.mjs'
import { DATA, ROOT } from './paths.mjs'

const LINES_SHOWN = 40

/** What the programs behind the steps say; nobody needs it unless a step fails. */
let logFile = path.join(DATA, 'commands.log')

/**
 * Starts a log of its own for a command.
 *
 * @param {string} name file name without its ending, in the data folder unless it is a whole path
 */
export function openLog(name) {
  logFile = path.resolve(DATA, `${name}.log`)
  mkdirSync(path.dirname(logFile), { recursive: true })
  closeSync(openSync(logFile, 'w'))
}

/**
 * Starts a program whose output goes to the log.
 *
 * @param {string[]} command
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options] `cwd` is the top folder of the project,
 *   `env` the environment of this process, unless they are given
 * @returns {import('node:child_process').ChildProcess}
 */
export function startLogged(command, { cwd = ROOT, env = process.env } = {}) {
  mkdirSync(path.dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'a')
  writeSync(log, `\n$ ${command.join(' ')}\n`)
  const shell = command[0].endsWith('.cmd')
  const child = start(command, { cwd, env, shell, stdio: ['ignore', log, log] })
  closeSync(log)
  return child
}

/**
 * Runs a program to its end, in silence.
 *
 * @param {string[]} command
 * @param {{ name: string, cwd?: string, env?: Record<string, string | undefined> }} options `name` is how a failure calls
 *   it; the others are those of {@link startLogged}
 * @throws {Failure} with the last lines of its output
 */
export async function runLogged(command, { name, ...options }) {
  const code = await exitCode(startLogged(command, options))
  if (code !== 0) throw new Failure(`${name} failed (exit code ${code}). ${logTail()}`)
}

/** The end of the log, for people. */
export function logTail() {
  // npm prints its manual below the reason.
  const text = readFileSync(logFile, 'utf8').replace(/\nnpm error Usage:[^]*$/, '')
  const lines = text.trimEnd().split('\n').slice(-LINES_SHOWN)
  return `Its last lines, all of them are in ${path.relative(process.cwd(), logFile)}:\n\n${lines.join('\n')}`
}
