import { doc, p } from '@/rich-text/build'
import { rest, type App } from './app'

/** A complete article in one language, as the API takes it. */
export const articleData = (title: string) => ({
  title,
  lead: `${title}: lead`,
  body: doc(p(`${title}: text`)),
})

/** Writes an article in both languages and publishes it where asked; gives its id. */
export async function makeArticle(
  { people }: App,
  { lv, en, publish = [] }: { en?: string; lv: string; publish?: ('en' | 'lv')[] },
): Promise<string> {
  const as = people.editor
  const made = await rest('POST', '/articles?locale=lv&draft=true', { as, body: articleData(lv) })
  if (made.status !== 201) throw new Error(`Article not made: ${JSON.stringify(made.body)}`)
  const id: string = made.body.doc.id
  if (en) await save(`/articles/${id}?locale=en&draft=true`, articleData(en))
  for (const locale of publish) await save(`/articles/${id}?locale=${locale}`, { _status: 'published' })
  return id

  async function save(path: string, body: unknown): Promise<void> {
    const saved = await rest('PATCH', path, { as, body })
    if (saved.status !== 200) throw new Error(`Article not saved: ${JSON.stringify(saved.body)}`)
  }
}
