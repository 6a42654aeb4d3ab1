import { getLocalI18n, isolateObjectProperty, type PayloadRequest, type TypedUser } from 'payload'
import { isolate } from '../isolate'
import type { Settings } from '../settings'

/** A request of somebody, in the language that mails to them are in: what they may not read is not there. */
export async function asReader(
  settings: Settings,
  req: PayloadRequest,
  user: TypedUser,
): Promise<PayloadRequest> {
  const own = isolateObjectProperty(isolate(req), ['i18n', 't', 'user'])
  own.user = user
  const { config } = req.payload
  const asked = settings.languageOf(user) ?? ''
  const language = Object.hasOwn(config.i18n.supportedLanguages, asked) ? asked : config.i18n.fallbackLanguage
  own.i18n = await getLocalI18n({ config, language: language as never })
  own.t = own.i18n.t
  return own
}
