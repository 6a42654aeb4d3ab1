import { describe, expect, it } from 'vitest'
import { keyOf } from './keyOf.mjs'

const rules = {
  apiRoute: '/api',
  collections: new Set(['articles', 'projects']),
  defaults: { depth: '2', draft: 'false', limit: '10', locale: 'lv', page: '1' },
}
const key = (address: string) => keyOf(address, rules)

describe('the key of a request', () => {
  it.each([
    ['/api/articles', '/api/articles?'],
    ['/api/articles', '/api/articles?limit=10&page=1&depth=2&locale=lv&draft=false'],
    ['/api/articles?locale=en&sort=-publishedOn', '/api/articles?sort=-publishedOn&locale=en'],
    ['/api/articles?where[a][equals]=x y', '/api/articles?where%5Ba%5D%5Bequals%5D=x+y'],
    [
      '/api/articles?select[title]=true&where[a][equals]=1',
      '/api/articles?where[a][equals]=1&select[title]=true',
    ],
  ])('is the same for %s and %s', (one, other) => expect(key(one)).toEqual(key(other)))

  it.each([
    ['/api/articles', '/api/articles?page=2'],
    ['/api/articles', '/api/projects'],
    ['/api/articles', '/api/articles/10'],
    ['/api/articles?locale=en', '/api/articles?locale=lv'],
    [
      '/api/articles?where[or][0][a][equals]=1&where[or][1][a][equals]=2',
      '/api/articles?where[or][1][a][equals]=2&where[or][0][a][equals]=1',
    ],
    ['/api/articles?where[a][in][]=1&where[a][in][]=2', '/api/articles?where[a][in][]=2&where[a][in][]=1'],
    ['/api/articles?where[a][equals]=1%262', '/api/articles?where[a][equals]=1&2'],
  ])('differs between %s and %s', (one, other) => expect(key(one)).not.toEqual(key(other)))

  it.each([
    ['draft', '/api/articles?draft=true'],
    ['draft', '/api/articles?draft=1'],
    ['escape', '/api/articles?where[a][equals]=%E0%A4%A'],
    ['long', `/api/articles?where[a][equals]=${'x'.repeat(4_096)}`],
    ['parameter', '/api/articles?editorial=1'],
    ['parameter', '/api/articles?limit[]=10'],
    ['path', '/api/users'],
    ['path', '/api/articles/1/workflow'],
    ['path', '/api/articles/../users'],
    ['path', '/api//articles'],
    ['path', '/api/Articles'],
    ['path', '/api/articles/%61'],
    ['path', '/admin'],
    ['trash', '/api/articles?trash=true'],
    ['twice', '/api/articles?limit=1&limit=2'],
  ])('is none (%s): %s', (bypass, address) => expect(key(address)).toEqual({ bypass }))
})
