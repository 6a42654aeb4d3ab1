/* For the pages of a project that show previews. */

export {
  commentOnPreview,
  readDraftPreview,
  readPreview,
  signOffPreview,
} from '../payload/previews/ofProject'
export type { DraftPreview, Preview, PreviewedText } from '../payload/previews/read'
export type { ToldSignOff } from '../payload/previews/tell'
export { GUEST_COMMENT_MAX, GUEST_NAME_MAX, ORGANISATION_MAX } from '../payload/previews/inputs'
