import { shortTag } from './outbox'
import { traced, type Trace } from './state'

/** Headers between this process and the front before it, which takes them out. */
export const TAGS_HEADER = 'x-tilts-tags'
export const KEEP_HEADER = 'x-tilts-keep'

/** Beyond so many tags an answer is not kept: whatever is written would drop it. */
const TAGS_MAX = 4_000

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response> | Response

/**
 * Tells the front what an answer was made from, so that it can be kept until that changes. Only answers with status 200 that were made for
 * anybody are told; without a front the answer is as it was.
 *
 * @param handler a route handler of Next.js, whose answer depends on its address (and for GraphQL on its body) alone where nobody is signed in
 */
export const tagged =
  <Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> =>
  async (request, ...rest) => {
    if (!request.headers.has(KEEP_HEADER)) return handler(request, ...rest)
    const trace: Trace = { opaque: undefined, shortTags: new Set(), tags: new Set() }
    const response = await traced(trace, () => handler(request, ...rest))
    for (const tag of trace.tags) trace.shortTags.add(shortTag(tag))
    const isKept =
      response.status === 200 &&
      trace.opaque === undefined &&
      trace.shortTags.size > 0 &&
      trace.shortTags.size <= TAGS_MAX &&
      !response.headers.has('set-cookie')
    if (!isKept) return response
    const headers = new Headers(response.headers)
    headers.set(TAGS_HEADER, [...trace.shortTags].join(' '))
    return new Response(response.body, { headers, status: response.status, statusText: response.statusText })
  }
