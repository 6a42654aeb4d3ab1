import type { Element } from '@xmldom/xmldom'
import { childrenOf } from './dom'
import type { RawFile, RawUnit } from './read'
import { readMarked } from './readInline'
import { NAMESPACES, OWN, type XliffUnit } from './types'

/** Reads the files of an XLIFF 2.1 file. */
export const read21 = (root: Element, files: readonly Element[]): RawFile[] =>
  files.map((file) => ({
    original: file.getAttribute('original') ?? '',
    sourceLanguage: root.getAttribute('srcLang') ?? '',
    targetLanguage: root.getAttribute('trgLang') ?? '',
    units: unitsIn(file),
    version: metadataOf(file).version ?? '',
  }))

const unitsIn = (parent: Element): RawUnit[] =>
  childrenOf(parent).flatMap((element) => {
    if (element.localName === 'group') return unitsIn(element)
    return element.localName === 'unit' ? [{ element, unit: () => toUnit(element) }] : []
  })

function toUnit(element: Element): Omit<XliffUnit, 'id'> {
  const { sourceHash = '', targetHash = '' } = metadataOf(element)
  const pieces = childrenOf(element)
    .filter(({ localName }) => localName === 'segment' || localName === 'ignorable')
    .map((piece, i) => toPiece(piece, i + 1))
  const segments = pieces.filter(({ isSegment }) => isSegment)
  const written = segments.filter(isWritten)
  const isPartial = written.length > 0 && segments.some((each) => !isWritten(each) && hasWords(each.source))
  const target = written.length > 0 && !isPartial ? targetOf(pieces) : ''
  return {
    isPartial,
    source: readMarked(...pieces.flatMap(({ source }) => source ?? [])),
    sourceHash,
    status: statusOf(target, written),
    target,
    targetHash,
  }
}

/** A piece of a unit: a tool may cut it into several, with what stands between them. */
type Piece = {
  isSegment: boolean
  /** Its place in the translation, from 1. */
  order: number
  source: Element | undefined
  state: string
  target: Element | undefined
}

function toPiece(element: Element, place: number): Piece {
  const [source] = childrenOf(element, 'source')
  const [target] = childrenOf(element, 'target')
  return {
    isSegment: element.localName === 'segment',
    order: Number(target?.getAttribute('order')) || place,
    source,
    state: element.getAttribute('state') ?? 'initial',
    target,
  }
}

const hasWords = (element: Element | undefined): boolean =>
  element !== undefined && readMarked(element).trim() !== ''

const isWritten = ({ target }: Piece): boolean => target !== undefined && readMarked(target) !== ''

/** What stands between segments is taken from the source where nobody has translated it. */
const targetOf = (pieces: readonly Piece[]): string =>
  readMarked(
    ...[...pieces]
      .sort((a, b) => a.order - b.order)
      .flatMap(({ isSegment, source, target }) => target ?? (isSegment ? [] : (source ?? []))),
  )

function statusOf(target: string, written: readonly Piece[]): XliffUnit['status'] {
  if (target === '') return 'untranslated'
  if (written.some(({ state }) => state === 'initial')) return 'outdated'
  return written.every(({ state }) => state === 'reviewed' || state === 'final') ? 'done' : 'translated'
}

/** What we have said of an element and no tool has to know. */
function metadataOf(element: Element): Partial<Record<string, string>> {
  const { metadata } = NAMESPACES
  const groups = childrenOf(element, 'metadata', metadata).flatMap((each) =>
    childrenOf(each, 'metaGroup', metadata),
  )
  const own = groups.filter((group) => group.getAttribute('category') === OWN)
  const metas = own.flatMap((group) => childrenOf(group, 'meta', metadata))
  return Object.fromEntries(metas.map((meta) => [meta.getAttribute('type') ?? '', meta.textContent ?? '']))
}
