import type { Overrides } from './types'

// "like" looks for every word of the text, so it is named after what it does.
export const operators = {
  exists: 'ir aizpildīts',
  intersects: 'krustojas ar',
  isIn: 'ir viens no',
  isLike: 'satur vārdus',
  isNotIn: 'nav neviens no',
  isNotLike: 'nesatur vārdus',
  near: 'ir tuvu',
  within: 'ir robežās',
} as const satisfies Overrides<'operators'>
