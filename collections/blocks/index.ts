import type { Block } from 'payload'
import { callout } from './callout'
import { figures } from './figures'
import { file } from './file'
import { image } from './image'
import { relatedItems } from './relatedItems'
import { speakerQuote } from './speakerQuote'
import { video } from './video'

/**
 * The blocks of a text, in the order of the editor's menu. The whole field is localized, so their fields are not.
 * How each is rendered is in `src/rich-text/blocks`.
 */
export const contentBlocks: Block[] = [speakerQuote, image, figures, video, file, callout, relatedItems]
