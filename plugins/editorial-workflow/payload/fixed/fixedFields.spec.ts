import type { CollectionConfig, Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { checkFixedFields, withFixedFields } from './fixedFields'

const LANGUAGES = { defaultLocale: 'lv', locales: ['lv', 'en'] }
const notice = (more: object = {}): Field => ({ name: 'notice', type: 'text', localized: true, ...more })
const posts = (...fields: Field[]): CollectionConfig => ({ slug: 'posts', fields })

describe('checkFixedFields', () => {
  it.each<[string, Field]>([
    ['at the top', notice()],
    ['in a row', { type: 'row', fields: [notice()] }],
    ['in a tab without a name', { type: 'tabs', tabs: [{ label: 'A', fields: [notice()] }] }],
  ])('takes a field %s', (_where, field) => {
    expect(() => checkFixedFields(posts(field), ['notice'], LANGUAGES)).not.toThrow()
  })

  it.each<[string, Field, RegExp]>([
    ['is not there', { name: 'other', type: 'text' }, /names “notice”, which is no field at the top/],
    [
      'is in a group',
      { name: 'group', type: 'group', fields: [notice()] },
      /names “notice”, which is no field at the top/,
    ],
    ['is shared by the languages', notice({ localized: false }), /Set `localized: true`/],
    ['is required', notice({ required: true }), /Take `required` out/],
    ['is virtual', notice({ virtual: true }), /Take `virtual` out/],
  ])('refuses one that %s', (_why, field, message) => {
    expect(() => checkFixedFields(posts(field), ['notice'], LANGUAGES)).toThrow(message)
  })

  it('asks for no languages where a project has none', () => {
    expect(() => checkFixedFields(posts(notice({ localized: false })), ['notice'], undefined)).not.toThrow()
  })
})

describe('withFixedFields', () => {
  const title: Field = { name: 'title', type: 'text' }
  const refused = { admin: { readOnly: true }, disableDuplicate: true }

  it.each<[string, (field: Field) => Field]>([
    ['at the top', (field) => field],
    ['in a row', (field) => ({ type: 'row', fields: [title, field] })],
    ['in a collapsible', (field) => ({ type: 'collapsible', label: 'A', fields: [field] })],
    ['in a tab without a name', (field) => ({ type: 'tabs', tabs: [{ label: 'A', fields: [field] }] })],
  ])('closes a field %s', (_where, wrap) => {
    const [closed] = withFixedFields([wrap(notice())], ['notice'])
    expect(closed).toMatchObject(wrap({ ...notice(), ...refused } as Field))
  })

  it('lets nobody write it and leaves reading as it was', () => {
    const read = (): boolean => false
    const [closed] = withFixedFields([notice({ access: { read, update: () => true } })], ['notice'])
    const access = closed && 'access' in closed ? closed.access : undefined
    expect([access?.create?.({} as never), access?.update?.({} as never), access?.read]).toEqual([
      false,
      false,
      read,
    ])
  })

  it('leaves every other field alone, also one of the same name further down', () => {
    const fields: Field[] = [
      title,
      { name: 'group', type: 'group', fields: [notice()] },
      { type: 'tabs', tabs: [{ name: 'seo', fields: [notice()] }] },
    ]
    expect(withFixedFields(fields, ['notice'])).toEqual(fields)
    expect(withFixedFields([notice()], [])).toEqual([notice()])
  })
})
