/*
 * Which words are forms of a term. A word is known by its stem if what follows that is an ending of the language, so that `projekts` is found in
 * `projektu` and `projektiem`, but not in `projektors` or `projektēšana`. A term of one short word (up to five letters) is found as it is
 * listed alone: its stem is the stem of too many others. In a longer term the words beside it keep it from being mistaken.
 */

/** A word of fewer letters is found as it is listed: where it is all of a term, and where it is a part of one. */
const LEAST_LETTERS = { alone: 6, part: 4 } as const

/** Endings of nouns, adjectives and participles, also definite. */
const LATVIAN = new Set(
  (
    'a ai ais ajai ajam ajā ajās ajiem ajos ajām am as e ei es i ie iem iemies ies im is ī īm īs ijai ijam ijā o os ' +
    'ot s š u um us ā ām ās ē ēm ēs ū ūm ūs'
  ).split(' '),
)
/** Of a word in the nominative, or any other form that a glossary may hold: what is cut off to get its stem. */
const LATVIAN_END =
  /(?:ajiem|ajām|ajam|ajai|ajos|ajās|ajā|ais|iem|ām|ēm|īm|am|im|um|os|ās|ēs|as|es|is|us|s|š|a|e|i|o|u|ā|ē|ī|ū)$/u
/** Second and fifth declension: `vietne`, but `vietņu`; `brālis`, but `brāļa`. */
const SOFTENED: readonly (readonly [string, string])[] = [
  ['ll', 'ļļ'],
  ['nn', 'ņņ'],
  ['sn', 'šņ'],
  ['zn', 'žņ'],
  ['ln', 'ļņ'],
  ['dz', 'dž'],
  ['b', 'bj'],
  ['c', 'č'],
  ['d', 'ž'],
  ['l', 'ļ'],
  ['m', 'mj'],
  ['n', 'ņ'],
  ['p', 'pj'],
  ['s', 'š'],
  ['t', 'š'],
  ['v', 'vj'],
  ['z', 'ž'],
]

/** Tells whether a word, in lower case, is a form of one word of a term. */
export type WordTest = (word: string) => boolean

/** In Latvian, what stands before the last word and has one of these endings is a genitive, which stays: `plānošanas reģionā`. */
const GENITIVE = /(?:as|es|[au])$/u

/**
 * A test for each word of a term.
 *
 * @param words in lower case, NFC
 */
export const formsOf = (words: readonly string[], locale: string): WordTest[] =>
  words.map((word, i) => {
    const [language] = locale.toLowerCase().split(/[-_]/)
    if (language === 'en') return english(word)
    const least = words.length === 1 ? LEAST_LETTERS.alone : LEAST_LETTERS.part
    const isFixed = language === 'lv' && i < words.length - 1 && GENITIVE.test(word)
    if (isFixed || [...word].length < least || !/^\p{L}+$/u.test(word)) return (other) => other === word
    return language === 'lv' ? latvian(word) : prefixed(word)
  })

/** A plural and a possessive are regular even in short words; `ies` and `es` are the plurals that change the word. */
function english(word: string): WordTest {
  const forms = new Set([word])
  if (/\p{L}{3}$/u.test(word)) {
    const plural = /[^aeiou]y$/u.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh)$/u.test(word)
        ? `${word}es`
        : `${word}s`
    for (const form of [plural, `${word}'s`, `${plural}'`, `${word}'`]) forms.add(form)
  }
  return (other) => forms.has(other)
}

function latvian(word: string): WordTest {
  const end = LATVIAN_END.exec(word)?.[0] ?? ''
  const stem = word.slice(0, word.length - end.length)
  const softens = /^(?:is|e|es|ē|i|u|ju)$/u.test(end)
  const change = softens ? SOFTENED.find(([hard]) => stem.endsWith(hard)) : undefined
  const stems = change ? [stem, stem.slice(0, stem.length - change[0].length) + change[1]] : [stem]
  return (other) =>
    other === word || stems.some((each) => other.startsWith(each) && LATVIAN.has(other.slice(each.length)))
}

/** Of a language whose endings are not known here: the word but for its last two letters, and up to three others behind. */
function prefixed(word: string): WordTest {
  const stem = word.slice(0, -2)
  return (other) => other.startsWith(stem) && other.length <= stem.length + 3
}
