import { tidy } from './dom'

/** A format or a link that is open. */
export type Wrapper = { href?: string; tag: string }

/** Fills paragraphs, headings, items of lists and quotations with what comes, line by line. */
export type Lines = {
  addText: (text: string) => void
  /** Ends the paragraph; where there are only lines, the line. */
  end: () => void
  /** Whether anything that can be seen stands in what is being filled. */
  hasText: () => boolean
  /** Fills an element with lines alone: items of lists, quotations and cells have no paragraphs. */
  inLines: (element: HTMLElement, work: () => void) => void
  isFlat: () => boolean
  lineBreak: () => void
  /** Goes on in the same line, after a sign that parts what comes from what was. */
  part: (sign: string) => void
  /** What comes in `work` stands in paragraphs, or headings, of their own. */
  withTag: (tag: string, work: () => void) => void
  withWrapper: (wrapper: undefined | Wrapper, work: () => void) => void
}

/**
 * @param finished takes every paragraph and heading that was ended, without spaces at its ends, with its text
 */
export function createLines(target: Document, finished: (element: HTMLElement, text: string) => void): Lines {
  const wrappers: Wrapper[] = []
  /** The wrappers that are open in the element that is being filled. */
  let chain: HTMLElement[] = []
  let run: HTMLElement | undefined
  let tag = 'p'
  let isFlat = false
  let isInked = false
  let isBreakDue = false

  const append = (node: Node): void => {
    run ??= target.createElement(tag)
    if (isBreakDue) {
      isBreakDue = false
      chain = []
      if (isInked) run.append(target.createElement('br'))
    }
    for (const wrapper of wrappers.slice(chain.length)) {
      const element = target.createElement(wrapper.tag)
      if (wrapper.href) element.setAttribute('href', wrapper.href)
      ;(chain.at(-1) ?? run).append(element)
      chain.push(element)
    }
    ;(chain.at(-1) ?? run).append(node)
  }

  const end = (): void => {
    if (isFlat) {
      isBreakDue = true
      return
    }
    const ended = run
    run = undefined
    chain = []
    isInked = false
    if (!ended) return
    trim(ended)
    finished(ended, tidy(ended.textContent ?? ''))
  }

  const addText = (text: string): void => {
    const isBlank = !/\S/.test(text)
    if (isBlank && (!isInked || isBreakDue)) return
    append(target.createTextNode(text.replace(/[ \t\r\n]+/g, ' ')))
    isInked ||= !isBlank
  }

  return {
    addText,
    end,
    hasText: () => isInked,
    inLines(element, work) {
      const outer = { chain, isBreakDue, isFlat, isInked, run, wrappers: wrappers.splice(0) }
      run = element
      chain = []
      isFlat = true
      isInked = false
      isBreakDue = false
      work()
      trim(element)
      ;({ chain, isBreakDue, isFlat, isInked, run } = outer)
      wrappers.splice(0, wrappers.length, ...outer.wrappers)
    },
    isFlat: () => isFlat,
    lineBreak() {
      if (isInked && !isBreakDue) append(target.createElement('br'))
    },
    part(sign) {
      isBreakDue = false
      if (isInked) append(target.createTextNode(sign))
    },
    withTag(own, work) {
      end()
      const before = tag
      tag = own
      work()
      end()
      tag = before
    },
    withWrapper(wrapper, work) {
      if (!wrapper || wrappers.some((open) => open.tag === wrapper.tag)) return work()
      wrappers.push(wrapper)
      work()
      wrappers.pop()
      chain = chain.slice(0, wrappers.length)
    },
  }
}

/** Takes spaces and line breaks off both ends of an element, and the formats that hold nothing else. */
function trim(element: HTMLElement): void {
  for (const side of ['firstChild', 'lastChild'] as const) {
    for (let at = outermost(element, side); at; at = outermost(element, side)) {
      const text = at.nodeType === 3 ? (at.nodeValue ?? '') : undefined
      if (text !== undefined && /\S/.test(text)) {
        at.nodeValue = side === 'firstChild' ? text.trimStart() : text.trimEnd()
        break
      }
      at.remove()
    }
  }
}

/** The first or the last of everything inside, which has nothing inside itself. */
function outermost(element: HTMLElement, side: 'firstChild' | 'lastChild'): ChildNode | null {
  let at = element[side]
  while (at?.[side]) at = at[side]
  return at
}
