import { describe, expect, it } from 'vitest'
import { rewriteImports } from './rewriteImports.mjs'

const withEnd = (path: string): string => `${path}.js`

describe('rewriteImports', () => {
  it.each([
    ['x.js', `import { a } from './a'`, `import { a } from './a.js'`],
    ['x.js', `import '../a'`, `import '../a.js'`],
    [
      'x.js',
      `export * from "./a"\nexport { b } from '..'`,
      `export * from "./a.js"\nexport { b } from '...js'`,
    ],
    ['x.js', `const a = await import('./a')`, `const a = await import('./a.js')`],
    [
      'x.d.ts',
      `export type A = import('./a').A<import("./b").B>`,
      `export type A = import('./a.js').A<import("./b.js").B>`,
    ],
    ['x.d.ts', `declare module './a' { interface A {} }`, `declare module './a.js' { interface A {} }`],
    ['x.d.ts', `import type { A } from './a';\nexport {};`, `import type { A } from './a.js';\nexport {};`],
  ])('gives relative imports of %s their whole path: %s', (file, text, result) => {
    expect(rewriteImports(file, text, withEnd)).toBe(result)
  })

  it.each([
    `import { buildConfig } from 'payload'`,
    `const text = "import a from './a'"`,
    `// import a from './a'`,
    `const odd = /['"\`]/; require('./a')`,
    `const a = import(name)`,
  ])('leaves what is none: %s', (text) => {
    expect(rewriteImports('x.js', text, withEnd)).toBe(text)
  })

  it('keeps directives at the top', () => {
    const text = `'use client';\nimport { a } from './a';\n`
    expect(rewriteImports('x.js', text, withEnd)).toBe(`'use client';\nimport { a } from './a.js';\n`)
  })
})
