import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedContent } from '@/seed/seed'
import { articleBySlug, connect, newestArticles } from '../../docs/client/readArticles'
import { call, startApp, type App } from '../helpers/app'

let app: App
beforeAll(async () => {
  app = await startApp()
  await seedContent(app.payload)
})
afterAll(() => app.stop())

const sdk = connect('http://localhost:3000/api', (input, init) => call(new Request(input, init)))

it('the client of the documentation lists the newest articles of a language', async () => {
  const newest = await newestArticles(sdk, 'en', 3)
  expect(newest).toHaveLength(3)
  const dates = newest.map(({ date }) => date ?? '')
  expect(dates).toEqual([...dates].sort().reverse())
  expect(newest.some(({ projects }) => projects.length > 0)).toBe(true)
  for (const { lead, slug, title } of newest) expect([lead, slug, title].every(Boolean)).toBe(true)
})

it('and reads one by its address, in one language and not in the other', async () => {
  const [first] = await newestArticles(sdk, 'lv', 1)
  const article = await articleBySlug(sdk, 'lv', first?.slug ?? '')
  expect(article?.title).toBe(first?.title)
  expect(await articleBySlug(sdk, 'en', first?.slug ?? '')).toBeUndefined()
})
