import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { File, Where } from 'payload'
import type { SeedRecord } from './ensure'
import { drawPicture } from './pictures'
import type { SeedDocument, SeedMedia } from './types'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Payload numbers a file whose name is taken in the media folder, so the key stands in the name but need not be all of it. */
const byFile = (key: string): Where => ({ filename: { contains: key } })

const toFile = (name: string, mimetype: string, data: Buffer): File => ({
  data,
  mimetype,
  name,
  size: data.length,
})

/** A picture, drawn by code. */
export function mediaRecord({ alt, caption, credit, design, key, peopleShown }: SeedMedia): SeedRecord {
  const isLogo = design.motif === 'logo'
  const name = `${key}.${isLogo ? 'png' : 'jpg'}`
  const shared = { credit, peopleShown }
  return {
    collection: 'media',
    data: {
      en: { ...shared, alt: alt.en, caption: caption?.en },
      lv: { ...shared, alt: alt.lv, caption: caption?.lv },
    },
    file: async () => toFile(name, isLogo ? 'image/png' : 'image/jpeg', await drawPicture(design)),
    identity: byFile(key),
    status: { en: 'published', lv: 'published' },
  }
}

/** A document of a few paragraphs in both languages, in the office format. */
export function documentRecord({ key, text, title }: SeedDocument): SeedRecord {
  const name = `${key}.docx`
  const part = (locale: 'en' | 'lv', breakBefore: boolean): Paragraph[] => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: breakBefore, text: title[locale] }),
    ...text[locale].map((line) => new Paragraph({ spacing: { after: 160 }, text: line })),
  ]
  const paper = new Document({
    creator: 'Tilts',
    sections: [{ children: [...part('lv', false), ...part('en', true)] }],
    title: title.lv,
  })
  return {
    collection: 'documents',
    data: { en: { title: title.en }, lv: { title: title.lv } },
    file: async () => toFile(name, DOCX, await Packer.toBuffer(paper)),
    identity: byFile(key),
    status: { en: 'published', lv: 'published' },
  }
}
