import { afterAll, beforeAll, expect, it } from 'vitest'
import { bold, doc, h2, link, p, ul } from '@/rich-text/build'
import { rest, startApp, type Answer, type App } from '../helpers/app'
import { articleData } from '../helpers/content'
import { goLive } from '../helpers/review'

let app: App

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any

async function create(collection: string, body: object): Promise<string> {
  const made = await rest('POST', `/${collection}?locale=lv&draft=true`, { as: app.people.editor, body })
  expect([made.status, JSON.stringify(made.body)]).toEqual([201, expect.any(String)])
  return made.body.doc.id
}
const draft = async (path: string, locale: string): Promise<Json> =>
  (
    await rest('GET', `${path}?locale=${locale}&draft=true&depth=0&fallback-locale=none`, {
      as: app.people.editor,
    })
  ).body
const open = (path: string, as = app.people.translator): Promise<Answer> =>
  rest('GET', `${path}/translation/en`, { as })
const write = (path: string, units: object[], as = app.people.translator): Promise<Answer> =>
  rest('PATCH', `${path}/translation/en`, { as, body: { units } })
/** Every text of a translation in capitals, with the tags of its source. */
const inCapitals = ({ units }: Json): object[] =>
  units.map(({ id, source, sourceHash, targetHash }: Json) => ({
    done: true,
    id,
    source: sourceHash,
    target: source.toUpperCase(),
    was: targetHash,
  }))

it('a project is translated by somebody who may write English alone, down to the rows of its lists', async () => {
  const id = await create('projects', {
    title: 'Upes ieleja',
    objectives: [{ text: 'Pirmais mērķis' }, { text: 'Otrais mērķis' }],
    activities: [{ title: 'Talka', kind: 'event', place: 'Līgatne' }],
  })
  const path = `/projects/${id}`
  const lv = await draft(path, 'lv')
  const told = await open(path)
  expect([told.status, told.body.locked]).toEqual([200, null])
  const { body, status } = await write(path, inCapitals(told.body))
  expect([status, body.units?.filter(({ result }: Json) => result !== 'applied')]).toEqual([200, []])
  const en = await draft(path, 'en')
  expect(en.title).toBe('UPES IELEJA')
  expect(en.objectives).toEqual(lv.objectives.map((row: Json) => ({ ...row, text: row.text.toUpperCase() })))
  expect(en.activities[0]).toEqual({ ...lv.activities[0], place: 'LĪGATNE', title: 'TALKA' })
  // An empty list of former addresses is null on MongoDB once the other language was saved.
  const without = ({ baseVersion: _base, formerSlugs, updatedAt: _at, ...rest }: Json): Json => ({
    ...rest,
    formerSlugs: formerSlugs ?? [],
  })
  expect(without(await draft(path, 'lv'))).toEqual(without(lv))
})

it('E5: nobody else’s language, and nothing that is shared', async () => {
  const id = await create('articles', { ...articleData('Oriģināls'), sourceLocale: 'lv' })
  const path = `/articles/${id}`
  const { body } = await open(path)
  const [unit] = body.units
  const sent = { units: [{ id: unit.id, source: unit.sourceHash, target: 'X' }] }
  for (const [as, status] of [
    [app.people.frontend, 404],
    [undefined, 401],
  ] as const) {
    expect((await rest('GET', `${path}/translation/en`, { as })).status).toBe(status)
    expect((await rest('PATCH', `${path}/translation/en`, { as, body: sent })).status).toBe(status)
  }
  await rest('PATCH', `${path}?locale=en&draft=true`, {
    as: app.people.editor,
    body: articleData('Original'),
  })
  await rest('PATCH', `${path}?locale=lv&draft=true`, { as: app.people.editor, body: { sourceLocale: 'en' } })
  const lv = await rest('GET', `${path}/translation/lv`, { as: app.people.translator })
  expect([lv.status, lv.body.locked]).toEqual([200, 'forbidden'])
  const refused = await rest('PATCH', `${path}/translation/lv`, {
    as: app.people.translator,
    body: { units: [{ id: lv.body.units[0].id, source: lv.body.units[0].sourceHash, target: 'X' }] },
  })
  expect([refused.status, refused.body.errors[0].data.code]).toEqual([403, 'translationNotYours'])
  expect((await draft(path, 'lv')).title).toBe('Oriģināls')
})

it('rich text keeps its formats and links on its way into English, and to readers', async () => {
  const body = doc(
    h2('Virsraksts'),
    p('Lasiet ', link('https://tilts.test/lv', bold('šo lapu')), '.'),
    ul(['Viens', 'Divi']),
  )
  const id = await create('articles', { ...articleData('Ar saitēm'), body })
  const path = `/articles/${id}`
  expect((await goLive(app, path, 'lv')).status).toBe(200)
  const told = await open(path)
  expect(told.body.units.map(({ source }: Json) => source)).toContain('Lasiet <1><2>šo lapu</2></1>.')
  await write(path, inCapitals(told.body))
  expect((await goLive(app, path, 'en')).status).toBe(200)
  const read = await rest('GET', `${path}?locale=en`)
  expect(read.body.body.root.children[1].children[1]).toMatchObject({
    type: 'link',
    fields: { url: 'https://tilts.test/lv' },
    children: [{ format: 1, text: 'ŠO LAPU' }],
  })
  expect(read.body.translation).toMatchObject({ availableLocales: ['lv', 'en'], freshness: 'current' })
})

it('many documents are given to a translator at once, also where nobody has begun, and each is answered by itself', async () => {
  const { editor, translator } = app.people
  const [one, other] = [
    await create('articles', articleData('Viens')),
    await create('articles', articleData('Otrs')),
  ]
  const missing = '00000000-0000-4000-8000-000000000000'
  const give = (locale: string, assignee: unknown) =>
    rest('POST', `/articles/workflow/${locale}/assign`, {
      as: editor,
      body: {
        assignee,
        dueAt: '2027-01-15T10:00:00Z',
        items: [one, missing, other].map((id) => ({
          id,
          revision: id === missing ? 0 : locale === 'lv' ? 1 : 0,
        })),
      },
    })
  const { body, status } = await give('en', String(translator.user.id))
  expect([status, body.done.map(({ id }: Json) => id), body.refused.map(({ code }: Json) => code)]).toEqual([
    200,
    [one, other],
    ['notFound'],
  ])
  const queue = await rest('GET', '/editorial/queue?mine=true&locale=en', { as: translator })
  expect(queue.body.rows.map(({ document }: Json) => document).sort()).toEqual([one, other].sort())
  // Whose language it is not.
  const barred = await give('lv', String(translator.user.id))
  expect(barred.body.refused.map(({ code }: Json) => code)).toEqual([
    'assigneeBarred',
    'notFound',
    'assigneeBarred',
  ])
})
