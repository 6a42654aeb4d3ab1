import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { exitCode } from '../../../src/commands/lib/children.mjs'
import { npm } from '../../../src/commands/lib/npm.mjs'
import { freePort, HOST } from '../../../src/commands/lib/port.mjs'
import { logTail, openLog, runLogged, startLogged } from '../../../src/commands/lib/runLogged.mjs'
import { isReady } from '../../../src/commands/lib/server.mjs'
import { lockfileFor, type Manifest } from './lockfileFor'

const FIXTURE = path.resolve('tests/pack/app')
/** What npm and Vitest tell their children about this project. */
const OURS =
  /^(npm_(package|lifecycle|command|config_local_prefix)|INIT_CWD$|NODE_(ENV|OPTIONS|PATH)$|VITEST|TEST$)/

export type BlankApp = {
  folder: string
  /** Installs what its package.json asks for, and the plugin. */
  install: (tarball: string) => Promise<void>
  /** Runs a program of an installed package, such as `next build`, to its end. */
  run: (program: 'next' | 'payload', ...args: string[]) => Promise<void>
  /** Runs a module in Node.js alone, without a bundler, and gives what it prints. */
  evaluate: (code: string) => Promise<string>
  /** Starts the production server and gives its address. */
  start: () => Promise<string>
  /** Ends the server and removes everything. */
  stop: () => Promise<void>
}

const PROGRAMS = { next: 'next/dist/bin/next', payload: 'payload/bin.js' }

/** Makes a project of somebody else, outside of this one, so that nothing of ours is found from there by chance. */
export function createBlankApp(): BlankApp {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tilts-pack-')))
  const remove = (): void => rmSync(folder, { force: true, maxRetries: 3, recursive: true })
  // A run that is cut short has no afterAll: Vitest goes, and would leave us here to carry on.
  const giveUp = (): never => process.exit(1)
  process.once('disconnect', giveUp).once('exit', remove)
  cpSync(FIXTURE, folder, { recursive: true })
  openLog(path.join(folder, 'test'))
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))),
    DATABASE_URL: `file:${path.join(folder, 'app.db')}`,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production' as const,
    PAYLOAD_SECRET: 'a-secret-of-the-blank-project-0123456789',
  }
  const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const write = (file: string, content: object): void =>
    writeFileSync(path.join(folder, file), JSON.stringify(content, undefined, 2))
  let server: ReturnType<typeof startLogged> | undefined
  const command = (program: keyof typeof PROGRAMS, ...args: string[]): string[] => [
    process.execPath,
    path.join(folder, 'node_modules', PROGRAMS[program]),
    ...args,
  ]

  return {
    folder,
    install: async (tarball) => {
      const resolved = `file:${path.relative(folder, tarball)}`
      const manifest = read('plugins/editorial-workflow/package.json')
      const own = read(path.join(folder, 'package.json'))
      const project = { ...own, dependencies: { ...own.dependencies, [manifest.name]: resolved } }
      write('package.json', project)
      write('package-lock.json', lockfileFor(project, { manifest, resolved }))
      const flags = ['--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
      await runLogged(npm('ci', ...flags), { cwd: folder, env, name: 'npm ci' })
      // npm ci believes the lockfile, which is ours. Without npm's copy of it, npm ls asks the packages themselves.
      rmSync(path.join(folder, 'node_modules/.package-lock.json'))
      await runLogged(npm('ls', '--all'), { cwd: folder, env, name: 'npm ls' })
    },
    run: (program, ...args) =>
      runLogged(command(program, ...args), { cwd: folder, env, name: [program, ...args].join(' ') }),
    evaluate: async (code) => {
      const args = ['--input-type=module', '--eval', code]
      return (await promisify(execFile)(process.execPath, args, { cwd: folder, env })).stdout
    },
    start: async () => {
      const port = await freePort()
      const address = `http://${HOST}:${port}`
      server = startLogged(command('next', 'start', '--hostname', HOST, '--port', String(port)), {
        cwd: folder,
        env,
      })
      if (!(await isReady(server, address, ['/api/posts', '/admin/login'])))
        throw new Error(`The server did not start. ${logTail()}`)
      return address
    },
    stop: async () => {
      if (server) {
        const ended = exitCode(server)
        server.kill('SIGTERM')
        await ended
      }
      remove()
      process.off('disconnect', giveUp).off('exit', remove)
    },
  }
}
