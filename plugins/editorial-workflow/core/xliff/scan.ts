import { isXmlText } from './characters'
import { XLIFF_LIMITS, type XliffFault } from './types'

/**
 * Looks through a file before it is parsed: what could do harm in a parser, or what the parser lets pass though XML forbids it. Takes time
 * in proportion to the length of the text.
 *
 * @returns null where nothing is wrong.
 */
export function scanXml(text: string): null | XliffFault {
  if (!isXmlText(text)) return malformed('a character that XML forbids')
  let depth = 0
  let elements = 0
  for (let at = 0; at < text.length;) {
    const begin = text.indexOf('<', at)
    const fault = faultOfText(text.slice(at, begin < 0 ? undefined : begin))
    if (fault || begin < 0) return fault
    if (text.startsWith('<!--', begin)) at = endOf(text, '-->', begin + 4)
    else if (text.startsWith('<![CDATA[', begin)) at = endOf(text, ']]>', begin)
    else if (text.startsWith('<?', begin)) {
      at = endOf(text, '?>', begin)
      const declaration = declarationFault(text.slice(begin, at))
      if (declaration) return declaration
    } else if (text.startsWith('<!', begin)) return { code: 'xliffEntities' }
    else {
      at = endOfTag(text, begin)
      if (at - begin > XLIFF_LIMITS.tagLength) return { code: 'xliffTooMany' }
      const tag = text.slice(begin, at)
      const inTag = faultOfText(tag)
      if (inTag) return inTag
      if (tag.startsWith('</')) depth -= 1
      else {
        elements += 1
        if (!tag.endsWith('/>')) depth += 1
      }
      if (depth > XLIFF_LIMITS.depth || elements > XLIFF_LIMITS.elements) return { code: 'xliffTooMany' }
    }
    if (at < 0) return malformed('an end is missing')
  }
  return null
}

export const malformed = (detail: string): XliffFault => ({ code: 'xliffMalformed', values: { detail } })

const REFERENCE = /&(?:(amp|apos|gt|lt|quot)|#(\d{1,7})|#x([0-9a-f]{1,6})|([\w.:-]*));?/gi

/** References: those to entities of the file's own are what attacks are made of, and those to characters can name what XML forbids. */
function faultOfText(text: string): null | XliffFault {
  for (const [whole, known, decimal, hex, name] of text.matchAll(REFERENCE)) {
    if (name) return { code: 'xliffEntities' }
    const number = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : null
    const isChar = number !== null && number <= 0x10ffff && isXmlText(String.fromCodePoint(number))
    if (!whole.endsWith(';') || (!known && !isChar)) return malformed(`“${whole.slice(0, 20)}”`)
  }
  return null
}

/** What is decoded by now was UTF-8 or UTF-16: a file that says otherwise would be read wrongly. */
function declarationFault(declaration: string): null | XliffFault {
  if (!/^<\?xml\s/i.test(declaration)) return null
  const version = /\sversion\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1]
  const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1] ?? 'utf-8'
  if (version !== '1.0') return malformed(`XML ${version ?? '?'}`.slice(0, 20))
  return /^utf-?(8|16(le|be)?)$/i.test(encoding) ? null : malformed(encoding.slice(0, 20))
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** Behind the `>` of a tag: not one in the value of an attribute. */
function endOfTag(text: string, begin: number): number {
  let quote = ''
  for (let i = begin; i < text.length && i - begin <= XLIFF_LIMITS.tagLength; i += 1) {
    const char = text[i] ?? ''
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '>') return i + 1
  }
  return text.length - begin > XLIFF_LIMITS.tagLength ? begin + XLIFF_LIMITS.tagLength + 1 : -1
}
