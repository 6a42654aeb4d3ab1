import type { PayloadRequest } from 'payload'
import { PROGRAMMES, PROJECTS } from '@collections/slugs'
import { byIds, findLive } from '@/funding/findLive'
import type { Funding } from '@/funding/loadFunding'
import type { Locale } from '@/locales'
import type { Article } from '@/payload-types'
import { richTextToPlainText } from '@/rich-text'
import { mentionsIn } from './mentions'

type Input = { article: Article; funding: Funding; locale: Locale }

/**
 * What in an article speaks for a project that it does not name: projects that its text links to, funders among its partners, programmes
 * that its words name.
 */
export async function findEvidence(
  req: PayloadRequest,
  { article, funding, locale }: Input,
): Promise<string[]> {
  const linked = mentionsIn(article.body).filter(({ collection }) => collection === PROJECTS)
  const projects = await byIds(
    linked.map(({ id }) => id),
    (where) => findLive(req, { collection: PROJECTS, fields: ['title'], locale, where }),
  )
  const programmes = await findLive(req, {
    collection: PROGRAMMES,
    fields: ['name', 'shortName'],
    locale,
    where: {},
  })
  const text = [article.title, article.lead, richTextToPlainText(article.body, { locale })].join('\n')
  const names = programmes.flatMap(({ name, shortName }) => [name, shortName])
  const found = [
    ...[...projects.values()].map(({ title }) => title),
    ...[...funding.partners.values()].filter(({ kind }) => kind === 'funder').map(({ name }) => name),
    ...names.filter((name) => name && isNamed(text, name)),
  ]
  return [...new Set(found.filter((name) => typeof name === 'string'))]
}

/** Whether a text holds a name as words of its own, letter for letter: LEADER is a programme, a leader is not. */
export function isNamed(text: string, name: string): boolean {
  const words = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return words !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u').test(text)
}
