import { describe, expect, it } from 'vitest'
import { html, madeHtml, paragraphs, type Value } from './html'

const HOSTILE = `<script>alert("1")</script>' onload='x`
const ESCAPED = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x'

describe('html', () => {
  it('escapes text, in content and in attributes', () => {
    expect(String(html`<p title="${HOSTILE}">${HOSTILE}</p>`)).toBe(`<p title="${ESCAPED}">${ESCAPED}</p>`)
  })
  it('keeps HTML that it has made, also in lists', () => {
    const items = ['a', '<b>'].map((each) => html`<i>${each}</i>`)
    expect(String(html`<p>${items}</p>`)).toBe('<p><i>a</i><i>&lt;b&gt;</i></p>')
  })
  it.each<Value>([null, undefined, false, ''])('leaves %j out', (value) => {
    expect(String(html`<p>${value}</p>`)).toBe('<p></p>')
  })
  it('writes numbers, and HTML that was made elsewhere', () => {
    expect(String(html`${0}${madeHtml('<hr>')}`)).toBe('0<hr>')
  })
})

describe('paragraphs', () => {
  it('makes one of each part, and keeps lines', () => {
    expect(String(html`${paragraphs('One\n<two>\n\n \nThree')}`)).toBe(
      '<p>One<br />&lt;two&gt;</p><p>Three</p>',
    )
  })
  it('makes none of nothing', () => {
    expect(paragraphs(' \n ')).toEqual([])
  })
})
