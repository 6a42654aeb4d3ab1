import { mix } from './colour'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, curve, disc, gradient, line, polyline, ring, type Point } from './svg'

type Circle = readonly [x: number, y: number, radius: number]
type Link = readonly [from: number, to: number]

/** Nine circles each, four large and five small, set by hand. */
const ARRANGEMENTS: { circles: Circle[]; links: Link[] }[] = [
  {
    circles: [
      [430, 420, 112],
      [1010, 330, 128],
      [1520, 450, 106],
      [850, 780, 118],
      [210, 740, 50],
      [690, 170, 42],
      [1270, 740, 58],
      [1720, 790, 48],
      [1330, 150, 40],
    ],
    links: [
      [0, 1],
      [0, 3],
      [1, 3],
      [1, 2],
      [2, 6],
      [3, 6],
      [0, 4],
      [3, 4],
      [0, 5],
      [1, 5],
      [1, 8],
      [2, 8],
      [2, 7],
      [6, 7],
    ],
  },
  {
    circles: [
      [960, 530, 142],
      [420, 330, 104],
      [1500, 290, 112],
      [1440, 830, 96],
      [330, 790, 54],
      [690, 870, 46],
      [820, 170, 40],
      [1070, 900, 40],
      [1760, 590, 56],
    ],
    links: [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [0, 5],
      [0, 6],
      [0, 7],
      [1, 6],
      [1, 4],
      [4, 5],
      [2, 8],
      [3, 8],
      [3, 7],
      [2, 6],
      [5, 7],
    ],
  },
]

/** Nine circles, four of them large, joined by thin lines in the accent colour. */
export function drawNetwork({ base, accent, paper, random }: Scene): string {
  const { circles, links } = ARRANGEMENTS[Math.floor(random(0, ARRANGEMENTS.length))] ?? {
    circles: [],
    links: [],
  }
  const placed = circles.map(([x, y, radius]): Circle => [x + random(-24, 24), y + random(-24, 24), radius])
  const lines = links.flatMap(([from, to]) => {
    const [start, end] = [placed[from], placed[to]]
    return start && end ? [line(polyline([centre(start), centre(end)]), accent, 4)] : []
  })
  return [
    gradient('ground', [paper, mix(paper, accent, 0.3)], [0.4, 1]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#ground)'),
    ...drapes.map((points, index) =>
      area(`${curve(points)}V${HEIGHT}H0Z`, mix(paper, accent, 0.24 + index * 0.12), 0.55),
    ),
    ...lines,
    ...placed.map((circle, index) =>
      drawCircle(circle, mix(base, accent, index < 4 ? (index % 2) * 0.3 : 0.75), paper),
    ),
  ].join('')
}

const drapes: Point[][] = [
  [
    [-80, 700],
    [400, 560],
    [900, 690],
    [1400, 520],
    [2000, 640],
  ],
  [
    [-80, 900],
    [420, 960],
    [960, 840],
    [1500, 930],
    [2000, 780],
  ],
]

const centre = ([x, y]: Circle): Point => [x, y]

/** A halo, the circle itself, and a fine ring inside it. */
function drawCircle([x, y, radius]: Circle, colour: Scene['base'], paper: Scene['paper']): string {
  const halo = disc([x, y], radius * 1.24, colour, 0.15)
  return `${halo}${disc([x, y], radius, colour)}${line(ring([x, y], radius * 0.8), paper, 3, 0.45)}`
}
