import { mix } from './colour'
import { glyphsOf } from './glyphs'
import type { Scene } from './scene'
import { area, box, disc, gradient, line, polyline, range, ring, rounded } from './svg'

/** Width and height of the drawing area of a logo, in SVG units. */
export const LOGO_SIZE = 800

const PEN = 19
const GAP = 37

/** The outline of a sign, and what is drawn in the accent colour in its lower part. */
const SIGNS: { outline: string; ornament: (colours: Pick<Scene, 'base' | 'accent'>) => string }[] = [
  {
    outline: rounded(
      [
        [60, 60],
        [740, 60],
        [740, 740],
        [60, 740],
      ],
      150,
    ),
    ornament: ({ base, accent }) =>
      area('M0 590C250 520 460 650 800 550V800H0Z', mix(base, accent, 0.5)) +
      area('M0 670C250 600 470 730 800 620V800H0Z', accent),
  },
  {
    outline: ring([400, 400], 352),
    ornament: ({ accent }) =>
      range(4)
        .map((row) =>
          line(`M0 ${580 + row * 56}q50 -52 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0`, accent, 18),
        )
        .join(''),
  },
  {
    outline: rounded(
      [
        [400, 26],
        [730, 214],
        [730, 586],
        [400, 774],
        [70, 586],
        [70, 214],
      ],
      70,
    ),
    ornament: ({ base, accent }) =>
      [230, 160, 90].map((radius, index) => disc([400, 790], radius, index % 2 ? base : accent)).join(''),
  },
  {
    outline:
      'M140 56H660A70 70 0 0 1 730 126V430C730 600 590 700 400 760C210 700 70 600 70 430V126A70 70 0 0 1 140 56Z',
    ornament: ({ accent }) =>
      range(5)
        .map((row) =>
          area(
            polyline([
              [400, 520],
              [(row - 2.2) * 260 + 400, 800],
              [(row - 1.8) * 260 + 400, 800],
            ]),
            accent,
          ),
        )
        .join(''),
  },
]

/** A sign in the base colour with the letters of the label, over an ornament in the accent colour. */
export function drawLogo({ base, accent, paper, label, random }: Scene): string {
  const { outline, ornament } = SIGNS[Math.floor(random(0, SIGNS.length))] ?? {
    outline: '',
    ornament: () => '',
  }
  return [
    box([-LOGO_SIZE, -LOGO_SIZE], [3 * LOGO_SIZE, 3 * LOGO_SIZE], paper),
    gradient('sign', [mix(base, accent, 0.15), base]),
    `<clipPath id="outline"><path d="${outline}"/></clipPath>`,
    `<g clip-path="url(#outline)">${area(outline, 'url(#sign)')}${ornament({ base, accent })}</g>`,
    drawLetters(label, paper),
  ].join('')
}

/** The letters side by side, as large as every sign allows, a little above the middle. */
function drawLetters(label: string, ink: Scene['paper']): string {
  let width = -GAP
  const letters = glyphsOf(label).map((glyph) => {
    const start = width + GAP
    width = start + glyph.width
    return `<g transform="translate(${start} 0)">${line(glyph.path, ink, PEN)}</g>`
  })
  const scale = Math.min(490 / width, 2).toFixed(3)
  return `<g transform="translate(400 365) scale(${scale}) translate(${-width / 2} -50)">${letters.join('')}</g>`
}
