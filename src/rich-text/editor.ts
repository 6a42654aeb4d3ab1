import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { FieldAffectingData } from 'payload'
import { contentBlocks } from '@collections/blocks'
import { LINKABLE_SLUGS } from './linkable'
import { validateLinkUrl } from './validateUrl'

/**
 * The editor of every rich-text field. It offers what the site can render and a text of a public body needs: no
 * raw HTML, colours, alignment or tables; pictures only as the image block, so that each has an alternative text.
 */
export const contentEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    // The page's title is the only h1.
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    // Nested lists are made by indenting. Without tab characters, Tab still leaves the editor in running text.
    IndentFeature({ disabledNodes: ['paragraph', 'heading', 'quote'], disableTabNode: true }),
    BlockquoteFeature(),
    LinkFeature({
      enabledCollections: [...LINKABLE_SLUGS],
      fields: ({ defaultFields }) => defaultFields.map(withSafeUrl),
      maxDepth: 1,
    }),
    HorizontalRuleFeature(),
    BlocksFeature({ blocks: contentBlocks }),
  ],
})

/** Payload's address field takes anything without a space, and encodes what it cannot read instead of refusing it. */
function withSafeUrl(field: FieldAffectingData): FieldAffectingData {
  if (field.name !== 'url' || field.type !== 'text' || field.hasMany) return field
  return { ...field, hooks: {}, validate: validateLinkUrl }
}
