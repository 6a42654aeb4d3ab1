import type { HexColour } from '../types'

export type Point = readonly [x: number, y: number]
/** A colour, or the `url(#id)` of a gradient. */
export type Paint = HexColour | `url(#${string})` | 'none'

/** The whole numbers from 0 up to, not including, `count`. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** One decimal is finer than a pixel and keeps the last digits of floating point out of the file. */
export const pair = ([x, y]: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

/** Path data of straight lines from point to point; add `Z` to close it. */
export const polyline = (points: readonly Point[]): string => `M${points.map(pair).join('L')}`

/** Path data of a soft curve through all the points (Catmull-Rom turned into Bézier pieces). */
export function curve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0]
  const pieces = points.slice(1).map((end, index) => {
    const [before, start, after] = [at(index - 1), at(index), at(index + 2)]
    const leave: Point = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6]
    const arrive: Point = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
    return `C${pair(leave)} ${pair(arrive)} ${pair(end)}`
  })
  return `M${pair(at(0))}${pieces.join('')}`
}

/** Path data of a closed outline with its corners rounded off by up to `radius`. */
export function rounded(points: readonly Point[], radius: number): string {
  const corners = points.map((corner, index): string => {
    const towards = (step: number): Point => {
      const [x, y] = points[(index + step + points.length) % points.length] ?? corner
      const length = Math.hypot(x - corner[0], y - corner[1]) || 1
      const share = Math.min(radius / length, 0.5)
      return [corner[0] + (x - corner[0]) * share, corner[1] + (y - corner[1]) * share]
    }
    return `${pair(towards(-1))}Q${pair(corner)} ${pair(towards(1))}`
  })
  return `M${corners.join('L')}Z`
}

/** Path data of a circle, for `line`. */
export const ring = ([x, y]: Point, radius: number): string =>
  `M${pair([x - radius, y])}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`

/** A filled path. */
export const area = (data: string, fill: Paint, opacity = 1): string =>
  `<path d="${data}" fill="${fill}" opacity="${opacity}"/>`

/** A stroked path with round ends. */
export const line = (data: string, stroke: Paint, width: number, opacity = 1): string =>
  `<path d="${data}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`

/** A filled circle. */
export const disc = ([x, y]: Point, radius: number, fill: Paint, opacity = 1): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}" opacity="${opacity}"/>`

/** A filled rectangle; `radius` rounds its corners. */
export const box = ([x, y]: Point, [width, height]: Point, fill: Paint, radius = 0): string =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" rx="${radius}" fill="${fill}"/>`

/** An even gradient for `url(#id)`: from top to bottom, or along `direction` as a share of the shape's box. */
export function gradient(id: string, colours: readonly HexColour[], [x, y]: Point = [0, 1]): string {
  const stops = colours.map(
    (colour, index) => `<stop offset="${(index / (colours.length - 1)).toFixed(3)}" stop-color="${colour}"/>`,
  )
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x}" y2="${y}">${stops.join('')}</linearGradient>`
}
