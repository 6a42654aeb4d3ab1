import { callJson } from '../callJson'
import { itemOf } from '../content'
import type { Desk, Server } from '../contestant'
import { documentId } from './ids'

/** That of the accounts of the bench. */
export const PASSWORD = 'bench-password-1'
type Variant = { locale: string; revision: number; submitted?: { version: string } | null }

/** An author and two editors: what one sends in, another approves. */
export async function openDesk({ port }: Server): Promise<Desk> {
  const call = <T>(path: string, { as, ...options }: Call): Promise<T> =>
    callJson<T>(`/api${path}`, { ...options, headers: as ? { Authorization: `JWT ${as}` } : {}, port })
  const signIn = async (name: string): Promise<string> => {
    const answer = await call<{ token: string }>('/users/login', {
      body: { email: `${name}@tilts.test`, password: PASSWORD },
    })
    return answer.token
  }
  const author = await signIn('author')
  const editor = await signIn('editor')
  let lastMs = 0
  const act = async (id: string, action: string, as: string): Promise<void> => {
    const told = await call<{ variants: Variant[] }>(`/articles/${id}/workflow`, { as })
    const variant = told.variants.find(({ locale }) => locale === 'lv')
    const version = action === 'approve' ? variant?.submitted?.version : undefined
    const from = performance.now()
    await call(`/articles/${id}/workflow/lv/${action}`, {
      as,
      body: { revision: variant?.revision, version },
    })
    lastMs = performance.now() - from
  }
  return {
    create: async (n) => {
      const answer = await call<{ doc: { id: string } }>('/articles?locale=lv&draft=true&depth=0', {
        as: author,
        body: dataOf(n),
      })
      return answer.doc.id
    },
    save: async (id, n) => {
      const body = { title: `Saved ${n} ${Date.now()}` }
      await call(`/articles/${id}?locale=lv&draft=true&depth=0`, { as: author, body, method: 'PATCH' })
    },
    publish: async (id) => {
      await act(id, 'submit', author)
      await act(id, 'approve', editor)
      await act(id, 'publish', editor)
    },
    lastStep: () => lastMs,
  }
}

type Call = { as?: string; body?: object; method?: string }

/** An article as a frontend of editors sends it. */
function dataOf(n: number) {
  const { relations, shared, texts } = itemOf('articles', n)
  const { body, lead, title } = texts.lv
  return {
    body: JSON.parse(String(body)) as object,
    lead,
    partners: (relations.partners ?? []).map((each) => documentId('partners', each)),
    projects: (relations.projects ?? []).map((each) => documentId('projects', each)),
    publishedOn: shared.publishedOn,
    // Addresses are made of titles, and a database is used more than once.
    title: `${title} ${Date.now()}`,
    topics: (relations.topics ?? []).map((each) => documentId('topics', each)),
  }
}
