import { bright, hueDistance, mix } from './colour'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, curve, disc, gradient, line, polyline, range, ring, type Point } from './svg'

const STEPS = 7
/** How far the stairs reach back, to the upper left. */
const DEPTH: Point = [-190, -84]
/** Beyond this many degrees on the colour wheel the accent is a colour of its own, worth an arc in the sky. */
const OWN_HUE = 60

/** Steps from dark to light that lead up to the right; an arc rises behind the last when the accent differs in hue. */
export function drawSteps({ base, accent, paper, random }: Scene): string {
  const tread = random(205, 222)
  const rise = random(86, 94)
  const lightest = mix(bright(base), paper, 0.5)
  const steps = range(STEPS).map((index) => {
    const x = 300 + index * tread
    const y = HEIGHT - 90 - index * rise
    const colour = mix(base, lightest, index / (STEPS - 1))
    const width = index === STEPS - 1 ? WIDTH - x : tread
    const foot = index === 0 ? HEIGHT + 100 : y + rise
    return [
      gradient(`side${index}`, [colour, mix(colour, base, 0.4)]),
      area(sweep([x, foot], [x, y]), mix(colour, base, 0.5)),
      area(sweep([x, y], [x + width, y]), mix(colour, paper, 0.45)),
      box([x, y], [width + 1, HEIGHT - y], `url(#side${index})`),
    ].join('')
  })
  const mist = range(3).map((index) => {
    const points = range(9).map((step): Point => [step * 260 - 80, 420 + index * 190 - random(0, 150)])
    return area(`${curve(points)}V${HEIGHT}H-80Z`, mix(paper, bright(base), 0.08 + index * 0.08))
  })
  const centre: Point = [1560, 400]
  const arc = [disc(centre, 190, mix(accent, paper, 0.45)), line(ring(centre, 282), accent, 46)]
  return [
    box([0, 0], [WIDTH, HEIGHT], paper),
    ...mist,
    ...(hueDistance(base, accent) > OWN_HUE ? arc : []),
    ...steps,
  ].join('')
}

/** The parallelogram that a line leaves when it is moved back by the depth of the stairs. */
const sweep = (from: Point, to: Point): string =>
  polyline([from, to, [to[0] + DEPTH[0], to[1] + DEPTH[1]], [from[0] + DEPTH[0], from[1] + DEPTH[1]]])
