import { describe, expect, it } from 'vitest'
import { isInstalled } from './lockfile.mjs'

const system = { os: 'linux', cpu: 'x64', exists: (path: string) => path !== 'deleted' }
const top = { '': { version: '1.0.0' } }
const next = { version: '16.4.0', integrity: 'sha512-a' }
const forUs = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] }

describe('isInstalled', () => {
  it.each([
    ['the same packages', { next }, { next }, true],
    ['another version', { next }, { next: { ...next, version: '16.3.0' } }, false],
    ['the same version with another content', { next }, { next: { ...next, integrity: 'sha512-b' } }, false],
    ['a missing package', { next }, {}, false],
    ['a package that npm knows of but that is not there', { deleted: next }, { deleted: next }, false],
    ['a surplus package', {}, { next }, true],
    ['an optional package for another system', { lib: { ...forUs, os: ['darwin'] } }, {}, true],
    ['an optional package for another processor', { lib: { ...forUs, cpu: ['arm64'] } }, {}, true],
    ['an optional package for another C library', { lib: { ...forUs, libc: ['musl'] } }, {}, true],
    ['an optional package for any system', { lib: { version: '1.0.0', optional: true } }, {}, true],
    ['an optional package that this system needs', { lib: forUs }, {}, false],
  ])('is right about %s', (_, locked, installed, expected) => {
    expect(isInstalled({ packages: { ...top, ...locked } }, { packages: installed }, system)).toBe(expected)
  })
})
