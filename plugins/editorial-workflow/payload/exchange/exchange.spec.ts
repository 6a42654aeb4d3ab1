import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from './csv'
import { FileFault } from './fault'
import { readTmx, writeTmx, type TmxPair } from './tmx'

// The same cases each time; CONTENT_SEED gives others.
fc.configureGlobal({ seed: Number(process.env.CONTENT_SEED ?? 20_261_123) })

const LIMITS = { locales: ['lv', 'en'], most: 1_000 }
const faultOf = (work: () => unknown): string => {
  try {
    work()
  } catch (err) {
    if (err instanceof FileFault) return err.code
    throw err
  }
  return 'none'
}

/** Words as people and attackers write them: no control characters, which XML does not know. */
const words = fc.string({ maxLength: 20, unit: 'grapheme' }).map((text) =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll('\\', '')
    .replaceAll('<', '‹'),
)
const nasty = fc.constantFrom('&amp;', ']]>', '<!--', '\\<1>', '\\\\', "'", '"', '&#60;', '=cmd()', '\n')
const plain = fc.array(fc.oneof(words, nasty), { maxLength: 4 }).map((parts) => parts.join(''))
/** Marked texts: each tag once, one within the other. */
const marked = fc
  .tuple(plain, plain, plain, plain)
  .chain(([a, b, c, d]) =>
    fc.constantFrom(`${a}${b}`, `${a}<1>${b}</1>${c}`, `${a}<1>${b}<2/>${c}</1><3>${d}</3>`, `${a}<12/>${b}`),
  )
  .filter((text) => text.replace(/<\/?\d+\/?>/g, '').trim() !== '')

describe('TMX', () => {
  const pairs = fc.array(
    fc.record({
      usedAt: fc.constantFrom(null, '2026-11-22T14:47:02.000Z'),
      locale: fc.constant('en'),
      source: marked,
      sourceLocale: fc.constant('lv'),
      target: marked,
    }),
    { maxLength: 5 },
  )

  it('gives back what was written', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const text = writeTmx(given, { sourceLocale: 'lv' })
        const read = readTmx(text, LIMITS).map((each) => ('row' in each ? each.row : each.fault))
        expect(read).toEqual(given)
      }),
      { numRuns: 300 },
    )
  })

  const pair: TmxPair = { usedAt: null, locale: 'en', source: 'a', sourceLocale: 'lv', target: 'b' }

  it('leaves out what XML cannot hold', () => {
    const text = writeTmx([{ ...pair, source: 'a\u0000\u0008b\ud800c' }], {
      sourceLocale: null,
    })
    expect(readTmx(text, LIMITS)).toMatchObject([{ row: { source: 'abc' } }])
  })

  const file = (unit: string, header = '<header srclang="lv-LV"/>'): string =>
    `<?xml version="1.0"?>\n<tmx version="1.4">${header}<body>\n${unit}</body></tmx>`
  const unit = (lv: string, en: string): string =>
    `<tu><tuv xml:lang="LV-lv"><seg>${lv}</seg></tuv><tuv xml:lang="en-GB"><seg>${en}</seg></tuv></tu>`

  it('reads the files of other tools', () => {
    const text = file(
      unit(
        'Teksts <bpt i="7">{\\b </bpt>trekns<ept i="7">}</ept><ph>&lt;br/></ph> &amp; <hi>citāds</hi>',
        'A <bpt i="7">{\\b </bpt>bold<ept i="7">}</ept> text<ph>&lt;br/></ph>',
      ),
    )
    expect(readTmx(text, LIMITS)).toEqual([
      {
        line: 3,
        row: {
          usedAt: null,
          locale: 'en',
          source: 'Teksts <1>trekns</1><2/> & citāds',
          sourceLocale: 'lv',
          target: 'A <1>bold</1> text<2/>',
        },
      },
    ])
  })

  it('reads files that name a document type, without ever looking at it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tmx-'))
    const dtd = pathToFileURL(path.join(folder, 'tmx14.dtd'))
    writeFileSync(dtd, '<!ENTITY known "Declared there"><!ATTLIST tuv xml:lang CDATA "en">')
    const named = (text: string) => text.replace('\n', `\n<!DOCTYPE tmx SYSTEM "${dtd.href}">\n`)
    expect(readTmx(named(file(unit('a', 'b'))), LIMITS)).toMatchObject([
      { line: 4, row: { source: 'a', target: 'b' } },
    ])
    expect(faultOf(() => readTmx(named(file(unit('&known;', 'b'))), LIMITS))).toBe('badFile')
    expect(readTmx(named(file(unit('a', 'b').replace(' xml:lang="en-GB"', ''))), LIMITS)).toEqual([
      { fault: 'badLanguage', line: 4 },
    ])
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['a language that is not of the project', unit('a', 'b').replace('en-GB', 'de'), 'badLanguage'],
    ['tags that do not fit', unit('<bpt i="1"/><bpt i="2"/>a<ept i="1"/><ept i="2"/>', 'b'), 'badTags'],
    ['a tag of a strange number', unit('<ph x="0"/>a', 'b'), 'badTags'],
    ['nothing in it', unit(' ', 'b'), 'empty'],
  ])('refuses a unit with %s', (_what, given, fault) => {
    expect(readTmx(file(given), LIMITS)).toEqual([{ fault, line: 3 }])
  })

  it.each([
    ['a document type of its own', `<!DOCTYPE tmx SYSTEM "tmx14.dtd" [ ]>${file('')}`, 'doctype'],
    ['two document types', `${'<!DOCTYPE tmx SYSTEM "tmx14.dtd">'.repeat(2)}${file('')}`, 'doctype'],
    [
      'entities',
      `<!DOCTYPE tmx [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><tmx><body>&c;</body></tmx>`,
      'doctype',
    ],
    ['an entity alone', file(unit('&evil;', 'b')), 'badFile'],
    ['what is not closed', file('<tu>').replace('</tmx>', ''), 'badFile'],
    ['another root', '<xliff/>', 'badFile'],
    ['no XML', 'lv,en', 'badFile'],
    ['nothing', '', 'badFile'],
    ['too much', file(unit('a', 'b').repeat(1_001)), 'tooManyRows'],
  ])('refuses a file with %s', (_what, text, fault) => {
    expect(faultOf(() => readTmx(text, LIMITS))).toBe(fault)
  })

  it('refuses a unit that is nested too deeply', () => {
    const text = file(unit(`${'<hi>'.repeat(3_000)}a${'</hi>'.repeat(3_000)}`, 'b'))
    expect(readTmx(text, LIMITS)).toEqual([{ fault: 'badTags', line: 3 }])
  })
})

describe('CSV', () => {
  const read = (text: string) => readCsv(text, { most: 100, required: ['a', 'b'] })

  it('gives back what was written, formulas and all', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "''", '"'), fc.string())
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 10 }), (given) => {
        const rows = given.filter((row) => row.some((each) => each !== ''))
        const text = writeCsv([['a', 'b'], ...rows])
        expect(read(text).rows.map(({ cells }) => [cells.a, cells.b])).toEqual(rows)
        // No cell is a formula, also where quotes are taken away.
        for (const line of rows)
          for (const each of line) if (/^[=+\-@\t\r]/.test(each)) expect(text).toContain(`'${each[0]}`)
      }),
      { numRuns: 300 },
    )
  })

  it('says on which line a row begins', () => {
    expect(read('\ufeffa;b\r\n1;"x\ny"\r\n\r\n2;3').rows).toEqual([
      { cells: { a: '1', b: 'x\ny' }, line: 2 },
      { cells: { a: '2', b: '3' }, line: 4 },
    ])
  })

  it.each([
    ['a column that is missing', 'a\n1', 'badHeader'],
    ['a column twice', 'a,b,b\n1,2,3', 'badHeader'],
    ['a quote that never ends', 'a,b\n"1,2', 'badFile'],
    ['rows of another length', 'a,b\n1,2,3', 'badFile'],
    ['nothing', '', 'badHeader'],
    ['too much', `a,b\n${'1,2\n'.repeat(101)}`, 'tooManyRows'],
  ])('refuses a file with %s', (_what, text, fault) => {
    expect(faultOf(() => read(text))).toBe(fault)
  })
})
