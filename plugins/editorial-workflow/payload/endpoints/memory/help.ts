import type { PayloadRequest } from 'payload'
import type { FoundTerm } from '../../../core/glossary/types'
import { WorkflowRefused } from '../../errors'
import { termCheckerOf } from '../../glossary/loadTerms'
import { findMatches, type Match } from '../../memory/matches'
import type { Languages } from '../../memory/store'
import type { Settings } from '../../settings'
import { badInput } from '../parseInput'
import { requireStaff } from '../requireStaff'
import type { HelpBody, MatchesBody } from './inputs'

/** What there is to help with one text. */
export type Help = { matches: readonly Match[]; terms: readonly FoundTerm[] }

/** What the memory offers for each text, by its id. */
export async function tellMatches(
  settings: Settings,
  req: PayloadRequest,
  { texts, ...languages }: MatchesBody,
): Promise<Map<string, readonly Match[]>> {
  requireStaff(settings, req)
  requireLanguages(req, languages)
  return findMatches(req, languages, texts)
}

/** What the memory offers and what the glossary says, by the id of the text, in the order of the question. */
export async function tellHelp(
  settings: Settings,
  req: PayloadRequest,
  { texts, ...languages }: HelpBody,
): Promise<Map<string, Help>> {
  requireStaff(settings, req)
  requireLanguages(req, languages)
  const wanted = texts.filter(({ matches }) => matches)
  const found = wanted.length > 0 ? await findMatches(req, languages, wanted) : new Map<string, Match[]>()
  const check = await termCheckerOf(req, languages)
  return new Map(
    texts.map(({ id, source, target }) => [
      id,
      { matches: found.get(id) ?? [], terms: check(source, target) },
    ]),
  )
}

/** Two languages of the project. */
export function requireLanguages(req: PayloadRequest, { locale, sourceLocale }: Partial<Languages>): void {
  const { localization } = req.payload.config
  const known: readonly string[] = localization ? localization.localeCodes : []
  for (const asked of [sourceLocale, locale])
    if (asked !== undefined && !known.includes(asked))
      throw new WorkflowRefused(req, [
        { code: 'unknownLocale', kind: 'badRequest', clearedBy: ['nobody'], values: { locale: asked } },
      ])
  if (locale !== undefined && locale === sourceLocale) throw badInput(req, 'locale')
}
