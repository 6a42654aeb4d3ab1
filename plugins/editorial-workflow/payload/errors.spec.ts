import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { initI18n } from '@payloadcms/translations'
import { en as payloadEn } from '@payloadcms/translations/languages/en'
import { lv as payloadLv } from '@payloadcms/translations/languages/lv'
import type { PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS, STATES, type Reason } from '../core'
import { en } from '../translations/en'
import { lv } from '../translations/lv'
import { tell } from './errors'

const TEXTS = { en, lv }
type Language = keyof typeof TEXTS
const LANGUAGES = Object.keys(TEXTS) as Language[]

type Values = NonNullable<Reason['values']>
/** Every reason that core can give, with the values that it comes with, and what a reader has to find of them in the sentence. */
const REASONS: Record<string, [values?: Values, words?: readonly string[]]> = {
  alreadyLive: [],
  approvedBefore: [],
  assignmentMissing: [],
  badTime: [{}],
  badZone: [{}],
  changedSinceRelease: [{ release: 'r1' }],
  check: [{ check: 'number', message: 'No number.', path: 'number' }, ['No number.']],
  commentMissing: [],
  earlierGone: [{ version: 'v1' }],
  incomplete: [{ fields: ['title', 'slug'], names: ['Title', 'Slug'] }, ['Title, Slug']],
  commentsOpen: [{ count: 2 }, ['2']],
  inRelease: [{ release: 'r1' }],
  invalid: [
    { fields: ['slug'], messages: ['Slug: Too long.', 'Title: Too short.'] },
    ['Slug: Too long. Title: Too short.'],
  ],
  linksNotLive: [{ links: ['projects/1', 'media/2'], names: ['Bridge', 'Logo'] }, ['Bridge, Logo']],
  localeNotAllowed: [],
  noSuchTime: [
    { after: '2027-03-28T04:00', before: '2027-03-28T02:59' },
    ['2027-03-28 04:00', '2027-03-28 02:59'],
  ],
  notApproved: [],
  nothingChanged: [],
  notLive: [],
  notOwnSubmission: [],
  notDue: [],
  notScheduled: [],
  otherVersion: [{ version: 'v3' }],
  ownText: [],
  pastTime: [{ wallTime: '2026-03-02T12:00', zone: 'Europe/Riga' }, ['2026-03-02 12:00', 'Europe/Riga']],
  releaseEmpty: [],
  roleMissing: [],
  scheduledAlone: [
    { wallTime: '2026-03-15T12:00', zone: 'Europe/Riga' },
    ['2026-03-15 12:00', 'Europe/Riga'],
  ],
  sourceNotLive: [],
  staleRevision: [{ revision: 7 }],
  timeMissing: [],
  timeTwice: [
    { earlier: '2027-10-31T03:30+03:00', later: '2027-10-31T03:30+02:00' },
    ['2027-10-31 03:30+03:00', '2027-10-31 03:30+02:00'],
  ],
  translationsLive: [{ locales: ['en', 'lv'] }, ['English, Latviešu']],
  trashed: [],
  undoTooLate: [],
  unknownAction: [],
  unpublishBeforePublish: [
    { wallTime: '2026-03-15T12:00', zone: 'Europe/Riga' },
    ['2026-03-15 12:00', 'Europe/Riga'],
  ],
  updateNotAllowed: [],
  versionChanged: [{ version: 'v3' }],
  versionGone: [{ version: 'v3' }],
  versionMissing: [],
  wrongState: [{ from: ['inReview'], state: 'draft' }],
  wrongStatus: [{ from: ['draft'], status: 'live' }],
}

/** Files of core that give reasons, without comments and tests. `chain` and `content` have faults of their own. */
const core = path.resolve(import.meta.dirname, '../core')
const sources = readdirSync(core)
  .filter((name) => name.endsWith('.ts') && !/\.spec\.ts$|^(chain|specHelpers)\.ts$/.test(name))
  .map((name) => readFileSync(path.join(core, name), 'utf8'))
  .join('\n')

describe('reasons of core', () => {
  it('are all in the table', () => {
    const named = [...sources.matchAll(/\bcode: '(\w+)'/g)].map(([, code]) => code)
    expect(named.length).toBeGreaterThan(20)
    expect([...new Set(named)].filter((code) => code && !(code in REASONS))).toEqual([])
    // And none that it does not give.
    expect(Object.keys(REASONS).filter((code) => !sources.includes(`'${code}'`))).toEqual([])
  })

  describe.each(LANGUAGES)('in %s', (language) => {
    let req: PayloadRequest

    beforeAll(async () => {
      const i18n = await initI18n({
        config: {
          fallbackLanguage: language,
          supportedLanguages: { en: payloadEn, lv: payloadLv } as never,
          translations: { [language]: { editorialWorkflow: TEXTS[language] } },
        } as never,
        context: 'api',
        language,
      })
      const locales = [
        { code: 'en', label: 'English' },
        { code: 'lv', label: 'Latviešu' },
      ]
      const config = { localization: { defaultLocale: 'lv', locales } }
      req = { i18n, payload: { config }, t: i18n.t } as unknown as PayloadRequest
    })

    it.each(Object.entries(REASONS))('%s has a sentence, with its values', (code, [values, words = []]) => {
      const reason: Reason = { code, kind: 'conflict', clearedBy: [], ...(values && { values }) }
      const [told] = tell(req, [reason])
      expect(told).toMatchObject(reason)
      const message = told?.message ?? ''
      expect(message).toMatch(/^[\p{Lu}\d].*\.$/u)
      expect(message).not.toMatch(/\{\{|\}\}|undefined|\b(reasons|editorialWorkflow):/)
      expect(words.filter((word) => !message.includes(word))).toEqual([])
    })

    it('every state and action has its name', () => {
      const { actions, done, states } = TEXTS[language]
      expect([Object.keys(actions).sort(), Object.keys(done).sort()]).toEqual([
        [...ACTIONS].sort(),
        [...ACTIONS].sort(),
      ])
      expect(Object.keys(states).sort()).toEqual([...STATES].sort())
    })
  })

  it('take the same values in both languages', () => {
    const slots = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()
    for (const [code, text] of Object.entries(en.reasons))
      expect([code, slots(lv.reasons[code as keyof typeof lv.reasons])]).toEqual([code, slots(text)])
  })
})
