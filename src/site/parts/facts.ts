import { html, type Html, type Value } from '../html'

/** Names and values; those without a value are left out. */
export function factsHtml(facts: readonly (readonly [name: string, value: Value])[]): Html | null {
  const known = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  )
  if (known.length === 0) return null
  return html`<dl class="facts">
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

/** A part of a page with its heading; nothing where there is nothing in it. */
export function section(heading: string, content: Value): Html | null {
  const isEmpty = !content || (Array.isArray(content) && content.every((each) => !each))
  return isEmpty
    ? null
    : html`<section class="part">
        <h2>${heading}</h2>
        ${content}
      </section>`
}

/** A list of what is there. */
export function listHtml(items: readonly Value[]): Html | null {
  const known = items.filter(Boolean)
  return known.length > 0
    ? html`<ul>
        ${known.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : null
}

/** One after the other on a line. */
export function inLine(items: readonly Value[]): Value {
  const known = items.filter(Boolean)
  return known.length > 0 ? known.map((item, i) => (i === 0 ? item : html`, ${item}`)) : null
}
