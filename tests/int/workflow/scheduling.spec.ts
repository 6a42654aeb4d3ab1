import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approve, approvedPost, inMinutes, rowsOf, runAt } from '../../helpers/schedules'
import { startWorkflowHost, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())

const live = async (id: string, locale = 'lv') => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}?locale=${locale}`)
  return status === 200 ? body.title : null
}
const schedule = (id: string, action: string, instant: string, locale = 'lv') =>
  host.act('editor', id, locale, action, { when: { instant } })

describe('a scheduled publication', () => {
  it('goes live at its time, once, with a proof and a notice', async () => {
    const id = await approvedPost(host)
    const at = inMinutes(60)
    const made = await schedule(id, 'schedulePublish', at)
    expect(made).toMatchObject({
      status: 200,
      body: { variant: { schedules: { publish: { instant: at, zone: 'UTC' } } } },
    })
    await runAt(host.payload, inMinutes(59))
    expect(await live(id)).toBeNull()
    expect(await runAt(host.payload, at)).toMatchObject({ done: 1 })
    expect(await live(id)).toBe('Virsraksts')
    const [row] = await rowsOf(host.payload, 'editorial-schedules', { document: { equals: id } })
    expect(row).toMatchObject({ status: 'done', lateBy: 0, proof: { ok: true, status: 200 } })
    const notices = await rowsOf(host.payload, 'editorial-notices', { document: { equals: id } })
    expect(notices).toMatchObject([{ kind: 'done', recipient: host.ids.editor }])
    expect(await runAt(host.payload, at)).toMatchObject({ done: 0 })
    await approve
  })
})
