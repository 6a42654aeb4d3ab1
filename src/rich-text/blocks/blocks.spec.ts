import { describe, expect, it } from 'vitest'
import { richTextToHtml, richTextToPlainText } from '../index'
import { docWith, SAMPLES, SITE } from '../samples'
import type { BlockSlug, RichTextData } from '../types'

const EN = { ...SITE, locale: 'en' } as const
const render = (data: RichTextData, context = SITE) => ({
  html: richTextToHtml(data, context),
  text: richTextToPlainText(data, context),
})

/** No-break spaces come from `Intl`; they are not what these specs are about. */
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')

const FULL: Record<BlockSlug, { html: string; text: string }> = {
  speakerQuote: {
    html:
      '<figure class="speaker-quote"><blockquote lang="en"><p>We build bridges.</p><p>And we cross them.</p>' +
      '</blockquote><figcaption><cite>Jane Smith</cite>, director, Vidzemes plānošanas reģions</figcaption></figure>',
    text: '“We build bridges.\n\nAnd we cross them.”\n— Jane Smith, director, Vidzemes plānošanas reģions',
  },
  image: {
    html:
      '<figure class="image image--wide"><img src="https://tilts.example/api/media/file/seminar-800x533.jpg" ' +
      'width="800" height="533" srcset="https://tilts.example/api/media/file/seminar-400x267.jpg 400w, ' +
      'https://tilts.example/api/media/file/seminar-800x533.jpg 800w, ' +
      'https://tilts.example/api/media/file/seminar-1600x1067.jpg 1600w" sizes="(min-width: 75rem) 75rem, 100vw" ' +
      'alt="Semināra dalībnieki" loading="lazy" decoding="async">' +
      '<figcaption>Seminārs Valmierā <small>Foto: Anna Ozola</small></figcaption></figure>',
    text: '[Attēls: Seminārs Valmierā | Foto: Anna Ozola]',
  },
  figures: {
    html:
      '<figure class="figures"><figcaption>Rezultāti</figcaption><dl><div><dt>uzņēmumu skaita pieaugums</dt>' +
      '<dd>46 %</dd><dd class="figures__note">2019.–2022. gads</dd></div><div><dt>semināri</dt><dd>12</dd></div>' +
      '</dl></figure>',
    text: 'Rezultāti\n• uzņēmumu skaita pieaugums: 46 % (2019.–2022. gads)\n• semināri: 12',
  },
  video: {
    html:
      '<div class="video"><p><a href="https://www.youtube.com/watch?v=abc" rel="noopener noreferrer">' +
      'Projekta noslēgums (Video, youtube.com)</a></p><details><summary>Teksta atšifrējums: Projekta noslēgums' +
      '</summary><p>Labdien!<br>Sveiki.</p></details></div>',
    text:
      'Video: Projekta noslēgums (https://www.youtube.com/watch?v=abc)\n\n' +
      'Teksta atšifrējums:\nLabdien!\nSveiki.',
  },
  file: {
    html:
      '<p class="file"><a href="https://tilts.example/api/documents/file/rokasgramata.pdf" download>' +
      'Lejupielādēt: Vadlīnijas (PDF, 1,2 MB)</a></p>',
    text: 'Lejupielādēt: Vadlīnijas, PDF, 1,2 MB (https://tilts.example/api/documents/file/rokasgramata.pdf)',
  },
  callout: {
    html:
      '<aside class="callout callout--important" aria-label="Svarīgi: Pieteikšanās"><p class="callout__label">' +
      '<strong>Svarīgi: Pieteikšanās</strong></p><p>Līdz 1. maijam.</p></aside>',
    text: 'Svarīgi: Pieteikšanās\nLīdz 1. maijam.',
  },
  relatedItems: {
    html:
      '<aside class="related-items" aria-label="Lasiet arī"><p class="related-items__label"><strong>Lasiet arī' +
      '</strong></p><ul><li><a href="https://tilts.example/lv/articles/radosa-baltija">Radošā Baltija</a></li>' +
      '<li><a href="https://tilts.example/lv/partners/vidzeme">Vidzemes plānošanas reģions</a></li></ul></aside>',
    text:
      'Lasiet arī\n• Radošā Baltija (https://tilts.example/lv/articles/radosa-baltija)\n' +
      '• Vidzemes plānošanas reģions (https://tilts.example/lv/partners/vidzeme)',
  },
}

describe('every block with every field', () => {
  it.each(Object.entries(FULL))('%s', (slug, expected) => {
    const { html, text } = render(docWith(slug as BlockSlug, SAMPLES[slug as BlockSlug] as never))
    expect({ html: plainSpaces(html), text: plainSpaces(text) }).toEqual(expected)
  })
})

describe('relations that are not populated', () => {
  const SECRET = 'geheim-4711'
  it.each([
    ['image', docWith('image', { media: SECRET, caption: 'Paraksts' })],
    ['file', docWith('file', { document: SECRET, label: 'Vadlīnijas' })],
    [
      'relatedItems',
      docWith('relatedItems', { heading: 'H', items: [{ relationTo: 'articles', value: SECRET }] }),
    ],
    [
      'relatedItems without a name in this language',
      docWith('relatedItems', { items: [{ relationTo: 'articles', value: { id: SECRET } }] }),
    ],
    ['image with a number', docWith('image', { media: 4711 })],
  ])('%s renders nothing', (_, data) => expect(render(data)).toEqual({ html: '', text: '' }))

  it('speakerQuote keeps the speaker and drops the organisation', () => {
    const { html, text } = render(docWith('speakerQuote', { ...SAMPLES.speakerQuote, organisation: SECRET }))
    expect(html + text).not.toContain(SECRET)
    expect(text).toMatch(/— Jane Smith, director$/)
  })

  it('relatedItems shows the rest', () => {
    const items = [{ relationTo: 'projects' as const, value: SECRET }, ...SAMPLES.relatedItems.items]
    const { html, text } = render(docWith('relatedItems', { items }))
    expect(html + text).not.toContain(SECRET)
    expect(html.match(/<li>/g)).toHaveLength(2)
    expect(text).toMatch(/^Saistītais saturs\n• Radošā Baltija/)
  })
})

describe('details', () => {
  it.each([
    ['lv', ' lang="lv"'],
    ['en', ' lang="en"'],
    ['other', ' lang=""'],
    [null, ''],
  ] as const)('a quote in %s', (lang, attribute) => {
    const { html } = render(docWith('speakerQuote', { text: 'Hej', speaker: 'Å', lang }))
    expect(html).toContain(`<blockquote${attribute}>`)
  })

  it.each([
    ['“Sveiki!”', '“Sveiki!”\n— Å'],
    ['„Sveiki!”', '“Sveiki!”\n— Å'],
    ['"Sveiki!"', '“Sveiki!”\n— Å'],
    ['“A” un “B”', '““A” un “B””\n— Å'],
  ])('typed quotation marks are not doubled: %s', (text, expected) => {
    expect(render(docWith('speakerQuote', { text, speaker: 'Å' })).text).toBe(expected)
  })

  it('an image without a caption of its own takes the stored one, and without any has none', () => {
    const { media } = SAMPLES.image
    expect(render(docWith('image', { media })).html).toContain('<figcaption>Paraksts no krātuves ')
    const bare = { ...(media as object), id: 'm', caption: null, credit: null }
    expect(render(docWith('image', { media: bare }))).toEqual({
      html: expect.not.stringContaining('figcaption'),
      text: '[Attēls: Semināra dalībnieki]',
    })
  })

  it('an image without an alternative text is marked as decoration', () => {
    const media = { id: 'm', url: '/a.jpg' }
    expect(render(docWith('image', { media }))).toEqual({
      html: expect.stringContaining(' alt=""'),
      text: '',
    })
  })

  it('a video that is not on https is no link', () => {
    const { html, text } = render(docWith('video', { url: 'http://tilts.example/v', title: 'V' }))
    expect(html).toBe('<div class="video"><p>V (Video)</p></div>')
    expect(text).toBe('Video: V')
  })

  it.each([
    [undefined, 'Information'],
    ['info', 'Information'],
    ['contact', 'Contact'],
  ] as const)('a call-out of tone %s is labelled %s', (tone, label) => {
    const { html, text } = render(docWith('callout', { tone, text: 'T' }), EN)
    expect(html).toContain(`aria-label="${label}"`)
    expect(text).toBe(`${label}\nT`)
  })

  it('fixed words are in the language of the page', () => {
    expect(plainSpaces(render(docWith('file', SAMPLES.file), EN).html)).toContain(
      'Download: Vadlīnijas (PDF, 1.2 MB)',
    )
    expect(render(docWith('video', SAMPLES.video), EN).text).toContain('Transcript:')
    expect(render(docWith('image', SAMPLES.image), EN).text).toContain('Photo: Anna Ozola')
  })

  it.each(['speakerQuote', 'image', 'figures', 'video', 'file', 'callout', 'relatedItems'] as const)(
    'an empty %s renders nothing',
    (slug) => expect(render(docWith(slug, {} as never))).toEqual({ html: '', text: '' }),
  )
})
