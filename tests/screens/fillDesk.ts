import type { Page } from 'playwright-core'
import { call } from '../e2e/helpers/call'
import type { Look, Site } from '../e2e/helpers/createSite'

/** Documents in every state, so that each screen has something to show. */
export type FilledDesk = {
  approved: string
  changes: string
  draft: string
  inReview: string
  live: string
  release: string
  webhook: string
}

const LOOK: Look = { language: 'lv', width: 1440 }
const DAY_MS = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()

/** What the articles are called. Their text is that of a seeded one. */
const TITLES = {
  approved: 'Pieteikšanās sociālās uzņēmējdarbības skolai ilgst līdz mēneša beigām',
  changes: 'Trīs partnerības vienojas par kopīgu pieredzes braucienu',
  draft: 'Vidzemes sociālo uzņēmumu karte papildināta ar divdesmit vietām',
  inReview: 'Valmierā notiks sociālo uzņēmumu tirdziņš',
  live: 'Atklāts mentoru atbalsts jaunajiem sociālajiem uzņēmējiem',
  second: 'Noslēdzas projekta pirmais gads: kas paveikts',
} as const

/** Fills a site the way its people would: the author writes and sends in, the editor answers, a translator follows. */
export async function fillDesk(site: Site): Promise<FilledDesk> {
  const [author, editor] = [await site.open(LOOK, 'author'), await site.open(LOOK, 'editor')]
  for (const page of [author, editor]) await page.goto('/admin/account')
  const me = async (page: Page): Promise<string> => (await call(page, 'GET', '/api/users/me')).user.id
  const [authorId, editorId] = [await me(author), await me(editor)]
  const [{ body, lead }] = (await call(author, 'GET', '/api/articles?locale=lv&depth=0&limit=1')).docs

  const write = async (title: string): Promise<string> =>
    (await call(author, 'POST', '/api/articles?locale=lv', { title, lead, body })).doc.id
  const act = async (
    page: Page,
    id: string,
    action: string,
    more: object = {},
    locale = 'lv',
  ): Promise<void> => {
    const { variants } = await call(page, 'GET', `/api/articles/${id}/workflow`)
    const { revision, submitted } = variants.find((each: { locale: string }) => each.locale === locale)
    const version = action === 'approve' || action === 'requestChanges' ? submitted.version : undefined
    await call(page, 'POST', `/api/articles/${id}/workflow/${locale}/${action}`, {
      revision,
      version,
      ...more,
    })
  }

  const ids: Record<string, string> = {}
  for (const [name, title] of Object.entries(TITLES)) ids[name] = await write(title)
  const { approved = '', changes = '', draft = '', inReview = '', live = '', second = '' } = ids
  await act(author, draft, 'assign', { assignee: authorId, dueAt: inDays(-2) })
  await act(author, inReview, 'submit', { comment: 'Lūdzu, pārbaudi datumu un vietu.' })
  await act(author, inReview, 'assign', { assignee: editorId, dueAt: inDays(1) })
  await act(author, changes, 'submit')
  await act(editor, changes, 'requestChanges', {
    comment: 'Ievads ir par garu; lūdzu, nosauc partnerus uzreiz.',
  })
  for (const id of [approved, live, second]) {
    await act(author, id, 'submit')
    await act(editor, id, 'approve')
  }
  await act(editor, approved, 'schedulePublish', { when: { instant: inDays(3) } })
  await act(editor, live, 'publish')
  await call(author, 'PATCH', `/api/articles/${live}?locale=lv&draft=true`, {
    title: `${TITLES.live}, piesakies!`,
  })
  await act(author, live, 'submit', { comment: 'Tikai virsraksts.' })
  const { thread } = await call(editor, 'POST', `/api/articles/${inReview}/comments`, {
    anchor: { field: 'title', quote: { exact: 'Valmierā' } },
    body: 'Vai nosaukumā jāmin arī norises vieta?',
    locale: 'lv',
  })
  await call(author, 'POST', `/api/articles/${inReview}/comments/${thread.id}/replies`, {
    body: 'Jā, tirdziņš notiks Valmieras tirgus laukumā. Papildināšu.',
  })
  const release = await call(editor, 'POST', '/api/editorial/releases', {
    name: 'Projekta gada noslēgums',
  })
  await call(editor, 'POST', `/api/editorial/releases/${release.id}/add`, {
    items: [{ collection: 'articles', id: second, locale: 'lv' }],
    revision: release.revision,
  })
  const admin = await site.open(LOOK, 'admin')
  await admin.goto('/admin/account')
  const { doc: webhook } = await call(admin, 'POST', '/api/editorial-webhooks', {
    name: 'Mājaslapas jaunumi',
    events: ['published', 'unpublished'],
    locales: ['lv'],
    // Nobody has this name: its log tells of a failure.
    url: 'https://receiver.invalid/tilts',
  })
  await call(admin, 'POST', `/api/editorial/webhooks/${webhook.id}/test`)
  await Promise.all([admin, author, editor].map((page) => page.context().close()))
  return { approved, changes, draft, inReview, live, release: release.id, webhook: webhook.id }
}
