/**
 * Whether what npm last installed is what the lockfile asks for. Packages for other systems are not expected, and
 * surplus ones do no harm.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, os?: string[],
 *   cpu?: string[], libc?: string[] }} LockedPackage
 * @param {{ packages: Record<string, LockedPackage> }} lock package-lock.json
 * @param {{ packages: Record<string, LockedPackage> }} installed node_modules/.package-lock.json, which npm writes even
 *   when it was told to change package-lock.json only
 * @param {{ os: string, cpu: string, exists: (path: string) => boolean }} system
 */
export function isInstalled(lock, installed, system) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    const present = installed.packages[path]
    if (!present || !system.exists(path)) return mayBeMissing(wanted, system)
    return present.version === wanted.version && present.integrity === wanted.integrity
  })
}

/** An optional package is a must only if it names this very system, as the compiled parts of sharp and libSQL do. */
function mayBeMissing(wanted, { os, cpu }) {
  if (!wanted.optional && !wanted.devOptional) return false
  const isOurs = wanted.os?.includes(os) && wanted.cpu?.includes(cpu) && !wanted.libc
  return !isOurs
}
