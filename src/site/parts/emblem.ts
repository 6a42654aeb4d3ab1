import { html, madeHtml, type Html } from '../html'

/* The emblem of the European Union by its graphic rules: 3:2, twelve upright stars on a circle of a third of its height. */

const HEIGHT = 540
const WIDTH = (HEIGHT * 3) / 2
const CIRCLE = HEIGHT / 3
const STAR = HEIGHT / 18
/** On a coloured ground it has a white border of 1/25 of its height; here on every ground. */
const BORDER = HEIGHT / 25
/** The inner corners of a five-pointed star. */
const INNER = STAR * 0.381966

/** @param label read out in its place. */
export function emblem(label: string): Html {
  const [width, height] = [WIDTH + 2 * BORDER, HEIGHT + 2 * BORDER]
  return html`<svg class="emblem" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}">
    <path fill="#fff" d="M0 0h${width}v${height}h-${width}z" />
    <path fill="#039" d="M${BORDER} ${BORDER}h${WIDTH}v${HEIGHT}h-${WIDTH}z" />
    <path fill="#fc0" d="${madeHtml(STARS)}" />
  </svg>`
}

const STARS = Array.from({ length: 12 }, (_, i) => {
  const angle = (i * Math.PI) / 6
  const x = BORDER + WIDTH / 2 + CIRCLE * Math.sin(angle)
  const y = BORDER + HEIGHT / 2 - CIRCLE * Math.cos(angle)
  const corners = Array.from({ length: 10 }, (__, corner) => {
    const radius = corner % 2 === 0 ? STAR : INNER
    const at = (corner * Math.PI) / 5
    return `${round(x + radius * Math.sin(at))} ${round(y - radius * Math.cos(at))}`
  })
  return `M${corners.join('L')}Z`
}).join('')

function round(value: number): number {
  return Math.round(value * 10) / 10
}
