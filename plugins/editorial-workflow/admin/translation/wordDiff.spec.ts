import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { tokensOf } from '../../core/translation/marked'
import { wordDiff } from './wordDiff'

// The same cases each time; CONTENT_SEED gives others.
fc.configureGlobal({ seed: Number(process.env.CONTENT_SEED ?? 20_261_123) })

const say = (before: string, now: string): string =>
  wordDiff(before, now)
    .map(({ kind, tokens }) => {
      const text = tokens.map((token) => (token.kind === 'text' ? token.text : `#${token.tag}`)).join('')
      return kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`
    })
    .join('')

describe('wordDiff', () => {
  it.each([
    ['the same', 'Viens divi.', 'Viens divi.', 'Viens divi.'],
    ['a word', 'Konkurss sākas jūnijā.', 'Konkurss sākas jūlijā.', 'Konkurss sākas {-jūnijā-}{+jūlijā+}.'],
    ['words beside one another', 'no agrā rīta', 'no vēlā vakara', 'no {-agrā rīta-}{+vēlā vakara+}'],
    ['a sign', 'Jā', 'Jā!', 'Jā{+!+}'],
    ['something new at the end', 'Viens', 'Viens divi', 'Viens{+ divi+}'],
    ['a tag around a word', 'Viens divi', 'Viens <1>divi</1>', 'Viens {+#1+}divi{+#1+}'],
    ['a sign that looks like a tag', 'a \\<1> b', 'a \\<1> c', 'a <1> {-b-}{+c+}'],
    ['nothing before', '', 'Viens', '{+Viens+}'],
  ])('%s', (_, before, now, wanted) => {
    expect(say(before, now)).toBe(wanted)
  })

  it('loses no word of either text', () => {
    const word = fc.constantFrom('a', 'b', 'ā', ' ', '<', '\\<1>', '<1>', '</1>', '<2/>', '.', '1', '>')
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(''))
    const flat = (tokens: readonly { kind: string }[]): string =>
      JSON.stringify(tokens).replaceAll(/"\},\{"kind":"text","text":"/g, '')
    fc.assert(
      fc.property(text, text, (before, now) => {
        const pieces = wordDiff(before, now)
        const without = (kind: string) =>
          pieces.filter((piece) => piece.kind !== kind).flatMap(({ tokens }) => tokens)
        expect(flat(without('added'))).toBe(flat(tokensOf(before)))
        expect(flat(without('removed'))).toBe(flat(tokensOf(now)))
      }),
    )
  })
})
