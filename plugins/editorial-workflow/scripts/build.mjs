/**
 * Compiles the plugin to `dist`: one module and one declaration file for each source that an entry leads to, so that
 * directives such as 'use client' stay where they are. The sources import without endings, as bundlers allow; what is
 * published names whole files, which Node.js needs.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { rewriteImports } from './rewriteImports.mjs'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['.ts', '.tsx', '/index.ts', '/index.tsx']

const config = ts.getParsedCommandLineOfConfigFile(path.join(FOLDER, 'tsconfig.build.json'), undefined, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => stop([diagnostic]),
})
checkEntries()
rmSync(config.options.outDir, { force: true, recursive: true })
const program = ts.createProgram(config.fileNames, config.options)
const { diagnostics } = program.emit(undefined, (file, text, byteOrderMark, _onError, sources) => {
  const rewritten = rewriteImports(file, text, (specifier) => toFile(specifier, sources[0].fileName))
  ts.sys.writeFile(file, rewritten, byteOrderMark)
})
stop([...config.errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics])

/** Every entry is in `exports` of package.json, and nothing else is. */
function checkEntries() {
  const { exports } = JSON.parse(readFileSync(path.join(FOLDER, 'package.json'), 'utf8'))
  const others = readdirSync(path.join(FOLDER, 'exports')).map((file) => path.parse(file).name)
  const entry = (file) => ({ types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` })
  const wanted = {
    '.': entry('index'),
    ...Object.fromEntries(others.map((name) => [`./${name}`, entry(`exports/${name}`)])),
    './package.json': './package.json',
  }
  const sorted = (entries) => JSON.stringify(Object.entries(entries).sort(), undefined, 2)
  if (sorted(exports) === sorted(wanted)) return
  throw new Error(`“exports” of package.json has to be:\n${JSON.stringify(wanted, undefined, 2)}`)
}

/** The file that a relative import of a source will find once it is compiled: `./core` is `./core/index.js`. */
function toFile(specifier, source) {
  const found = SOURCES.find((end) => existsSync(path.resolve(path.dirname(source), specifier + end)))
  if (!found)
    throw new Error(`${path.relative(FOLDER, source)} imports “${specifier}”, which leads to no source.`)
  return specifier.replace(/\/$/, '') + found.replace(/\.tsx?$/, '.js')
}

/** Ends the build if there is anything to complain about. */
function stop(faults) {
  const unique = ts.sortAndDeduplicateDiagnostics(faults)
  if (unique.length === 0) return
  const host = {
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => FOLDER,
    getNewLine: () => '\n',
  }
  console.error(ts.formatDiagnostics(unique, host))
  process.exit(1)
}
