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
 * @param {Record<string, string | undefined>} [env]
 * @returns {import('node:child_process').ChildProcess}
 */
export function startLogged(command, env = process.env) {
  mkdirSync(path.dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'a')
  writeSync(log, `\n$ ${command.join(' ')}\n`)
  const shell = command[0].endsWith('.cmd')
  const child = start(command, { cwd: ROOT, env, shell, stdio: ['ignore', log, log] })
  closeSync(log)
  return child
}

/**
 * Runs a program to its end, in silence.
 *
 * @param {string[]} command
 * @param {{ name: string, env?: Record<string, string | undefined> }} options `name` is how a failure calls it
 * @throws {Failure} with the last lines of its output
 */
export async function runLogged(command, { name, env }) {
  const code = await exitCode(startLogged(command, env))
  if (code !== 0) throw new Failure(`${name} failed (exit code ${code}). ${logTail()}`)
}

/** The end of the log, for people. */
export function logTail() {
  // npm prints its manual below the reason.
  const text = readFileSync(logFile, 'utf8').replace(/\nnpm error Usage:[^]*$/, '')
  const lines = text.trimEnd().split('\n').slice(-LINES_SHOWN)
  return `Its last lines, all of them are in ${path.relative(process.cwd(), logFile)}:\n\n${lines.join('\n')}`
}
