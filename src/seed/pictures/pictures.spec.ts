import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { media } from '../content/media'
import type { SeedMedia } from '../types'
import { layLetters } from './glyphs'
import { drawPicture } from '.'

/** No record has this motif yet; it must still draw. */
const hands: SeedMedia['design'] = { motif: 'hands', palette: ['#8c3b2e', '#e3a587', '#fbf3ee'] }

const designs: [key: string, design: SeedMedia['design']][] = [
  ...media.map(({ key, design }): [string, SeedMedia['design']] => [key, design]),
  ['hands', hands],
]

/** Below this spread of lightness (of 255) a picture looks like an empty sheet. */
const CONTRAST = 20

describe.each(designs)('the picture %s', (_key, design) => {
  let picture: Buffer
  beforeAll(async () => {
    picture = await drawPicture(design)
  })

  it('has the format and size of its kind', async () => {
    const { format, width, height, isProgressive } = await sharp(picture).metadata()
    expect({ format, width, height, isProgressive }).toEqual(
      design.motif === 'logo'
        ? { format: 'png', width: 800, height: 800, isProgressive: false }
        : { format: 'jpeg', width: 1920, height: 1080, isProgressive: true },
    )
  })

  it('is the same to the byte when drawn again', async () => {
    expect((await drawPicture(design)).equals(picture)).toBe(true)
  })

  it('has light and dark parts', async () => {
    const { channels } = await sharp(picture).greyscale().stats()
    expect(channels[0]?.stdev).toBeGreaterThan(CONTRAST)
  })
})

describe('drawPicture', () => {
  it('gives no two records the same picture', async () => {
    const files = await Promise.all(
      designs.map(async ([, design]) => (await drawPicture(design)).toString('base64')),
    )
    expect(new Set(files).size).toBe(designs.length)
  })

  it('draws another picture when only the label differs', async () => {
    const [one, other] = await Promise.all(['ONE', 'TWO'].map((label) => drawPicture({ ...hands, label })))
    expect(one).not.toEqual(other)
  })

  it.each(designs)('draws %s at the size asked for', async (_key, design) => {
    const { width, height } = await sharp(await drawPicture(design, { width: 320, height: 200 })).metadata()
    expect([width, height]).toEqual([320, 200])
  })

  it('names the letter of a logo that it cannot draw', async () => {
    await expect(drawPicture({ ...hands, motif: 'logo', label: 'VĢR' })).rejects.toThrow('No glyph for "Ģ"')
  })
})

describe('layLetters', () => {
  it('sets the letters from left to right within the width', () => {
    const { letters, width } = layLetters('LSUA')
    const starts = letters.map(({ start }) => start)
    expect(starts).toEqual([...starts].sort((one, other) => one - other))
    expect(starts[0]).toBe(0)
    expect(Math.max(...starts)).toBeLessThan(width)
  })
})
