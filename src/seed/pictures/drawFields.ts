import { mix } from './colour'
import { drawClouds, drawHills, drawSun } from './landscape'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, disc, gradient, pair, range, type Point } from './svg'

const HORIZON = 450
const STRIPS = 5
const FURROWS = 7

/** Five strips of field in the base and the accent colour, running to the horizon under a pale sky. */
export function drawFields({ base, accent, paper, random }: Scene): string {
  const side = Math.sign(random(-1, 1))
  const middle = WIDTH * random(0.43, 0.57)
  const edge = createEdges({ far: middle, near: WIDTH - middle, bend: side * random(80, 220) })
  const hills = [0.22, 0.4, 0.58].map((share) => mix(paper, mix(base, accent, 0.45), share))
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
  return [
    gradient('sky', [mix(accent, paper, 0.62), paper]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#sky)'),
    drawSun([middle + side * random(300, 480), 215], 98, paper),
    drawClouds({ accent, paper, random }),
    drawHills({ colours: hills, top: HORIZON - 50, drop: 32, rise: 90, random }),
    ...drawTrees({ base, paper, random }),
    ...strips,
  ].join('')
}

/** Five clumps of round trees that stand on the horizon. */
const drawTrees = ({ base, paper, random }: Pick<Scene, 'base' | 'paper' | 'random'>): string[] =>
  range(5).flatMap((clump) => {
    const start = 120 + clump * 380 + random(-100, 100)
    return range(5).map((tree) => {
      const size = random(14, 36)
      return disc([start + tree * 26, HORIZON + 10 - size * 0.6], size, mix(base, paper, random(0, 0.2)))
    })
  })

/** An edge between two strips, `share` of the way from the left: a Bézier curve from the horizon downwards. */
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
