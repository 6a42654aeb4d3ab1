import { describe, expect, it } from 'vitest'
import { articles } from '@/seed/content/articles'
import { PREVIEW_TEXTS } from '@/site/previews/texts'
import { en } from '@plugins/editorial-workflow/translations/en'
import { lv } from '@plugins/editorial-workflow/translations/lv'
import { call } from './helpers/call'
import { createSite, type Look } from './helpers/createSite'
import { screenshot } from './helpers/screenshot'

const site = createSite()
const TEXTS = { en, lv }
const MENU = '.doc-controls__popup .popup-button'
const article = articles.find(({ status }) => status.lv === 'published')

describe.each<Look>([
  { language: 'lv', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 1440 },
])('a link for a partner, with the interface in $language, $theme', (look) => {
  const says = TEXTS[look.language].previews
  const title = `Saskaņojams raksts ${look.language}`

  it('is made by staff, and opened, remarked on and signed off by somebody without an account', async () => {
    const author = await site.open(look, 'author')
    await author.goto('/admin')
    const query = `limit=1&where[title][equals]=${encodeURIComponent(article?.title.lv ?? '')}`
    const [{ body, lead }] = (await call(author, 'GET', `/api/articles?locale=lv&depth=0&${query}`)).docs
    const { id } = (await call(author, 'POST', '/api/articles?locale=lv', { body, lead, title })).doc
    const { variants } = await call(author, 'GET', `/api/articles/${id}/workflow`)
    const { revision } = variants.find((each: { locale: string }) => each.locale === 'lv')
    await call(author, 'POST', `/api/articles/${id}/workflow/lv/submit`, { revision })

    await author.goto(`/admin/collections/articles/${id}?locale=lv`)
    await author.locator(MENU).click()
    await author.getByRole('button', { name: says.title, exact: true }).click()
    await author.getByLabel(says.forWhom).fill('Biedrība “Kaimiņi”')
    await author.getByRole('button', { name: says.create, exact: true }).click()
    const address = author.getByLabel(says.address)
    await address.waitFor()
    await screenshot(author, `p1 link made ${look.language} ${look.theme}`)
    const { pathname } = new URL(await address.inputValue())

    // The page speaks the language of the text.
    const t = PREVIEW_TEXTS.lv
    const partner = await site.open({ ...look, width: 390 })
    await partner.goto(pathname)
    await partner.getByRole('heading', { level: 1, name: title }).waitFor()
    await screenshot(partner, `p2 partner ${look.language} ${look.theme}`)
    expect(await partner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    const remark = partner.getByRole('region', { name: t.commentTitle })
    await remark.getByLabel(t.name).fill('Ilze Ozola')
    await remark.getByLabel(t.comment).fill('Viss ir labi, paldies!')
    await remark.getByRole('button', { name: t.commentSend }).click()
    await partner.getByText(t.commentDone).waitFor()

    const sign = partner.getByRole('region', { name: t.signOffTitle })
    await sign.getByLabel(t.name).fill('Ilze Ozola')
    await sign.getByLabel(t.organisation).fill('Biedrība “Kaimiņi”')
    await sign.getByLabel(t.agree).check()
    await sign.getByRole('button', { name: t.signOff }).click()
    await partner.getByText(t.signOffDone).waitFor()
    await screenshot(partner, `p3 signed off ${look.language} ${look.theme}`)

    await author.reload()
    await author.locator(MENU).click()
    await author.getByRole('button', { name: says.title, exact: true }).click()
    await author.getByText(/Ilze Ozola/).waitFor()
    await screenshot(author, `p4 what staff see ${look.language} ${look.theme}`)
    await author.getByRole('button', { name: /Kaimiņi/ }).click()
    await author.getByText(says.stateRevoked, { exact: true }).waitFor()
    site.expectFault(/ 404 .*\/preview\/link\//)
    expect((await partner.goto(pathname))?.status()).toBe(404)
  })
})
