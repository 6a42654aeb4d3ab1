import type { HexColour } from '../types'

/** What a motif draws with: the three colours of the design, its label, and numbers that belong to this design alone. */
export interface Scene {
  /** The darkest and most used colour. */
  base: HexColour
  /** The second colour. */
  accent: HexColour
  /** The lightest colour: sky, ground, gaps. */
  paper: HexColour
  label: string
  /** The next number of the design's own sequence, at least `min` and below `max`. */
  random: (min: number, max: number) => number
}

/** The drawing area of every motif but the logo, in SVG units. */
export const WIDTH = 1920
export const HEIGHT = 1080
