import { mix } from './colour'
import { layLetters } from './glyphs'
import type { Scene } from './scene'
import { area, box, disc, gradient, line, range, ring, type Point } from './svg'

/** Width and height of the drawing area of a logo, in SVG units. */
export const LOGO_SIZE = 800

const MIDDLE = LOGO_SIZE / 2
/** The widest that letters may be to fit every sign. */
const LETTERS_WIDTH = 490
const PEN = 19

interface Sign {
  outline: string
  /** What lies in the lower part of the sign, under the letters. */
  ornament: (base: Scene['base'], accent: Scene['accent']) => string[]
}

const SIGNS: Sign[] = [
  {
    outline: 'M210 60H590Q740 60 740 210V590Q740 740 590 740H210Q60 740 60 590V210Q60 60 210 60Z',
    ornament: (base, accent) => [
      area('M0 580C250 490 460 660 800 530V800H0Z', mix(base, accent, 0.5)),
      area('M0 670C250 590 470 740 800 610V800H0Z', accent),
    ],
  },
  {
    outline: ring([MIDDLE, MIDDLE], 352),
    ornament: (_base, accent) =>
      range(3).map((row) => line(`M0 ${565 + row * 62}${'q50 -52 100 0t100 0'.repeat(4)}`, accent, 20)),
  },
  {
    outline:
      'M355 52Q400 26 445 52L685 188Q730 214 730 266V534Q730 586 685 612L445 748Q400 774 355 748L115 612Q70 586 70 534V266Q70 214 115 188Z',
    ornament: (base, accent) =>
      [250, 180, 110].map((radius, index) => disc([MIDDLE, 790], radius, index % 2 ? base : accent)),
  },
  {
    outline: 'M140 56H660Q730 56 730 126V430C730 600 590 700 400 760C210 700 70 600 70 430V126Q70 56 140 56Z',
    ornament: (_base, accent) =>
      range(5).map((row) => area(`M${MIDDLE} 480L${row * 280 - 215} 800h90Z`, accent)),
  },
]

/** A sign in the base colour with the letters of the label, over an ornament in the accent colour. */
export function drawLogo({ base, accent, paper, label, random }: Scene): string {
  const sign = SIGNS[Math.floor(random(0, SIGNS.length))]
  if (!sign) return ''
  return [
    box([-LOGO_SIZE, -LOGO_SIZE], [3 * LOGO_SIZE, 3 * LOGO_SIZE], paper),
    gradient('sign', [mix(base, accent, 0.15), base]),
    `<clipPath id="outline"><path d="${sign.outline}"/></clipPath>`,
    '<g clip-path="url(#outline)">',
    area(sign.outline, 'url(#sign)'),
    ...sign.ornament(base, accent),
    '</g>',
    drawLetters(label, paper, [MIDDLE, 350]),
  ].join('')
}

/** The letters side by side, about `centre`. */
function drawLetters(label: string, ink: Scene['paper'], [x, y]: Point): string {
  const { letters, width, height } = layLetters(label)
  const scale = Math.min(LETTERS_WIDTH / width, 2)
  const drawn = letters.map(
    ({ path, start }) => `<g transform="translate(${start} 0)">${line(path, ink, PEN)}</g>`,
  )
  const place = `translate(${x} ${y}) scale(${scale.toFixed(3)}) translate(${-width / 2} ${-height / 2})`
  return `<g transform="${place}">${drawn.join('')}</g>`
}
