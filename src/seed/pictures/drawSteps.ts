import { bright, hueDistance, mix } from './colour'
import { drawHills } from './landscape'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, disc, gradient, line, polyline, range, ring, type Point } from './svg'

const STEPS = 7
/** How far the stairs reach back, to the upper left. */
const DEPTH: Point = [-190, -84]
/** Beyond this many degrees on the colour wheel the accent is a colour of its own, worth an arc in the sky. */
const OWN_HUE = 60
const ARC_CENTRE: Point = [1560, 400]

/** Steps from dark to light that lead up to the right; an arc rises behind the last when the accent differs in hue. */
export function drawSteps({ base, accent, paper, random }: Scene): string {
  const tread = random(205, 222)
  const rise = random(86, 94)
  const fresh = mix(base, bright(base), 0.7)
  const lightest = mix(fresh, paper, 0.5)
  const mist = [0.06, 0.12, 0.18].map((share) => mix(paper, fresh, share))
  const steps = range(STEPS).map((index) => {
    const x = 300 + index * tread
    const y = HEIGHT - 90 - index * rise
    const colour = mix(base, lightest, 0.06 + 0.94 * (index / (STEPS - 1)))
    const width = index === STEPS - 1 ? WIDTH - x : tread
    const foot = index === 0 ? HEIGHT + 100 : y + rise
    return [
      gradient(`side${index}`, [colour, mix(colour, base, 0.25)]),
      area(sweep([x, foot], [x, y]), mix(mix(colour, base, 0.5), '#000000', 0.1)),
      area(sweep([x, y], [x + width, y]), mix(mix(colour, lightest, 0.4), paper, 0.25)),
      box([x - 0.6, y - 0.6], [width + 1.2, HEIGHT - y], `url(#side${index})`),
    ].join('')
  })
  const arc = disc(ARC_CENTRE, 190, mix(accent, paper, 0.45)) + line(ring(ARC_CENTRE, 282), accent, 46)
  return [
    box([0, 0], [WIDTH, HEIGHT], paper),
    drawHills({ colours: mist, top: 420, drop: 190, rise: 150, random }),
    hueDistance(base, accent) > OWN_HUE ? arc : '',
    ...steps,
  ].join('')
}

/** The parallelogram that a line leaves when it is moved back by the depth of the stairs. */
const sweep = (from: Point, to: Point): string =>
  polyline([from, to, [to[0] + DEPTH[0], to[1] + DEPTH[1]], [from[0] + DEPTH[0], from[1] + DEPTH[1]]])
