import sharp from 'sharp'
import type { Motif, SeedMedia } from '../types'
import { createRandom } from './createRandom'
import { drawBridge } from './drawBridge'
import { drawFields } from './drawFields'
import { drawHands } from './drawHands'
import { drawLogo, LOGO_SIZE } from './drawLogo'
import { drawMap } from './drawMap'
import { drawNetwork } from './drawNetwork'
import { drawSteps } from './drawSteps'
import { drawWaves } from './drawWaves'
import { HEIGHT, WIDTH, type Scene } from './scene'

/** Of the finished picture, in pixels. */
export interface PictureSize {
  width: number
  height: number
}

const MOTIFS: Record<Motif, (scene: Scene) => string> = {
  waves: drawWaves,
  network: drawNetwork,
  bridge: drawBridge,
  fields: drawFields,
  hands: drawHands,
  steps: drawSteps,
  map: drawMap,
  logo: drawLogo,
}

/**
 * Draws the picture of a media record. The same design gives the same bytes; another palette or label gives another drawing.
 * @param design motif, three colours from dark to light, and the label whose letters a logo shows
 * @param size in pixels; default 1920×1080, for a logo 800×800. A picture of another shape is cropped, a logo gets more ground
 * @returns a progressive JPEG, for a logo a PNG
 * @throws when a logo has a letter without a glyph
 */
export async function drawPicture(design: SeedMedia['design'], size?: PictureSize): Promise<Buffer> {
  const { motif, palette, label = '' } = design
  const [base, accent, paper] = palette
  const random = createRandom([motif, ...palette, label].join('|'))
  const drawing = MOTIFS[motif]({ base, accent, paper, label, random })

  const isLogo = motif === 'logo'
  const area = isLogo ? { width: LOGO_SIZE, height: LOGO_SIZE } : { width: WIDTH, height: HEIGHT }
  const { width, height } = size ?? area
  const frame = `width="${width}" height="${height}" viewBox="0 0 ${area.width} ${area.height}"`
  const fit = `preserveAspectRatio="xMidYMid ${isLogo ? 'meet' : 'slice'}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${frame} ${fit}>${drawing}</svg>`

  const image = sharp(Buffer.from(svg)).removeAlpha()
  if (isLogo) return image.png().toBuffer()
  // Flat colours side by side bleed into each other when the colour is stored at half the resolution.
  return image.jpeg({ quality: 88, progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()
}
