import { mix } from './colour'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, curve, disc, gradient, pair, range, type Point } from './svg'

const HORIZON = 450
const STRIPS = 5
const FURROWS = 7

/** Five strips of field in the base and the accent colour, running to the horizon under a pale sky. */
export function drawFields({ base, accent, paper, random }: Scene): string {
  const middle = WIDTH * random(0.42, 0.58)
  const edge = createEdges({
    far: middle,
    near: WIDTH - middle,
    bend: random(80, 220) * Math.sign(random(-1, 1)),
  })
  const sun: Point = [middle + random(300, 480) * Math.sign(random(-1, 1)), 215]
  const strips = range(STRIPS).map((index) => {
    const colour = index % 2 ? mix(accent, base, index * 0.05) : mix(base, accent, 0.28 - index * 0.07)
    const furrows = range(FURROWS).map((row) => {
      const start = (index + (row + 0.35) / FURROWS) / STRIPS
      return area(band(edge, start, start + 0.3 / FURROWS / STRIPS), mix(colour, base, 0.45), 0.45)
    })
    return [
      gradient(`strip${index}`, [mix(colour, paper, 0.28), colour]),
      area(band(edge, index / STRIPS, (index + 1) / STRIPS + 0.002), `url(#strip${index})`),
      ...furrows,
    ].join('')
  })
  const hills = range(3).map((index) => {
    const points = range(9).map((step): Point => [step * 260 - 80, HORIZON - 50 + index * 32 - random(0, 90)])
    return area(`${curve(points)}V${HEIGHT}H-80Z`, mix(paper, mix(base, accent, 0.45), 0.22 + index * 0.18))
  })
  const trees = range(5).flatMap((clump) => {
    const start = 120 + clump * 380 + random(-100, 100)
    return range(5).map((index) => {
      const size = random(14, 36)
      return disc([start + index * 26, HORIZON + 10 - size * 0.6], size, mix(base, paper, random(0, 0.2)))
    })
  })
  return [
    gradient('sky', [mix(accent, paper, 0.6), paper]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#sky)'),
    disc(sun, 150, paper, 0.5),
    disc(sun, 98, mix(paper, '#ffffff', 0.5)),
    ...hills,
    ...trees,
    ...strips,
  ].join('')
}

/** An edge between two strips: a Bézier curve from the horizon to the bottom of the picture. */
type Edge = (share: number) => readonly [Point, Point, Point, Point]

const createEdges =
  ({ far, near, bend }: { far: number; near: number; bend: number }): Edge =>
  (share) => {
    const start = far + (share - 0.5) * 1750
    const end = near + (share - 0.5) * 3900
    return [
      [start, HORIZON],
      [start + (end - start) * 0.1 + bend, HORIZON + 170],
      [end - (end - start) * 0.4 - bend, HORIZON + 350],
      [end, HEIGHT + 10],
    ]
  }

/** The closed shape between two edges. */
function band(edge: Edge, from: number, to: number): string {
  const [start, leave, arrive, end] = edge(from).map(pair)
  const [back, backLeave, backArrive, backEnd] = edge(to).map(pair)
  return `M${start}C${leave} ${arrive} ${end}L${backEnd}C${backArrive} ${backLeave} ${back}Z`
}
