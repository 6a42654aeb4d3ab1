import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { articles } from '@/seed/content/articles'
import { en } from '@plugins/editorial-workflow/translations/en'
import { lv } from '@plugins/editorial-workflow/translations/lv'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const TEXTS = { en, lv }
const article = articles.find(({ status }) => status.lv === 'published')

/** An article of its own, as a draft. */
async function makeArticle(look: Look, title: string): Promise<{ author: Page; id: string }> {
  const author = await site.open(look, 'author')
  await author.goto('/admin')
  const query = `limit=1&depth=0&where[title][equals]=${encodeURIComponent(article?.title.lv ?? '')}`
  const [{ body, lead }] = (await call(author, 'GET', `/api/articles?locale=lv&${query}`)).docs
  const { doc } = await call(author, 'POST', '/api/articles?locale=lv', { body, lead, title })
  return { author, id: doc.id }
}
const editAt = (id: string): string => `/admin/collections/articles/${id}?locale=lv`
const panel = (page: Page) => page.locator('[data-desk=panel]')
const status = (page: Page, state: string) =>
  page.locator('.doc-controls__status').getByText(state, { exact: true })

describe.each<Look>([
  { language: 'lv', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
])('the panel with the interface in $language at $width px, $theme', (look) => {
  const says = TEXTS[look.language]
  const keep = (page: Page, step: string) =>
    screenshot(page, `p${step} ${look.width} ${look.language} ${look.theme}`)

  it('says who is next, why not, shows what goes live, and keeps the record', async () => {
    const { author, id } = await makeArticle(look, `Paneļa raksts ${look.language}`)
    await author.goto(editAt(id))
    await panel(author).getByText(says.panel.notLive).waitFor()
    // On a busy machine the page may still move under the first click.
    await vi.waitFor(async () => {
      const reason = panel(author).getByText(says.reasons.roleMissing).first()
      if (!(await reason.isVisible())) await panel(author).getByText(says.panel.whyNot).click()
      await reason.waitFor({ timeout: 2_000 })
    }, 20_000)
    await keep(author, '1 draft')
    await author
      .locator('.doc-controls')
      .getByRole('button', { name: says.actions.submit, exact: true })
      .click()
    const note = author.getByRole('dialog').getByLabel(says.panel.noteForReview)
    await note.fill('Lūdzu, apskatiet.')
    await keep(author, '2 submit')
    await author.getByRole('dialog').getByRole('button', { name: says.actions.submit, exact: true }).click()
    await status(author, says.states.inReview).waitFor()

    const editor = await site.open(look, 'editor')
    await editor.goto(editAt(id))
    await editor
      .locator('.doc-controls')
      .getByRole('button', { name: says.actions.approve, exact: true })
      .click()
    await editor.getByRole('dialog').getByText(says.panel.firstPublication).waitFor()
    await keep(editor, '3 approve')
    // Somebody is quicker: the dialog stays, and says who did what.
    site.expectFault(/console: .* 409 .*\/workflow\/lv\/approve/)
    await editor.getByRole('dialog').getByLabel(says.panel.comment).fill('Labs raksts.')
    const at = `/api/articles/${id}/workflow`
    const [{ revision }] = (await call(author, 'GET', at)).variants
    await call(author, 'POST', `${at}/lv/assign`, {
      assignee: null,
      dueAt: '2031-01-01T10:00:00.000Z',
      revision,
    })
    const approve = editor
      .getByRole('dialog')
      .getByRole('button', { name: says.actions.approve, exact: true })
    await approve.click()
    await editor.getByRole('dialog').getByText(says.panel.actedSince).waitFor()
    await keep(editor, '4 somebody was quicker')
    await editor.getByRole('button', { name: says.panel.lookAgain }).click()
    expect(await editor.getByRole('dialog').getByLabel(says.panel.comment).inputValue()).toBe('Labs raksts.')
    await approve.click()
    await status(editor, says.states.approved).waitFor()

    await panel(editor).getByRole('button', { name: says.panel.history }).click()
    const record = editor.getByRole('dialog')
    await record.getByText('Labs raksts.').waitFor()
    await record.getByText('Lūdzu, apskatiet.').waitFor()
    await keep(editor, '5 history')
  })

  it('shows in lists where each language stands, and filters by it', async () => {
    const page = await site.open(look, 'editor')
    await page.goto('/admin/collections/articles?locale=lv')
    await page.locator('[data-desk=list-states]').first().waitFor()
    await keep(page, '6 list')
    // Payload writes the query of the list into the address once it is ready to be changed.
    await page.waitForURL(/limit=/)
    const filter = page.locator('[data-desk=state-filter]')
    await filter.getByRole('combobox').first().selectOption('published')
    await page.waitForURL(/workflow/)
    await expect
      .poll(async () => {
        const told = await page.locator('[data-desk=list-states] .wf-chip:first-child').allInnerTexts()
        return told.length > 0 && told.every((text) => text.includes(says.states.published))
      })
      .toBe(true)
  })
})
