import { SITEMAP } from '@/site/discovery/addresses'
import { absolute } from '@/site/addresses'

/** Search engines have no business where people work. */
export function GET(): Response {
  return new Response(`User-agent: *\nDisallow: /admin\n\nSitemap: ${absolute(SITEMAP)}\n`, {
    headers: { 'Content-Type': 'text/plain' },
  })
}
