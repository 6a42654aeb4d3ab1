import config from '@payload-config'
import { getPayload } from 'payload'
import { showToGuest, takeFromGuest } from '@/site/previews/guest'
import { languageOf } from '../../../site'

type Context = { params: Promise<{ token: string }> }

/** What a partner sees by a link. */
export const GET = async (request: Request, context: Context): Promise<Response> =>
  showToGuest(await asked(request, context))

/** What they send from there: a sign-off, or a comment. */
export const POST = async (request: Request, context: Context): Promise<Response> =>
  takeFromGuest(await asked(request, context))

async function asked(request: Request, { params }: Context): Promise<Parameters<typeof showToGuest>[0]> {
  const { token } = await params
  return { language: languageOf(request), payload: await getPayload({ config }), request, token }
}
