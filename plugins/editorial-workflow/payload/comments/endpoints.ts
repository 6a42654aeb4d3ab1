import type { Endpoint, PayloadRequest } from 'payload'
import { inPath, inQuery, operation, type Json } from '../endpoints/openApiParts'
import { parseInput } from '../endpoints/parseInput'
import { readBody } from '../endpoints/readBody'
import { requireStaff } from '../endpoints/requireStaff'
import { localeOf } from '../endpoints/tell'
import type { Settings } from '../settings'
import { addReply, addThread } from './add'
import { commentsAnswer, threadAnswer } from './answers'
import { editComment } from './edit'
import { commentFilter, editBody, newReply, newThread, settleBody } from './inputs'
import { deleteComment } from './remove'
import { SETTLEMENTS, settleThread } from './settle'
import type { Target } from './store'
import { listComments, tellThread } from './tell'

/** What is said of a document: `GET` and `POST /:id/comments` of a collection, and what is done to one of them below that. */
export function commentEndpoints(settings: Settings, collection: string): Omit<Endpoint, 'root'>[] {
  const targetOf = ({ routeParams }: PayloadRequest): Target => ({
    collection,
    document: String(routeParams?.id),
  })
  const keyOf = ({ routeParams }: PayloadRequest): string => String(routeParams?.comment)
  const answer = async (req: PayloadRequest, key: string, status = 200): Promise<Response> =>
    Response.json(
      { thread: await tellThread(settings, req, targetOf(req), key) },
      { headers: PRIVATE, status },
    )
  return [
    {
      method: 'get',
      path: '/:id/comments',
      handler: async (req) => {
        requireStaff(settings, req)
        const filter = parseInput(req, commentFilter, Object.fromEntries(req.searchParams))
        if (filter.locale !== undefined) localeOf(settings, req, collection, filter.locale)
        return Response.json(await listComments(settings, req, targetOf(req), filter), { headers: PRIVATE })
      },
    },
    {
      method: 'post',
      path: '/:id/comments',
      handler: async (req) => {
        requireStaff(settings, req)
        const { locale, ...said } = parseInput(req, newThread, await readBody(req))
        const own = locale === null ? null : localeOf(settings, req, collection, locale)
        return answer(req, await addThread(settings, req, targetOf(req), { ...said, locale: own }), 201)
      },
    },
    {
      method: 'post',
      path: '/:id/comments/:comment/replies',
      handler: async (req) => {
        requireStaff(settings, req)
        const { body } = parseInput(req, newReply, await readBody(req))
        await addReply(settings, req, targetOf(req), { body, thread: keyOf(req) })
        return answer(req, keyOf(req), 201)
      },
    },
    {
      method: 'patch',
      path: '/:id/comments/:comment',
      handler: async (req) => {
        requireStaff(settings, req)
        const edit = parseInput(req, editBody, await readBody(req))
        return answer(req, await editComment(settings, req, targetOf(req), { ...edit, key: keyOf(req) }))
      },
    },
    {
      method: 'delete',
      path: '/:id/comments/:comment',
      handler: async (req) => {
        requireStaff(settings, req)
        return answer(req, await deleteComment(settings, req, targetOf(req), keyOf(req)))
      },
    },
    ...SETTLEMENTS.map((settlement) => ({
      method: 'post' as const,
      path: `/:id/comments/:comment/${settlement}` as const,
      handler: async (req: PayloadRequest) => {
        requireStaff(settings, req)
        const { revision } = parseInput(req, settleBody, await readBody(req))
        await settleThread(settings, req, targetOf(req), { revision, settlement, thread: keyOf(req) })
        return answer(req, keyOf(req))
      },
    })),
  ]
}

/** What people say to one another is nobody else's. */
const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** What the OpenAPI document says of comments. */
export function commentPaths(collection: Json, id: Json, locale: Json): Json {
  const parameters = [collection, id, inPath('comment', { type: 'string' })]
  const settle = (verb: string) => ({
    post: operation(`${verb}Thread`, `${verb === 'resolve' ? 'Resolve' : 'Reopen'} a thread`, {
      answers: { 200: threadAnswer },
      body: settleBody,
      parameters,
      refusals: [400, 401, 404, 409],
    }),
  })
  return {
    '/{collection}/{id}/comments': {
      get: operation('listComments', 'What the staff, and guests, say of a document', {
        answers: { 200: commentsAnswer },
        parameters: [collection, id, ...inQuery(commentFilter, { locale })],
        refusals: [400, 401, 404],
      }),
      post: operation('addThread', 'Begin a thread on a document, a field or a passage', {
        answers: { 201: threadAnswer },
        body: newThread,
        parameters: [collection, id],
        refusals: [400, 401, 404, 409, 422],
      }),
    },
    '/{collection}/{id}/comments/{comment}': {
      delete: operation('deleteComment', 'Delete one’s own comment', {
        answers: { 200: threadAnswer },
        parameters,
        refusals: [401, 403, 404, 409],
      }),
      patch: operation('editComment', 'Change one’s own comment', {
        answers: { 200: threadAnswer },
        body: editBody,
        parameters,
        refusals: [400, 401, 403, 404, 409, 422],
      }),
    },
    '/{collection}/{id}/comments/{comment}/replies': {
      post: operation('addReply', 'Answer in a thread', {
        answers: { 201: threadAnswer },
        body: newReply,
        parameters,
        refusals: [400, 401, 404, 409, 422],
      }),
    },
    '/{collection}/{id}/comments/{comment}/resolve': settle('resolve'),
    '/{collection}/{id}/comments/{comment}/reopen': settle('reopen'),
  }
}
