/*
 * Ids as XML allows them (NMTOKEN), and back without loss: what is no letter of ASCII, digit, `.` or `-` is written as its code unit in
 * hexadecimal digits between underscores. Nothing is an underscore pair.
 */

const ESCAPED = /_([0-9a-f]*)_/g

export const toToken = (id: string): string =>
  id === '' ? '__' : id.replace(/[^A-Za-z0-9.-]/g, (char) => `_${char.charCodeAt(0).toString(16)}_`)

/** @returns null where `token` is none of ours. */
export function fromToken(token: string): null | string {
  const id = token.replace(ESCAPED, (_, hex: string) =>
    hex === '' ? '' : String.fromCharCode(parseInt(hex, 16)),
  )
  return toToken(id) === token ? id : null
}
