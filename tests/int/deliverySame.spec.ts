import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '../helpers/app'
import { articleData } from '../helpers/content'
import { startBackend, startFront } from '../helpers/delivery'
import { makeLive, makePicture } from '../helpers/live'

/*
 * The cache on and off: whatever is asked, in whichever spelling, while content changes, both give the same bytes.
 * DELIVERY_SEED and DELIVERY_RUNS repeat a run, or make it longer.
 */

const SEED = Number(process.env.DELIVERY_SEED ?? 20_261_123)
/** Each run is two requests; the database is the same for all, so the second one is asked less. */
const RUNS = Number(process.env.DELIVERY_RUNS ?? (process.env.TEST_DATABASE === 'mongodb' ? 300 : 2_000))
/** Something is published after so many. */
const CHANGE_EVERY = 50

let app: App
let backend: Awaited<ReturnType<typeof startBackend>>
let front: Awaited<ReturnType<typeof startFront>>
const ids: Record<string, string[]> = { articles: [], projects: [], topics: [] }

beforeAll(async () => {
  app = await startApp()
  backend = await startBackend()
  front = await startFront(backend.port)
  const image = await makePicture(app, 'attels.jpg', { en: 'A picture', lv: 'Attēls' })
  for (const n of [1, 2, 3]) {
    const topic = await makeLive(app, 'topics', { en: { name: `Topic ${n}` }, lv: { name: `Tēma ${n}` } })
    const project = await makeLive(app, 'projects', {
      lv: { heroImage: image, summary: 'Kopsavilkums', title: `Projekts ${n}`, topics: [topic.id] },
      ...(n > 1 && { en: { summary: 'Summary', title: `Project ${n}` } }),
    })
    ids.topics?.push(topic.id)
    ids.projects?.push(project.id)
  }
  for (const n of [1, 2, 3, 4]) {
    const lv = {
      ...articleData(`Raksts ${n}`),
      projects: [pick(ids.projects, n)],
      topics: [pick(ids.topics, n)],
    }
    const article = await makeLive(app, 'articles', {
      lv,
      ...(n % 2 === 0 && { en: articleData(`Article ${n}`) }),
    })
    ids.articles?.push(article.id)
  }
  await front.catchUp()
})
afterAll(async () => {
  await front.stop()
  await backend.stop()
  await app.stop()
})

const pick = <T>(list: readonly T[] | undefined, n: number): T => (list as T[])[n % (list as T[]).length] as T

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** A request that readers may make, sensible or not, in one of its spellings. */
function question(below: (n: number) => number): string {
  const collection = pick(['articles', 'projects', 'topics', 'articles', 'projects'], below(5))
  const any = <T>(...values: T[]): T => pick(values, below(values.length))
  const maybe = (share: number, ...params: string[]): string[] => (below(share) === 0 ? params : [])
  const isText = collection === 'articles' || collection === 'projects'
  const params = [
    ...maybe(2, `locale=${any('lv', 'en')}`),
    ...maybe(2, `depth=${any('0', '1', '2', '3')}`),
    ...maybe(3, `limit=${any('1', '2', '10')}`),
    ...maybe(5, `page=${any('1', '2', '99')}`),
    ...maybe(5, `sort=${any('-createdAt', 'slug', '-updatedAt')}`),
    ...maybe(6, `pagination=${any('true', 'false')}`),
    ...maybe(8, 'draft=false'),
    ...maybe(6, `select[${any('slug', 'translation')}]=true`),
    ...maybe(6, `where[slug][equals]=${any('raksts-1', 'raksts-2', 'article-2', 'nav', 'tema-1')}`),
    ...(isText ? maybe(5, `where[title][like]=${any('Raksts', 'raks', 'Pro', '%25')}`) : []),
    ...(collection === 'articles' ? maybe(5, `where[projects][in]=${pick(ids.projects, below(3))}`) : []),
    ...(isText
      ? maybe(10, `where[or][0][slug][equals]=raksts-1`, `where[or][1][title][equals]=Raksts%202`)
      : []),
    ...maybe(12, `fallback=${any('source', 'none')}`),
    // What is refused, or not kept, has to be the same too.
    ...maybe(
      12,
      any('draft=true', 'nonsense=1', 'depth=7', 'limit=1000', 'sort=nothing', 'where[a][b]=c', 'locale=all'),
    ),
  ]
  // Another order of the names is another spelling of the same.
  const spelt = below(3) === 0 ? params.toReversed() : params
  const id =
    below(3) === 0
      ? `/${any(pick(ids[collection], below(4)), pick(ids[collection], below(4)), 'nothing')}`
      : ''
  return `/${collection}${id}${spelt.length > 0 ? `?${spelt.join('&')}` : ''}`
}

/** Something that readers see: a new text, a new document, or one that goes. */
async function change(n: number): Promise<void> {
  const context = { editorialBypass: 'A change for a test' }
  const data = { _status: n % 5 === 4 ? 'draft' : 'published', title: `Raksts ${n % 7}` } as const
  const id = pick(ids.articles, n)
  if (n % 3 === 2) await makeLive(app, 'articles', { lv: articleData(`Jauns ${n}`) })
  else
    await app.payload.update({
      collection: 'articles',
      context,
      data,
      id,
      locale: 'lv',
      overrideAccess: true,
    })
  await front.catchUp()
}

it(
  `gives the same bytes from the cache as without it, in ${RUNS} requests`,
  { timeout: 300_000 },
  async () => {
    const below = random(SEED)
    const seen = { hits: 0, kept: 0, refused: 0 }
    for (let n = 0; n < RUNS; n += 1) {
      if (n % CHANGE_EVERY === CHANGE_EVERY - 1) await change(Math.floor(n / CHANGE_EVERY))
      const path = question(below)
      const own = await front.call(path)
      const plain = await fetch(`http://127.0.0.1:${backend.port}/api${path}`)
      const type = plain.headers.get('content-type')
      expect([n, path, own.status, own.headers.get('content-type'), own.body]).toEqual([
        n,
        path,
        plain.status,
        type,
        await plain.text(),
      ])
      if (own.cache === 'Tilts; hit') seen.hits += 1
      if (own.cache.includes('stored')) seen.kept += 1
      if (own.status >= 400) seen.refused += 1
    }
    // What proves something: each kind was there.
    expect(seen.hits).toBeGreaterThan(RUNS / 20)
    expect(seen.kept).toBeGreaterThan(RUNS / 20)
    expect(seen.refused).toBeGreaterThan(RUNS / 50)
    console.log(`deliverySame.spec: DELIVERY_SEED=${SEED} DELIVERY_RUNS=${RUNS} ${JSON.stringify(seen)}`)
  },
)
