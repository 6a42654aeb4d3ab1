import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  block,
  blockquote,
  bold,
  br,
  doc,
  docLink,
  h2,
  h3,
  h4,
  hr,
  italic,
  link,
  ol,
  p,
  sub,
  sup,
  text,
  ul,
} from './build'
import { type RenderContext, richTextToHtml, richTextToPlainText } from './index'
import { ARTICLE, SITE } from './samples'
import type { RichTextData, RichTextNode } from './types'

const render = (...nodes: RichTextNode[]) => ({
  html: richTextToHtml(doc(...nodes), SITE),
  text: richTextToPlainText(doc(...nodes), SITE),
})

// Payload's converters catch what a converter throws and write it to the console; here that is a failure.
beforeEach(() => void vi.spyOn(console, 'error'))
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

describe('elements', () => {
  it.each<[string, RichTextNode[], string, string]>([
    ['paragraphs', [p('A'), p('B')], '<p>A</p><p>B</p>', 'A\n\nB'],
    ['an empty paragraph', [p('A'), p(), p(' '), p('B')], '<p>A</p><p>B</p>', 'A\n\nB'],
    ['headings', [h2('A'), h3('B'), h4('C')], '<h2>A</h2><h3>B</h3><h4>C</h4>', 'A\n\nB\n\nC'],
    [
      'formats',
      [p('a ', bold('b'), italic('c'), bold(italic('d')), ' CO', sub('2'), ' m', sup('2'))],
      '<p>a <strong>b</strong><em>c</em><em><strong>d</strong></em> CO<sub>2</sub> m<sup>2</sup></p>',
      'a bcd CO2 m2',
    ],
    ['a line break', [p('a', br(), 'b')], '<p>a<br />b</p>', 'a\nb'],
    ['a quotation', [blockquote('A ', bold('b'))], '<blockquote>A <strong>b</strong></blockquote>', '“A b”'],
    ['a rule', [p('a'), hr(), p('b')], '<p>a</p><hr /><p>b</p>', 'a\n\n* * *\n\nb'],
    [
      'a list',
      [ul('a', ['b ', bold('c')])],
      '<ul><li>a</li><li>b <strong>c</strong></li></ul>',
      '• a\n• b c',
    ],
    [
      'nested lists',
      [ol('a', ul('b', ol('c'), 'd'), 'e')],
      '<ol><li>a<ul><li>b<ol><li>c</li></ol></li><li>d</li></ul></li><li>e</li></ol>',
      '1. a\n  • b\n    1. c\n  • d\n2. e',
    ],
    ['a list that starts nested', [ul(ul('a'))], '<ul><li><ul><li>a</li></ul></li></ul>', '  • a'.trim()],
    [
      'a list from 3',
      [{ ...ol('a', 'b'), start: 3 }],
      '<ol start="3"><li>a</li><li>b</li></ol>',
      '3. a\n4. b',
    ],
    ['an empty list', [ul()], '', ''],
  ])('%s', (_, nodes, html, plain) => expect(render(...nodes)).toEqual({ html, text: plain }))

  it('leaves out inline styles', () => {
    expect(render({ ...p('a'), format: 'center', indent: 2 }).html).toBe('<p>a</p>')
  })
})

describe('links', () => {
  const own = 'https://tilts.example/lv/x'
  it.each<[string, RichTextNode, string, string]>([
    [
      'external',
      link('https://a.example/x', 'A'),
      '<a href="https://a.example/x" rel="noopener noreferrer">A</a>',
      'A (https://a.example/x)',
    ],
    ['own site', link(own, 'A'), `<a href="${own}">A</a>`, `A (${own})`],
    ['e-mail', link('mailto:a@b.example', 'A'), '<a href="mailto:a@b.example">A</a>', 'A (a@b.example)'],
    [
      'text is the address',
      link('mailto:a@b.example', 'a@b.example'),
      '<a href="mailto:a@b.example">a@b.example</a>',
      'a@b.example',
    ],
    ['telephone', link('tel:+371200', '200'), '<a href="tel:+371200">200</a>', '200 (+371200)'],
    ['formatted', link(own, bold('A')), `<a href="${own}"><strong>A</strong></a>`, `A (${own})`],
    ['forbidden protocol', link('javascript:alert(1)', 'A'), 'A', 'A'],
    ['path', link('//evil.example', 'A'), 'A', 'A'],
    [
      'internal',
      docLink('articles', ARTICLE, 'A'),
      '<a href="https://tilts.example/lv/articles/radosa-baltija">A</a>',
      'A (https://tilts.example/lv/articles/radosa-baltija)',
    ],
    ['internal, not populated', docLink('articles', 'a-1', 'A'), 'A', 'A'],
    [
      'internal, elsewhere',
      {
        ...docLink('articles', ARTICLE, 'A'),
        fields: { linkType: 'internal', doc: { relationTo: 'users', value: ARTICLE } },
      },
      'A',
      'A',
    ],
    ['without fields', { ...link(own, 'A'), fields: undefined }, 'A', 'A'],
    ['automatic', { ...link(own, own), type: 'autolink' }, `<a href="${own}">${own}</a>`, own],
  ])('%s', (_, node, html, plain) => {
    expect(render(p(node))).toEqual({ html: `<p>${html}</p>`, text: plain })
  })

  it('to a new tab says so', () => {
    const node = { ...link(own, 'A'), fields: { linkType: 'custom', url: own, newTab: true } }
    expect(render(p(node)).html).toBe(
      `<p><a href="${own}" rel="noopener noreferrer" target="_blank">A<span class="visually-hidden"> (atveras jaunā cilnē)</span></a></p>`,
    )
  })

  it.each<[string, RenderContext, string]>([
    ['no urlFor', { locale: 'lv' }, 'A'],
    ['urlFor without an answer', { locale: 'lv', urlFor: () => null }, 'A'],
    ['urlFor with a forbidden answer', { locale: 'lv', urlFor: () => 'javascript:alert(1)' }, 'A'],
    ['no origin', { locale: 'lv', urlFor: () => '/lv/a' }, '<a href="/lv/a">A</a>'],
  ])('%s', (_, context, html) => {
    expect(richTextToHtml(doc(p(docLink('articles', ARTICLE, 'A'))), context)).toBe(`<p>${html}</p>`)
  })
})

describe('data that is not as it should be', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['an empty object', {}],
    ['no children', { root: {} }],
    ['an empty text', doc()],
    ['an empty paragraph', doc(p())],
    ['an empty text node', doc(p(''))],
    ['only empty paragraphs', doc(p(), p(''))],
  ])('%s gives nothing', (_, data) => {
    expect(richTextToHtml(data as RichTextData, SITE)).toBe('')
    expect(richTextToPlainText(data as RichTextData, SITE)).toBe('')
  })

  it.each<[string, RichTextNode, string, string]>([
    ['an unknown leaf', { type: 'horoscope', version: 1 }, '', ''],
    ['an unknown element keeps its text', { type: 'spoiler', version: 1, children: [text('a')] }, 'a', 'a'],
    ['an unknown block', { type: 'block', version: 2, fields: { blockType: 'map', text: 'x' } }, '', ''],
    ['a block without fields', { type: 'block', version: 2 }, '', ''],
    ['an unknown inline block', { type: 'inlineBlock', version: 1, fields: { blockType: 'x' } }, '', ''],
    ['an upload', { type: 'upload', version: 3, relationTo: 'media', value: 'm-1' }, '', ''],
    ['an element without children', { type: 'paragraph', version: 1 }, '', ''],
    ['a heading of an unknown level', { ...h2('a'), tag: 'script' }, '<h2>a</h2>', 'a'],
    ['a list of an unknown kind', { ...ul('a'), tag: 'script' }, '<ul><li>a</li></ul>', '• a'],
  ])('%s', (_, node, html, plain) => {
    const spy = vi.mocked(console.error)
    expect(render(node)).toEqual({ html, text: plain })
    expect(spy).not.toHaveBeenCalled()
  })

  it('reads on after what it does not know', () => {
    const { html, text: plain } = render(
      p('a'),
      { type: 'horoscope', version: 1 },
      block('callout', { text: 'b' }),
    )
    expect(html).toMatch(/^<p>a<\/p><aside/)
    expect(plain).toBe('a\n\nInformācija\nb')
  })
})
