import { findQuote, type Quote } from '../../core/comments/quote'
import { elementOf } from './formPlaces'

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** For how many pictures a field is waited for that is drawn only when it comes near. */
const FRAMES = 60

/**
 * Goes to a field of the form, opening the tab and the rows that it stands in, and selects the passage in it.
 *
 * @returns whether it is there.
 */
export async function jumpTo(formPath: string, quote: null | Quote): Promise<boolean> {
  const element = (await nearby(formPath)) ?? (await inTabs(formPath))
  if (!element) return false
  await unfold(element)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'center' })
  flash(element)
  const control =
    element.querySelector<HTMLElement>('[contenteditable=true]') ??
    element.querySelector<HTMLElement>(CONTROL)
  control?.focus({ preventScroll: true })
  // A rich text puts its own selection back when it gets the focus.
  await frame()
  if (control && quote) select(control, quote)
  return true
}

const CONTROL =
  'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), button:not([disabled]):not(.ec-mark)'

/** What stands in something that is on the screen may be drawn only once that has been scrolled to. */
async function nearby(formPath: string): Promise<HTMLElement | null> {
  const there = elementOf(formPath)
  if (there) return there
  const names = formPath.split('.')
  for (let end = names.length - 1; end > 0; end -= 1) {
    const around = elementOf(names.slice(0, end).join('.'))
    if (!around) continue
    await unfold(around)
    around.scrollIntoView({ block: 'center' })
    for (let i = 0; i < FRAMES; i += 1) {
      const found = elementOf(formPath)
      if (found) return found
      await frame()
    }
  }
  return null
}

async function inTabs(formPath: string): Promise<HTMLElement | null> {
  const tabs = document.querySelectorAll<HTMLButtonElement>(
    '.document-fields .tabs-field__tab-button:not(.tabs-field__tab-button--active)',
  )
  for (const tab of tabs) {
    tab.click()
    await frame()
    await frame()
    const found = await nearby(formPath)
    if (found) return found
  }
  return null
}

/** Opens the rows and sections that something stands in, the outermost first. */
async function unfold(element: Element): Promise<void> {
  const folded: Element[] = []
  for (let each = element.closest('.collapsible--collapsed'); each;) {
    folded.unshift(each)
    each = each.parentElement?.closest('.collapsible--collapsed') ?? null
  }
  for (const each of folded) each.querySelector<HTMLElement>('.collapsible__toggle')?.click()
  if (folded.length > 0) await frame()
}

/** How long a field that was gone to is marked, in milliseconds. */
const FLASH_MS = 2_000

function flash(element: HTMLElement): void {
  element.dataset.commentShown = ''
  setTimeout(() => delete element.dataset.commentShown, FLASH_MS)
}

function select(control: HTMLElement, quote: Quote): void {
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const place = findQuote(control.value, quote)
    if (place) control.setSelectionRange(place.start, place.end)
    return
  }
  const place = findQuote(control.textContent ?? '', quote)
  const range = place && rangeIn(control, place)
  if (!range) return
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function rangeIn(root: Node, { end, start }: { end: number; start: number }): null | Range {
  const range = document.createRange()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let at = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!begun && start < at + length) {
      range.setStart(node, start - at)
      begun = true
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at)
      return range
    }
    at += length
  }
  return null
}
