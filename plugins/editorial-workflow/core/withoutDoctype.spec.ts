import { describe, expect, it } from 'vitest'
import { withoutDoctype } from './withoutDoctype'

describe('withoutDoctype', () => {
  it.each([
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    "<!DOCTYPE  tmx\n  SYSTEM 'http://www.lisa.org/tmx14.dtd' >",
    '<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "tmx14.dtd" >',
  ])('takes out %s, and leaves every line where it is', (line) => {
    const before = '\ufeff<?xml version="1.0"?>\r\n<!-- a ?> b -->\n<?x <!DOCTYPE ?>'
    const left = withoutDoctype(`${before}${line}\n<tmx/>`, 'tmx')
    expect(left).toBe(`${before}${line.replace(/[^\n]/g, ' ')}\n<tmx/>`)
  })

  it.each([
    ['declarations of its own', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>'],
    ['both', '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]><tmx/>'],
    ['an empty list of declarations', '<!DOCTYPE tmx SYSTEM "tmx14.dtd" []><tmx/>'],
    ['no address', '<!DOCTYPE tmx><tmx/>'],
    ['a public name alone', '<!DOCTYPE tmx PUBLIC "a"><tmx/>'],
    ['the name of another root', '<!DOCTYPE html SYSTEM "a"><tmx/>'],
    ['small letters', '<!doctype tmx system "a"><tmx/>'],
    ['quotes that never end', '<!DOCTYPE tmx SYSTEM "a><tmx/>'],
    ['a quote within', '<!DOCTYPE tmx SYSTEM "a" "b" [<!ENTITY a "b">]><tmx/>'],
    ['a place behind the root', '<tmx/><!DOCTYPE tmx SYSTEM "a">'],
    ['a place in a comment', '<!-- <!DOCTYPE tmx SYSTEM "a"> --><tmx/>'],
    ['a comment that never ends', '<!-- <!DOCTYPE tmx SYSTEM "a">'],
  ])('leaves one with %s', (_what, text) => {
    expect(withoutDoctype(text, 'tmx')).toBe(text)
  })

  it('takes out one alone', () => {
    const line = '<!DOCTYPE tmx SYSTEM "a">'
    expect(withoutDoctype(line + line, 'tmx')).toBe(' '.repeat(line.length) + line)
  })

  it('is not held up by a long file', () => {
    const before = performance.now()
    for (const part of ['<!--a-->', '<?a?>', ' ', '<!DOCTYPE ', "<!DOCTYPE tmx SYSTEM '"])
      withoutDoctype(part.repeat(200_000), 'tmx')
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})
