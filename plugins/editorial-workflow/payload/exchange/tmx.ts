import {
  DOMImplementation,
  DOMParser,
  XMLSerializer,
  type Document,
  type Element,
  type Node,
} from '@xmldom/xmldom'
import { escapeMarks, tokensOf } from '../../core/translation/marked'
import { withoutDoctype } from '../../core/withoutDoctype'
import { FileFault, type Read } from './fault'

/** A pair of segments in a file. Texts are marked texts. */
export type TmxPair = {
  locale: string
  source: string
  sourceLocale: string
  target: string
  /** When it was used last, in ISO 8601. */
  usedAt: null | string
}

/** What XML 1.0 cannot hold, not even as a reference. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Pairs as TMX 1.4b. Tags of marked texts are `bpt` with `ept`, and `ph`; `x` is their number. */
export function writeTmx(
  pairs: readonly TmxPair[],
  { sourceLocale }: { sourceLocale: null | string },
): string {
  const document = new DOMImplementation().createDocument(null, 'tmx')
  const root = document.documentElement as Element
  root.setAttribute('version', '1.4')
  const header = add(root, 'header', {
    adminlang: 'en',
    creationtool: 'Tilts',
    // Of the way in which files are written.
    creationtoolversion: '1',
    datatype: 'unknown',
    'o-tmf': 'Tilts',
    segtype: 'paragraph',
    srclang: sourceLocale ?? '*all*',
  })
  root.insertBefore(document.createTextNode('\n'), header)
  const body = add(root, 'body')
  for (const pair of pairs) {
    body.appendChild(document.createTextNode('\n'))
    const at: Record<string, string> = pair.usedAt ? { changedate: toTmxDate(pair.usedAt) } : {}
    const unit = add(body, 'tu', { ...at, srclang: pair.sourceLocale })
    writeVariant(unit, pair.sourceLocale, pair.source)
    writeVariant(unit, pair.locale, pair.target)
  }
  body.appendChild(document.createTextNode('\n'))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withLineEnds(new XMLSerializer().serializeToString(document))}\n`
}

/** Readers take these for line breaks where they stand as they are. */
const withLineEnds = (xml: string): string =>
  xml.replace(/[\r\u0085\u2028\u2029]/g, (end) => `&#${end.charCodeAt(0)};`)

function add(parent: Element, name: string, attributes: Record<string, string> = {}): Element {
  const element = (parent.ownerDocument as Document).createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  parent.appendChild(element)
  return element
}

function writeVariant(unit: Element, locale: string, marked: string): void {
  const segment = add(add(unit, 'tuv', { 'xml:lang': locale }), 'seg')
  for (const token of tokensOf(marked)) {
    if (token.kind === 'text')
      segment.appendChild((unit.ownerDocument as Document).createTextNode(token.text.replace(NO_XML, '')))
    else if (token.kind === 'empty') add(segment, 'ph', { x: String(token.tag) })
    else if (token.kind === 'open') add(segment, 'bpt', { i: String(token.tag), x: String(token.tag) })
    else add(segment, 'ept', { i: String(token.tag) })
  }
}

/** `20261122T144702Z` */
const toTmxDate = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '')

function fromTmxDate(text: null | string): null | string {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  if (!found) return null
  const [, year, month, day, hour, minute, second] = found
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

type Limits = {
  /** The languages of the project. */
  locales: readonly string[]
  most: number
}

/**
 * Reads TMX of any tool: each unit gives a pair for every language that is not its source, among those of the project.
 *
 * @throws {FileFault} for what is no TMX, is not well formed, has a document type that does more than name one elsewhere (which
 * nobody looks up), or more units than `most`.
 */
export function readTmx(file: string, { locales, most }: Limits): Read<TmxPair>[] {
  const text = withoutDoctype(file, 'tmx')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FileFault('doctype')
  const root = parse(text).documentElement
  const body = root && childrenOf(root).find(({ nodeName }) => nodeName === 'body')
  if (root?.nodeName !== 'tmx' || !body) throw new FileFault('badFile', 'TMX')
  const header = childrenOf(root).find(({ nodeName }) => nodeName === 'header')
  const units = childrenOf(body).filter(({ nodeName }) => nodeName === 'tu')
  if (units.length > most) throw new FileFault('tooManyRows', String(most))
  const fallback = header?.getAttribute('srclang') ?? ''
  return units.flatMap((unit) => readUnit(unit, unit.getAttribute('srclang') ?? fallback, locales))
}

function parse(text: string): Document {
  let fault: null | string = null
  try {
    const parser = new DOMParser({
      locator: true,
      onError: (level, message) => {
        if (level !== 'warning') fault ??= message
      },
    })
    const document = parser.parseFromString(text.replace(/^\ufeff/, ''), 'text/xml')
    if (fault === null) return document
  } catch (err) {
    fault ??= String((err as Error).message)
  }
  throw new FileFault('badFile', String(fault).split('\n')[0]?.slice(0, 120) ?? 'XML')
}

function readUnit(unit: Element, srclang: string, locales: readonly string[]): Read<TmxPair>[] {
  const line = unit.lineNumber ?? 0
  const variants = childrenOf(unit)
    .filter(({ nodeName }) => nodeName === 'tuv')
    .map((variant) => ({
      locale: localeIn(variant.getAttribute('xml:lang') ?? variant.getAttribute('lang') ?? '', locales),
      segment: childrenOf(variant).find(({ nodeName }) => nodeName === 'seg'),
    }))
  // `*all*`: any of them may be the source; the first is, as tools write them.
  const wanted = srclang === '*all*' ? variants[0]?.locale : localeIn(srclang, locales)
  const from = variants.find(({ locale }) => locale !== null && locale === wanted)
  const others = variants.filter(({ locale }) => locale !== null && locale !== wanted)
  if (!from?.locale || others.length === 0) return [{ fault: 'badLanguage', line }]
  const sourceLocale = from.locale
  return others.map(({ locale, segment }): Read<TmxPair> => {
    // Tags are told by what a tool has put into `x`, or by their place in the source.
    const numbers = new Map<string, number>()
    const source = from.segment && readSegment(from.segment, numbers)
    const target = segment && readSegment(segment, numbers)
    if (source === null || target === null) return { fault: 'badTags', line }
    if (!source?.trim() || !target?.trim()) return { fault: 'empty', line }
    const changed = unit.getAttribute('changedate') ?? unit.getAttribute('creationdate')
    return {
      line,
      row: { locale: locale ?? '', source, sourceLocale, target, usedAt: fromTmxDate(changed) },
    }
  })
}

/** `en-GB` of another tool is `en` here, where there is no nearer language. */
function localeIn(tag: string, locales: readonly string[]): null | string {
  const asked = tag.toLowerCase().replace('_', '-')
  const same = locales.find((locale) => locale.toLowerCase().replace('_', '-') === asked)
  return same ?? locales.find((locale) => locale.toLowerCase() === asked.split('-')[0]) ?? null
}

const TAG_MAX = 9_999
/** Nobody highlights this often within what is highlighted. */
const DEPTH_MAX = 50

/**
 * A segment as a marked text. What a tag holds is code of another tool and no text of ours; a tag that has only one half is left out.
 *
 * @returns null where its tags do not fit into one another.
 */
function readSegment(segment: Element, numbers: Map<string, number>): null | string {
  let marked = ''
  const open: { i: string; number: number }[] = []
  const walk = (node: Node, depth = 0): boolean =>
    depth <= DEPTH_MAX &&
    [...node.childNodes].every((child) => {
      if (child.nodeType === 3 || child.nodeType === 4) marked += escapeMarks(child.nodeValue ?? '')
      if (child.nodeType !== 1) return true
      const element = child as Element
      const i = element.getAttribute('i') ?? ''
      switch (element.nodeName) {
        case 'bpt': {
          const number = numberOf(element, numbers, `p${i}`)
          if (number === null) return false
          open.push({ i, number })
          marked += `<${number}>`
          return true
        }
        case 'ept': {
          const last = open.pop()
          if (last?.i !== i) return false
          marked += `</${last.number}>`
          return true
        }
        case 'ph': {
          const number = numberOf(element, numbers, `h${element.getAttribute('assoc') ?? ''}`)
          if (number === null) return false
          marked += `<${number}/>`
          return true
        }
        case 'hi':
        case 'ut':
          return element.nodeName === 'ut' || walk(element, depth + 1)
        default:
          return true
      }
    })
  return walk(segment) && open.length === 0 ? marked : null
}

function numberOf(element: Element, numbers: Map<string, number>, name: string): null | number {
  const x = element.getAttribute('x')
  if (x !== null) return /^[1-9]\d{0,3}$/.test(x) ? Number(x) : null
  const known = numbers.get(name)
  if (known !== undefined) return known
  const next = numbers.size + 1
  numbers.set(name, next)
  return next <= TAG_MAX ? next : null
}

const childrenOf = (node: Node): Element[] =>
  [...node.childNodes].filter((child): child is Element => child.nodeType === 1)
