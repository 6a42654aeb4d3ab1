import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { articles } from '@/seed/content/articles'
import { en } from '@plugins/editorial-workflow/translations/en'
import { lv } from '@plugins/editorial-workflow/translations/lv'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const TEXTS = { en, lv }
const WIDE: Look = { language: 'lv', width: 1440 }

const article = articles.find(({ status }) => status.lv === 'published')
const OWN = 'Redaktores raksts par tiltiem'
const THEIRS = 'Autores raksts par tiltiem'
const DRAFT = 'Autores melnraksts par tiltiem'

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any

beforeAll(async () => {
  await write('author', THEIRS, true)
  await write('editor', OWN, true)
  await write('author', DRAFT, false)
})

async function write(as: string, title: string, isSent: boolean): Promise<void> {
  const page = await site.open(WIDE, as)
  await page.goto('/admin/account')
  const query = `limit=1&where[title][equals]=${encodeURIComponent(article?.title.lv ?? '')}`
  const [{ body, lead }] = (await call(page, 'GET', `/api/articles?locale=lv&depth=0&${query}`)).docs
  const { id } = (await call(page, 'POST', '/api/articles?locale=lv', { body, lead, title })).doc
  if (!isSent) return
  const { variants } = await call(page, 'GET', `/api/articles/${id}/workflow`)
  const { revision } = variants.find((each: Json) => each.locale === 'lv')
  await call(page, 'POST', `/api/articles/${id}/workflow/lv/submit`, { revision })
}

const list = (page: Page, name: string) =>
  page.locator('[data-desk=dashboard]').getByRole('region', { name, exact: true })
const rows = (page: Page) => page.locator('[data-desk=queue] tbody').getByRole('row')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe('the dashboard', () => {
  it('tells each person what is theirs to do', async () => {
    const author = await site.open({ language: 'lv', width: 390 }, 'author')
    await author.goto('/admin')
    await list(author, lv.queue.work).getByRole('link', { name: DRAFT }).waitFor()
    expect(await list(author, lv.queue.review).count()).toBe(0)
    await screenshot(author, 'desk dashboard author 390 lv')

    const translator = await site.open({ language: 'en', theme: 'dark', width: 1440 }, 'translator')
    await translator.goto('/admin')
    await list(translator, en.queue.work).getByText(en.queue.workEmpty).waitFor()
    expect(await list(translator, en.queue.review).count()).toBe(0)

    const editor = await site.open(WIDE, 'editor')
    await editor.goto('/admin')
    const waiting = list(editor, lv.queue.review)
    await waiting.getByRole('link', { name: THEIRS, exact: true }).waitFor()
    expect(await waiting.getByRole('link', { name: OWN, exact: true }).count()).toBe(0)
    await screenshot(editor, 'desk dashboard editor 1440 lv')
    await waiting.getByRole('button', { name: lv.queue.takeIt.replace('{{title}}', THEIRS) }).click()
    await editor.getByText(lv.queue.taken.replace('{{title}}', THEIRS)).waitFor()
    await list(editor, lv.queue.work).getByRole('link', { name: THEIRS, exact: true }).waitFor()
    await waiting.getByRole('link', { name: lv.queue.all }).click()
    await rows(editor).getByRole('link', { name: THEIRS }).waitFor()
    expect(new URL(editor.url()).search).toBe('?list=review')
  })
})

describe.each<Look>([
  { language: 'en', theme: 'dark', width: 1440 },
  { language: 'lv', theme: 'light', width: 390 },
])('the queue with the interface in $language at $width px', (look) => {
  const says = TEXTS[look.language]

  it('finds by title and filter, in the address and back, and keeps filters by name', async () => {
    const page = await site.open(look, 'author')
    await page.goto('/admin/desk/queue')
    await page.getByRole('searchbox', { name: says.queue.search }).fill('tiltiem')
    await button(page, says.queue.searchGo).click()
    await expect.poll(() => rows(page).count()).toBe(3)
    await page.getByRole('combobox', { name: says.queue.state }).selectOption('draft')
    await expect.poll(() => rows(page).count()).toBe(1)
    await screenshot(page, `desk queue ${look.width} ${look.language}`)
    const name = `Tilti ${look.width}`
    await button(page, says.queue.saveFilter).click()
    await page.getByRole('textbox', { name: says.queue.saveName }).fill(name)
    await button(page, says.queue.save).click()
    await button(page, says.queue.makeDefault).click()
    await button(page, says.queue.notDefault).waitFor()
    await page.goBack()
    await expect.poll(() => rows(page).count()).toBe(3)
    await page.goto('/admin/desk/queue')
    await expect.poll(() => rows(page).count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('state')).toBe('draft')
    await button(page, says.queue.saveDelete.replace('{{name}}', name)).click()
    await button(page, says.queue.saveFilter).waitFor()
  })
})

describe('many at once', () => {
  it('are approved, and what is refused is named with its reason', async () => {
    const page = await site.open(WIDE, 'editor')
    await page.goto('/admin/desk/queue?search=tiltiem&state=inReview')
    await expect.poll(() => rows(page).count()).toBe(2)
    await page.getByRole('checkbox', { name: lv.queue.selectAll }).check()
    await button(page, lv.actions.approve).click()
    const dialog = page.getByRole('dialog')
    await screenshot(page, 'desk queue approve 1440 lv')
    await dialog.getByRole('button', { name: lv.actions.approve, exact: true }).click()
    const results = page.getByRole('region', {
      name: lv.queue.results.replace('{{action}}', lv.actions.approve),
    })
    const refused = results.getByRole('listitem').filter({ hasText: lv.queue.notDone })
    await refused.getByText(lv.reasons.ownText).waitFor()
    await refused.getByRole('link', { name: OWN }).waitFor()
    await results.getByRole('listitem').filter({ hasText: lv.done.approve }).getByText(THEIRS).waitFor()
    await screenshot(page, 'desk queue result 1440 lv')
    await expect.poll(() => rows(page).count()).toBe(1)
  })
})
