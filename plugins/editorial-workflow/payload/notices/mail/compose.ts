import type { PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { pluralOf } from '../../../core/plural'
import { deskPath } from '../deskPath'
import { NO_LOCALE } from '../../slugs'
import { whenText } from '../../whenText'
import { workflowT } from '../../workflowT'
import type { ToldNotice } from '../show'
import { escapeHtml, headLine, htmlButton, htmlLink, htmlPage } from './html'

export type Composed = {
  html: string
  /** The page on which its reader chooses what comes by mail; null where the project does not say where it is. */
  settingsAddress: null | string
  subject: string
  text: string
}

/** The notices that the mail of a day names, at most; the others are counted. */
const DIGEST_LIMIT = 50

/** A mail about one notice, in the language of `req`. */
export function composeOne(req: PayloadRequest, notice: ToldNotice): Composed {
  const t = workflowT(req)
  const sentence = withLanguage(notice)
  const address = notice.path && addressOf(req, notice.path)
  return compose(req, sentence, {
    html: `<p style="margin:0 0 20px">${escapeHtml(sentence)}.</p>${
      address ? `\n<p style="margin:0 0 28px">${htmlButton(address, t('notices:mailOpen'))}</p>` : ''
    }`,
    text: [`${sentence}.`, address],
  })
}

/** The mail of a day, by document, in the order in which things happened. */
export function composeDigest(req: PayloadRequest, notices: readonly ToldNotice[]): Composed {
  const t = workflowT(req)
  const { language } = req.i18n
  const subject = pluralOf(t('notices:mailDigest'), notices.length, language)
  const shown = [...notices].sort((a, b) => a.at.localeCompare(b.at)).slice(0, DIGEST_LIMIT)
  const left = notices.length - shown.length
  const more = left > 0 ? pluralOf(t('notices:mailMore'), left, language) : null
  const parts = byDocument(shown).map((rows) => groupOf(req, rows))
  const intro = t('notices:mailDigestIntro')
  return compose(req, subject, {
    html: [
      `<p style="margin:0 0 20px">${escapeHtml(intro)}</p>`,
      ...parts.map(({ html }) => html),
      ...(more ? [`<p style="margin:0 0 20px">${escapeHtml(more)}</p>`] : []),
    ].join('\n'),
    text: [intro, ...parts.map(({ text }) => text), more],
  })
}

function byDocument(notices: readonly ToldNotice[]): ToldNotice[][] {
  const groups = new Map<string, ToldNotice[]>()
  for (const notice of notices) {
    const key = [notice.collection, notice.document, notice.locale].join('/')
    groups.set(key, [...(groups.get(key) ?? []), notice])
  }
  return [...groups.values()]
}

function groupOf(req: PayloadRequest, rows: readonly ToldNotice[]): { html: string; text: string } {
  const t = workflowT(req)
  const path = rows.find((row) => row.path !== null)?.path
  const address = path ? addressOf(req, path) : null
  const [first] = rows
  const title = first?.title ?? t('notices:noTitle')
  const name = first && first.locale !== NO_LOCALE ? `${title} (${first.locale.toUpperCase()})` : title
  const lines = rows.map(({ at, sentence }) => `${whenText(req, at)} – ${sentence}`)
  return {
    html: `<h2 style="font-size:16px;margin:0 0 6px">${address ? htmlLink(address, name) : escapeHtml(name)}</h2>
<ul style="margin:0 0 20px;padding-left:20px">
${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}
</ul>`,
    text: [name, ...lines.map((line) => `- ${line}`), ...(address ? [address] : [])].join('\n'),
  }
}

type Parts = { html: string; text: readonly (null | string)[] }

/** Puts the foot under it: how to get other mails, or none. */
function compose(req: PayloadRequest, subject: string, { html, text }: Parts): Composed {
  const t = workflowT(req)
  const settingsAddress = addressOf(req, `${deskPath}#settings`)
  const footer = t('notices:mailFooter')
  const link = settingsAddress
    ? htmlLink(settingsAddress, t('notices:mailSettings'))
    : escapeHtml(t('notices:mailSettings'))
  const foot = `<hr style="border:0;border-top:1px solid;opacity:.3;margin:0 0 12px">\n<p style="margin:0;font-size:13px">${escapeHtml(footer)} ${link}</p>`
  return {
    html: htmlPage({ body: `${html}\n${foot}`, language: req.i18n.language, title: subject }),
    settingsAddress,
    subject: headLine(subject),
    text: [...text, '-- ', `${footer} ${settingsAddress ?? t('notices:mailSettings')}`]
      .filter((part) => part !== null)
      .join('\n\n')
      .replace('-- \n\n', '-- \n'),
  }
}

const withLanguage = ({ locale, sentence }: ToldNotice): string =>
  locale === NO_LOCALE ? sentence : `${sentence} (${locale.toUpperCase()})`

/** An address of the admin; null where the project does not say where it is. */
function addressOf({ payload }: PayloadRequest, path: `/${string}`): null | string {
  const { routes, serverURL } = payload.config
  if (!serverURL) return null
  return formatAdminURL({ adminRoute: routes.admin, includeBasePath: true, path, serverURL })
}
