import { describe, expect, it } from 'vitest'
import { fundingOf, media, partner, programme, project, rule } from '@/checks/specScene'
import { creditsOf } from './creditsOf'
import { dayOfRules } from './fixCredits'

const NOW = new Date('2026-11-22T10:00:00Z')
const EU = partner('eu', { logo: 'emblem', name: 'European Union' })
const SI = partner('si', { name: 'Swedish Institute' })
const COSME = programme('cosme', {
  funder: 'eu',
  logo: 'cosme-logo',
  name: 'COSME',
  publicity: [
    rule({
      disclaimer: 'Not their view.',
      emblemRequired: true,
      statement: 'Co-funded by the European Union',
    }),
  ],
})
const INTERREG = programme('interreg', { funder: 'eu', name: 'Interreg Europe' })
const BALTIC = programme('baltic', {
  funder: 'si',
  name: 'Baltic Sea',
  publicity: [rule({ statement: 'Funded by the Swedish Institute' })],
})
const WORLD = {
  logos: [media('emblem')],
  partners: [EU, SI],
  programmes: [COSME, INTERREG, BALTIC],
}
const credits = (...projects: ReturnType<typeof project>[]) =>
  creditsOf(fundingOf({ ...WORLD, projects }), NOW)

describe('creditsOf', () => {
  it('says who paid for a project and what has to be said', () => {
    expect(credits(project('self', { programme: 'cosme', projectNumber: '101', title: 'SELF' }))).toEqual([
      {
        disclaimer: 'Not their view.',
        emblemRequired: true,
        funder: 'European Union',
        funderLogo: 'emblem',
        programme: 'COSME',
        // Not live in this language.
        programmeLogo: null,
        projectNumber: '101',
        projectTitle: 'SELF',
        statement: 'Co-funded by the European Union',
      },
    ])
  })

  it('puts the projects of one funder together, in the order of the first', () => {
    const order = credits(
      project('a', { programme: 'cosme' }),
      project('b', { programme: 'baltic' }),
      project('c', { programme: 'interreg' }),
    )
    expect(order.map(({ funder, projectTitle }) => [funder, projectTitle])).toEqual([
      ['European Union', 'Project a'],
      ['European Union', 'Project c'],
      ['Swedish Institute', 'Project b'],
    ])
  })

  it('takes a project’s own words before those of the programme, and its funders where it has none', () => {
    const [own] = credits(project('a', { acknowledgement: ' Thanks to all. ', programme: 'cosme' }))
    expect(own).toMatchObject({ disclaimer: 'Not their view.', statement: 'Thanks to all.' })
    const [direct] = credits(project('a', { acknowledgement: 'Thanks.', funders: ['si', 'eu', 'gone'] }))
    expect(direct).toMatchObject({
      emblemRequired: false,
      funder: 'Swedish Institute, European Union',
      funderLogo: 'emblem',
      programme: null,
      projectNumber: null,
    })
  })

  it('credits nobody for what nobody funded', () => {
    expect(credits(project('a'), project('b', { acknowledgement: ' ', funders: [] }))).toEqual([])
  })

  it('makes nothing up where a programme is not live or has no rules', () => {
    const [unknown] = credits(project('a', { programme: 'draft' }))
    expect(unknown).toMatchObject({ disclaimer: null, funder: null, programme: null, statement: null })
  })
})

describe('the day whose rules an article goes by', () => {
  it.each([
    ['its own, where that is past', '2019-03-01T12:00:00.000Z', '2019-03-01T12:00:00.000Z'],
    ['that of the publication, where it is to come', '2027-03-01T12:00:00.000Z', NOW.toISOString()],
    ['that of the publication, without one', null, NOW.toISOString()],
  ])('%s', (_which, publishedOn, expected) => {
    expect(dayOfRules(publishedOn, NOW).toISOString()).toBe(expected)
  })
})
