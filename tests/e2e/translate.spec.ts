import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { articles } from '@/seed/content/articles'
import { en } from '@plugins/editorial-workflow/translations/en'
import { lv } from '@plugins/editorial-workflow/translations/lv'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const TEXTS = { en, lv }
const article = articles.find(({ title }) => title.en) ?? fail('The seed has no article in both languages.')

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any

/** What an anonymous reader gets, without what the workflow tells of other languages. */
async function read(page: Page, id: string, locale: string): Promise<Json> {
  const answer = await page.request.get(`/api/articles/${id}?depth=0&locale=${locale}`, {
    headers: { Cookie: '' },
  })
  if (!answer.ok()) return null
  const { translation: _, updatedAt: __, ...document } = (await answer.json()) as Json
  return document
}

async function act(page: Page, id: string, locale: string, action: string, more: object = {}): Promise<void> {
  const at = `/api/articles/${id}/workflow`
  const { revision, submitted } = (await call(page, 'GET', at)).variants.find(
    (each: Json) => each.locale === locale,
  )
  await call(page, 'POST', `${at}/${locale}/${action}`, {
    revision,
    ...(action === 'approve' && { version: submitted.version }),
    ...more,
  })
}

/** An article of its own that is live in both languages. */
async function makeArticle(look: Look, title: string): Promise<string> {
  const author = await site.open(look, 'author')
  await author.goto('/admin')
  const query = `limit=1&depth=0&where[title][equals]=${encodeURIComponent(article.title.lv ?? '')}`
  const [source] = (await call(author, 'GET', `/api/articles?locale=lv&${query}`)).docs
  const english = await call(author, 'GET', `/api/articles/${source.id}?locale=en&depth=0`)
  const made = { body: source.body, lead: source.lead, title }
  const { id } = (await call(author, 'POST', '/api/articles?locale=lv', made)).doc
  const translated = { body: english.body, lead: english.lead, title: `${title} (EN)` }
  await call(author, 'PATCH', `/api/articles/${id}?locale=en`, translated)
  const editor = await site.open(look, 'editor')
  await editor.goto('/admin')
  for (const locale of ['lv', 'en']) {
    await act(author, id, locale, 'submit')
    await act(editor, id, locale, 'approve')
    await act(editor, id, locale, 'publish')
  }
  return id
}

const LEAD = 'Jauns ievads par 30 vietām un pieteikšanos līdz 1. jūnijam.'

const translateAt = (id: string, locale = 'en'): string =>
  `/admin/collections/articles/${id}/translate?locale=${locale}`
const rows = (page: Page) => page.locator('.ts-row')
const fieldIn = (page: Page, label: RegExp) => page.getByRole('textbox', { name: label })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const targetOf = async (page: Page, id: string, unit: string): Promise<string> =>
  (await call(page, 'GET', `/api/articles/${id}/translation/en`)).units.find((each: Json) => each.id === unit)
    .target

/** Whether a button of this name has the focus. Tooltips of Payload are in the text of their buttons. */
const isFocused = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(
    (text) =>
      document.activeElement?.tagName === 'BUTTON' &&
      Boolean(document.activeElement.textContent?.includes(text)),
    name,
  )

/** Goes through with what the dialog of an action asks. */
async function goThrough(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.locator('[data-desk]').waitFor({ state: 'detached' })
}

/** Presses Tab until what is focused has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab')
    if (await isFocused(page, name)) return
  }
  throw new Error(`Tab does not lead to “${name}”.`)
}

describe.each<Look>([
  { language: 'lv', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
])('a translation with the interface in $language at $width px, $theme', (look) => {
  const says = TEXTS[look.language]
  const screen = says.translationScreen
  const keep = (page: Page, step: string) =>
    screenshot(page, `t${step} ${look.width} ${look.language} ${look.theme}`)

  it('follows its original by keyboard alone, and reaches its readers', async () => {
    const id = await makeArticle(look, `Tulkojams raksts ${look.language} ${look.width}`)
    const author = await site.open(look, 'author')
    await author.goto(translateAt(id, 'lv'))
    site.expectFault(/console: .* 404 .*\/translation\/lv/)
    await author.getByText(screen.chooseLanguage).waitFor()
    await keep(author, '0 the original')
    await call(author, 'PATCH', `/api/articles/${id}?locale=lv`, { lead: LEAD })
    // What the change is to the translation is asked where it is sent in.
    await author.goto(`/admin/collections/articles/${id}?locale=lv`)
    await button(author, says.actions.submit).click()
    const dialog = author.getByRole('dialog')
    await dialog.getByRole('radio', { name: screen.change_meaning }).check()
    await keep(author, '1 what the change is')
    await dialog.getByRole('button', { name: says.actions.submit, exact: true }).click()
    await author.locator('.doc-controls__status').getByText(says.states.inReview).first().waitFor()
    const editor = await site.open(look, 'editor')
    await editor.goto('/admin')
    await act(editor, id, 'lv', 'approve')
    await act(editor, id, 'lv', 'publish')
    const before = { en: await read(editor, id, 'en'), lv: await read(editor, id, 'lv') }

    const page = await site.open(look, 'translator')
    await page.goto('/admin')
    const { rows: outdated } = await call(
      page,
      'GET',
      '/api/editorial/queue?freshness=outdated&locale=en&limit=100',
    )
    expect(outdated.map((row: Json) => row.document)).toContain(id)
    await page.goto(`/admin/collections/articles/${id}?locale=en`)
    await page.getByRole('link', { name: screen.tab, exact: true }).click()
    const row = rows(page).filter({ has: page.locator('ins') })
    await row.first().waitFor()
    expect(await row.count()).toBe(1)
    expect(await row.locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('Jauns'))
    await keep(page, '2 outdated')

    await tabTo(page, screen.nextToDo)
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.id)
    const lead = 'translation-lead'
    for (let i = 0; i < 60 && (await focused()) !== lead; i += 1)
      await page.keyboard.press('Alt+Shift+ArrowDown')
    expect(await focused()).toBe(lead)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('A new lead about 30 places; apply by 1 June.')
    await keep(page, '3 typing')
    await page.keyboard.press('Control+Enter')
    await page.getByText(new RegExp(screen.saved.replace('{{time}}', '\\d'))).waitFor()
    // Whatever else is not done yet is right as it is.
    for (let i = 0; i < 80; i += 1) {
      if ((await page.locator('.ts-row:not([data-status=done])').count()) === 0) break
      await page.keyboard.press('Control+Enter')
    }
    await expect.poll(() => page.locator('.ts-row:not([data-status=done])').count()).toBe(0)
    await expect
      .poll(async () => (await call(page, 'GET', `/api/articles/${id}/translation/en`)).progress)
      .toMatchObject({ outdated: 0, untranslated: 0, wordsLeft: 0 })
    await keep(page, '4 done')
    await button(page, says.actions.submit).waitFor()
    await page.keyboard.press('Tab')
    for (let i = 0; i < 400; i += 1) {
      if (await isFocused(page, says.actions.submit)) break
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.press('Enter')
    await goThrough(page, says.actions.submit)
    await page.getByText(screen.inReviewLock).waitFor()
    await keep(page, '5 in review')
    expect(await fieldIn(page, /1/).first().getAttribute('readonly')).not.toBeNull()

    await editor.goto(translateAt(id))
    await button(editor, says.actions.approve).click()
    await goThrough(editor, says.actions.approve)
    await button(editor, says.actions.publish).click()
    await goThrough(editor, says.actions.publish)
    await expect.poll(async () => (await read(editor, id, 'en')).lead).toMatch(/^A new lead/)
    await keep(editor, '6 published')
    const after = { en: await read(editor, id, 'en'), lv: await read(editor, id, 'lv') }
    expect(JSON.stringify(after.lv)).toBe(JSON.stringify(before.lv))
    const { lead: _, credits: __, ...shared } = after.en
    const { lead: ___, credits: ____, ...sharedBefore } = before.en
    expect(shared).toEqual(sharedBefore)
  })
})

const LOOK: Look = { language: 'en', width: 1440 }
const screen = en.translationScreen

describe('what is typed', () => {
  it('stands beside what a colleague wrote meanwhile, and neither is lost', async () => {
    const id = await makeArticle(LOOK, 'Divi tulkotāji')
    const first = await site.open(LOOK, 'translator')
    const second = await site.open(LOOK, 'editor2')
    await first.goto(translateAt(id))
    await second.goto(translateAt(id))
    const field = (page: Page) => page.locator('#translation-lead')
    await field(first).waitFor()
    await field(second).waitFor()
    await field(second).fill('Theirs, and better.')
    await second.keyboard.press('Control+s')
    await expect.poll(() => targetOf(second, id, 'lead')).toBe('Theirs, and better.')
    await field(first).fill('Mine, and longer than theirs.')
    await first.keyboard.press('Control+s')
    await first.getByText(screen.conflict).waitFor()
    await screenshot(first, 't7 conflict')
    expect(await field(first).inputValue()).toBe('Mine, and longer than theirs.')
    expect(await targetOf(first, id, 'lead')).toBe('Theirs, and better.')
    await button(first, screen.keepMine).click()
    await expect.poll(() => targetOf(first, id, 'lead')).toBe('Mine, and longer than theirs.')
    // The other one is asked in turn, and takes what is there.
    await field(second).fill('Theirs again.')
    await second.keyboard.press('Control+s')
    await button(second, screen.takeTheirs).click()
    expect(await field(second).inputValue()).toBe('Mine, and longer than theirs.')
    expect(await targetOf(second, id, 'lead')).toBe('Mine, and longer than theirs.')
  })

  it('outlives a lost connection and a reload', async () => {
    site.expectFault(/console: .*ERR_INTERNET_DISCONNECTED/)
    const id = await makeArticle(LOOK, 'Bez savienojuma')
    const page = await site.open(LOOK, 'translator')
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(translateAt(id))
    const field = page.locator('#translation-lead')
    await field.waitFor()
    const before = await targetOf(page, id, 'lead')
    await page.context().setOffline(true)
    await field.fill('Typed on a train.')
    await page.getByText(/It is tried again by itself/).waitFor()
    await screenshot(page, 't8 offline')
    await page.context().setOffline(false)
    await page.route('**/translation/en', (route) =>
      route.request().method() === 'PATCH' ? route.abort('internetdisconnected') : route.continue(),
    )
    await field.pressSequentially(' And more.')
    await page.reload()
    await expect.poll(() => field.inputValue()).toBe('Typed on a train. And more.')
    expect([before, 'Typed on a train.', 'Typed on a train. And more.']).toContain(
      await targetOf(page, id, 'lead'),
    )
    await page.unroute('**/translation/en')
    await page.keyboard.press('Control+s')
    await expect.poll(() => targetOf(page, id, 'lead')).toBe('Typed on a train. And more.')
    await page.reload()
    await expect.poll(() => field.inputValue()).toBe('Typed on a train. And more.')
    expect(await page.getByText(screen.discardRestored).count()).toBe(0)
  })

  it('has its tags watched, and put in by keys', async () => {
    const id = await makeArticle(LOOK, 'Ar marķējumiem')
    const author = await site.open(LOOK, 'author')
    await author.goto('/admin')
    const { body } = await call(author, 'GET', `/api/articles/${id}?locale=lv&depth=0&draft=true`)
    const text = (words: string, format = 0) => ({
      detail: 0,
      format,
      mode: 'normal',
      style: '',
      text: words,
      type: 'text',
      version: 1,
    })
    const [first] = body.root.children.filter(({ type }: Json) => type === 'paragraph')
    const paragraph = { ...first, children: [text('Pieteikties var '), text('līdz jūnijam', 1), text('.')] }
    await call(author, 'PATCH', `/api/articles/${id}?locale=lv`, {
      body: { root: { ...body.root, children: [paragraph, ...body.root.children] } },
    })
    const page = await site.open(LOOK, 'translator')
    await page.goto(translateAt(id))
    const row = rows(page).filter({ hasText: 'Pieteikties var' })
    const field = row.getByRole('textbox')
    await field.fill('Apply by June.')
    await row.getByText(screen.missingTag.replace('{{tag}}', 'Tag 1 (bold)')).waitFor()
    await screenshot(page, 't9 missing tag')
    await field.evaluate((each: HTMLTextAreaElement) => each.setSelectionRange(6, 13))
    await page.keyboard.press('Alt+1')
    expect(await field.inputValue()).toBe('Apply <1>by June</1>.')
    expect(await row.locator('.ts-preview .ts-bold').innerText()).toBe('by June')
    await page.keyboard.press('End')
    await page.keyboard.type('<7>')
    await row.getByText(/the original has no such tag/).waitFor()
    await page.keyboard.press('Control+Enter')
    expect(await row.getAttribute('data-status')).not.toBe('done')
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => row.getAttribute('data-status')).toBe('done')
    await page.keyboard.press('Control+s')
    await expect
      .poll(async () =>
        JSON.stringify(await call(page, 'GET', `/api/articles/${id}?locale=en&depth=0&draft=true`)),
      )
      .toContain('"text":"by June"')
    await button(page, screen.keys).click()
    await screenshot(page, 't10 keys')
    await page.keyboard.press('Escape')
  })
})

describe('who may not write', () => {
  it('reads only, and is told so', async () => {
    const id = await makeArticle(LOOK, 'Tikai lasāms')
    const editor = await site.open(LOOK, 'editor')
    await editor.goto('/admin')
    await call(editor, 'PATCH', `/api/articles/${id}?locale=en`, { title: 'Another title' })
    await act(editor, id, 'en', 'submit')
    const page = await site.open(LOOK, 'translator')
    await page.goto(translateAt(id))
    await page.getByText(screen.inReviewLock).waitFor()
    for (const field of await page.locator('.ts-row textarea').all())
      expect(await field.getAttribute('readonly')).not.toBeNull()
    expect(await page.locator('.ts-done input:enabled').count()).toBe(0)
  })

  it('gets no screen at all from outside', async () => {
    const id = await makeArticle(LOOK, 'Svešiniekam')
    const page = await site.open(LOOK)
    site.expectFault(/console: .* 40[134] /)
    await page.goto(translateAt(id))
    await page.getByRole('button', { name: 'Login' }).waitFor()
    const translator = await site.open(LOOK, 'translator')
    await translator.goto('/admin/collections/articles')
    const status = (await translator.goto('/admin/collections/articles/create/translate'))?.status()
    expect(status).toBeLessThan(500)
  })
})

function fail(message: string): never {
  throw new Error(message)
}
