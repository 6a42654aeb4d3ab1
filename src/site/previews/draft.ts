import { createPayloadRequest, type SanitizedConfig } from 'payload'
import { readDraftPreview } from '@plugins/editorial-workflow/exports/previews'
import { DEFAULT_LOCALE, isLocale } from '@/locales'
import { html } from '../html'
import { pageHtml } from '../layout/page'
import { isShown } from '../pages'
import { answerPrivately } from './answer'
import { draftPage } from './draftPage'
import { noLinkPage } from './guestPage'
import { PREVIEW_TEXTS } from './texts'

type Asked = { collection: string; config: Promise<SanitizedConfig>; id: string; request: Request }

/** A version of a document for staff: 401 for nobody, 404 for everybody else who may not read it. */
export async function showDraft({ collection, config, id, request }: Asked): Promise<Response> {
  const req = await createPayloadRequest({ config, request })
  const language = isLocale(req.i18n.language) ? req.i18n.language : DEFAULT_LOCALE
  const frames = "'self'"
  if (!req.user) return answerPrivately(signInPage(language), { frames, language, status: 401 })
  const query = new URL(request.url).searchParams
  const [locale, version] = [query.get('locale') ?? DEFAULT_LOCALE, query.get('version') ?? undefined]
  try {
    if (!isShown(collection)) return answerPrivately(noLinkPage(language), { frames, language, status: 404 })
    const preview = await readDraftPreview(req, { collection, id, locale, version })
    return answerPrivately(await draftPage(req, preview, language), { frames, language })
  } catch (err) {
    const { status = 500 } = err as { status?: number }
    if (status >= 500) throw err
    return answerPrivately(noLinkPage(language), { frames, language, status })
  }
}

function signInPage(language: 'en' | 'lv'): ReturnType<typeof pageHtml> {
  const t = PREVIEW_TEXTS[language]
  const main = html`<div class="document">
    <h1>${t.preview}</h1>
    <p class="lead">${t.signInText}</p>
    <p><a href="/admin">${t.signIn}</a></p>
  </div>`
  return pageHtml({ isIndexed: false, language, main, title: t.preview })
}
