import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT } from '@/delivery/rules'
import { seedContent } from '@/seed/seed'
import { rest, startApp, type App, type Json } from '../helpers/app'

let app: App
let document: Json
const ajv = addFormats(new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false }))

beforeAll(async () => {
  app = await startApp()
  await seedContent(app.payload)
  document = (await rest('GET', '/openapi.json')).body
  ajv.addSchema({ ...document, $id: 'openapi' })
})
afterAll(() => app.stop())

const schemaAt = (path: string, status: number): string =>
  [
    'openapi#/paths',
    path.replaceAll('/', '~1'),
    'get',
    'responses',
    status,
    'content',
    'application~1json',
    'schema',
  ].join('/')

function validate(path: string, status: number, body: Json): void {
  const check = ajv.compile({ $ref: encodeURI(schemaAt(path, status)) })
  check(body)
  expect(check.errors ?? [], path).toEqual([])
}

it('the document is valid OpenAPI 3.1, and names no account', async () => {
  const result = await new Validator().validate(structuredClone(document))
  expect([result.errors, result.valid]).toEqual([undefined, true])
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.components.schemas)).not.toContain('users')
  expect(JSON.stringify(document)).not.toMatch(/"\$ref":"#\/definitions/)
})

it('an answer that is not as it is described would be told', async () => {
  const { body } = await rest('GET', '/topics?limit=1')
  const check = ajv.compile({ $ref: encodeURI(schemaAt('/topics', 200)) })
  expect(check(body)).toBe(true)
  for (const wrong of [{}, { ...body.docs[0], unknown: 1 }, { ...body.docs[0], name: 1 }])
    expect(check({ ...body, docs: [wrong] })).toBe(false)
})

describe.each(CONTENT)('%s', (slug) => {
  it.each([
    ['lv', 'depth=0'],
    ['lv', 'depth=5'],
    ['en', 'depth=1'],
    ['en', 'select[slug]=true'],
    ['lv', 'fallback=source&depth=0'],
    ['en', 'pagination=false&limit=2'],
  ])('answers in %s with %s as it is described', async (locale, how) => {
    const list = await rest('GET', `/${slug}?locale=${locale}&${how}`)
    expect(list.status).toBe(200)
    validate(`/${slug}`, 200, list.body)
    const [first] = list.body.docs
    if (!first) return
    const one = await rest(
      'GET',
      `/${slug}/${first.id}?locale=${locale}&${how.replace(/&?(limit|pagination)=\w+/g, '')}`,
    )
    expect(one.status).toBe(200)
    validate(`/${slug}/{id}`, 200, one.body)
  })

  it('refuses as it is described', async () => {
    const refused = await rest('GET', `/${slug}?limit=100000`)
    expect(refused.status).toBe(400)
    const check = ajv.compile({ $ref: 'openapi#/components/schemas/Faults' })
    expect([check(refused.body), check.errors]).toEqual([true, null])
    const missing = await rest('GET', `/${slug}/00000000-0000-4000-8000-000000000000`)
    expect([missing.status, check(missing.body)]).toEqual([404, true])
  })
})
