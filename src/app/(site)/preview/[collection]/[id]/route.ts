import config from '@payload-config'
import { showDraft } from '@/site/previews/draft'

type Context = { params: Promise<{ collection: string; id: string }> }

/** `?locale=&version=`: a version of a document, by default the newest, for signed-in staff. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { collection, id } = await params
  return showDraft({ collection, config, id, request })
}
