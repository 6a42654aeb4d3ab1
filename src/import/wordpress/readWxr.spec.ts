import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wxr } from '../../../tests/helpers/wordpress/wxr'
import { CONTENT_MAX, readWxr } from './readWxr'
import { createSpool, type Spool } from './spool'

let folder: string
let spool: Spool
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wxr-'))
  spool = await createSpool()
})
afterAll(async () => {
  await spool.close()
  await rm(folder, { recursive: true })
})

const read = async (text: string) => {
  const file = path.join(folder, 'export.xml')
  await writeFile(file, text)
  const index = await readWxr(file, spool)
  await spool.flush()
  return index
}

describe('readWxr', () => {
  it('keeps long texts letter by letter, over the ends of what is read at once', async () => {
    // Odd and even starts put letters of two and four bytes across every boundary.
    const texts = [0, 1, 2, 3].map((n) => `${'x'.repeat(n)}${'āčņ😀 & <b>]]></b>\n'.repeat(12_000)}`)
    const { items } = await read(wxr({ posts: texts.map((content, id) => ({ content, id: id + 1 })) }))
    expect(items.map(({ id }) => id)).toEqual([1, 2, 3, 4])
    for (const [n, item] of items.entries()) expect(await spool.read(item.content)).toBe(texts[n])
  })

  it('reads a file that begins with a mark of its encoding, and older versions', async () => {
    const { authors, items, site } = await read(
      `\uFEFF${wxr({ posts: [{ id: 5, title: 'A & B' }], version: '1.1' })}`,
    )
    expect(items).toMatchObject([{ id: 5, status: 'publish', title: 'A & B', type: 'post' }])
    expect(authors.get('zane')).toBe('Zane Ābele')
    expect(site).toMatchObject({ language: 'lv', title: 'Vecā vietne' })
  })

  it('keeps of the fields of a post what it needs', async () => {
    const meta = {
      __proto__x: '1',
      _edit_last: '2',
      _icl_lang_code: 'lv',
      _thumbnail_id: '9',
      constructor: 'x',
    }
    const { items } = await read(wxr({ posts: [{ id: 5, meta }] }))
    expect(items[0]?.meta).toEqual({ _icl_lang_code: 'lv', _thumbnail_id: '9' })
  })

  it('leaves out a text that nobody has written, and says so', async () => {
    const { items } = await read(wxr({ posts: [{ content: 'x'.repeat(CONTENT_MAX + 1), id: 5 }, { id: 6 }] }))
    expect(items.map(({ content, isOversized }) => [content.bytes, isOversized])).toEqual([
      [0, true],
      [0, false],
    ])
  })
})

it('a spool leaves nothing behind', async () => {
  const mine = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('tilts-import-'))
  const before = await mine()
  const own = await createSpool()
  const place = own.add('ā')
  await own.flush()
  expect(await own.read(place)).toBe('ā')
  await own.close()
  expect((await mine()).filter((name) => !before.includes(name))).toEqual([])
})
