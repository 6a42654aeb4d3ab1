/** A bridge: the deck, its piers and the arch, in a colour that holds on light and dark tabs. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M3 12h26M6 12v14M26 12v14M6 24a10 10 0 0 1 20 0" fill="none" stroke="#168a7c" stroke-width="3" stroke-linecap="round"/></svg>
`

/** Browsers ask for this address unbidden and go by the type of the answer, not by the ending of the name. */
export function GET(): Response {
  return new Response(ICON, {
    headers: { 'Cache-Control': 'public, max-age=86400', 'Content-Type': 'image/svg+xml' },
  })
}
