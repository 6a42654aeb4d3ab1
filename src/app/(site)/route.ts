import { homeAddress } from '@/site/addresses'
import { languageOf } from './site'

/** Leads a visitor of the bare address to the first page in the language that they prefer. */
export function GET(request: Request): Response {
  return new Response(null, {
    status: 302,
    headers: {
      'Cache-Control': 'no-cache',
      Location: homeAddress(languageOf(request)),
      Vary: 'Accept-Language',
    },
  })
}
