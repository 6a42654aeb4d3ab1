import { describe, expect, it } from 'vitest'
import { hostOf, isExternalHref, isHttpsUrl, isLinkable, siteHref, typedHref } from './urls'

describe('typedHref', () => {
  it.each([
    ['https://tilts.example', 'https://tilts.example'],
    ['  https://tilts.example/a?b=c#d ', 'https://tilts.example/a?b=c#d'],
    ['http://tilts.example/rīga', 'http://tilts.example/r%C4%ABga'],
    ['mailto:birojs@tilts.example', 'mailto:birojs@tilts.example'],
    ['tel:+37120000000', 'tel:+37120000000'],
    ['https:tilts.example', 'https://tilts.example/'],
    ['HTTPS://tilts.example/A', 'https://tilts.example/A'],
  ])('takes %j', (url, href) => expect(typedHref(url)).toBe(href))

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://tilts.example',
    'sms:+371',
    'blob:https://tilts.example/x',
    '//evil.example',
    '/path',
    '#anchor',
    'tilts.example',
    'mailto:',
    'https://',
    '',
    null,
    undefined,
    42,
    {},
  ])('refuses %j', (url) => expect(typedHref(url)).toBeUndefined())
})

describe('siteHref', () => {
  it.each([
    ['/a/b?c=d#e', undefined, '/a/b?c=d#e'],
    ['/a/b?c=d#e', 'https://tilts.example', 'https://tilts.example/a/b?c=d#e'],
    ['https://cdn.example/x.jpg', 'https://tilts.example', 'https://cdn.example/x.jpg'],
    ['/ar atstarpi.jpg', undefined, '/ar%20atstarpi.jpg'],
    ['/.//evil.example', undefined, '/evil.example'],
    ['/.//evil.example', 'https://tilts.example', 'https://tilts.example/evil.example'],
  ])('%j with origin %j is %j', (url, origin, href) => expect(siteHref(url, origin)).toBe(href))

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.c', '', ' ', null, 1])(
    'refuses %j',
    (url) => expect(siteHref(url, 'https://tilts.example')).toBeUndefined(),
  )
})

describe('isLinkable, isHttpsUrl', () => {
  it.each([
    ['https://tilts.example/video', true, true],
    ['http://tilts.example', true, false],
    ['mailto:a@tilts.example', true, false],
    ['https://localhost', false, false],
    ['javascript:alert(1)', false, false],
    ['/video', false, false],
  ])('%j: linkable %s, https %s', (url, linkable, https) => {
    expect(isLinkable(url)).toBe(linkable)
    expect(isHttpsUrl(url)).toBe(https)
  })
})

describe('isExternalHref', () => {
  it.each([
    ['https://tilts.example/a', 'https://tilts.example', false],
    ['https://www.tilts.example/a', 'https://tilts.example', true],
    ['https://tilts.example/a', undefined, true],
    ['/a', 'https://tilts.example', false],
    ['mailto:a@b.example', 'https://tilts.example', false],
  ])('%j from %j: %s', (href, origin, external) => expect(isExternalHref(href, origin)).toBe(external))
})

describe('hostOf', () => {
  it.each([
    ['https://www.youtube.com/watch', 'youtube.com'],
    ['https://vimeo.com/1', 'vimeo.com'],
    ['/a', ''],
  ])('%j is %j', (href, host) => expect(hostOf(href)).toBe(host))
})
