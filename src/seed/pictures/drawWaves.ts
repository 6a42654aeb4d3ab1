import { mix } from './colour'
import { drawClouds, drawSun } from './landscape'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, curve, gradient, line, range, type Point } from './svg'

const LAYERS = 8

/** Wave upon wave in the base and the accent colour by turns, with fine lines under every crest, below a pale sun. */
export function drawWaves({ base, accent, paper, random }: Scene): string {
  const horizon = random(300, 400)
  const swell = random(0.8, 1.25)
  const layers = range(LAYERS).map((index) => {
    const near = index / (LAYERS - 1)
    const crest = createCrest({
      top: horizon + (930 - horizon) * near ** 1.2,
      height: (16 + 42 * near) * random(0.8, 1.1),
      length: (380 + 480 * near) * swell * random(0.9, 1.1),
      shift: random(0, 900),
    })
    const colour = mix(index % 2 ? base : accent, paper, 0.36 * (1 - near))
    const contours = range(3).map((step) =>
      line(curve(crest(14 + (step + 1) * (14 + 16 * near))), paper, 2 + 2 * near, 0.55 - step * 0.16),
    )
    return [
      gradient(`wave${index}`, [mix(colour, paper, 0.12), mix(colour, base, 0.12)]),
      area(`${curve(crest(0))}V${HEIGHT}H0Z`, `url(#wave${index})`),
      ...contours,
    ].join('')
  })
  return [
    gradient('sky', [mix(accent, paper, 0.55), paper]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#sky)'),
    drawSun([WIDTH * random(0.2, 0.8), horizon - random(20, 90)], 150, paper),
    drawClouds({ accent, paper, random }),
    ...layers,
  ].join('')
}

type Wave = { top: number; height: number; length: number; shift: number }

/** A function that gives the points of the wave's crest, moved down by `drop`. */
const createCrest =
  ({ top, height, length, shift }: Wave) =>
  (drop: number): Point[] =>
    range(WIDTH / 40 + 3).map((step) => {
      const x = (step - 1) * 40
      const turn = ((x + shift) / length) * 2 * Math.PI
      return [x, top + drop - height * (Math.sin(turn) + 0.28 * Math.sin(2 * turn + 0.9))]
    })
