import type { FormState } from 'payload'
import { wordsOf } from '../../core/richText'
import { isRaw } from '../../core/raw'

/* Fields of the edit form: by their path with ids of rows, as comments name them, by that of the form, and on the screen. */

/** `layout.65f0c1.text` for `layout.0.text`. */
export function toAnchorPath(state: FormState, formPath: string): string {
  const names = formPath.split('.')
  return names
    .map((name, i) => {
      if (!/^\d+$/.test(name)) return name
      const id: unknown = state[`${names.slice(0, i + 1).join('.')}.id`]?.value
      return typeof id === 'string' ? id : name
    })
    .join('.')
}

/** `layout.0.text` for `layout.65f0c1.text`; null where the row is not there. */
export function toFormPath(state: FormState, anchorPath: string): null | string {
  let path = ''
  for (const name of anchorPath.split('.')) {
    const { rows } = state[path] ?? {}
    if (path !== '' && rows) {
      const row = rows.findIndex(({ id }) => id === name)
      if (row < 0) return null
      path = `${path}.${row}`
    } else path = path === '' ? name : `${path}.${name}`
  }
  return path
}

/** The words of a field, also of rich text; null where it holds none. */
export function textOfField(state: FormState, formPath: string): null | string {
  const value: unknown = state[formPath]?.value
  if (typeof value === 'string') return value
  return isRaw(value) && isRaw(value.root) ? [wordsOf(value.root), ...inFields(value.root)].join('\n') : null
}

/** Every text in the fields of the nodes of a rich text, such as its blocks. */
function inFields(node: unknown, isField = false): string[] {
  if (typeof node === 'string') return isField ? [node] : []
  if (Array.isArray(node)) return node.flatMap((each) => inFields(each, isField))
  if (!isRaw(node)) return []
  if (isField)
    return isRaw(node.root)
      ? [wordsOf(node.root)]
      : Object.values(node).flatMap((each) => inFields(each, true))
  return [...inFields(node.fields, true), ...inFields(node.children)]
}

const WRAPPER = '.field-type:not(.row), .rich-text-lexical'
const FORM = '.document-fields'

/** Where a field stands on the screen; null where it is not drawn, as in a tab that is not open. */
export function elementOf(formPath: string): HTMLElement | null {
  const id = CSS.escape(`field-${formPath.replaceAll('.', '__')}`)
  for (const found of document.querySelectorAll(`${FORM} #${id}, ${FORM} [for="${id}"]`)) {
    const wrapper = found.closest<HTMLElement>(WRAPPER)
    // Fields of blocks in a rich text have the ids of those at the top.
    const isInner = wrapper?.closest('.drawer') ?? wrapper?.parentElement?.closest('.rich-text-lexical')
    if (wrapper && !isInner) return wrapper
  }
  return null
}

/** The path of the field that a part of the screen belongs to; what stands in a rich text belongs to that. */
export function formPathAt(
  node: Node | null,
): null | { element: HTMLElement; formPath: string; label: string } {
  const inside = node instanceof Element ? node : (node?.parentElement ?? null)
  if (!inside?.closest(FORM) || inside.closest('.drawer')) return null
  let element = inside.closest<HTMLElement>(WRAPPER)
  for (let rich = inside.closest<HTMLElement>('.rich-text-lexical'); rich;) {
    element = rich
    rich = rich.parentElement?.closest<HTMLElement>('.rich-text-lexical') ?? null
  }
  if (!element) return null
  const named = element.id.startsWith('field-')
    ? element
    : element.querySelector<HTMLElement>('[for^="field-"], [id^="field-"]')
  const key = named && (named.id.startsWith('field-') ? named.id : named.getAttribute('for'))
  if (!key) return null
  return { element, formPath: key.slice('field-'.length).replaceAll('__', '.'), label: labelIn(element) }
}

function labelIn(element: Element): string {
  const label = element.querySelector('.field-label')?.cloneNode(true)
  if (!(label instanceof Element)) return ''
  for (const more of label.querySelectorAll('.required, .localized')) more.remove()
  return (label.textContent ?? '').trim()
}
