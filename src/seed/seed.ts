import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { EDITORIAL_BYPASS } from '@plugins/editorial-workflow'
import { content } from './content'
import { ensure, write, type SeedRecord } from './ensure'
import { documentRecord, mediaRecord } from './files'
import { Ids } from './ids'
import { articleRecord, partnerRecord, programmeRecord, projectRecord, topicRecord } from './records'

/** What the record of each seeded text says. */
const REASON = 'Demonstration content'

type Report = (line: string) => void

/**
 * Loads the demonstration content: the five projects and all they name. Running it again adds what is missing
 * and touches nothing that is there.
 */
export async function seedContent(payload: Payload, report: Report = () => undefined): Promise<void> {
  const ids = new Ids()

  const load = async <T extends { key: string }>(
    collection: SeedRecord['collection'],
    records: T[],
    build: (record: T) => SeedRecord,
  ): Promise<void> => {
    let made = 0
    for (const record of records) {
      const result = await inTransaction(payload, (req) => ensure(payload, req, build(record)))
      ids.set(collection, record.key, result.id)
      if (result.made) made += 1
    }
    report(`${collection}: ${made} new, ${records.length - made} already there`)
  }

  await load('media', content.media, mediaRecord)
  await load('documents', content.documents, documentRecord)
  await load('topics', content.topics, topicRecord)
  await load('partners', content.partners, (record) => partnerRecord(record, ids))
  await load('programmes', content.programmes, (record) => programmeRecord(record, ids))
  await load('projects', content.projects, (record) => projectRecord(record, ids))
  await inTransaction(payload, (req) => loadArticles(payload, req, ids, report))
}

/** Articles name each other, so all are made first, and those that were made here get their links then. */
async function loadArticles(payload: Payload, req: PayloadRequest, ids: Ids, report: Report): Promise<void> {
  const { articles } = content
  const made: typeof articles = []
  for (const article of articles) {
    const result = await ensure(payload, req, articleRecord(article, ids))
    ids.set('articles', article.key, result.id)
    if (result.made) made.push(article)
  }
  for (const article of made) {
    const { data, status } = articleRecord(article, ids)
    const id = ids.get('articles', article.key)
    await write(payload, req, {
      collection: 'articles',
      data: { body: data.lv.body },
      id,
      locale: 'lv',
      status: status.lv,
    })
    if (data.en && status.en) {
      await write(payload, req, {
        collection: 'articles',
        data: { body: data.en.body },
        id,
        locale: 'en',
        status: status.en,
      })
    }
  }
  report(`articles: ${made.length} new, ${articles.length - made.length} already there`)
}

async function inTransaction<T>(payload: Payload, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  // Nobody approves the demonstration content: the record says so.
  const req = await createLocalReq({ context: { [EDITORIAL_BYPASS]: REASON } }, payload)
  const own = await initTransaction(req)
  try {
    const result = await work(req)
    if (own) await commitTransaction(req)
    return result
  } catch (err) {
    await killTransaction(req)
    throw err
  }
}
