/** Somebody who is mentioned stands in a text by id: `@[65f0c1]`. Their name is put in when it is told. */
const MENTION = /@\[([\w-]{1,100})\]/g

/** The ids of those who are mentioned in a text, each once, in their order. */
export const mentionsIn = (body: string): string[] => [
  ...new Set([...body.matchAll(MENTION)].map(([, id]) => id ?? '')),
]

export type BodyPiece = { mention: string } | { text: string }

/** A text with its mentions apart. Only those of `known` are mentions; anything else of the kind is text like any other. */
export function piecesOfBody(body: string, known: ReadonlySet<string>): BodyPiece[] {
  const pieces: BodyPiece[] = []
  let end = 0
  for (const match of body.matchAll(MENTION)) {
    const [whole, id = ''] = match
    if (!known.has(id)) continue
    if (match.index > end) pieces.push({ text: body.slice(end, match.index) })
    pieces.push({ mention: id })
    end = match.index + whole.length
  }
  if (end < body.length) pieces.push({ text: body.slice(end) })
  return pieces
}
