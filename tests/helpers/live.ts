import type { CollectionSlug, File } from 'payload'
import { EDITORIAL_BYPASS } from '@plugins/editorial-workflow'
import type { App, Json } from './app'
import { jpeg, twoColours } from './files'

type Texts = { en?: object; lv: object }

/** Makes a document that is live in the languages given, past the review, as an import does; gives it as it stands in Latvian. */
export async function makeLive(
  { payload }: App,
  collection: CollectionSlug,
  { en, lv }: Texts,
  file?: File,
): Promise<Json> {
  const common = {
    collection,
    context: { [EDITORIAL_BYPASS]: 'A document for a test' },
    depth: 0,
    // An import is nobody's.
    overrideAccess: true,
  }
  const made: Json = await payload.create({
    ...common,
    data: { ...lv, _status: 'published' } as never,
    file,
    locale: 'lv',
  })
  if (en)
    await payload.update({
      ...common,
      id: made.id,
      data: { ...en, _status: 'published' } as never,
      locale: 'en',
    })
  return made
}

/** A picture that is live in the languages of its alternative texts; gives its id. */
export async function makePicture(
  app: App,
  name: string,
  { en, lv, ...fields }: Record<string, unknown> & { en?: string; lv: string },
): Promise<string> {
  const { data, type } = await jpeg(name, twoColours(40, 30))
  const file = { data, mimetype: type, name, size: data.length }
  const texts = { en: en === undefined ? undefined : { alt: en }, lv: { alt: lv, ...fields } }
  return (await makeLive(app, 'media', texts, file)).id
}
