import { mix } from './colour'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { box, disc, gradient, line, pair, range, type Point } from './svg'

const HANDS = 5

/** Open hands that reach up side by side, in shades between the base and the accent colour, before a pale disc. */
export function drawHands({ base, accent, paper, random }: Scene): string {
  const hands = range(HANDS).map((index) => {
    const x = 270 + index * 345 + random(-24, 24)
    const y = 600 - Math.sin(((index + 0.5) / HANDS) * Math.PI) * 150 + random(-30, 30)
    const lean = (index - (HANDS - 1) / 2) * 6 + random(-3, 3)
    const skin = mix(base, accent, (index % 3) * 0.4)
    const place = `translate(${pair([x, y])}) rotate(${lean.toFixed(1)})`
    return `<g transform="${place}">${drawHand(skin, mix(skin, base, 0.5))}</g>`
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

/** The line of each finger and its breadth; the palm is about the origin. */
const FINGERS: [path: string, width: number][] = [
  ['M-56 -30L-92 -140', 42],
  ['M-19 -50L-32 -196', 46],
  ['M21 -50L28 -192', 46],
  ['M58 -30L86 -146', 42],
  ['M44 66Q112 42 146 -42', 46],
]

const drawHand = (skin: Scene['base'], sleeve: Scene['base']): string =>
  [
    ...FINGERS.map(([path, width]) => line(path, skin, width)),
    box([-78, -62], [157, 172], skin, 58),
    box([-46, 60], [92, 300], skin, 30),
    box([-72, 190], [144, 900], sleeve, 26),
  ].join('')
