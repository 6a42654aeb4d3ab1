import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { en } from '@plugins/editorial-workflow/translations/en'
import { lv } from '@plugins/editorial-workflow/translations/lv'
import { articles } from '@/seed/content/articles'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const TEXTS = { en: en.notices, lv: lv.notices }
/** The name of the link in the navigation while something is unread. */
const UNREAD = { en: /^Notices, \d+ unread$/, lv: /^Paziņojumi, \d+ nelasīt/ }

describe.each<Look>([
  { language: 'lv', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
])('notices with the interface in $language at $width px, $theme', (look) => {
  const { language } = look
  const says = TEXTS[language]
  const title = `Paziņots raksts ${language}`
  const keep = (page: Page, step: string) =>
    screenshot(page, `n${step} ${look.width} ${language} ${look.theme}`)

  it('tells who is asked, leads to the document, and keeps how they want to be told', async () => {
    const author = await site.open(look, 'author')
    await author.goto('/admin')
    const query = `limit=1&where[title][equals]=${encodeURIComponent(articles[0]?.title.lv ?? '')}`
    const [{ body, lead }] = (await call(author, 'GET', `/api/articles?locale=lv&depth=0&${query}`)).docs
    const { id } = (await call(author, 'POST', '/api/articles?locale=lv', { title, lead, body })).doc
    const told = await call(author, 'GET', `/api/articles/${id}/workflow`)
    const { revision } = told.variants.find(({ locale }: { locale: string }) => locale === 'lv')
    await call(author, 'POST', `/api/articles/${id}/workflow/lv/submit`, { revision })

    const editor = await site.open(look, 'editor')
    // Notices are written beside the answer to whoever acted.
    await editor.goto('/admin/desk/notices')
    await expect
      .poll(async () => (await call(editor, 'GET', '/api/editorial/notices')).rows[0]?.title, {
        timeout: 20_000,
      })
      .toBe(title)
    await editor.reload()
    const inbox = editor.getByRole('region', { name: says.list, exact: true })
    const row = inbox.getByRole('listitem').filter({ hasText: title })
    await row.getByText(says.unread, { exact: true }).waitFor()
    if (look.width === 1440)
      await editor.getByRole('link', { name: UNREAD[language] }).waitFor({ state: 'attached' })
    await keep(editor, '1 inbox')

    await row.getByRole('button').click()
    await row.getByText(says.unread, { exact: true }).waitFor({ state: 'detached' })
    await inbox.getByRole('button', { name: says.unreadOnly, exact: true }).click()
    await row.waitFor({ state: 'detached' })
    await inbox.getByRole('button', { name: says.all, exact: true }).click()
    await row.waitFor()

    const settings = editor.getByRole('region', { name: says.settings, exact: true })
    const mentions = settings.getByRole('group', { name: says.groupMentions, exact: true })
    await mentions.getByRole('radio', { name: says.none, exact: true }).check()
    await settings.getByLabel(says.digestAt).selectOption('16:30')
    await settings.getByRole('button', { name: says.save, exact: true }).click()
    await settings.getByText(says.saved, { exact: true }).waitFor()
    await keep(editor, '2 settings saved')
    await editor.reload()
    await expect
      .poll(() => mentions.getByRole('radio', { name: says.none, exact: true }).isChecked())
      .toBe(true)
    expect(await settings.getByLabel(says.digestAt).inputValue()).toBe('16:30')

    await row.getByRole('link').click()
    await editor.waitForURL(`**/admin/collections/articles/${id}?locale=lv`)
    await editor.locator('.doc-controls').waitFor()
  })
})
