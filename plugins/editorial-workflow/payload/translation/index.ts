import { APIError, type PayloadRequest } from 'payload'
import type { Origin, Translation, UnitInput, WriteReport } from '../../core/translation/types'
import type { Settings } from '../settings'

/** One language of a document that is not its original. */
export type TranslationAddress = { collection: string; document: string; locale: string }

export type WriteInput = {
  /** Whose text it is. What is `machine` replaces nothing that a person has written. */
  origin: Origin
  units: readonly UnitInput[]
}

/**
 * A translation beside its original, segment by segment, as the newest drafts are. The units lie beside one another even where the document
 * was translated or changed elsewhere.
 *
 * @throws {WorkflowNotFound} 404 for what the caller may not read, and for the language of the original; {WorkflowRefused} 400 for one that is none.
 */
export function readTranslation(
  _settings: Settings,
  _req: PayloadRequest,
  _address: TranslationAddress,
): Promise<Translation> {
  throw new APIError('Not built yet.', 500)
}

/**
 * Writes texts into the draft of a translation: all that can be, in one save, in one transaction. Nothing but the texts changes, and nobody's
 * text is replaced that `was` does not name.
 *
 * @throws as `readTranslation`; {WorkflowRefused} 403 for who may not write, 409 while it is in review.
 */
export function writeTranslation(
  _settings: Settings,
  _req: PayloadRequest,
  _address: TranslationAddress,
  _input: WriteInput,
): Promise<WriteReport> {
  throw new APIError('Not built yet.', 500)
}
