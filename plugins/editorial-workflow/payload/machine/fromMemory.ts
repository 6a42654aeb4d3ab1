import { tagsOf } from '../../core/memory/texts'
import { findMatches } from '../memory/matches'
import type { MachineTranslator } from './translator'

/** From this score on a match says the same: what differs are tags, case and spaces. With other numbers it would say something else. */
const SAME = 99

/**
 * A translator that needs no service and no network: it writes what the translation memory holds for the very same words, and leaves out
 * all else. An example of the interface, and of use by itself in documents that repeat one another.
 *
 * @param name for people. @default 'Translation memory'
 */
export const memoryTranslator = (name = 'Translation memory'): MachineTranslator => ({
  name,
  translate: async ({ locale, req, sourceLocale, texts }) => {
    const found = await findMatches(req, { locale, sourceLocale }, texts)
    return texts.flatMap(({ id, source }) => {
      const [best] = (found.get(id) ?? []).filter(
        ({ score, tags }) => score >= SAME && (tags === 'fit' || tagsOf(source) === ''),
      )
      return best ? [{ id, target: best.target }] : []
    })
  },
})
