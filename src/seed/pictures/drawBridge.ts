import { mix } from './colour'
import { drawClouds, drawHills, drawSun } from './landscape'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, gradient, line, polyline, range, type Point } from './svg'

const WATER = 800
/** Where the arches leave the piers. */
const SPRING = 690
const PIERS = [470, 960, 1450]
const PIER_WIDTH = 64
/** The ends of the four arches; the outer two reach the banks outside the picture. */
const ARCHES = [-40, ...PIERS].map((pier, index) => ({
  from: pier + PIER_WIDTH / 2,
  to: (PIERS[index] ?? WIDTH + 40) - PIER_WIDTH / 2,
}))

/** An arched bridge on three piers, in the base colour, with its reflection in pale water. */
export function drawBridge({ base, accent, paper, random }: Scene): string {
  const bridge = drawStone(base, accent)
  const hills = [0.25, 0.45, 0.65].map((share) => mix(paper, accent, share))
  return [
    gradient('sky', [mix(accent, paper, 0.5), paper]),
    gradient('water', [mix(accent, paper, 0.55), mix(accent, paper, 0.8)]),
    gradient('stone', [mix(base, accent, 0.22), base]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#sky)'),
    drawSun([WIDTH * random(0.62, 0.8), 215], 108, paper),
    drawClouds({ accent, paper, random }),
    drawHills({ colours: hills, top: 590, drop: 70, rise: 120, random }),
    box([0, WATER], [WIDTH, HEIGHT - WATER], 'url(#water)'),
    `<g transform="matrix(1 0 0 -1 0 ${WATER * 2})" opacity="0.16">${bridge}</g>`,
    ...drawRipples(paper, random),
    bridge,
  ].join('')
}

/** The height of the road at `x`: highest in the middle. */
const roadAt = (x: number): number => 440 + ((x - WIDTH / 2) / WIDTH) ** 2 * 320

function drawStone(base: Scene['base'], accent: Scene['accent']): string {
  const road = range(WIDTH / 40 + 3).map((step): Point => [step * 40 - 40, roadAt(step * 40 - 40)])
  const above = (height: number): string => polyline(road.map(([x, y]) => [x, y - height]))
  const arches = ARCHES.map(({ from, to }) => {
    const rise = SPRING - 66 - roadAt((from + to) / 2)
    return `M${from} ${SPRING}A${(to - from) / 2} ${rise.toFixed(1)} 0 0 1 ${to} ${SPRING}`
  })
  const openings = ARCHES.map(({ from }, index) => `${arches[index]}V${WATER}H${from}Z`)
  return [
    `<path d="${above(0)}V${WATER}H-40Z${openings.join('')}" fill="url(#stone)" fill-rule="evenodd"/>`,
    ...arches.map((arch) => line(arch, mix(base, accent, 0.75), 10)),
    ...PIERS.map((x) => drawPier(x, base, accent)),
    ...road.map(([x, y]) => line(`M${x} ${y - 46}V${y}`, base, 5)),
    line(above(46), base, 8),
    line(above(0), mix(base, accent, 0.4), 18),
  ].join('')
}

/** A pier from the road to its broader foot in the water; its right side lies in shade. */
function drawPier(x: number, base: Scene['base'], accent: Scene['accent']): string {
  const [half, top] = [PIER_WIDTH / 2 + 6, roadAt(x)]
  const face = (left: number): string =>
    `M${x + left} ${top}H${x + half}V${SPRING + 20}l16 30V${WATER}H${x + left * 1.5}V${SPRING + 50}L${x + left} ${SPRING + 20}Z`
  return area(face(-half), mix(base, accent, 0.12)) + area(face(half * 0.3), mix(base, '#000000', 0.18), 0.6)
}

/** Short lights on the water, longer the nearer they lie. */
const drawRipples = (paper: Scene['paper'], random: Scene['random']): string[] =>
  range(30).map(() => {
    const near = random(0.08, 1)
    const start: Point = [random(-60, WIDTH), WATER + near * (HEIGHT - WATER)]
    return line(polyline([start, [start[0] + 40 + near * random(60, 200), start[1]]]), paper, 5, 0.8)
  })
