/** Search engines have no business where people work. */
export function GET(): Response {
  return new Response('User-agent: *\nDisallow: /admin\n', { headers: { 'Content-Type': 'text/plain' } })
}
