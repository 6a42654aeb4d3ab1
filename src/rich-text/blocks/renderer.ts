import type { RenderContext } from '../context'
import type { BlockFields, BlockSlug } from '../types'

/** The fields of a stored block. Names are checked, values are not trusted: read them with `../read`. */
export type StoredFields<S extends BlockSlug> = { readonly [K in keyof BlockFields[S]]?: unknown }

/** Renders one kind of block; '' when nothing of it may be shown. */
export interface BlockRenderer<S extends BlockSlug> {
  html: (fields: StoredFields<S>, context: RenderContext) => string
  plainText: (fields: StoredFields<S>, context: RenderContext) => string
}
