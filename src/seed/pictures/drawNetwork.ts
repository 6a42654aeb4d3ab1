import { mix } from './colour'
import { HEIGHT, WIDTH, type Scene } from './scene'
import { area, box, curve, disc, gradient, line, polyline, range, type Point } from './svg'

type Node = { at: Point; radius: number }

/** Two hand-set arrangements of nine circles: four large ones first, then five small ones. */
const ARRANGEMENTS: { nodes: Node[]; links: [number, number][] }[] = []
