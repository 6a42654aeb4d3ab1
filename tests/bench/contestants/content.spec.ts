import { expect, it } from 'vitest'
import { itemOf } from './content'
import { MODELS, PLURALS } from './model'

it.each(PLURALS)('%s have every field of their model, and are the same each time', (plural) => {
  const item = itemOf(plural, 7)
  expect(itemOf(plural, 7)).toEqual(item)
  expect(itemOf(plural, 8)).not.toEqual(item)
  const { fields, relations } = MODELS[plural]
  const isLocalized = (name: string): boolean => Boolean(fields[name]?.isLocalized)
  const names = Object.keys(fields).toSorted()
  expect(Object.keys(item.shared).toSorted()).toEqual(names.filter((name) => !isLocalized(name)))
  for (const texts of Object.values(item.texts))
    expect(Object.keys(texts).toSorted()).toEqual(names.filter(isLocalized))
  expect(Object.keys(item.relations)).toEqual(expect.arrayContaining(Object.keys(relations)))
})

it('tells every two articles apart by their time', () => {
  const times = Array.from({ length: 5_000 }, (_, n) => itemOf('articles', n + 1).shared.publishedOn)
  expect(new Set(times).size).toBe(times.length)
})
