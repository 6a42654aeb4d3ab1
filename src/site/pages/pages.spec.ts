import { describe, expect, it } from 'vitest'
import type { SiteContext } from '../context'
import { documentHtml, isShown, titleOfDoc, type ShownSlug } from './index'

const EVIL = `"><script>alert(1)</script>`
const context: SiteContext = { credits: [], locale: 'lv' }
const show = (collection: ShownSlug, doc: object, more: Partial<SiteContext> = {}): string =>
  String(documentHtml(collection, doc as Record<string, unknown>, { ...context, ...more }))

const PROJECT = {
  id: 'p1',
  title: 'Tilts pār upi',
  summary: 'Īsumā.',
  endDate: '2024-06-30T00:00:00.000Z',
  endPrecision: 'month',
  partners: [
    { partner: { id: 'o1', country: 'LV', name: 'Biedrība' }, role: 'lead', showCountry: true },
    { partner: 'o2', role: 'partner' },
  ],
  programme: { id: 'g1', name: 'Programma A' },
  projectNumber: 'A-1',
  results: [
    { label: 'Dalībnieki', qualifier: 'almost', unit: 'people', value: 12_500 },
    { label: 'Daļa', unit: 'percent', value: 46 },
    { label: 'Bez vērtības', unit: 'count' },
  ],
  startDate: '2023-02-01T00:00:00.000Z',
  startPrecision: 'month',
  status: 'completed',
}

describe('a project', () => {
  it('tells its facts in the forms of the language', () => {
    const lv = show('projects', PROJECT)
    expect(lv).toContain('2023. gada februāris – 2024. gada jūnijs')
    expect(lv).toContain('gandrīz 12\u00a0500')
    expect(lv).toContain('46\u00a0%')
    expect(lv).toContain('(Latvija, vadošais partneris)')
    expect(lv).toContain('Noslēdzies')
    expect(lv).not.toMatch(/o2|Bez vērtības/)
    expect(show('projects', PROJECT, { locale: 'en' })).toContain('February 2023 – June 2024')
  })

  it('leads to other pages where there are some', () => {
    expect(show('projects', PROJECT)).not.toContain('<a ')
    const urlFor: SiteContext['urlFor'] = (slug, { id }) => `/lv/${slug}/${id}`
    expect(show('projects', PROJECT, { urlFor })).toContain('<a href="/lv/partners/o1">Biedrība</a>')
  })
})

describe('an article', () => {
  it('has its day, its picture with what is read out and who took it, and who paid', () => {
    const html = show(
      'articles',
      {
        heroImage: {
          id: 'm1',
          alt: 'Tilts',
          credit: 'A. Bērziņš',
          height: 900,
          url: '/api/media/file/a.webp',
          width: 1600,
        },
        publishedOn: '2026-11-22T10:00:00.000Z',
        title: 'Raksts',
      },
      {
        credits: [
          {
            disclaimer: 'Atruna.',
            emblemRequired: true,
            funder: 'Eiropas Savienība',
            logos: [],
            programme: 'Programma A',
            projectNumber: 'A-1',
            projectTitle: 'Tilts',
            statement: 'Līdzfinansē Eiropas Savienība',
          },
        ],
      },
    )
    expect(html).toContain('<time datetime="2026-11-22">2026. gada 22. novembris</time>')
    expect(html).toMatch(/<img[^>]*alt="Tilts"/)
    expect(html).toContain('Foto: A. Bērziņš')
    expect(html).toMatch(/aria-label="Eiropas Savienības karogs"[^]*Līdzfinansē Eiropas Savienība/)
    expect(html).toContain('Atruna.')
  })

  it('without a title yet is called so', () => {
    expect(show('articles', {})).toContain('<h1>Bez virsraksta</h1>')
    expect(titleOfDoc({}, { locale: 'en' })).toBe('Without a title')
  })
})

it.each<[ShownSlug, object]>([
  ['articles', { lead: EVIL, preparedBy: { name: EVIL, role: EVIL }, publishedOn: null, title: EVIL }],
  ['documents', { title: EVIL, url: `javascript:alert(1)` }],
  ['media', { id: '1', alt: EVIL, caption: EVIL, credit: EVIL, url: `/a"><script>` }],
  [
    'partners',
    {
      about: EVIL,
      contacts: [{ email: EVIL, name: EVIL, phone: EVIL }],
      name: EVIL,
      website: `javascript:${EVIL}`,
    },
  ],
  ['programmes', { description: EVIL, name: EVIL, publicity: [{ disclaimer: EVIL, statement: EVIL }] }],
  [
    'projects',
    {
      acronym: EVIL,
      objectives: [{ text: EVIL }],
      resources: [{ label: EVIL, url: `javascript:${EVIL}` }],
      title: EVIL,
    },
  ],
  ['topics', { description: EVIL, name: EVIL }],
])('%s: whatever is typed is text', (collection, doc) => {
  const html = show(collection, doc)
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toMatch(/<script|javascript:/)
})

it('knows which collections it shows', () => {
  expect(['articles', 'users', 'constructor'].map(isShown)).toEqual([true, false, false])
})
