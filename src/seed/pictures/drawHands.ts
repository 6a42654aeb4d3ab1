import { mix } from './colour'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { box, disc, gradient, line, range, type Point } from './svg'

const HANDS = 5

/** Open hands that reach up side by side, in shades between the base and the accent colour, before a pale disc. */
export function drawHands({ base, accent, paper, random }: Scene): string {
  const hands = range(HANDS).map((index) => {
    const x = 270 + index * 345 + random(-24, 24)
    const y = 600 - Math.sin(((index + 0.5) / HANDS) * Math.PI) * 150 + random(-30, 30)
    const lean = (index - (HANDS - 1) / 2) * 6 + random(-3, 3)
    const skin = mix(base, accent, (index % 3) * 0.4)
    return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${lean.toFixed(1)})">${drawHand(skin, mix(skin, base, 0.5), index % 2 ? -1 : 1)}</g>`
  })
  const centre: Point = [WIDTH / 2, 620]
  return [
    gradient('ground', [paper, mix(paper, accent, 0.35)]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#ground)'),
    disc(centre, 560, mix(paper, accent, 0.25)),
    disc(centre, 400, mix(paper, accent, 0.12)),
    ...hands,
  ].join('')
}

/** Each finger by the foot and the tip of its line; the palm is about the origin. */
const FINGERS: [Point, Point, width: number][] = [
  [[-56, -30], [-92, -140], 42],
  [[-19, -50], [-32, -196], 46],
  [[21, -50], [28, -192], 46],
  [[58, -30], [86, -146], 42],
]

function drawHand(skin: Scene['base'], sleeve: Scene['base'], side: 1 | -1): string {
  const fingers = FINGERS.map(([[fromX, fromY], [toX, toY], width]) =>
    line(`M${fromX} ${fromY}L${toX} ${toY}`, skin, width),
  )
  return [
    `<g transform="scale(${side} 1)">`,
    ...fingers,
    line('M44 66Q112 42 146 -42', skin, 46),
    box([-78, -62], [157, 172], skin, 58),
    box([-46, 60], [92, 300], skin, 30),
    box([-72, 190], [144, 900], sleeve, 26),
    '</g>',
  ].join('')
}
