import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote, quoteOf, QUOTE_LIMIT } from './quote'

const TEXT = 'Projekts sākas maijā. Projekts beidzas jūnijā.'
const found = (text: string, quote: null | ReturnType<typeof quoteOf>): null | string => {
  const place = quote && findQuote(text, quote)
  return place && text.slice(place.start, place.end)
}

describe('a passage', () => {
  it('is its words with a little of what stands around them', () => {
    expect(quoteOf(TEXT, 22, 30)).toEqual({
      exact: 'Projekts',
      prefix: 'Projekts sākas maijā. ',
      suffix: ' beidzas jūnijā.',
    })
  })

  it.each([
    ['white space', '   \n', 0, 4],
    ['nothing', TEXT, 5, 5],
    ['too much', 'x'.repeat(QUOTE_LIMIT + 1), 0, QUOTE_LIMIT + 1],
  ])('is not %s', (_what, text, start, end) => {
    expect(quoteOf(text, start, end)).toBeNull()
  })

  it('is told from the same words elsewhere by its surroundings', () => {
    expect(findQuote(TEXT, { exact: 'Projekts', prefix: '', suffix: ' beidzas' })).toEqual({
      end: 30,
      start: 22,
    })
    expect(findQuote(TEXT, { exact: 'Projekts', prefix: '', suffix: ' sākas' })).toEqual({ end: 8, start: 0 })
  })

  it('is found in a text that was moved and broken in other places', () => {
    const quote = quoteOf(TEXT, 15, 30)
    expect(found(`Ievads.\n\n${TEXT.replace('. ', '.\n')}`, quote)).toBe('maijā.\nProjekts')
  })

  it('is not found once its words have changed', () => {
    expect(found(TEXT.replace('maijā', 'augustā'), quoteOf(TEXT, 15, 20))).toBeNull()
  })

  it('is found where it was taken from, in any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % text.length, (other % text.length) + 1]
        const quote = quoteOf(text, start, end)
        fc.pre(quote !== null)
        const squeezed = (each: null | string | undefined) => each?.replace(/\s/g, '')
        expect(squeezed(found(text, quote))).toBe(squeezed(quote?.exact))
      }),
    )
  })
})
