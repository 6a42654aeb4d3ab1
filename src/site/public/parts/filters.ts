import type { Where } from 'payload'
import type { Locale } from '@/locales'
import { html, type Html } from '../../html'
import { PUBLIC_TEXTS } from '../texts'

/** One choice of a list: what it is called in the address, and what each value asks for. */
export type Filter = {
  label: string
  name: string
  options: readonly { label: string; value: string; where: Where }[]
  /** As it stands in the address; what is none of the options finds nothing. */
  value: string
}

/** What a filter asks for; nothing where nothing was chosen. */
export function chosen({
  name,
  options,
  value,
}: Filter): undefined | { name: string; value: string; where: Where } {
  if (!value) return undefined
  const where = options.find((each) => each.value === value)?.where ?? { id: { in: [] } }
  return { name, value, where }
}

type Form = { filters: readonly Filter[]; locale: Locale; path: string }

/** The filters as a form that needs no script: what is chosen is in the address. */
export function filterForm({ filters, locale, path }: Form): Html | null {
  const t = PUBLIC_TEXTS[locale]
  const useful = filters.filter(({ options, value }) => options.length > 1 || value)
  if (useful.length === 0) return null
  return html`<form class="filters" action="${path}" method="get">
    ${useful.map(
      ({ label, name, options, value }) =>
        html`<p>
          <label for="${name}">${label}</label>
          <select id="${name}" name="${name}">
            <option value="">${t.all}</option>
            ${options.map((each) => html`<option value="${each.value}" ${each.value === value && html` selected`}>${each.label}</option>`)}
          </select>
        </p>`,
    )}
    <p><button type="submit">${t.filter}</button></p>
  </form>`
}
