import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rest, startApp, type App } from '../helpers/app'
let app: App
beforeAll(async () => { app = await startApp() })
afterAll(async () => { await app.stop() })
describe('smoke', () => {
  it('walks', async () => {
    const body = { title: 'Radošā sociālā', lead: 'Ievads', body: { root: { type: 'root', direction: null, format: '', indent: 0, version: 1, children: [{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0, textFormat: 0, textStyle: '', children: [{ type: 'text', version: 1, text: 'Teksts', detail: 0, format: 0, mode: 'normal', style: '' }] }] } } }
    const made = await rest('POST', '/articles', { as: app.people.author, body })
    console.log(JSON.stringify(made.body).slice(0, 900), made.status)
    const id = made.body.doc.id
    for (const as of [app.people.author, app.people.translator, app.people.editor]) {
      const r = await rest('PATCH', `/articles/${id}?locale=lv`, { as, body: { _status: 'published' } })
      console.log(r.status, JSON.stringify(r.body).slice(0, 300))
    }
    for (const q of ['', '?locale=en', '?locale=lv', '?locale=xx', '?locale=all', '?page=abc', '?where[foo][equals]=1', '?where[title][foo]=1', '?limit=-1','?sort=foo', '?depth=a', '?where=foo', '?where[title][in]=x', '?where[publishedOn][greater_than]=zzz', '?select[foo]=true']) {
      const r = await rest('GET', `/articles${q}`)
      console.log(q, r.status, JSON.stringify(r.body).slice(0, 250))
    }
    for (const i of [id, 'nope', '00000000', encodeURIComponent('../x')]) { const r = await rest('GET', `/articles/${i}`); console.log(i, r.status, JSON.stringify(r.body).slice(0, 200)) }
    expect(made.status).toBe(201)
  })
})
