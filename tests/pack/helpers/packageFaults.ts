import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

type Manifest = {
  dependencies?: Record<string, string>
  exports: Record<string, string | { types: string }>
  peerDependencies?: Record<string, string>
}

const read = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest

/** Every file of an installed package, as paths from its top. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

/** The names of all packages that the modules and the types of a package import, each once. */
export function importedBy(folder: string): string[] {
  const names = filesOf(folder)
    .filter((file) => /\.(js|d\.ts)$/.test(file))
    .flatMap(
      (file) => ts.preProcessFile(readFileSync(path.join(folder, file), 'utf8'), true, true).importedFiles,
    )
    .map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
  return [...new Set(names)].sort()
}

/** The names of all packages that come with a package, or have to be there. */
export function declaredBy(folder: string): string[] {
  const { dependencies, peerDependencies } = read(folder)
  return Object.keys({ ...dependencies, ...peerDependencies }).sort()
}

/** What TypeScript finds wrong in the declaration files of a package, read as Node.js resolves them. */
export function typeFaults(folder: string): { faults: string[]; files: number } {
  const entries = Object.values(read(folder).exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : [path.join(folder, entry.types)],
  )
  const program = ts.createProgram(entries, {
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
  })
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder + path.sep))
  const faults = own.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ])
  const tell = ({ file, messageText }: ts.Diagnostic): string =>
    `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  return { faults: faults.map(tell), files: own.length }
}
