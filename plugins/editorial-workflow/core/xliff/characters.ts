/** What XML 1.0 cannot hold, not even as a reference: control characters, halves of a surrogate pair, U+FFFE and U+FFFF. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export const isXmlText = (text: string): boolean => !FORBIDDEN.test(text)

/** A text in pieces that XML can hold, and the code units between them that it cannot. */
export const splitAtForbidden = (text: string): (number | string)[] =>
  text
    .split(new RegExp(`(${FORBIDDEN.source})`))
    .filter((piece) => piece !== '')
    .map((piece) => (isXmlText(piece) ? piece : piece.charCodeAt(0)))

/** For what people only read, such as notes. */
export const withoutForbidden = (text: string): string =>
  splitAtForbidden(text)
    .map((piece) => (typeof piece === 'string' ? piece : '\ufffd'))
    .join('')
