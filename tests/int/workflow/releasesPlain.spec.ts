import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { PLAIN_COLLECTIONS, plainProject } from '../../helpers/plainProject'
import { inMinutes, runAt } from '../../helpers/schedules'
import { startWorkflowHost, type Answer, type Json, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
beforeAll(async () => {
  host = await startWorkflowHost({ collections: PLAIN_COLLECTIONS }, plainProject())
})
afterAll(() => host.stop())

/** The id as the API of the project gives it: a number on SQLite. */
async function approvedPost(text: string): Promise<number | string> {
  const { body } = await host.rest('author', 'POST', '/posts', { title: text })
  await host.act('author', String(body.doc.id), '-', 'submit')
  expect(await host.act('editor', String(body.doc.id), '-', 'approve')).toMatchObject({ status: 200 })
  return body.doc.id
}
const title = async (id: number | string): Promise<null | string> => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}`)
  return status === 200 ? body.title : null
}

describe('in a project without languages, with the ids of its database', () => {
  it('a release is made, goes live at its time, and is undone', async () => {
    const posts = [await approvedPost('Pirmais'), await approvedPost('Otrais')]
    const { body } = await host.rest('editor', 'POST', '/editorial/releases', { name: 'Laidiens' })
    let revision = 1
    const command = async (name: string, more: object = {}): Promise<Answer> => {
      const url = `/editorial/releases/${body.id}/${name}`
      const answer = await host.rest('editor', 'POST', url, { revision, ...more })
      revision = answer.body.revision ?? revision
      return answer
    }
    const items = posts.map((id) => ({ collection: 'posts', id, locale: '-' }))
    const added = await command('add', { items })
    expect(added.body.items.map(({ locale, ready, title: told }: Json) => [locale, ready, told])).toEqual([
      ['-', true, 'Pirmais'],
      ['-', true, 'Otrais'],
    ])
    const at = inMinutes(60)
    expect(await command('schedule', { when: { instant: at } })).toMatchObject({ status: 200 })
    expect(await runAt(host.payload, at)).toMatchObject({ done: 2 })
    expect([await title(posts[0] ?? ''), await title(posts[1] ?? '')]).toEqual(['Pirmais', 'Otrais'])
    revision = (await host.rest('editor', 'GET', `/editorial/releases/${body.id}`)).body.revision
    expect(await command('undo')).toMatchObject({ status: 200, body: { status: 'undone' } })
    expect([await title(posts[0] ?? ''), await title(posts[1] ?? '')]).toEqual([null, null])
  })

  it('GraphQL needs no language', async () => {
    const id = await approvedPost('Trešais')
    const made = await host.graphql('editor', 'mutation { editorialCreateRelease(name: "A") { id } }')
    const added = await host.graphql(
      'editor',
      `mutation ($id: ID!, $post: ID!) {
        editorialReleaseCommand(id: $id, command: add, revision: 1, items: [{ collection: posts, id: $post }]) {
          ready items { id title }
        }
      }`,
      { id: made.body.data.editorialCreateRelease.id, post: String(id) },
    )
    expect(added.body.data.editorialReleaseCommand).toEqual({
      items: [{ id: String(id), title: 'Trešais' }],
      ready: true,
    })
  })

  it('the records verify', async () => {
    expect(await verify(settingsOf(host.payload), host.payload)).toMatchObject({ differences: [] })
  })
})
