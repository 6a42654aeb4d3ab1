import { createLocalReq, type Payload } from 'payload'
import {
  commentOnPreview,
  readPreview,
  signOffPreview,
  type Preview,
} from '@plugins/editorial-workflow/exports/previews'
import type { Locale } from '@/locales'
import { env } from '@/env'
import { answerPrivately, PRIVATE_HEADERS } from './answer'
import { localeIn } from './contextOf'
import { clientOf, isTired, noteFailure } from './failedTries'
import { guestPage, noLinkPage, type Told } from './guestPage'
import { readForm, type Typed } from './readForm'

type Asked = { language: Locale; payload: Payload; request: Request; token: string }

/** The page of a link. */
export async function showToGuest(asked: Asked): Promise<Response> {
  const preview = await opened(asked)
  if (preview instanceof Response) return preview
  const done = new URL(asked.request.url).searchParams.get('done')
  return show(asked, preview, done === 'comment' || done === 'signOff' ? { done } : undefined)
}

/** What is sent by a form of that page: done, or the page again with what was typed and what is wrong with it. */
export async function takeFromGuest(asked: Asked): Promise<Response> {
  const preview = await opened(asked)
  if (preview instanceof Response) return preview
  const typed = await readForm(asked.request, env.serverUrl ?? new URL(asked.request.url).origin)
  if ('status' in typed) return new Response(null, { headers: PRIVATE_HEADERS, status: typed.status })
  const faults = faultsIn(typed)
  if (faults.length > 0) return show(asked, preview, { faults, typed }, 400)
  try {
    await carryOut(asked, typed)
  } catch (err) {
    return refuse(asked, typed, err)
  }
  // Loading the page again must send nothing twice.
  const Location = `/preview/link/${asked.token}?done=${typed.form}#told`
  return new Response(null, { headers: { ...PRIVATE_HEADERS, Location }, status: 303 })
}

async function opened({ language, payload, request, token }: Asked): Promise<Preview | Response> {
  const preview = await readPreview(payload, token)
  // Whoever has a link is not kept out by others who try: without a server in front, all have one address.
  if (preview) return preview
  const client = clientOf(request.headers)
  if (isTired(client))
    return new Response(null, { headers: { ...PRIVATE_HEADERS, 'Retry-After': '60' }, status: 429 })
  noteFailure(client)
  return answerPrivately(noLinkPage(language), { frames: "'none'", language, status: 404 })
}

async function show({ payload }: Asked, preview: Preview, told?: Told, status = 200): Promise<Response> {
  const language = localeIn(preview.text)
  const page = await guestPage(await createLocalReq({ locale: language }, payload), preview, told)
  return answerPrivately(page, { frames: "'none'", language, status })
}

type Faults = Extract<Told, { faults: unknown }>['faults']

const faultsIn = ({ agreed, comment, form, name }: Typed): Faults => [
  ...(name === '' ? (['name'] as const) : []),
  ...(form === 'signOff' && !agreed ? (['agreed'] as const) : []),
  ...(form === 'comment' && comment === '' ? (['body'] as const) : []),
]

function carryOut({ payload, token }: Asked, typed: Typed): Promise<unknown> {
  const { comment, form, name, organisation, seen } = typed
  return form === 'signOff'
    ? signOffPreview(payload, token, { agreed: true, comment, name, organisation, seen })
    : commentOnPreview(payload, token, { body: comment, name })
}

const FAULT_OF = {
  badInput: 'tooLong',
  commentsFull: 'full',
  signOffsFull: 'full',
  versionChanged: 'changed',
} as const
const isKnown = (code: unknown): code is keyof typeof FAULT_OF =>
  typeof code === 'string' && Object.hasOwn(FAULT_OF, code)

/** The page as it is by now, with what was typed. What is nobody's fault is thrown on, but for a moment's. */
async function refuse(asked: Asked, typed: Typed, err: unknown): Promise<Response> {
  const { data, status = 500 } = err as { data?: { code?: unknown }; status?: number }
  if (status >= 500) asked.payload.logger.error({ err, msg: 'A form of a preview link was not carried out' })
  const preview = await opened(asked)
  if (preview instanceof Response) return preview
  return show(
    asked,
    preview,
    { faults: [isKnown(data?.code) ? FAULT_OF[data.code] : 'failed'], typed },
    status,
  )
}
