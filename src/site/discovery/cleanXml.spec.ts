import { expect, it } from 'vitest'
import { cleanXml } from './cleanXml'

it.each([
  ['a\u0000b\u000bc\u001fd', 'abcd'],
  ['line\nand\ttab\r', 'line\nand\ttab\r'],
  ['half \ud83d of a sign, a whole \ud83d\ude00', 'half  of a sign, a whole \ud83d\ude00'],
  ['\ufffe\uffff', ''],
])('takes out what XML cannot hold: %j', (text, clean) => expect(cleanXml(text)).toBe(clean))
