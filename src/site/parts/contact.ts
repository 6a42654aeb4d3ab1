import { recordOf, textOf } from '@/rich-text/read'
import { typedHref } from '@/rich-text/urls'
import { html, type Value } from '../html'

/** A person to turn to. */
export function contactHtml(value: unknown): Value {
  const { email, name, phone, role } = recordOf(value)
  const address = typedHref(`mailto:${textOf(email)}`)
  const number = typedHref(`tel:${textOf(phone).replaceAll(' ', '')}`)
  const lines: Value[] = [
    textOf(name) && html`<strong>${textOf(name)}</strong>`,
    textOf(role),
    textOf(email) && address && html`<a href="${address}">${textOf(email)}</a>`,
    textOf(phone) && number && html`<a href="${number}">${textOf(phone)}</a>`,
  ].filter(Boolean)
  return lines.length > 0
    ? html`<p class="contact">${lines.map((line, i) => [i > 0 && html`<br />`, line])}</p>`
    : null
}
