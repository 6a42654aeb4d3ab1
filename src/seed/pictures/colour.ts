import type { HexColour } from '../types'

/** The colour that lies at `share` (0 gives `from`, 1 gives `to`) of the way between two colours. */
export function mix(from: HexColour, to: HexColour, share: number): HexColour {
  const end = channels(to)
  const mixed = channels(from).map((value, index) => value + ((end[index] ?? value) - value) * share)
  return toHex(mixed)
}

/** The same hue as strong as it gets: all channels grow until the strongest is nearly full. */
export function bright(colour: HexColour): HexColour {
  const full = channels(colour)
  return toHex(full.map((value) => (value * 240) / Math.max(...full, 1)))
}

/** How far two colours lie apart on the colour wheel, in degrees from 0 to 180. */
export function hueDistance(one: HexColour, other: HexColour): number {
  const distance = Math.abs(hue(one) - hue(other))
  return Math.min(distance, 360 - distance)
}

const toHex = (values: number[]): HexColour =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`

const channels = (colour: HexColour): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))

function hue(colour: HexColour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
  const angle = Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue)
  return ((angle * 180) / Math.PI + 360) % 360
}
