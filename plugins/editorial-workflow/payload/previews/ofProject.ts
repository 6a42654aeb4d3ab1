import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { settingsOf } from '../installed'
import type { GuestCommentBody, SignOffBody } from './inputs'
import * as read from './read'
import * as signOff from './signOff'

/* What the pages of a project call: where the plugin is off, no link opens anything. */

/**
 * What a link for a partner shows.
 *
 * @param language of messages, as a language of the admin. @default the project's own
 * @returns null for a token that is wrong, expired or revoked, and where the document is gone: all the same to whoever asks.
 */
export async function readPreview(
  payload: Payload,
  token: string,
  language?: string,
): Promise<null | read.Preview> {
  const settings = settingsOf(payload)
  return settings.disabled ? null : read.readPreview(settings, await asNobody(payload, language), token)
}

/**
 * Signs off what a link shows.
 *
 * @returns whether it counts as an approval.
 * @throws errors with `status` and `data.code`: 400 `badInput`, 403 `signOffNotAsked`, 404 `previewNotFound`, 409 `versionChanged`, `signOffsFull`.
 */
export const signOffPreview = async (
  payload: Payload,
  token: string,
  input: SignOffBody,
  language?: string,
): Promise<{ counted: boolean }> =>
  signOff.signOffPreview(settingsOf(payload), await asNobody(payload, language), token, input)

/**
 * Begins a thread of comments for whoever has a link.
 *
 * @throws errors with `status` and `data.code`: 400 `badInput`, 404 `previewNotFound`, 409 `commentsFull`.
 */
export const commentOnPreview = async (
  payload: Payload,
  token: string,
  input: GuestCommentBody,
  language?: string,
): Promise<void> =>
  signOff.commentOnPreview(settingsOf(payload), await asNobody(payload, language), token, input)

/**
 * A version of a document for staff: the user of `req` has to be allowed to read it.
 *
 * @throws errors with `status` and `data.code`: 400 `unknownLocale`, 401 `signIn`, 404 `notFound`.
 */
export const readDraftPreview = (
  req: PayloadRequest,
  asked: Parameters<typeof read.readDraftPreview>[2],
): Promise<read.DraftPreview> => read.readDraftPreview(settingsOf(req.payload), req, asked)

/** Whoever comes by a link is nobody, whatever cookies their browser sends along. */
async function asNobody(payload: Payload, language?: string): Promise<PayloadRequest> {
  const headers = new Headers(language ? { 'Accept-Language': language } : {})
  return createLocalReq({ req: { headers } as never }, payload)
}
