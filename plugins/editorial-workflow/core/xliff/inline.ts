import type { Element } from '@xmldom/xmldom'
import { tokensOf } from '../translation/marked'
import type { Tag } from '../translation/types'
import { splitAtForbidden, withoutForbidden } from './characters'
import { add } from './dom'
import type { XliffVersion } from './types'

/**
 * Writes a marked text into an element. Tags become paired codes (`pc`, `g`) or placeholders (`ph`, `x`), with their number as id and what
 * they do said for people.
 *
 * @returns false where the text has a character that this version of XLIFF cannot hold. 2.1 can hold all (`cp`).
 */
export function writeMarked(
  into: Element,
  marked: string,
  { tags, version }: { tags: readonly Tag[]; version: XliffVersion },
): boolean {
  const open = [into]
  let isWhole = true
  for (const token of tokensOf(marked)) {
    const parent = open.at(-1) ?? into
    if (token.kind === 'text') isWhole = writeText(parent, token.text, version) && isWhole
    else if (token.kind === 'close') open.pop()
    else {
      const { kind, tag: number } = token
      const element = writeTag(parent, { kind, number }, { tag: tags[number - 1], version })
      if (kind === 'open') open.push(element)
    }
  }
  return isWhole
}

function writeText(parent: Element, text: string, version: XliffVersion): boolean {
  let isWhole = true
  for (const piece of splitAtForbidden(text)) {
    if (typeof piece === 'string') parent.appendChild(parent.ownerDocument?.createTextNode(piece) as never)
    else if (version === '2.1') add(parent, 'cp', { hex: piece.toString(16).padStart(4, '0').toUpperCase() })
    else isWhole = false
  }
  return isWhole
}

function writeTag(
  parent: Element,
  { kind, number }: { kind: 'empty' | 'open'; number: number },
  { tag, version }: { tag: Tag | undefined; version: XliffVersion },
): Element {
  const shown = displayOf(tag)
  if (version === '1.2') {
    const ctype = ctypeOf(tag, kind === 'open')
    return add(parent, kind === 'open' ? 'g' : 'x', {
      id: number,
      ctype,
      clone: 'no',
      'equiv-text': `<${shown}${kind === 'open' ? '' : '/'}>`,
    })
  }
  const common = { id: number, canCopy: 'no', canDelete: 'no', ...typeOf(tag) }
  return kind === 'open'
    ? add(parent, 'pc', {
        ...common,
        canOverlap: 'no',
        dispEnd: `</${shown.split(' ')[0] ?? ''}>`,
        dispStart: `<${shown}>`,
      })
    : add(parent, 'ph', { ...common, disp: `<${shown}/>`, equiv: tag?.kind === 'break' ? ' ' : null })
}

/** What a tag does, in the words of HTML and of the editor: translators know them in every language. */
function displayOf(tag: Tag | undefined): string {
  if (!tag) return 'tag'
  if (tag.kind === 'link')
    return tag.href === null ? 'a' : `a href="${withoutForbidden(tag.href).slice(0, 500)}"`
  if (tag.kind === 'break') return tag.node.type === 'tab' ? 'tab' : 'br'
  if (tag.kind === 'format') return tag.formats.join('-') || 'span'
  return withoutForbidden(String(tag.node.type ?? 'object')).replace(/\s+/g, '-')
}

const CTYPES: Readonly<Record<string, string>> = { bold: 'bold', italic: 'italic', underline: 'underlined' }

/** Of 1.2: a value of its lists, or one of our own that begins with `x-`. */
function ctypeOf(tag: Tag | undefined, isPair: boolean): string {
  if (tag?.kind === 'link') return isPair ? 'link' : 'x-link'
  if (tag?.kind === 'break' && tag.node.type !== 'tab') return isPair ? 'x-br' : 'lb'
  const [format, ...others] = tag?.formats ?? []
  const known = isPair && others.length === 0 ? CTYPES[format ?? ''] : undefined
  return known ?? `x-${displayOf(tag).replace(/\s.*/s, '')}`
}

const SUBTYPES: Readonly<Record<string, string>> = { bold: 'xlf:b', italic: 'xlf:i', underline: 'xlf:u' }

/** Of 2.1: what kind of code it is. A subtype needs a type. */
function typeOf(tag: Tag | undefined): { subType?: string; type: string } {
  if (tag?.kind === 'link') return { type: 'link' }
  if (tag?.kind === 'break')
    return tag.node.type === 'tab' ? { type: 'fmt' } : { subType: 'xlf:lb', type: 'fmt' }
  if (tag?.kind !== 'format') return { type: 'other' }
  const [format, ...others] = tag.formats
  const subType = others.length === 0 ? SUBTYPES[format ?? ''] : undefined
  return { ...(subType && { subType }), type: 'fmt' }
}
