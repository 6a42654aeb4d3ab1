import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '@/locales'
import { articles } from '@/seed/content/articles'
import { en } from '@plugins/editorial-workflow/translations/en'
import { lv } from '@plugins/editorial-workflow/translations/lv'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const TEXTS = { en, lv }
const SAVE = { en: 'Save Draft', lv: 'Saglabāt melnrakstu' }
const TITLE = { en: 'Title *', lv: 'Virsraksts *' }
const MENU = '.doc-controls__popup .popup-button'
/** The menu that it opens, and the header of the form; the panel offers the same. */
const POPUP = '.popup-button-list'
const HEADER = '.doc-controls'

const article = articles.find(({ status }) => status.lv === 'published')

describe.each<Look>([
  { language: 'lv', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
])('a review with the interface in $language at $width px, $theme', (look) => {
  const says = TEXTS[look.language]
  const keep = (page: Page, step: string) =>
    screenshot(page, `r${step} ${look.width} ${look.language} ${look.theme}`)
  const title = `Pārskatīts raksts ${look.language} ${look.width}`
  let id: string

  beforeAll(async () => {
    // Each look has an article of its own, written by the author.
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
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const status = (page: Page, state: string) =>
    page.locator('.doc-controls__status').getByText(state, { exact: true })
  const seen = async (page: Page): Promise<null | string> => {
    const answer = await page.request.get(`/api/articles/${id}?locale=lv`, { headers: { Cookie: '' } })
    return answer.ok() ? ((await answer.json()) as { title: string }).title : null
  }

  type Asked = 'approve' | 'publish' | 'requestChanges' | 'submit' | 'unpublish'

  /** Goes through with what a dialog asks. */
  async function inDialog(
    page: Page,
    action: Asked,
    fill?: (dialog: Locator) => Promise<void>,
  ): Promise<void> {
    const dialog = page.getByRole('dialog')
    await dialog.locator('[data-desk]').waitFor()
    await fill?.(dialog)
    await dialog.getByRole('button', { name: says.actions[action], exact: true }).click()
    await dialog.locator('[data-desk]').waitFor({ state: 'detached' })
  }
  /** Takes the step that the header offers. */
  async function confirm(
    page: Page,
    action: Asked,
    fill?: (dialog: Locator) => Promise<void>,
  ): Promise<void> {
    await page.locator(HEADER).getByRole('button', { name: says.actions[action], exact: true }).click()
    await inDialog(page, action, fill)
  }

  it('sends in, sends back, approves, publishes and takes off', async () => {
    const author = await open('author')
    await status(author, says.states.draft).waitFor()
    await keep(author, '1 draft')
    await confirm(author, 'submit')
    await status(author, says.states.inReview).waitFor()
    await keep(author, '2 in review for its author')

    const editor = await open('editor')
    await confirm(editor, 'requestChanges', async (dialog) => {
      await dialog.getByRole('textbox').fill('Lūdzu, īsāk.')
      await keep(editor, '3 asking for changes')
    })
    await status(editor, says.states.changesRequested).waitFor()

    await author.reload()
    await status(author, says.states.changesRequested).waitFor()
    const field = author.getByRole('textbox', { name: `${TITLE[look.language]} — lv` })
    await field.fill(`${title}, īsāk`)
    // What is typed is saved before it is sent in.
    await confirm(author, 'submit', async (dialog) => {
      await dialog.getByText(`${title}, īsāk`).waitFor()
    })
    await status(author, says.states.inReview).waitFor()
    expect(await button(author, says.actions.approve).count()).toBe(0)

    await editor.reload()
    await confirm(editor, 'approve', async (dialog) => {
      await dialog.getByText(says.panel.firstPublication).waitFor()
      await keep(editor, '3a what goes live')
    })
    await status(editor, says.states.approved).waitFor()
    expect(await seen(editor)).toBeNull()
    await keep(editor, '4 approved')
    await scheduleAndCancel(editor)
    await confirm(editor, 'publish')
    await status(editor, says.states.published).waitFor()
    expect(await seen(editor)).toBe(`${title}, īsāk`)
    await keep(editor, '5 published')

    await editor.locator(MENU).click()
    await keep(editor, '6 menu')
    await editor.locator(POPUP).getByRole('button', { name: says.actions.unpublish, exact: true }).click()
    await inDialog(editor, 'unpublish')
    await status(editor, says.states.draft).waitFor()
    expect(await seen(editor)).toBeNull()
  })

  /** Says a time that is none, then one that is, and takes it back. */
  async function scheduleAndCancel(editor: Page): Promise<void> {
    const choose = async (action: 'schedulePublish' | 'unschedulePublish'): Promise<void> => {
      await editor.locator(MENU).click()
      await editor.locator(POPUP).getByRole('button', { name: says.actions[action], exact: true }).click()
    }
    const dialog = editor.getByRole('dialog')
    await choose('schedulePublish')
    const time = dialog.getByLabel(says.panel.time.replace('{{timeZone}}', 'Europe/Riga'))
    await time.fill('2030-03-31T03:30')
    await keep(editor, '4a a time that is none')
    await dialog.getByRole('button', { name: '2030-03-31 04:00' }).click()
    expect(await time.inputValue()).toBe('2030-03-31T04:00')
    await time.fill('2031-05-02T09:00')
    await dialog.getByRole('button', { name: says.actions.schedulePublish, exact: true }).click()
    const plan = editor.locator('.doc-controls__status').getByText(/2031/)
    await plan.waitFor()
    await keep(editor, '4b scheduled')
    await choose('unschedulePublish')
    await plan.waitFor({ state: 'detached' })
  }

  it('keeps what is typed when somebody else saves first, and says who it was', async () => {
    site.expectFault(/console: .* 409 .*\/api\/articles\//)
    const first = await open('author')
    const second = await open('editor2')
    const fieldOf = (page: Page) => page.getByRole('textbox', { name: `${TITLE[look.language]} — lv` })
    await fieldOf(first).waitFor()
    await fieldOf(second).waitFor()
    await call(second, 'PATCH', `/api/articles/${id}?locale=lv`, { lead: 'Cits ievads.' })
    await fieldOf(first).fill('Mans virsraksts')
    await button(first, SAVE[look.language]).click()
    await first
      .getByText(/Second editor/)
      .first()
      .waitFor()
    expect(await fieldOf(first).inputValue()).toBe('Mans virsraksts')
    await keep(first, '7 somebody saved first')
  })
})

describe.each<Locale>(['lv', 'en'])('an editor with the interface in %s', (language) => {
  it('finds no button in lists that publishes past the review', async () => {
    const page = await site.open({ language, width: 1440 }, 'editor')
    await page.goto('/admin/collections/articles?locale=lv')
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await page.locator('.list-selection').waitFor()
    await screenshot(page, `r8 selection ${language}`)
    const names = await page.locator('.list-selection').getByRole('button').allInnerTexts()
    expect(names.length).toBeGreaterThan(0)
    expect(names.join(' ')).not.toMatch(/publish|public|noņemt/i)
  })
})

describe('the server by itself', () => {
  it('publishes at the time that was set, and says that it is ready', async () => {
    const look: Look = { language: 'lv', width: 1440 }
    const author = await site.open(look, 'author')
    await author.goto('/admin')
    const query = `limit=1&where[title][equals]=${encodeURIComponent(article?.title.lv ?? '')}`
    const [{ body, lead }] = (await call(author, 'GET', `/api/articles?locale=lv&depth=0&${query}`)).docs
    const made = { body, lead, title: 'Publicēts pats no sevis' }
    const { id } = (await call(author, 'POST', '/api/articles?locale=lv', made)).doc
    const at = `/api/articles/${id}/workflow`
    const seenNow = async () =>
      (await call(author, 'GET', at)).variants.find((each: Json) => each.locale === 'lv')
    await call(author, 'POST', `${at}/lv/submit`, { revision: (await seenNow()).revision })
    const editor = await site.open(look, 'editor')
    await editor.goto('/admin')
    const { revision, submitted } = await seenNow()
    await call(editor, 'POST', `${at}/lv/approve`, { revision, version: submitted.version })
    const when = { instant: new Date(Date.now() + 2_000).toISOString() }
    await call(editor, 'POST', `${at}/lv/schedulePublish`, { revision: (await seenNow()).revision, when })
    const isPublic = async () =>
      (await editor.request.get(`/api/articles/${id}?locale=lv`, { headers: { Cookie: '' } })).ok()
    expect(await isPublic()).toBe(false)
    await expect.poll(isPublic, { timeout: 20_000 }).toBe(true)
    // Whoever starts Payload: the API has to know its errors as its own, or they lose what programs branch on.
    site.expectFault(/console: .* 403 .*\/api\/articles\//)
    const past = call(author, 'PATCH', `/api/articles/${id}?locale=lv`, { _status: 'published' })
    await expect(past).rejects.toThrow('"code":"workflowOnly"')
    const ready = await editor.request.get('/api/ready')
    expect(await ready.json()).toMatchObject({ status: 'ready' })
  })
})

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any
