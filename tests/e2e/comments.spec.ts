import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { articles } from '@/seed/content/articles'
import { commentsEn, commentsLv } from '@plugins/editorial-workflow/translations/comments'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const TEXTS = { en: commentsEn, lv: commentsLv }
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const article = articles.find(({ status }) => status.lv === 'published')

describe.each<Look>([
  { language: 'lv', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
])('comments with the interface in $language at $width px, $theme', (look) => {
  const says = TEXTS[look.language]
  const title = `Apspriests raksts ${look.language}`
  const keep = (page: Page, step: string) =>
    screenshot(page, `c${step} ${look.width} ${look.language} ${look.theme}`)
  let id: string

  beforeAll(async () => {
    const page = await site.open(look, 'author')
    await page.goto('/admin')
    const query = `limit=1&where[title][equals]=${encodeURIComponent(article?.title.lv ?? '')}`
    const [{ body, lead }] = (await call(page, 'GET', `/api/articles?locale=lv&depth=0&${query}`)).docs
    id = (await call(page, 'POST', '/api/articles?locale=lv', { title, lead, body })).doc.id
  })

  const open = async (as: string): Promise<Page> => {
    const page = await site.open(look, as)
    await page.goto(`/admin/collections/articles/${id}?locale=lv`)
    return page
  }
  const panel = (page: Page) => page.getByRole('complementary', { name: says.title })
  const counter = (page: Page) => page.getByRole('button', { name: new RegExp(`^${says.title}: `) })
  const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })
  const writing = (page: Page, name: string) => panel(page).getByRole('combobox', { name, exact: true })

  it('go from a selected passage with a mention to an answer, and are resolved', async () => {
    site.expectFault(/console: .*ERR_FAILED .*\/comments/)
    const editor = await open('editor')
    const field = editor.locator('#field-title').first()
    // Keys that are pressed before the page listens are lost.
    await expect
      .poll(async () => {
        await field.focus()
        await field.press('Home')
        for (let i = 0; i < 10; i += 1) await field.press('Shift+ArrowRight')
        await field.press('Control+Alt+m')
        return writing(editor, says.label).isVisible()
      })
      .toBe(true)
    await writing(editor, says.label).pressSequentially('Vai tā, @aut')
    await panel(editor).getByRole('listbox').getByRole('option').first().waitFor()
    await keep(editor, '1 mention')
    await writing(editor, says.label).press('Enter')
    await writing(editor, says.label).pressSequentially('?')
    const written = await writing(editor, says.label).inputValue()
    expect(written).toMatch(/^Vai tā, @\p{L}+ \?$/u)

    // Nothing that was written is lost: not when it cannot be sent, and not by a reload.
    await editor.route(/\/comments$/, (route) => route.abort())
    await button(editor, says.send).click()
    await panel(editor).getByRole('alert').filter({ hasText: /\p{L}/u }).waitFor()
    await editor.unroute(/\/comments$/)
    await editor.reload()
    await counter(editor).click()
    expect(await writing(editor, says.label).inputValue()).toBe(written)
    await button(editor, says.send).click()
    await panel(editor).getByRole('article').waitFor()
    expect(await writing(editor, says.label).inputValue()).toBe('')

    const author = await open('author')
    await author.locator('.ec-mark').click()
    await panel(author).getByRole('article').getByText('Vai tā').waitFor()
    await panel(author).getByText(title.slice(0, 10), { exact: true }).waitFor()
    await button(author, says.answer).click()
    await panel(author).getByRole('article').getByRole('combobox').fill('Jā, <b>tā</b>.')
    await keep(author, '2 answer')
    await button(author, says.send).click()
    await panel(author).getByText('Jā, <b>tā</b>.').waitFor()
    await author.addScriptTag({ content: AXE })
    const { violations } = (await author.evaluate(
      'axe.run({ include: ["[data-desk]"] }, { resultTypes: ["violations"] })',
    )) as { violations: { id: string; impact: string }[] }
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

    // What was answered meanwhile is shown before the thread is resolved.
    site.expectFault(/console: .* 409 .*\/resolve/)
    await button(editor, says.resolve).click()
    await panel(editor).getByText('Jā, <b>tā</b>.').waitFor()
    await button(editor, says.resolve).click()
    await panel(editor).getByRole('article').waitFor({ state: 'detached' })
    await button(editor, says.close).click()
    await editor.locator('.ec-mark').waitFor({ state: 'detached' })
    await counter(editor).click()
    await panel(editor)
      .getByRole('button', { name: new RegExp(`^${says.resolved} `) })
      .click()
    await button(editor, says.reopen).waitFor()
    await keep(editor, '3 resolved')
  })
})
