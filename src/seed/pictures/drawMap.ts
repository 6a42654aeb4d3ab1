import { mix } from './colour'
import { europe, project } from './europe'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, curve, disc, gradient, line, pair, polyline, range, rounded, type Point } from './svg'

/** The middle of each region that the drawing joins. */
const VIDZEME = project(25.6, 57.3)
const POMERANIA = project(18, 54.2)
const LOMBARDY = project(9.8, 45.6)
const CANTABRIA = project(-4, 43.1)
const POINTS = [VIDZEME, POMERANIA, LOMBARDY, CANTABRIA]

/** From, to, and how far the line bends to its right as a share of its length. */
const LINES: [Point, Point, bend: number][] = [
  [CANTABRIA, LOMBARDY, -0.16],
  [CANTABRIA, POMERANIA, -0.2],
  [LOMBARDY, POMERANIA, -0.1],
  [POMERANIA, VIDZEME, -0.18],
  [LOMBARDY, VIDZEME, 0.2],
]

/** A simplified map of Europe with its grid of degrees and four points on it, joined by lines. */
export function drawMap({ base, accent, paper, random }: Scene): string {
  const sea = europe.map((coast) => `${polyline(coast)}Z`).join('')
  const land = europe.map((coast) => rounded(coast, 8)).join('')
  const shades = [0.1, 0.19, 0.28].map((share) => mix(paper, accent, share))
  return [
    gradient('sea', [paper, mix(paper, accent, 0.22)], [1, 1]),
    gradient('land', [mix(accent, paper, 0.18), mix(accent, base, random(0.25, 0.32))], [0.7, 1]),
    box([0, 0], [WIDTH, HEIGHT], 'url(#sea)'),
    ...shades.map((shade, index) => line(sea, shade, 150 - index * 48) + area(sea, shade)),
    area(land, 'url(#land)'),
    ...grid.map((data) => line(data, paper, 2, 0.35)),
    ...POINTS.map((point) => disc(point, 54, paper, 0.4)),
    ...LINES.map((ends) => line(bow(...ends), base, 7)),
    ...POINTS.map((point) => disc(point, 32, base) + disc(point, 15, paper)),
  ].join('')
}

/** Every fifth parallel and every tenth meridian. */
const grid = [
  ...range(9).map((row) => curve(range(23).map((step) => project(step * 5 - 40, 30 + row * 5)))),
  ...range(12).map((column) => curve(range(11).map((step) => project(column * 10 - 40, 25 + step * 5)))),
]

function bow(from: Point, to: Point, bend: number): string {
  const [x, y] = [to[0] - from[0], to[1] - from[1]]
  const middle: Point = [from[0] + x / 2 - y * bend, from[1] + y / 2 + x * bend]
  return `M${pair(from)}Q${pair(middle)} ${pair(to)}`
}
