import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@/locales'
import { articles } from '@/seed/content/articles'
import { PASSWORD } from './helpers/production'
import { screenshot } from './helpers/screenshot'
import { createSite, type Look } from './helpers/createSite'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are judged as they come
type Json = any

const site = createSite()

const article = articles.find(({ title }) => title.en) ?? fail('The seed has no article in both languages.')

/** What the interface calls things, as a person would look for them. */
const SAYS = {
  en: {
    articles: 'Articles',
    email: 'Email',
    loading: 'Loading',
    locale: { button: 'Locale', en: 'English (en)', lv: 'Latvian (lv)' },
    password: 'Password',
    published: 'Published',
    refused: 'The email or password provided is incorrect.',
    saveDraft: 'Save Draft',
    showArticles: 'Show all Articles',
    signIn: 'Login',
    title: 'Title *',
  },
  lv: {
    articles: 'Raksti',
    email: 'E-pasts',
    loading: 'Notiek ielāde',
    locale: { button: 'Valoda', en: 'Angļu (en)', lv: 'Latviešu (lv)' },
    password: 'Parole',
    published: 'Publicēts',
    refused: 'Nepareiza e-pasta adrese vai parole.',
    saveDraft: 'Saglabāt melnrakstu',
    showArticles: 'Rādīt visu: Raksti',
    signIn: 'Pierakstīties',
    title: 'Virsraksts *',
  },
} satisfies Record<Locale, unknown>

const LOOKS: Look[] = [
  { language: 'lv', width: 1440 },
  { language: 'en', width: 390 },
]

describe.each(LOOKS)('an editor with the interface in $language at $width px', (look) => {
  const says = SAYS[look.language]
  const keep = (page: Page, step: string) => screenshot(page, `${step} ${look.width} ${look.language}`)

  it('signs in and reads an article in Latvian and in English', async () => {
    const page = await site.open(look)
    await page.goto('/admin')
    await page.getByRole('button', { name: says.signIn }).waitFor()
    await keep(page, '1 sign in')
    await signIn(page, look.language, 'editor', PASSWORD)

    await page.getByRole('heading', { name: says.articles, exact: true }).waitFor()
    await keep(page, '2 dashboard')
    await page.getByRole('link', { name: says.showArticles, exact: true }).click()

    await page.getByRole('heading', { name: says.articles, level: 1 }).waitFor()
    for (const { title } of articles) await page.getByRole('link', { name: title.lv }).waitFor()
    await expectNothingLoads(page, look.language)
    await keep(page, '3 list in Latvian')
    await page.getByRole('link', { name: article.title.lv }).click()

    await expectArticle(page, look.language, 'lv')
    await page.locator('.doc-controls__status').getByText(says.published, { exact: true }).waitFor()
    await keep(page, '4 article in Latvian')
    await switchContent(page, look.language, 'en')
    await expectArticle(page, look.language, 'en')
    await keep(page, '5 article in English')

    await page.goto('/admin/collections/articles?locale=en')
    await page.getByRole('link', { name: article.title.en }).waitFor()
    await expectNothingLoads(page, look.language)
    await keep(page, '6 list in English')
  })

  it('edits in the dark', async () => {
    const page = await site.open({ ...look, theme: 'dark' }, 'editor')
    await openArticle(page, 'lv')
    await expectArticle(page, look.language, 'lv')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await keep(page, '4 article in Latvian dark')
  })
})

describe.each(['lv', 'en'] as const)('the sign-in page in %s', (language) => {
  it('says the same of a wrong password as of an account that does not exist', async () => {
    site.expectFault(/console: .* 401 .*\/api\/users\/login/)
    const page = await site.open({ language, width: 1440 })
    const answers: string[] = []
    for (const name of ['editor', 'nobody']) {
      await page.goto('/admin/login')
      await signIn(page, language, name, 'not-the-password')
      const answer = page.getByText(SAYS[language].refused)
      await answer.waitFor()
      answers.push(await page.getByRole('region', { name: /notifications/i }).innerText())
      await screenshot(page, `7 refused ${name} ${language}`)
    }
    expect(answers[1]).toBe(answers[0])
  })
})

describe.each(['lv', 'en'] as const)('a translator with the interface in %s', (language) => {
  it('can save a draft but finds no way to publish', async () => {
    const page = await site.open({ language, width: 1440 }, 'translator')
    await openArticle(page, 'en')
    await expectArticle(page, language, 'en')
    await page.getByRole('button', { name: SAYS[language].saveDraft }).waitFor()
    expect(await page.getByRole('button', { name: /publish|publicē/i, includeHidden: true }).count()).toBe(0)
    await screenshot(page, `8 translator ${language}`)
  })
})

describe.each(LOOKS)('a visitor who reads $language at $width px', ({ language, width }) => {
  const other = language === 'lv' ? 'en' : 'lv'

  it.each(['light', 'dark'] as const)(
    'finds the start page in their language, and the other (%s)',
    async (theme) => {
      const page = await site.open({ language, theme, width })
      await page.goto('/')
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await screenshot(page, `0 start ${width} ${language} ${theme}`)
      await page.getByRole('link', { name: /In English|Latviski/ }).click()
      await page.locator(`html[lang=${other}]`).waitFor()
      await page
        .getByRole('link', { name: SAYS[other].signIn === 'Login' ? 'Sign in' : SAYS[other].signIn })
        .click()
      await page.getByLabel(SAYS[language].email).waitFor()
    },
  )
})

describe('addresses', () => {
  it('that lead nowhere give a page with status 404 and a way back', async () => {
    site.expectFault(/console: .* 404 .*\/no\/such\/page/)
    const page = await site.open({ language: 'en', width: 390 })
    const response = await page.goto('/no/such/page')
    expect(response?.status()).toBe(404)
    await screenshot(page, '9 not found 390 en')
    await page
      .getByRole('main')
      .getByRole('link', { name: /Home|Sākumlapa/ })
      .click()
    await page
      .getByRole('heading', { level: 1, name: /Projects that connect|Projekti, kas savieno/ })
      .waitFor()
  })

  it('of the admin are closed to search engines', async () => {
    const page = await site.open({ language: 'en', width: 1440 })
    const response = await page.request.get('/robots.txt')
    expect(await response.text()).toContain('Disallow: /admin')
  })
})

describe('refusals of the production build', () => {
  it('have the names that the documents give them', async () => {
    const page = await site.open({ language: 'en', width: 1440 })
    const post = async (at: string, data: object, token = ''): Promise<Json> => {
      const headers: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
      return (await page.request.post(`/api${at}`, { data, headers })).json()
    }
    const { token } = await post('/users/login', { email: 'editor@tilts.test', password: PASSWORD })
    const [{ id }] = (await (await page.request.get('/api/articles?limit=1&locale=lv&depth=0')).json()).docs
    const title = 'x'.repeat(201)
    const invalid = await post('/articles?locale=lv', { title }, token)
    const stale = await post(`/articles/${id}/workflow/lv/approve`, { revision: 0, version: 'x' }, token)
    const unknown: Json = await (await page.request.get('/api/articles?locale=de')).json()
    const query = `mutation { updateArticle(id: "${id}", draft: true, locale: lv, data: { title: "${title}" }) { id } }`
    const byGraphQL = await post('/graphql', { query }, token)
    expect([invalid, stale, unknown].map(({ errors }) => errors[0].name)).toEqual([
      'ValidationError',
      'WorkflowRefused',
      'Refusal',
    ])
    expect(byGraphQL.errors).toMatchObject([{ extensions: { name: 'ValidationError' } }])
  })
})

async function signIn(page: Page, language: Locale, name: string, password: string): Promise<void> {
  const says = SAYS[language]
  await page.getByLabel(says.email).fill(`${name}@tilts.test`)
  await page.getByLabel(says.password).fill(password)
  await page.getByRole('button', { name: says.signIn }).click()
}

async function openArticle(page: Page, content: Locale): Promise<void> {
  await page.goto(`/admin/collections/articles?locale=${content}`)
  const address = await page.getByRole('link', { name: article.title[content] }).getAttribute('href')
  await page.goto(`${address}?locale=${content}`)
}

/** The language of the content, not of the interface. */
async function switchContent(page: Page, language: Locale, content: Locale): Promise<void> {
  const { locale } = SAYS[language]
  await page.getByRole('button', { name: locale.button, exact: true }).click()
  await page.getByRole('button', { name: locale[content] }).click()
}

/** Relations come into the cells of a list after the list itself. */
async function expectNothingLoads(page: Page, language: Locale): Promise<void> {
  await expect.poll(() => page.getByRole('cell', { name: SAYS[language].loading }).count()).toBe(0)
}

/** The edit screen shows title, lead and text in a language. */
async function expectArticle(page: Page, language: Locale, content: Locale): Promise<void> {
  const title = page.getByRole('textbox', { name: `${SAYS[language].title} — ${content}` })
  await expect.poll(() => title.inputValue(), { timeout: 15_000 }).toBe(article.title[content])
  await page.getByRole('heading', { name: article.title[content], level: 1 }).waitFor()
  await page.getByText(firstWords(content)).first().waitFor()
}

/** How the body begins. */
function firstWords(content: Locale): string {
  const first = article.body[content]?.[0]
  if (!first || !('p' in first)) return fail('The body does not begin with a paragraph.')
  const text = first.p[0]
  return typeof text === 'string' ? text.slice(0, 40) : (text?.text ?? fail('The paragraph is empty.'))
}

function fail(message: string): never {
  throw new Error(message)
}
