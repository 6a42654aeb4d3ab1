/** Whom a text that is being written mentions: ids by the names that stand in it after an `@`. */
export type Mentioned = Readonly<Record<string, string>>

type Named = { id: string; name: null | string }

/** The beginning of a name that is being written before the caret, after an `@` that no word stands right before. */
export function mentionAt(text: string, caret: number): null | { query: string; start: number } {
  const found = /(?:^|[\s(])@([\p{L}\p{N}._'’-]*(?: [\p{L}\p{N}._'’-]*)?)$/u.exec(text.slice(0, caret))
  if (!found) return null
  const query = found[1] ?? ''
  return { query, start: caret - query.length - 1 }
}

/** Those whose name, or a word of it, begins like this; marks on letters count for nothing. */
export function suggest<Person extends { name: string }>(
  people: readonly Person[],
  query: string,
  limit = 6,
): Person[] {
  const wanted = fold(query).trim()
  return people
    .filter(({ name }) => {
      const folded = fold(name)
      return folded.startsWith(wanted) || folded.includes(` ${wanted}`)
    })
    .slice(0, limit)
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Puts somebody's name in the place of what was written of it. Of two who are called the same, the second is told by their id too. */
export function insertMention(
  { mentioned, text }: { mentioned: Mentioned; text: string },
  { end, start }: { end: number; start: number },
  { id, name }: { id: string; name: string },
): { caret: number; mentioned: Mentioned; text: string } {
  const taken = mentioned[name]
  const shown = taken === undefined || taken === id ? name : `${name} (${id})`
  const head = `${text.slice(0, start)}@${shown} `
  const tail = text.slice(end).replace(/^ /, '')
  return { caret: head.length, mentioned: { ...mentioned, [shown]: id }, text: head + tail }
}

/** A text as it is kept: with ids in the place of names. A longer name comes first, so that “Anna” leaves “Anna Ozola” alone. */
export function toBody(text: string, mentioned: Mentioned): string {
  const names = Object.keys(mentioned).sort((one, other) => other.length - one.length)
  if (names.length === 0) return text
  const any = new RegExp(`@(${names.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text.replace(any, (whole, name: string) => (mentioned[name] ? `@[${mentioned[name]}]` : whole))
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A text as it is edited: with names in the place of ids. Whoever has no name any more stays an id. */
export function toText(body: string, people: readonly Named[]): { mentioned: Mentioned; text: string } {
  let mentioned: Mentioned = {}
  let text = body
  for (const { id, name } of people) {
    if (!name) continue
    const shown = mentioned[name] === undefined ? name : `${name} (${id})`
    mentioned = { ...mentioned, [shown]: id }
    text = text.replaceAll(`@[${id}]`, () => `@${shown}`)
  }
  return { mentioned, text }
}
