import { describe, expect, it } from 'vitest'
import { consentMissing } from './consentMissing'
import { logoWithoutAlt } from './logoWithoutAlt'
import type { Scene } from './scene'
import { media, partner, programme, project, sceneOf } from './specScene'

const found = (judge: typeof logoWithoutAlt, scene: Scene): [string, string, string][] =>
  judge(scene).map(({ code, level, path }) => [code, level, path])

describe('logoWithoutAlt', () => {
  const withLogo = partner('a', { logo: 'l' })
  const fault = (path: string): [string, string, string][] => [['logoWithoutAlt', 'block', path]]

  it.each<[string, Scene, [string, string, string][]]>([
    [
      'of a partner of an article that is not live in the language',
      sceneOf('articles', { partners: ['a'] }, { partners: [withLogo] }),
      fault('partners'),
    ],
    [
      'that is live without',
      sceneOf('articles', { partners: ['a'] }, { logos: [media('l', { alt: ' ' })], partners: [withLogo] }),
      fault('partners'),
    ],
    [
      'that is live with one',
      sceneOf('articles', { partners: ['a'] }, { logos: [media('l')], partners: [withLogo] }),
      [],
    ],
    [
      'of a funder, through the project',
      sceneOf('articles', {}, { partners: [withLogo], projects: [project('x', { funders: ['a'] })] }),
      fault('projects'),
    ],
    [
      'of a programme',
      sceneOf('articles', {}, { programmes: [programme('p', { logo: 'l' })] }),
      fault('projects'),
    ],
    ['a partner without a logo', sceneOf('articles', { partners: ['a'] }, { partners: [partner('a')] }), []],
    ...(
      [
        ['leadPartner', 'a'],
        ['partners', [{ partner: 'a', role: 'partner' }]],
        ['funders', ['a']],
      ] as const
    ).map(([field, value]): [string, Scene, [string, string, string][]] => [
      `of a project’s ${field}`,
      sceneOf('projects', { [field]: value }, { partners: [withLogo] }),
      fault(field),
    ]),
    [
      'of a project’s programme',
      sceneOf('projects', { programme: 'p' }, { programmes: [programme('p', { logo: 'l' })] }),
      fault('programme'),
    ],
    [
      'of the funder of a programme',
      sceneOf('programmes', { funder: 'a' }, { partners: [withLogo] }),
      fault('funder'),
    ],
    [
      'of a partner itself, as it was written last',
      sceneOf('partners', { logo: 'l' }, { pictures: [{ media: media('l', { alt: '' }), path: 'logo' }] }),
      fault('logo'),
    ],
    [
      'of a programme itself, which is not live: that is told as a link',
      sceneOf('programmes', { logo: 'l' }, { pictures: [{ media: media('l'), path: 'logo' }] }),
      [],
    ],
  ])('%s', (_what, scene, expected) => {
    expect(found(logoWithoutAlt, scene)).toEqual(expected)
  })
})

describe('consentMissing', () => {
  const shown = (fields: Parameters<typeof media>[1]): Scene =>
    sceneOf('articles', {}, { pictures: [{ media: media('m', fields), path: 'body' }] })

  it.each<[string, Parameters<typeof media>[1], string | undefined]>([
    ['nobody is shown', { consent: { withdrawnAt: '2026-01-01' }, peopleShown: 'none' }, undefined],
    ['nothing was asked', { peopleShown: 'adults' }, undefined],
    ['it holds', { consent: { expiresAt: '2027-01-01T12:00:00Z' }, peopleShown: 'adults' }, undefined],
    [
      'it is the last day',
      { consent: { expiresAt: '2026-11-22T00:00:00Z' }, peopleShown: 'adults' },
      undefined,
    ],
    [
      'it has ended',
      { consent: { expiresAt: '2026-11-21T12:00:00Z' }, peopleShown: 'adults' },
      'consentExpired',
    ],
    [
      'it was taken back',
      { consent: { withdrawnAt: '2026-11-21' }, peopleShown: 'children' },
      'consentWithdrawn',
    ],
    [
      'it was taken back and has ended',
      { consent: { expiresAt: '2020-01-01', withdrawnAt: '2026-11-21' }, peopleShown: 'vulnerable' },
      'consentWithdrawn',
    ],
  ])('%s', (_what, fields, code) => {
    expect(found(consentMissing, shown(fields))).toEqual(code ? [[code, 'block', 'body']] : [])
  })
})
