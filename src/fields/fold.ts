import slugify from '@sindresorhus/slugify'

/** The longest slug that is made from a title, in characters; longer ones are cut at a word. */
const SLUG_LENGTH = 96

/**
 * Folds a title to an address part in ASCII: “Radošā sociālā” gives `radosa-sociala`.
 * Gives '' when nothing of the text can stand in an address.
 */
export function foldToSlug(text: string): string {
  const slug = slugify(text, { decamelize: false })
  if (slug.length <= SLUG_LENGTH) return slug
  const end = slug.lastIndexOf('-', SLUG_LENGTH)
  return slug.slice(0, end > 0 ? end : SLUG_LENGTH)
}

/** Letters in the order of the Latvian alphabet: every accented letter follows its plain one, y stands between i and ī. */
const LATVIAN_ORDER = 'aābcčdeēfgģhiyījkķlļmnņoōpqrŗsštuūvwxzž'

/**
 * A text whose order by code point is the alphabetical order of the language, for databases that know no collation.
 * Signs other than letters and digits part words; case does not matter.
 */
export function sortKey(text: string, locale: string): string {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase(locale)
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const key = locale === 'lv' ? [...words.join(' ')].map(latvianLetter).join('') : stripMarks(words.join(' '))
  return key.slice(0, 200)
}

function latvianLetter(letter: string): string {
  const known = LATVIAN_ORDER.indexOf(letter)
  if (known >= 0) return String.fromCharCode('A'.charCodeAt(0) + known)
  const plain = stripMarks(letter)
  return plain === letter ? letter : [...plain].map(latvianLetter).join('')
}

const stripMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
