import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { articles } from '@/seed/content/articles'
import { en } from '@plugins/editorial-workflow/translations/en'
import { lv } from '@plugins/editorial-workflow/translations/lv'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const TEXTS = { en, lv }
const ZONE = 'Europe/Riga'
const article = articles.find(({ status }) => status.lv === 'published')

/** A day of the next month, which is always to come. */
function dayOfNextMonth(day: number): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, day)).toISOString().slice(0, 10)
}

/** An article that is approved and scheduled for nine o'clock of that day. */
async function scheduleArticle(title: string, day: string): Promise<void> {
  const look: Look = { language: 'lv', width: 1440 }
  const [author, editor] = [await site.open(look, 'author'), await site.open(look, 'editor')]
  await Promise.all([author.goto('/admin'), editor.goto('/admin')])
  const query = `limit=1&where[title][equals]=${encodeURIComponent(article?.title.lv ?? '')}`
  const [{ body, lead }] = (await call(author, 'GET', `/api/articles?locale=lv&depth=0&${query}`)).docs
  const { id } = (await call(author, 'POST', '/api/articles?locale=lv', { title, lead, body })).doc
  const at = `/api/articles/${id}/workflow`
  const seen = async (): Promise<{ locale: string; revision: number; submitted?: { version: string } }> =>
    (await call(editor, 'GET', at)).variants.find((each: { locale: string }) => each.locale === 'lv')
  await call(author, 'POST', `${at}/lv/submit`, { revision: (await seen()).revision })
  const { revision, submitted } = await seen()
  await call(editor, 'POST', `${at}/lv/approve`, { revision, version: submitted?.version })
  const when = { wallTime: `${day}T09:00`, zone: ZONE }
  await call(editor, 'POST', `${at}/lv/schedulePublish`, { revision: (await seen()).revision, when })
}

/** How wide the page is, with what stands beside the screen. */
const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)

/** Takes hold of an entry and lets go of it on a day of the month. */
async function drag(page: Page, entry: Locator, day: string): Promise<void> {
  const target = page.locator(`[data-date="${day}"]`).first()
  await entry.scrollIntoViewIfNeeded()
  const [from, to] = [await entry.boundingBox(), await target.boundingBox()]
  if (!from || !to) throw new Error('The entry or the day is not on the screen.')
  await page.mouse.move(from.x + from.width / 2, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 10, from.y + 14, { steps: 4 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
  await page.mouse.up()
}

describe('the calendar at 1440 px, in English', () => {
  const look: Look = { language: 'en', width: 1440 }
  const title = 'Pārceļams raksts'
  const says = TEXTS.en.calendar

  beforeAll(() => scheduleArticle(title, dayOfNextMonth(12)))

  it('moves an entry by the dialog and by dragging, and puts back what the server refuses', async () => {
    site.expectFault(/console: .* 4\d\d .*\/workflow\/lv\/schedulePublish/)
    const page = await site.open(look, 'editor')
    await page.goto('/admin/desk/calendar')
    await page.getByRole('button', { name: says.next, exact: true }).click()
    const entry = page.getByRole('button', { name: new RegExp(title) })
    const on = (day: string) =>
      page.locator(`[data-date="${day}"]`).getByRole('button', { name: new RegExp(title) })
    await on(dayOfNextMonth(12)).waitFor()
    await screenshot(page, 'c1 month')

    await entry.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: says.moveTo }).click()
    const time = dialog.getByLabel(says.time.replace('{{timeZone}}', ZONE))
    await time.fill('2030-03-31T03:30')
    await dialog.getByRole('button', { name: says.move, exact: true }).click()
    await dialog.getByText('2030-03-31 04:00').waitFor()
    await screenshot(page, 'c2 no such time')
    await time.fill(`${dayOfNextMonth(14)}T10:15`)
    await dialog.getByRole('button', { name: says.move, exact: true }).click()
    await on(dayOfNextMonth(14)).waitFor()

    await drag(page, entry, dayOfNextMonth(16))
    await on(dayOfNextMonth(16)).getByText('10:15').waitFor()

    // Somebody else moves it: whoever still sees the earlier time moves nothing.
    const other = await site.open(look, 'editor2')
    await other.goto('/admin')
    const { rows } = await call(other, 'GET', `/api/editorial/schedule?limit=100&status=pending`)
    const row = (rows as { document: string; title: string }[]).find((each) => each.title === title)
    const at = `/api/articles/${row?.document}/workflow`
    const { variants } = await call(other, 'GET', at)
    const { revision } = (variants as { locale: string; revision: number }[]).find(
      (each) => each.locale === 'lv',
    ) ?? { revision: 0 }
    const when = { wallTime: `${dayOfNextMonth(20)}T08:00`, zone: ZONE }
    await call(other, 'POST', `${at}/lv/schedulePublish`, { revision, when })
    await drag(page, entry, dayOfNextMonth(18))
    await dialog.getByText(says.movedMeanwhile).waitFor()
    await page.keyboard.press('Escape')
    await on(dayOfNextMonth(20)).waitFor()
    expect(await on(dayOfNextMonth(18)).count()).toBe(0)
    await screenshot(page, 'c3 refused')

    await page.getByRole('button', { name: says.week, exact: true }).click()
    await page.getByRole('button', { name: says.agenda, exact: true }).click()
    await page.getByRole('button', { name: new RegExp(title) }).waitFor()
  })
})

describe('at 390 px, in Latvian', () => {
  const look: Look = { language: 'lv', theme: 'dark', width: 390 }

  it('the calendar is a list, with Latvian days', async () => {
    const title = 'Raksts sarakstā'
    const day = dayOfNextMonth(9)
    await scheduleArticle(title, day)
    const page = await site.open(look, 'author')
    await page.goto('/admin/desk/calendar')
    await page.getByRole('button', { name: TEXTS.lv.calendar.next, exact: true }).click()
    await page.getByRole('button', { name: new RegExp(title) }).waitFor()
    const [year, month, date] = day.split('-').map(Number)
    await page.getByRole('heading', { name: `${date}.${month}.${year}.` }).waitFor()
    await screenshot(page, 'c4 agenda')
    expect(await widthOf(page)).toBeLessThanOrEqual(look.width)
  })
})

describe('the figures', () => {
  it.each<Look>([
    { language: 'lv', width: 1440 },
    { language: 'en', theme: 'dark', width: 390 },
  ])('open with their tables in $language at $width px', async (look) => {
    const says = TEXTS[look.language]
    const page = await site.open(look, 'editor')
    await page.goto('/admin/desk/coverage')
    await page.getByRole('row', { name: new RegExp(`^${says.charts.sum}`) }).waitFor()
    await page.getByRole('figure', { name: says.charts.coverageChart }).waitFor()
    expect(await widthOf(page)).toBeLessThanOrEqual(look.width)
    await screenshot(page, `c5 coverage ${look.language}`)
    await page.goto('/admin/desk/cycle-time')
    await page
      .getByRole('region', { name: says.charts.statesTitle })
      .getByRole('row', { name: new RegExp(`^${says.states.inReview}`) })
      .waitFor()
    await page.getByRole('figure', { name: says.charts.publishedTitle }).waitFor()
    await page.getByRole('heading', { name: says.charts.reviewersTitle }).waitFor()
    expect(await widthOf(page)).toBeLessThanOrEqual(look.width)
    await screenshot(page, `c6 cycle time ${look.language}`)
  })

  it('a release is made and called off', async () => {
    const says = TEXTS.lv.calendar
    const page = await site.open({ language: 'lv', width: 1440 }, 'editor')
    await page.goto('/admin/desk/releases')
    await page.getByRole('textbox', { name: says.releaseName }).fill('Ziemas laidiens')
    await page.getByRole('button', { name: says.makeRelease }).click()
    await page.getByRole('heading', { name: 'Ziemas laidiens' }).waitFor()
    await page.getByText(says.emptyRelease).waitFor()
    await page.getByRole('button', { name: says.command_cancel }).click()
    await page.getByRole('dialog').getByRole('button', { name: says.command_cancel }).click()
    await page.getByText(TEXTS.lv.releaseStatuses.cancelled, { exact: true }).waitFor()
    await screenshot(page, 'c7 release')
  })
})
