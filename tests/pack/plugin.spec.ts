import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { packPlugin } from '../../src/commands/lib/packPlugin.mjs'
import { createBlankApp, type BlankApp } from './helpers/blankApp'
import { createPeople, type Answer, type People, type Person } from './helpers/createPeople'
import { declaredBy, filesOf, importedBy, typeFaults } from './helpers/packageFaults'

const NAME = '@tilts/editorial-workflow'

let app: BlankApp | undefined

beforeAll(async () => {
  app = createBlankApp()
  await app.install(await packPlugin(path.join(app.folder, 'packages')))
})
afterAll(() => app?.stop())

/** The project, once it is there. */
function blank(): BlankApp {
  if (!app) throw new Error('The blank project is made in beforeAll: use it in tests.')
  return app
}

describe('the package', () => {
  const installed = (): string => path.join(blank().folder, 'node_modules', NAME)

  it('holds what is built, and what is to be read', () => {
    const files = filesOf(installed())
    const [built, others] = [true, false].map((isBuilt) =>
      files.filter((file) => /^dist\/.*\.(js|d\.ts)$/.test(file) === isBuilt),
    )
    expect(others).toEqual(['LICENSE', 'README.md', 'package.json'])
    expect(built).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'dist/core/decide.js']))
    expect(files.filter((file) => /(^|[/.])spec/i.test(file))).toEqual([])
  })

  it.each([
    ['', ['EDITORIAL_BYPASS', 'backfill', 'editorialWorkflow', 'verify']],
    ['/maintenance', ['backfill', 'verify']],
    ['/types', []],
  ])('is loaded by Node.js alone: %s', async (entry, names) => {
    const code = `console.log(JSON.stringify(Object.keys(await import('${NAME}${entry}'))))`
    expect(JSON.parse(await blank().evaluate(code))).toEqual(expect.arrayContaining(names))
  })

  it('declares what it imports, and nothing else', () => {
    expect(importedBy(installed())).toEqual(declaredBy(installed()))
  })

  it('has types that stand on their own', () => {
    const { faults, files } = typeFaults(installed())
    expect(faults).toEqual([])
    expect(files).toBeGreaterThan(20)
  })
})

describe('a project with the package', () => {
  let address: string
  let people: People

  beforeAll(async () => {
    await blank().run('payload', 'generate:importmap')
    await blank().run('payload', 'generate:types')
    await blank().run('payload', 'migrate:create', 'initial')
    await blank().run('payload', 'migrate')
    await blank().run('next', 'build')
    address = await blank().start()
    people = await createPeople(address)
  })

  const written = async (): Promise<string> => {
    const { body } = await people.rest('author', 'POST', '/posts?draft=true', {
      title: 'First',
      text: 'As approved',
    })
    return body.doc.id
  }
  const workflow = async (id: string): Promise<Answer['body']> =>
    (await people.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants[0]
  /** Acts on what is there now. */
  const act = async (as: Person, id: string, action: string): Promise<Answer> => {
    const { revision, submitted } = await workflow(id)
    const version = action === 'approve' ? submitted?.version : undefined
    return people.rest(as, 'POST', `/posts/${id}/workflow/-/${action}`, { revision, version })
  }
  const seenByAnybody = async (id: string): Promise<Answer['body']> => {
    const { body, status } = await people.rest(null, 'GET', `/posts/${id}`)
    return status === 200 ? body.text : status
  }

  it('reviews a post: one writes, another approves, and readers see what was approved', async () => {
    const id = await written()
    expect(await act('author', id, 'submit')).toMatchObject({
      body: { variant: { state: 'inReview' } },
      status: 200,
    })
    expect(await act('author', id, 'approve')).toMatchObject({
      body: { errors: [{ data: { code: 'roleMissing' } }] },
      status: 403,
    })
    expect(await workflow(id)).toMatchObject({ live: null, state: 'inReview' })

    expect(await act('editor', id, 'approve')).toMatchObject({ status: 200 })
    expect(await seenByAnybody(id)).toBe(404)
    expect(await act('editor', id, 'publish')).toMatchObject({
      body: { variant: { state: 'published' } },
      status: 200,
    })
    expect(await seenByAnybody(id)).toBe('As approved')

    const edit = await people.rest('author', 'PATCH', `/posts/${id}`, { text: 'Not approved' })
    expect(edit).toMatchObject({ body: { doc: { text: 'Not approved' } }, status: 200 })
    expect(await seenByAnybody(id)).toBe('As approved')
    expect(await workflow(id)).toMatchObject({ state: 'draft' })
  })

  it('publishes by itself at a time that was set, in the server of the project', async () => {
    const id = await written()
    await act('author', id, 'submit')
    await act('editor', id, 'approve')
    const { revision } = await workflow(id)
    const when = { instant: new Date(Date.now() + 2_000).toISOString() }
    const path = `/posts/${id}/workflow/-/schedulePublish`
    expect(await people.rest('editor', 'POST', path, { revision, when })).toMatchObject({ status: 200 })
    expect(await seenByAnybody(id)).toBe(404)
    await vi.waitFor(async () => expect(await seenByAnybody(id)).toBe('As approved'), {
      interval: 250,
      timeout: 20_000,
    })
    const { body, status } = await people.rest(null, 'GET', '/ready')
    expect({ body, status }).toMatchObject({ body: { checks: { worker: { ok: true } } }, status: 200 })
  })

  it('lets nobody publish past the review', async () => {
    const id = await written()
    for (const as of ['author', 'admin'] as const) {
      const past = await people.rest(as, 'PATCH', `/posts/${id}`, { _status: 'published' })
      expect(past).toMatchObject({ body: { errors: [{ data: { code: 'workflowOnly' } }] }, status: 403 })
    }
    expect(await seenByAnybody(id)).toBe(404)
  })

  it('says the same in GraphQL', async () => {
    const id = await written()
    const query = `{ editorialWorkflow(collection: posts, id: "${id}") { variants { state actions } } }`
    const { body } = await people.rest('author', 'POST', '/graphql', { query })
    expect(body).toMatchObject({
      data: {
        editorialWorkflow: { variants: [{ actions: expect.arrayContaining(['submit']), state: 'draft' }] },
      },
    })
  })

  it('shows a post in its admin, with the buttons of the workflow', async () => {
    const id = await written()
    const response = await fetch(`${address}/admin/collections/posts/${id}`, {
      headers: people.signedInAs('editor'),
    })
    expect(response.status).toBe(200)
    const page = await response.text()
    const shown = ['As approved', 'WorkflowActions', 'WorkflowMenu', 'WorkflowStatus']
    expect(shown.filter((part) => !page.includes(part))).toEqual([])
  })
})
