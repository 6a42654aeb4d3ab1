import { expect, it } from 'vitest'
import { fileInfo } from './fileInfo'

it.each([
  [{ filename: 'a.pdf', filesize: 1_234_567 }, 'lv', 'PDF, 1,2 MB'],
  [{ filename: 'a.pdf', filesize: 1_234_567 }, 'en', 'PDF, 1.2 MB'],
  [{ filename: 'a.b.docx', filesize: 45_600 }, 'lv', 'DOCX, 45,6 kB'],
  [{ filename: 'a.zip', filesize: 3_000_000_000_000 }, 'en', 'ZIP, 3,000 GB'],
  [{ filename: 'a.txt', filesize: 999 }, 'lv', 'TXT, 999 B'],
  [{ filename: 'a.zip', filesize: 999_999 }, 'en', 'ZIP, 1,000 kB'],
  [{ filename: 'bez paplašinājuma', mimeType: 'application/pdf', filesize: 1000 }, 'lv', 'PDF, 1 kB'],
  [{ filename: 'a.pdf' }, 'lv', 'PDF'],
  [{ filename: 'a.pdf', filesize: 0 }, 'lv', 'PDF'],
  [{ filesize: 2000 }, 'en', '2 kB'],
  [{}, 'en', ''],
] as const)('%j in %s is %j', (file, locale, info) => {
  expect(fileInfo({ id: 'd', ...file }, locale).replaceAll('\u00a0', ' ')).toBe(info)
})
