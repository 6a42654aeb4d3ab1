import sharp from 'sharp'
import type { SeedMedia } from '../types'
export const drawPicture = (design: SeedMedia['design']): Promise<Buffer> => {
  const s = sharp({ create: { width: 1920, height: 1080, channels: 3, background: design.palette[0] } })
  return design.motif === 'logo' ? s.png().toBuffer() : s.jpeg().toBuffer()
}
