import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanHtml, markOf } from './cleanHtml'
import { parseHtml, tidy } from './dom'
import { expandShortcodes } from './shortcodes'
import type { NoteKind } from '../types'

type Cleaned = { blocks: unknown[]; html: string; notes: NoteKind[] }

const clean = (html: string, isClassic = false): Cleaned => {
  const notes: NoteKind[] = []
  const note = (kind: NoteKind): void => {
    notes.push(kind)
  }
  const { blocks, document } = cleanHtml(
    expandShortcodes(html, note, () => [7]),
    {
      base: 'https://vecais.example/raksts/',
      isClassic,
      note,
    },
  )
  return { blocks, html: document.body.innerHTML.replaceAll('\u2063', '¦'), notes }
}

const mark = (n: number): string => `<p>${markOf(n).replaceAll('\u2063', '¦')}</p>`

describe('what the editor has', () => {
  it.each<[string, string, string]>([
    [
      'formats',
      '<p><b>a</b> <i>b</i> H<sub>2</sub>O m<sup>2</sup></p>',
      '<p><strong>a</strong> <em>b</em> H<sub>2</sub>O m<sup>2</sup></p>',
    ],
    ['formats inside each other', '<p><b>a <i>b</i></b>c</p>', '<p><strong>a <em>b</em></strong>c</p>'],
    ['formats as styles', '<p><span style="font-weight:700">a</span></p>', '<p><strong>a</strong></p>'],
    [
      'links',
      '<p><a href="/b" target="_blank" onclick="x()">a</a></p>',
      '<p><a href="https://vecais.example/b">a</a></p>',
    ],
    ['mail', '<p><a href="mailto:a@b.lv">a</a></p>', '<p><a href="mailto:a@b.lv">a</a></p>'],
    ['headings', '<h1>a</h1><h3>b</h3><h6>c</h6>', '<h2>a</h2><h3>b</h3><h4>c</h4>'],
    [
      'lists',
      '<ol><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ol>',
      '<ol><li>a</li><li>b</li><li><ul><li>c</li></ul></li></ol>',
    ],
    [
      'lists that were put wrong',
      '<ul>a<ul><li>b</li></ul></ul>',
      '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>',
    ],
    ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>', '<blockquote>a<br>b</blockquote>'],
    ['rules', 'a<hr>b', '<p>a</p><hr><p>b</p>'],
    ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', '<p><strong>a</strong></p><p>b</p>'],
    ['broken nesting', '<b><p>a</b>b</p>', '<p><strong>a</strong>b</p>'],
    [
      'formats around paragraphs',
      '<strong><div>a</div><div>b</div></strong>',
      '<p><strong>a</strong></p><p><strong>b</strong></p>',
    ],
    ['tables', '<table><tr><th>a</th><td>b</td></tr></table>', '<ul><li>a | b</li></ul>'],
    ['tables that place things', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', '<p>a</p><p>b</p>'],
    ['nothing', '<p>&nbsp;</p><p><br></p><div></div>', ''],
    ['spaces', '<p>a&nbsp;&nbsp; &nbsp;b 10&nbsp;EUR&nbsp;</p>', '<p>a b 10&nbsp;EUR</p>'],
    ['boxes of page builders', '<div class="elementor"><section><div>a</div></section></div>', '<p>a</p>'],
    ['hidden parts', '<p>a<span style="display: none">b</span></p>', '<p>a</p>'],
    ['comments', '<!-- a --><p>b<!-- c --></p>', '<p>b</p>'],
    ['code', '<pre>a\n  b</pre>', '<p>a<br> b</p>'],
  ])('stays: %s', (_name, html, expected) => {
    expect(clean(html).html).toBe(expected)
  })

  it('takes line ends of the old editor for what they meant', () => {
    expect(clean('a\nb\n\n<em>c</em> d\n \n\ne', true).html).toBe('<p>a<br>b</p><p><em>c</em> d</p><p>e</p>')
  })
})

describe('blocks', () => {
  it('are taken out of lines, whose formats go on after them', () => {
    const { blocks, html } = clean('<p>a <a href="/x">b<img src="/c.jpg" alt="d">e</a></p>')
    const link = (text: string): string => `<a href="https://vecais.example/x">${text}</a>`
    expect(html).toBe(`<p>a ${link('b')}</p>${mark(0)}<p>${link('e')}</p>`)
    expect(blocks).toEqual([{ alt: 'd', caption: '', kind: 'image', src: 'https://vecais.example/c.jpg' }])
  })

  it('stand after lists, quotations and tables that they were in', () => {
    expect(clean('<ul><li>a<img src="/c.jpg"></li><li>b</li></ul>').html).toBe(
      `<ul><li>a</li><li>b</li></ul>${mark(0)}`,
    )
    expect(clean('<blockquote>a<img src="/c.jpg"></blockquote>').html).toBe(
      `<blockquote>a</blockquote>${mark(0)}`,
    )
    expect(clean('<ul><li><img src="/c.jpg"></li></ul><p>b</p>').html).toBe(`${mark(0)}<p>b</p>`)
  })

  it.each<[string, string, unknown]>([
    [
      'a figure',
      '<figure><img src="/a.jpg"><figcaption>b <em>c</em></figcaption></figure>',
      { caption: 'b c', kind: 'image' },
    ],
    [
      'a caption of the old editor',
      '[caption id="x"]<img class="wp-image-5" src="/a.jpg"> b[/caption]',
      { attachment: 5, caption: 'b' },
    ],
    ['a gallery', '[gallery ids="9"]', { attachment: 9, kind: 'image' }],
    ['a gallery without numbers', '[gallery]', { attachment: 7, kind: 'image' }],
    [
      'a late picture',
      '<img src="data:image/gif;base64,R0" data-src="/a.jpg">',
      { src: 'https://vecais.example/a.jpg' },
    ],
    [
      'a player',
      '<iframe src="//www.youtube.com/embed/abcdefghijk?x=1" title="b"></iframe>',
      { kind: 'video', title: 'b', url: 'https://www.youtube.com/watch?v=abcdefghijk' },
    ],
    ['an address on a line', 'https://vimeo.com/12345', { kind: 'video', url: 'https://vimeo.com/12345' }],
    ['an embed', '[embed width="5"]https://youtu.be/abcdefghijk[/embed]', { kind: 'video' }],
    [
      'a file',
      '<p><a href="/wp-content/uploads/a.pdf">b</a></p>',
      { kind: 'file', label: 'b', url: 'https://vecais.example/wp-content/uploads/a.pdf' },
    ],
    [
      'a picture of WPBakery',
      '[vc_row][vc_single_image image="4" img_size="full"][/vc_row]',
      { attachment: 4 },
    ],
    [
      'a picture of Divi',
      '[et_pb_image src="https://vecais.example/a.jpg" alt="c" /]',
      { alt: 'c', src: 'https://vecais.example/a.jpg' },
    ],
  ])('are made of %s', (_name, html, expected) => {
    const { blocks, html: rest } = clean(html, true)
    expect(blocks).toMatchObject([expected])
    expect(rest).toBe(mark(0))
  })

  it('cannot be forged', () => {
    expect(clean(`<p>${markOf(0)}</p>`).html).toBe('<p>block-0</p>')
  })
})

describe('what is dropped is noted', () => {
  it.each<[string, NoteKind]>([
    ['<script>a</script>', 'junk'],
    ['<style>a</style>', 'junk'],
    ['<form><input></form>', 'junk'],
    ['<p hidden>a</p>', 'hidden'],
    ['<iframe src="https://maps.example/"></iframe>', 'embedRemoved'],
    ['<img src="/x.gif" width="1" height="1">', 'trackingPixel'],
    ['<a href="javascript:alert(1)">a</a>', 'linkRemoved'],
    ['<a href="#top">a</a>', 'linkRemoved'],
    ['<u>a</u>', 'formatLost'],
    ['<o:p>a</o:p>', 'officeMarkup'],
    ['<!--[if gte mso 9]>x<![endif]-->', 'officeMarkup'],
    ['<!-- wp:block {"ref":5} /-->', 'dynamicBlock'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'tableToList'],
    ['a&nbsp;&nbsp;b', 'spaces'],
    ['[mans_logs veids="a"]b[/mans_logs]', 'shortcode'],
    ['[vc_raw_html]PHNjcmlwdD4=[/vc_raw_html]', 'junk'],
    ['[et_pb_blurb title="Kontakti"]b[/et_pb_blurb]', 'attributeTextDropped'],
    ['<video src="/a.mp4"></video>', 'embedToLink'],
  ])('%s', (html, kind) => {
    expect(clean(html).notes).toContain(kind)
  })

  it('and the rest of a shortcode is not lost', () => {
    expect(clean('[mans_logs veids="a"]b[/mans_logs] [1] [sic] [[gallery]]').html).toBe(
      '<p>b [1] [sic] [gallery]</p>',
    )
  })
})

describe('whatever the HTML', () => {
  const word = fc.stringMatching(/^[a-zā-ž]{1,6}$/)
  const TAGS = [
    'p',
    'div',
    'b',
    'i',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'table',
    'tr',
    'td',
    'h1',
    'h4',
    'span',
    'figure',
    'figcaption',
    'section',
    'u',
    'center',
    'dl',
    'dt',
    'img',
    'br',
    'hr',
    'caption',
    'pre',
  ]
  const piece = fc.oneof(
    word.map((text) => ` ${text} `),
    fc
      .constantFrom(...TAGS)
      .map((tag) => `<${tag}${tag === 'a' ? ' href="/x"' : tag === 'img' ? ' src="/x.png"' : ''}>`),
    fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  )
  const words = (text: string): string[] => (tidy(text).match(/[a-zā-ž]+/g) ?? []).sort()

  it('no word is lost, and nothing is left that the editor has not', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isClassic) => {
        const html = pieces.join('')
        const note = (): void => undefined
        const { blocks, document } = cleanHtml(html, { base: 'https://vecais.example/', isClassic, note })
        const captions = blocks.map((block) => ('caption' in block ? block.caption : ''))
        const kept = document.body.textContent?.replaceAll(/\u2063block-\d+\u2063/g, ' ') ?? ''
        // Words of neighbours may touch where a line break stands between them.
        const letters = (text: string): string => words(text).join('').split('').sort().join('')
        const before = letters(parseHtml(html).body.textContent ?? '')
        expect(letters(`${kept} ${captions.join(' ')}`)).toBe(before)
        const tags = [...document.body.querySelectorAll('*')].map(({ localName }) => localName)
        expect(
          tags.filter((tag) => !/^(p|h2|h3|h4|ul|ol|li|blockquote|hr|br|a|strong|em|sub|sup)$/.test(tag)),
        ).toEqual([])
        expect(
          [...document.body.children]
            .map(({ localName }) => localName)
            .filter((tag) => !/^(p|h\d|[uo]l|blockquote|hr)$/.test(tag)),
        ).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
