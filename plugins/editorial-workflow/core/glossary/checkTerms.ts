import { isWithin, occurrencesOf, textAt, toPattern, toWords, type Pattern, type Span } from './occurrences'
import type { FoundTerm, Term, TermEntry } from './types'

type Locales = { locale: string; sourceLocale: string }

/** A term made ready for being looked for in many texts. */
type Ready = { from: TermEntry; id: string; note: null | string; to: TermEntry | undefined } & Record<
  'accepted' | 'forbidden' | 'source',
  readonly Pattern[]
>

/**
 * Prepares a glossary for one pair of languages and gives a function that tells which of its terms occur in a source, in their order, and what
 * is to be said of their translations. Texts are marked texts.
 *
 * A term within a longer one (`partneris` in `vadošais partneris`) is not told of where it stands nowhere else, and what must not be used is not
 * found within what is right. An empty target has no warnings: there is nothing to be wrong yet.
 */
export function termChecker(
  terms: readonly Term[],
  { locale, sourceLocale }: Locales,
): (source: string, target: string) => FoundTerm[] {
  const ready = terms.flatMap((term) => prepare(term, { locale, sourceLocale }))
  return (source, target) => {
    const from = toWords(source)
    const found = ready
      .map((term) => ({ spans: occurrencesOf(term.source, from), term }))
      .filter(({ spans }) => spans.length > 0)
    const all = found.flatMap(({ spans }) => spans)
    const to = toWords(target)
    return found
      .map(({ spans, term }) => ({
        spans: spans.filter((span) => !all.some((other) => isWithin(span, other))),
        term,
      }))
      .filter(({ spans }) => spans.length > 0)
      .sort((a, b) => startOf(a.spans) - startOf(b.spans))
      .map(({ spans: [first = [0, 0] as const], term }) => {
        const right = occurrencesOf(term.accepted, to)
        const wrong = occurrencesOf(term.forbidden, to).filter((span) => !right.some((r) => covers(r, span)))
        const isUsed = right.length > 0
        const isMissing = to.lower.length > 0 && term.accepted.length > 0 && !isUsed
        return {
          forbidden: term.to?.forbidden ?? [],
          found: textAt(from, first),
          id: term.id,
          isUsed,
          note: term.note,
          term: term.from.term,
          translations: term.to ? [term.to.term, ...term.to.forms] : [],
          usedForbidden: [...new Set(wrong.map((span) => textAt(to, span)))],
          warning: wrong.length > 0 ? 'forbidden' : isMissing ? 'missing' : null,
        }
      })
  }
}

/** The same, for one text. */
export const checkTerms = (
  terms: readonly Term[],
  source: string,
  target: string,
  locales: Locales,
): FoundTerm[] => termChecker(terms, locales)(source, target)

const startOf = (spans: readonly Span[]): number => spans[0]?.[0] ?? 0

const covers = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

function prepare({ entries, id, note }: Term, { locale, sourceLocale }: Locales): Ready[] {
  const from = entries.find((entry) => entry.locale === sourceLocale)
  const to = entries.find((entry) => entry.locale === locale)
  if (!from) return []
  const patterns = (texts: readonly string[], of: string): Pattern[] =>
    texts.map((text) => toPattern(text, of)).filter((pattern) => pattern !== null)
  return [
    {
      from,
      id,
      note,
      to,
      accepted: to ? patterns([to.term, ...to.forms], locale) : [],
      forbidden: to ? patterns(to.forbidden, locale) : [],
      source: patterns([from.term, ...from.forms], sourceLocale),
    },
  ]
}
