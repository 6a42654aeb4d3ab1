/** A letter as the path of a pen in a box 100 units high; the picture never depends on fonts of the machine. */
export interface Glyph {
  /** Of the path itself, without the breadth of the pen. */
  width: number
  path: string
}

/** Exactly the letters of the logo labels in the demonstration content. */
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

/**
 * The letters of a label.
 * @throws when a letter has no glyph yet; add it to the table
 */
export const glyphsOf = (label: string): Glyph[] =>
  [...label].map((letter) => {
    const glyph = GLYPHS[letter]
    if (!glyph) throw new Error(`No glyph for "${letter}" in the logo label "${label}": add it to glyphs.ts`)
    return glyph
  })
