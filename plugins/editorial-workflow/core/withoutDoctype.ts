const LITERAL = `(?:"[^"<>]{0,500}"|'[^'<>]{0,500}')`
const DOCTYPE = new RegExp(
  String.raw`<!DOCTYPE\s+([\w.:-]+)\s+(?:SYSTEM|PUBLIC\s+${LITERAL})\s+${LITERAL}\s*>`,
  'y',
)

/**
 * A file of XML without the line that only names the document type of its root, as many tools write it
 * (`<!DOCTYPE tmx SYSTEM "tmx14.dtd">`). It is taken out before a parser sees the file, so that nothing it names can be looked for; blanks stand
 * for it, and lines keep their numbers. Anything else, above all one that declares something itself (`[…]`), stays for the caller to refuse.
 *
 * @param root the element that it must be for
 */
export function withoutDoctype(text: string, root: string): string {
  const at = endOfProlog(text)
  DOCTYPE.lastIndex = at
  const found = DOCTYPE.exec(text)
  if (!found || found[1] !== root) return text
  const [line] = found
  return text.slice(0, at) + line.replace(/[^\r\n]/g, ' ') + text.slice(at + line.length)
}

/** Behind what may stand before a document type: the declaration of XML, instructions, comments. Reads each character once. */
function endOfProlog(text: string): number {
  for (let at = 0; ;) {
    while (/[\s\ufeff]/.test(text.charAt(at))) at += 1
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    if (end === null) return at
    const found = text.indexOf(end, at + (end === '-->' ? 4 : 2))
    if (found < 0) return at
    at = found + end.length
  }
}
