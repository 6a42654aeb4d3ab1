import type { HexColour } from '../types'
import { mix } from './colour'
import { HEIGHT, type Scene } from './scene'
import { area, curve, disc, line, pair, range, type Point } from './svg'

/** A pale sun with a halo. */
export const drawSun = (centre: Point, radius: number, paper: HexColour): string =>
  disc(centre, radius * 1.5, paper, 0.45) + disc(centre, radius, mix(paper, '#ffffff', 0.5))

/** Three flat clouds, nearly in the colour of the paper, high in the sky. */
export const drawClouds = ({ accent, paper, random }: Pick<Scene, 'accent' | 'paper' | 'random'>): string =>
  range(3)
    .map((index) => {
      const [x, y] = [index * 640 + random(20, 380), random(70, 240)]
      const [upper, lower] = [random(60, 130), random(170, 290)]
      const start = x + random(40, lower - upper)
      const bars = `M${pair([x, y])}H${Math.round(x + lower)}M${pair([start, y - 30])}H${Math.round(start + upper)}`
      return line(bars, mix(paper, accent, 0.12), 34)
    })
    .join('')

interface Hills {
  /** From the farthest range of hills to the nearest. */
  colours: HexColour[]
  /** The foot of the farthest range, and how much lower each nearer one lies. */
  top: number
  drop: number
  /** How far a summit may rise above the foot. */
  rise: number
  random: Scene['random']
}

/** Soft ranges of hills, one before the other, down to the bottom of the picture. */
export const drawHills = ({ colours, top, drop, rise, random }: Hills): string =>
  colours
    .map((colour, index) => {
      const points = range(9).map((step): Point => [step * 260 - 80, top + index * drop - random(0, rise)])
      return area(`${curve(points)}V${HEIGHT}H-80Z`, colour)
    })
    .join('')
