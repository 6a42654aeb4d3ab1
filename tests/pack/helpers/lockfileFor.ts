import { readFileSync } from 'node:fs'

type Names = Record<string, string>
export type Manifest = {
  dependencies?: Names
  devDependencies?: Names
  name: string
  optionalDependencies?: Names
  peerDependencies?: Names
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
  version: string
}
type Packages = Record<string, Manifest>

/**
 * The package-lock.json of another project: with the versions that this one has locked, all of which `npm ci` left in
 * npm's cache, so that nothing has to be asked of the registry.
 *
 * @param project the package.json of that project, which names the package as one of its dependencies
 * @param added the package.json of a package that is no part of ours, and where it is: `file:…`
 * @throws {Error} when this project has not locked a package that one of them asks for
 */
export function lockfileFor(project: Manifest, added: { manifest: Manifest; resolved: string }): object {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages }
  const { dependencies, name, peerDependencies, version } = added.manifest
  const asked = { ...project.dependencies, ...project.devDependencies, ...dependencies }
  const reached = new Set<string>()
  for (const wanted of Object.keys(asked).filter((each) => each !== name)) {
    const at = find(packages, '', wanted)
    if (!at) throw new Error(`package-lock.json has no ${wanted}: this project has to depend on it as well.`)
    reach(packages, at, reached)
  }
  return {
    name: project.name,
    version: project.version,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': project,
      [`node_modules/${name}`]: { version, resolved: added.resolved, dependencies, peerDependencies },
      ...Object.fromEntries([...reached].sort().map((at) => [at, packages[at]])),
    },
  }
}

function reach(packages: Packages, at: string, reached: Set<string>): void {
  const entry = packages[at]
  if (!entry || reached.has(at)) return
  reached.add(at)
  const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta } = entry
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta?.[name]?.optional)
  for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
    const next = find(packages, at, name)
    if (next) reach(packages, next, reached)
  }
}

/** Where a package finds another one: below itself, or below one of the folders above. */
function find(packages: Packages, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const there = `${at}${at && '/'}node_modules/${name}`
    if (packages[there]) return there
    if (at === '') return undefined
  }
}
