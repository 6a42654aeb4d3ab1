/** A letter as the path of a pen; `width` is that of the path itself, without the breadth of the pen. */
interface Glyph {
  width: number
  path: string
}

const HEIGHT = 100
const GAP = 37
/** Pairs whose slopes leave too much air between them, and how much closer they move. */
const KERNING: Partial<Record<string, number>> = { UA: 6, VA: 22 }

/** Exactly the letters of the logo labels in the demonstration content; fonts of the machine are never needed. */
const GLYPHS: Partial<Record<string, Glyph>> = {
  A: { width: 78, path: 'M0 100L39 0L78 100M15 66H63' },
  L: { width: 50, path: 'M0 0V100H50' },
  P: { width: 60, path: 'M0 100V0H31A29 29 0 0 1 31 58H0' },
  R: { width: 62, path: 'M0 100V0H31A28 28 0 0 1 31 56H0M31 56L62 100' },
  S: {
    width: 60,
    path: 'M57 17C51 6 42 0 30 0C14 0 3 10 3 25C3 41 15 45 30 49C46 53 60 59 60 76C60 91 47 100 30 100C16 100 5 94 0 82',
  },
  U: { width: 66, path: 'M0 0V67A33 33 0 0 0 66 67V0' },
  V: { width: 76, path: 'M0 0L38 100L76 0' },
}

export interface Lettering {
  /** The path of each letter, and where it starts from the left. */
  letters: { path: string; start: number }[]
  width: number
  height: number
}

/**
 * Sets the letters of a label side by side.
 * @throws when a letter has no glyph yet; add it to the table
 */
export function layLetters(label: string): Lettering {
  let end = -GAP
  let before = ''
  const letters = [...label].map((letter) => {
    const glyph = GLYPHS[letter]
    if (!glyph) throw new Error(`No glyph for "${letter}" in the logo label "${label}": add it to glyphs.ts`)
    const start = end + GAP - (KERNING[before + letter] ?? 0)
    end = start + glyph.width
    before = letter
    return { path: glyph.path, start }
  })
  return { letters, width: end, height: HEIGHT }
}
