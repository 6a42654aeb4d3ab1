import config from '@payload-config'
import { getPayload } from 'payload'
import { tagged } from '@/delivery/tagged'
import { showSite } from '@/site/public/show'
import { languageOf } from '../site'

/** The public site, and every address that neither the admin nor the API has. */
export const GET = tagged(async (request: Request): Promise<Response> =>
  showSite({ fallback: languageOf(request), payload: await getPayload({ config }), request }),
)
