import type { FlattenedField, PayloadRequest } from 'payload'
import type { ValueLine } from '../../core/changes/types'
import { isRaw, toRaw, toRows } from '../../core/raw'
import { canonicalJson } from '../../core'
import { labelText } from '../content/labelText'
import { workflowT } from '../workflowT'
import { richLines } from './richLines'

/** What turns values into words for one reader. */
export type Reader = {
  /** The name of a block that stands in a rich text, or of a kind of node. */
  blockName: (slug: string) => string
  kindOf: (collection: string) => string
  labelOf: (field: FlattenedField) => string
  req: PayloadRequest
  timeZone: string
  /** The title of a document; its id where it has none or may not be read. */
  titleOf: (collection: string, id: string) => string
}

const line = (text: string, content: unknown = text): ValueLine => ({
  content: canonicalJson([content]),
  text,
})

/** What a field holds, as lines that people can read. None where it is empty. */
export function linesOf(reader: Reader, field: FlattenedField, value: unknown): ValueLine[] {
  if (value === null || value === undefined || value === '') return []
  const { req } = reader
  switch (field.type) {
    case 'richText':
      return richLines(reader, field, value)
    case 'relationship':
    case 'upload':
      return [value].flat().flatMap((each) => referenceLine(reader, field.relationTo, each))
    case 'checkbox':
      return [line(workflowT(req)(value ? 'panel:yes' : 'panel:no'))]
    case 'select':
    case 'radio':
      return [value].flat().map((each) => line(optionText(req, field.options, each), each))
    case 'number':
      return [value].flat().map((each) => line(numberText(req, each), each))
    case 'date':
      return [line(dateText(reader, field, String(value)), value)]
    case 'point': {
      const spot: unknown = isRaw(value) ? value.coordinates : value
      return [line([spot].flat().join(', '))]
    }
    case 'json':
      return JSON.stringify(value, null, 2)
        .split('\n')
        .map((text) => line(text))
    // In a block of a rich text.
    case 'array':
    case 'blocks':
      return toRows(value).map((row, i) => line(rowText(row, i), row))
    default:
      return [value]
        .flat()
        .flatMap((each) => String(each).split('\n'))
        .map((text) => line(text))
  }
}

const referenceLine = (reader: Reader, relationTo: string | string[], value: unknown): ValueLine[] => {
  const named = isRaw(value) && typeof value.relationTo === 'string'
  const [collection, held] = named ? [String(value.relationTo), value.value] : [String(relationTo), value]
  const id: unknown = isRaw(held) ? held.id : held
  if (typeof id !== 'string' && typeof id !== 'number') return []
  const title = reader.titleOf(collection, String(id))
  return [line(named ? `${title} (${reader.kindOf(collection)})` : title, [collection, String(id)])]
}

type Options = Extract<FlattenedField, { type: 'select' }>['options']

function optionText(req: PayloadRequest, options: Options, value: unknown): string {
  const option = options.find((each) => (typeof each === 'string' ? each : each.value) === value)
  return typeof option === 'object' ? labelText(req, option.label as never, String(value)) : String(value)
}

const STYLES: Readonly<Record<string, string>> = { en: 'en-GB' }
const styleOf = ({ i18n }: PayloadRequest): string => STYLES[i18n.language] ?? i18n.language

const numberText = (req: PayloadRequest, value: unknown): string =>
  typeof value === 'number'
    ? new Intl.NumberFormat(styleOf(req), { maximumFractionDigits: 20 }).format(value)
    : String(value)

type DateField = Extract<FlattenedField, { type: 'date' }>

function dateText({ req, timeZone }: Reader, { admin }: DateField, value: string): string {
  const at = new Date(value)
  if (Number.isNaN(at.valueOf())) return value
  const shown = admin?.date?.pickerAppearance ?? 'default'
  const day = {
    day: 'numeric',
    month: req.i18n.language === 'lv' ? 'numeric' : 'short',
    year: 'numeric',
  } as const
  const time = { hour: '2-digit', hourCycle: 'h23', minute: '2-digit' } as const
  const options = shown === 'dayAndTime' ? { ...day, ...time } : shown === 'timeOnly' ? time : day
  return new Intl.DateTimeFormat(styleOf(req), { ...options, timeZone }).format(at)
}

/** A row by its first words, for where its place is what matters. */
export const rowText = (row: Record<string, unknown>, at: number): string => {
  const words = Object.entries(row)
    .filter(([name]) => name !== 'id' && name !== 'blockType')
    .flatMap(([, value]) => (typeof value === 'string' ? [value] : Object.values(toRaw(value))))
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
  return words ? words.slice(0, 120) : `${at + 1}.`
}
