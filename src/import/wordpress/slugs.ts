import { ARTICLES } from '@collections/slugs'
import { LOCALE_CODES, type Locale } from '@/locales'
import type { Session } from './session'

/** Numbered variants of a taken address that are tried. */
const NUMBERED = 6

const variantsOf = (base: string): string[] => [
  base,
  ...Array.from({ length: NUMBERED - 1 }, (_, i) => `${base}-${i + 2}`),
]

/** Gives out addresses, each once in a language. */
export function createSlugs({ payload, req }: Session) {
  const taken = new Set<string>()
  return {
    /** The address, or the first free one with a number; nothing where all are taken, and it is left to the article. */
    claim(base: string, locale: Locale): string | undefined {
      const free = variantsOf(base).find((slug) => !taken.has(`${locale} ${slug}`))
      if (free) taken.add(`${locale} ${free}`)
      return free
    },
    /** Learns which of these are taken. */
    async look(bases: readonly string[]): Promise<void> {
      if (bases.length === 0) return
      const where = { slug: { in: bases.flatMap(variantsOf) } }
      for (const locale of LOCALE_CODES) {
        for (const draft of [false, true]) {
          const { docs } = await payload.find({
            collection: ARTICLES,
            depth: 0,
            draft,
            fallbackLocale: false,
            limit: 0,
            locale,
            overrideAccess: false,
            pagination: false,
            req,
            select: { slug: true },
            trash: true,
            where,
          })
          for (const { slug } of docs) if (slug) taken.add(`${locale} ${slug}`)
        }
      }
    },
  }
}

export type Slugs = ReturnType<typeof createSlugs>
