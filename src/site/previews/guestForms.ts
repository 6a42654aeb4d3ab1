import {
  GUEST_COMMENT_MAX,
  GUEST_NAME_MAX,
  ORGANISATION_MAX,
  type Preview,
} from '@plugins/editorial-workflow/exports/previews'
import type { Locale } from '@/locales'
import { html, type Html } from '../html'
import { momentText } from '../moment'
import type { Told } from './guestPage'
import type { Typed } from './readForm'
import { PREVIEW_TEXTS } from './texts'

/** Below the text: what was signed off by this link, and forms to sign off and to comment. They work without scripts. */
export function guestForms(preview: Preview, language: Locale, told: Told | undefined): Html {
  const t = PREVIEW_TEXTS[language]
  return html`<div class="guest">
    ${toldHtml(language, told)} ${signOffsHtml(preview, language)}
    ${
      preview.maySignOff &&
      html`<section aria-labelledby="sign-off">
        <h2 id="sign-off">${t.signOffTitle}</h2>
        <p>${t.signOffLead}</p>
        ${signOffForm(preview, language, told)}
      </section>`
    }
    <section aria-labelledby="comment">
      <h2 id="comment">${t.commentTitle}</h2>
      <p>${t.commentLead}</p>
      ${commentForm(language, told)}
    </section>
  </div>`
}

function toldHtml(language: Locale, told: Told | undefined): Html | null {
  const t = PREVIEW_TEXTS[language]
  if (!told) return null
  if ('done' in told)
    return html`<div class="guest__note" role="status" id="told">
      <p>${told.done === 'comment' ? t.commentDone : t.signOffDone}</p>
    </div>`
  return html`<div class="guest__note guest__note--bad" role="alert" id="told">
    <p><strong>${t.faultTitle}</strong></p>
    ${told.faults.map((fault) => html`<p>${t.faults[fault]}</p>`)}
  </div>`
}

function signOffsHtml({ signOffs, text }: Preview, language: Locale): Html | null {
  const t = PREVIEW_TEXTS[language]
  if (signOffs.length === 0) return null
  const isThis = ({ fingerprint, version }: Preview['text']['ref']): boolean =>
    version === text.ref.version && fingerprint === text.ref.fingerprint
  return html`<section aria-labelledby="sign-offs">
    <h2 id="sign-offs">${t.signOffs}</h2>
    <ul>
      ${signOffs.map(
        ({ at, counted, name, organisation, ref }) =>
          html`<li>
            ${name}${organisation && html`, ${organisation}`}
            <span class="soft"
              >– ${momentText(at, language)},
              ${isThis(ref) ? t.thisVersion : t.earlierVersion}${counted && `, ${t.counted}`}</span
            >
          </li>`,
      )}
    </ul>
  </section>`
}

const typedIn = (
  told: Told | undefined,
  form: Typed['form'],
): { faults: readonly string[]; typed: Typed | undefined } =>
  told && 'faults' in told && told.typed.form === form
    ? { faults: told.faults, typed: told.typed }
    : { faults: [], typed: undefined }

function signOffForm({ text }: Preview, language: Locale, told: Told | undefined): Html {
  const t = PREVIEW_TEXTS[language]
  const { faults, typed } = typedIn(told, 'signOff')
  const fault = faultsOf(language, faults, 's')
  // After a change of the text, whoever agreed has to agree anew.
  const agreed = typed?.agreed && !faults.includes('changed')
  return html`<form method="post" action="#told">
    <input type="hidden" name="form" value="signOff" /><input
      type="hidden"
      name="version"
      value="${text.ref.version}"
    /><input type="hidden" name="fingerprint" value="${text.ref.fingerprint}" />
    <label for="s-name">${t.name}</label
    ><input
      type="text"
      id="s-name"
      name="name"
      autocomplete="name"
      required
      maxlength="${GUEST_NAME_MAX}"
      value="${typed?.name}"
      ${fault.attributes('name')}
    />${fault.text('name')}
    <label for="s-organisation">${t.organisation} <span class="hint">${t.optional}</span></label
    ><input
      type="text"
      id="s-organisation"
      name="organisation"
      autocomplete="organization"
      maxlength="${ORGANISATION_MAX}"
      value="${typed?.organisation}"
    />
    <label for="s-comment">${t.comment} <span class="hint">${t.optional}</span></label
    ><textarea id="s-comment" name="comment" maxlength="${GUEST_COMMENT_MAX}" rows="3">
${typed?.comment}</textarea>
    <label class="tick"
      ><input
        type="checkbox"
        name="agreed"
        value="yes"
        required${agreed && html` checked`}${fault.attributes('agreed')}
      /><span>${t.agree}</span></label
    >${fault.text('agreed')}
    <button>${t.signOff}</button>
  </form>`
}

function commentForm(language: Locale, told: Told | undefined): Html {
  const t = PREVIEW_TEXTS[language]
  const { faults, typed } = typedIn(told, 'comment')
  const fault = faultsOf(language, faults, 'c')
  return html`<form method="post" action="#told">
    <input type="hidden" name="form" value="comment" />
    <label for="c-name">${t.name}</label
    ><input
      type="text"
      id="c-name"
      name="name"
      autocomplete="name"
      required
      maxlength="${GUEST_NAME_MAX}"
      value="${typed?.name}"
      ${fault.attributes('name')}
    />${fault.text('name')}
    <label for="c-comment">${t.comment} <span class="hint">${t.commentHint}</span></label
    ><textarea
      id="c-comment"
      name="comment"
      required
      maxlength="${GUEST_COMMENT_MAX}"
      rows="5"
      ${fault.attributes('body')}
    >
${typed?.comment}</textarea
    >${fault.text('body')}
    <button class="quiet">${t.commentSend}</button>
  </form>`
}

/** Marks a field that something is wrong with, and says what beside it. */
function faultsOf(
  language: Locale,
  faults: readonly string[],
  prefix: string,
): Record<'attributes' | 'text', (name: 'agreed' | 'body' | 'name') => Html | null> {
  const t = PREVIEW_TEXTS[language]
  return {
    attributes: (name) =>
      faults.includes(name) ? html` aria-invalid="true" aria-describedby="${prefix}-${name}-fault"` : null,
    text: (name) =>
      faults.includes(name)
        ? html`<p class="fault" id="${prefix}-${name}-fault">${t.faults[name]}</p>`
        : null,
  }
}
