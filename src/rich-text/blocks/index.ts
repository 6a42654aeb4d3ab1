import type { BlockSlug } from '../types'
import { callout } from './callout'
import { figures } from './figures'
import { file } from './file'
import { image } from './image'
import { relatedItems } from './relatedItems'
import type { BlockRenderer } from './renderer'
import { speakerQuote } from './speakerQuote'
import { video } from './video'

/** How every content block is rendered; a slug without an entry does not compile. */
export const blockRenderers: { readonly [S in BlockSlug]: BlockRenderer<S> } = {
  speakerQuote,
  image,
  figures,
  video,
  file,
  callout,
  relatedItems,
}
