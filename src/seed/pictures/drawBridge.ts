import { mix } from './colour'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, curve, disc, gradient, line, polyline, range, type Point } from './svg'

const WATER = 800
/** Where the arches leave the piers. */
const SPRING = 690
const PIERS = [470, 960, 1450] as const
const PIER_WIDTH = 64
/** The arches from bank to pier to pier to bank, by their left and right ends. */
const ARCHES: Point[] = [-20, ...PIERS].map((x) => [x + PIER_WIDTH / 2, x + 490 - PIER_WIDTH / 2])

/** An arched bridge on three piers, in the base colour, with its reflection in pale water. */
export function drawBridge({ base, accent, paper, random }: Scene): string {
  const sun: Point = [WIDTH * random(0.62, 0.8), 215]
  const hills = range(3).map((index) => {
    const points = range(9).map((step): Point => [step * 260 - 80, 590 + index * 70 - random(0, 120)])
    return area(`${curve(points)}V${WATER}H-80Z`, mix(paper, accent, 0.25 + index * 0.2))
  })
  const ripples = range(30).map(() => {
    const near = random(0.08, 1)
    const y = WATER + near * (HEIGHT - WATER)
    return line(
      `M${random(-60, WIDTH).toFixed(0)} ${y.toFixed(0)}h${(40 + near * random(60, 200)).toFixed(0)}`,
      paper,
      5,
      0.8,
    )
  })
  const bridge = drawStone(base, accent)
  return [
    gradient('sky', [mix(accent, paper, 0.5), paper]),
    gradient('water', [mix(accent, paper, 0.6), mix(accent, paper, 0.8)]),
    gradient('stone', [mix(base, accent, 0.22), base]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#sky)'),
    disc(sun, 165, paper, 0.4),
    disc(sun, 108, mix(paper, '#ffffff', 0.5)),
    ...hills,
    box([0, WATER], [WIDTH, HEIGHT - WATER], 'url(#water)'),
    `<g transform="matrix(1 0 0 -1 0 ${WATER * 2})" opacity="0.16">${bridge}</g>`,
    ...ripples,
    bridge,
  ].join('')
}

/** The height of the road at `x`: highest in the middle. */
const roadAt = (x: number): number => 440 + ((x - WIDTH / 2) / WIDTH) ** 2 * 320

function drawStone(base: Scene['base'], accent: Scene['accent']): string {
  const road = range(WIDTH / 40 + 3).map((step): Point => [step * 40 - 40, roadAt(step * 40 - 40)])
  const rail = (height: number): string => polyline(road.map(([x, y]) => [x, y - height]))
  const arches = ARCHES.map(([from, to]) => {
    const rise = SPRING - roadAt((from + to) / 2) - 66
    return `M${from} ${SPRING}A${(to - from) / 2} ${rise.toFixed(1)} 0 0 1 ${to} ${SPRING}`
  })
  const openings = arches.map((arch) => `${arch}V${WATER}h${PIER_WIDTH - 490}Z`)
  return [
    `<path d="${rail(0)}V${WATER}H-40Z${openings.join('')}" fill="url(#stone)" fill-rule="evenodd"/>`,
    ...arches.map((arch) => line(arch, mix(base, accent, 0.75), 10)),
    ...PIERS.map((x) => drawPier(x, mix(base, accent, 0.12), mix(base, '#000000', 0.18))),
    ...road.map(([x, y]) => line(`M${x} ${y - 46}V${y}`, base, 5)),
    line(rail(46), base, 8),
    line(rail(0), mix(base, accent, 0.4), 18),
  ].join('')
}

/** A pier from the road to its broader foot in the water; its right side lies in shade. */
function drawPier(x: number, light: Scene['base'], shade: Scene['base']): string {
  const [half, top] = [PIER_WIDTH / 2, roadAt(x)]
  const face = (from: number, to: number): string =>
    polyline([
      [x + from, top],
      [x + to, top],
      [x + to, SPRING + 20],
      [x + to * 1.5, SPRING + 50],
      [x + to * 1.5, WATER],
      [x + from * 1.5, WATER],
      [x + from * 1.5, SPRING + 50],
      [x + from, SPRING + 20],
    ])
  return area(face(-half, half), light) + area(face(half * 0.3, half), shade, 0.6)
}
