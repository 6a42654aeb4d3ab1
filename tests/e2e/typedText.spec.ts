import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { articles } from '@/seed/content/articles'
import { en } from '@plugins/editorial-workflow/translations/en'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const LOOK: Look = { language: 'en', width: 1440 }
const TYPED = 'Rakstīts un vēl nesaglabāts'
const article = articles.find(({ status }) => status.lv === 'published')

const editAt = (id: string, locale = 'lv'): string => `/admin/collections/articles/${id}?locale=${locale}`
const field = (page: Page) => page.locator('#field-title')
const panel = (page: Page) => page.locator('[data-desk=panel]')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** An author with a draft of their own on the screen. */
async function openDraft(title: string): Promise<{ id: string; page: Page }> {
  const page = await site.open(LOOK, 'author')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('/admin')
  const query = `limit=1&depth=0&where[title][equals]=${encodeURIComponent(article?.title.lv ?? '')}`
  const [{ body, lead }] = (await call(page, 'GET', `/api/articles?locale=lv&${query}`)).docs
  const { doc } = await call(page, 'POST', '/api/articles?locale=lv', { body, lead, title })
  await page.goto(editAt(doc.id))
  await panel(page).getByText(en.panel.notLive).waitFor()
  return { id: doc.id, page }
}

/** What was typed is offered, and comes back. */
async function putBack(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: en.panel.putBack }).click()
  await expect.poll(() => field(page).inputValue()).toBe(TYPED)
}

const isKept = (page: Page): Promise<boolean> =>
  page.evaluate((text) => Object.values(localStorage).some((value) => String(value).includes(text)), TYPED)

describe('text that is typed', () => {
  it('outlives a switch of the language, which asks first', async () => {
    const { id, page } = await openDraft('Valodas maiņa')
    await field(page).fill(TYPED)
    await page.locator('.localizer button').first().click()
    await page.locator('.popup-button-list__button').filter({ hasText: 'English' }).click()
    await button(page, en.panel.stay).click()
    expect(await field(page).inputValue()).toBe(TYPED)
    await page.locator('.localizer button').first().click()
    await page.locator('.popup-button-list__button').filter({ hasText: 'English' }).click()
    await screenshot(page, 'tt1 language')
    await button(page, en.panel.switchAnyway).click()
    await page.waitForURL(/locale=en/)
    await page.goto(editAt(id))
    await putBack(page)
    await screenshot(page, 'tt2 put back')
    await page.locator('#action-save-draft').click()
    await expect.poll(() => isKept(page)).toBe(false)
  })

  it('outlives another person’s save', async () => {
    site.expectFault(/console: .* 409 .*\/api\/articles\//)
    const { id, page } = await openDraft('Divi pārlūki')
    const other = await site.open(LOOK, 'editor2')
    await other.goto('/admin')
    await call(other, 'PATCH', `/api/articles/${id}?locale=lv&draft=true`, { lead: 'Cits ievads.' })
    await field(page).fill(TYPED)
    await page.locator('#action-save-draft').click()
    await panel(page).getByText(en.panel.otherSaved).waitFor()
    await screenshot(page, 'tt3 saved elsewhere')
    await button(page, en.panel.loadAgain).click()
    await putBack(page)
    expect(await page.locator('#field-lead').inputValue()).toBe('Cits ievads.')
    await page.locator('#action-save-draft').click()
    await expect.poll(() => isKept(page)).toBe(false)
    const saved = await call(page, 'GET', `/api/articles/${id}?locale=lv&depth=0&draft=true`)
    expect(saved).toMatchObject({ lead: 'Cits ievads.', title: TYPED })
  })

  it('outlives a dropped connection', async () => {
    site.expectFault(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
    const { page } = await openDraft('Bez savienojuma')
    await page.context().setOffline(true)
    await field(page).fill(TYPED)
    await panel(page).getByText(en.panel.offline).waitFor()
    await expect.poll(() => isKept(page)).toBe(true)
    await page.context().setOffline(false)
    await panel(page).getByText(en.panel.offline).waitFor({ state: 'detached' })
    await page.reload()
    await putBack(page)
  })

  it('outlives the end of the session', async () => {
    site.expectFault(/console: .* 40[13] /)
    const { id, page } = await openDraft('Beigusies sesija')
    const cookies = await page.context().cookies()
    await field(page).fill(TYPED)
    await page.context().clearCookies({ name: 'payload-token' })
    await page.locator('#action-save-draft').click()
    await panel(page).getByText(en.panel.signedOut).waitFor()
    await screenshot(page, 'tt4 signed out')
    expect(await field(page).inputValue()).toBe(TYPED)
    await page.context().addCookies(cookies)
    await page.goto(editAt(id))
    await putBack(page)
  })

  it('is saved before it is sent in', async () => {
    const { id, page } = await openDraft('Nosūtīts')
    await field(page).fill(TYPED)
    await page.locator('.doc-controls').getByRole('button', { name: en.actions.submit, exact: true }).click()
    await page.getByRole('dialog').getByText(TYPED).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: en.actions.submit, exact: true }).click()
    await page.locator('.doc-controls__status').getByText(en.states.inReview, { exact: true }).waitFor()
    const saved = await call(page, 'GET', `/api/articles/${id}?locale=lv&depth=0&draft=true`)
    expect(saved.title).toBe(TYPED)
    expect(await isKept(page)).toBe(false)
  })
})
