import { doc, p } from '@/rich-text/build'
import { rest, type Answer, type App } from './app'
import { goLive } from './review'

/** A complete article in one language, as the API takes it. */
export const articleData = (title: string) => ({
  title,
  lead: `${title}: lead`,
  body: doc(p(`${title}: text`)),
})

/** Writes an article in both languages and takes it through the review where asked; gives its id. */
export async function makeArticle(
  app: App,
  { lv, en, publish = [] }: { en?: string; lv: string; publish?: ('en' | 'lv')[] },
): Promise<string> {
  const as = app.people.editor
  const made = await rest('POST', '/articles?locale=lv&draft=true', { as, body: articleData(lv) })
  if (made.status !== 201) throw new Error(`Article not made: ${JSON.stringify(made.body)}`)
  const id: string = made.body.doc.id
  if (en) done(await rest('PATCH', `/articles/${id}?locale=en&draft=true`, { as, body: articleData(en) }))
  for (const locale of publish) done(await goLive(app, `/articles/${id}`, locale))
  return id
}

function done({ body, status }: Answer): void {
  if (status !== 200) throw new Error(`Article not made: ${JSON.stringify(body)}`)
}
