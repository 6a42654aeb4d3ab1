import { mix } from './colour'
import { drawHills } from './landscape'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { box, disc, gradient, line, polyline, ring, type Point } from './svg'

type Circle = [x: number, y: number, radius: number]

/** Two arrangements set by hand: four large and five small circles, and the lines as pairs of their numbers. */
const ARRANGEMENTS: { circles: Circle[]; lines: string }[] = [
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
    lines: '01 03 13 12 26 36 04 34 05 15 18 28 27 67',
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
    lines: '01 02 03 04 05 06 07 16 14 45 28 38 37 26 57',
  },
]

/** Nine circles, four of them large, joined by thin lines in the accent colour. */
export function drawNetwork({ base, accent, paper, random }: Scene): string {
  const { circles, lines } = ARRANGEMENTS[Math.floor(random(0, ARRANGEMENTS.length))] ?? {
    circles: [],
    lines: '',
  }
  const placed = circles.map(([x, y, radius]): Circle => [x + random(-24, 24), y + random(-24, 24), radius])
  const links = lines.split(' ').map((ends) => {
    const points = [...ends].flatMap((end) => placed.slice(Number(end), Number(end) + 1)).map(centreOf)
    return line(polyline(points), accent, 4)
  })
  const drapes = [0.16, 0.26].map((share) => mix(paper, accent, share))
  return [
    gradient('ground', [paper, mix(paper, accent, 0.18)], [0.4, 1]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#ground)'),
    drawHills({ colours: drapes, top: 700, drop: 230, rise: 190, random }),
    ...links,
    ...placed.map((circle, index) => {
      const colour = mix(base, accent, index < 4 ? (index % 2) * 0.3 : 0.75)
      return drawCircle(circle, colour, paper)
    }),
  ].join('')
}

const centreOf = ([x, y]: Circle): Point => [x, y]

/** A halo, the circle itself, and a fine ring inside a large one. */
function drawCircle([x, y, radius]: Circle, colour: Scene['base'], paper: Scene['paper']): string {
  const halo = disc([x, y], radius * 1.24, colour, 0.15)
  const inner = radius > 80 ? line(ring([x, y], radius * 0.8), paper, 3, 0.45) : ''
  return halo + disc([x, y], radius, colour) + inner
}
