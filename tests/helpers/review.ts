import { rest, type Answer, type App, type Caller } from './app'

export type Locale = 'en' | 'lv'

/** The variant of a document in one language, as an editor is told of it. */
export async function variantOf(
  { people }: App,
  path: string,
  locale: Locale,
): Promise<{ revision: number; state: string; submitted: null | { version: string } }> {
  const told = await rest('GET', `${path}/workflow`, { as: people.editor })
  if (told.status !== 200) throw new Error(`No workflow: ${JSON.stringify(told.body)}`)
  return told.body.variants.find((each: { locale: string }) => each.locale === locale)
}

/** One action of the workflow on `/<collection>/<id>`, on the newest revision. */
export async function act(
  app: App,
  path: string,
  locale: Locale,
  action: string,
  { as = app.people.editor, ...body }: { as?: Caller; comment?: string; version?: string } = {},
): Promise<Answer> {
  const { revision, submitted } = await variantOf(app, path, locale)
  const version = ['approve', 'requestChanges'].includes(action) ? submitted?.version : undefined
  return rest('POST', `${path}/workflow/${locale}/${action}`, { as, body: { revision, version, ...body } })
}

/** Sends in, approves by a second editor and publishes what was written last; the first refusal ends it. */
export async function goLive(app: App, path: string, locale: Locale): Promise<Answer> {
  const steps = [
    ['submit', app.people.editor],
    ['approve', app.people.editor2],
    ['publish', app.people.editor],
  ] as const
  let answer: Answer | undefined
  for (const [action, as] of steps) {
    answer = await act(app, path, locale, action, { as })
    if (answer.status !== 200) break
  }
  return answer as Answer
}
