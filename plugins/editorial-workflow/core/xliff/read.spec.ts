import { describe, expect, it } from 'vitest'
import { readXliff } from '.'

/* What tools make of a file: the standards let them cut texts up, and add what they need. */

const META = `<mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><mda:metaGroup category="editorial-workflow">
  <mda:meta type="sourceHash">s</mda:meta><mda:meta type="targetHash">t</mda:meta></mda:metaGroup></mda:metadata>`
const in21 = (unit: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="lv" trgLang="en">
    <file id="f" original="posts/1"><group id="g"><unit id="title">${META}${unit}</unit></group></file></xliff>`
const in12 = (unit: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="posts/1" source-language="lv" target-language="en"
    datatype="plaintext"><body><trans-unit id="title" extradata="sourceHash=s&amp;targetHash=t">${unit}</trans-unit></body></file></xliff>`

function unitOf(text: string) {
  const read = readXliff(text)
  return 'fault' in read ? read.fault : read.files[0]?.units[0]
}

describe('a text of XLIFF 2 that a tool has changed', () => {
  it.each<[string, string, object]>([
    [
      'cut into segments, with what stands between them',
      `<segment state="final"><source>Viens.</source><target>One.</target></segment><ignorable><source> </source></ignorable>
       <segment state="reviewed"><source>Divi.</source><target>Two.</target></segment>`,
      { source: 'Viens. Divi.', status: 'done', target: 'One. Two.' },
    ],
    [
      'in another order',
      `<segment state="final"><source>A</source><target order="2">a</target></segment>
       <segment state="translated"><source>B</source><target order="1">b</target></segment>`,
      { status: 'translated', target: 'ba' },
    ],
    [
      'translated in part',
      `<segment state="final"><source>A</source><target>a</target></segment><segment><source>B</source></segment>`,
      { isPartial: true, status: 'untranslated', target: '' },
    ],
    [
      'with a pair across two segments',
      `<segment state="translated"><source><sc id="1"/>A</source><target><sc id="1"/>a</target></segment>
       <segment state="translated"><source>B<ec startRef="1"/></source><target>b<ec startRef="1"/></target></segment>`,
      { source: '<1>AB</1>', target: '<1>ab</1>' },
    ],
    [
      'with marks of its own',
      `<segment state="translated"><source>A <mrk id="m" type="term">B</mrk></source>
       <target>a <mrk id="m" type="term">b</mrk><sm id="x"/>c<em startRef="x"/></target></segment>`,
      { source: 'A B', target: 'a bc' },
    ],
    [
      'cut where it reads as a tag',
      `<segment state="translated"><source>A</source><target>&lt;</target></segment>
       <segment state="translated"><source>B</source><target>1&gt;<![CDATA[<2/>]]><!-- <3/> --></target></segment>`,
      { target: '\\<1>\\<2/>' },
    ],
  ])('%s', (_name, unit, expected) => {
    expect(unitOf(in21(unit))).toMatchObject({ id: 'title', sourceHash: 's', targetHash: 't', ...expected })
  })
})

describe('a text of XLIFF 1.2 that a tool has changed', () => {
  it.each<[string, string, object]>([
    [
      'with pairs that it cut in two',
      `<source>A</source><target state="signed-off"><bx id="1" rid="9"/>a<ex id="2" rid="9"/></target>`,
      { status: 'done', target: '<1>a</1>' },
    ],
    [
      'segmented',
      `<source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk></seg-source><target><mrk mtype="seg" mid="1">a.</mrk> b.</target>
       <alt-trans><target>other</target></alt-trans>`,
      { status: 'translated', target: 'a. b.' },
    ],
    [
      'to be looked at',
      `<source>A</source><target state="needs-review-translation">a</target>`,
      { status: 'outdated' },
    ],
    ['left empty', `<source>A</source><target/>`, { status: 'untranslated', target: '' }],
  ])('%s', (_name, unit, expected) => {
    expect(unitOf(in12(unit))).toMatchObject({ id: 'title', sourceHash: 's', targetHash: 't', ...expected })
  })

  it.each(['bpt', 'ept', 'ph', 'it', 'sub'])('is refused with a code that is none of ours: %s', (name) => {
    const unit = `<source>A</source><target><${name} id="1">x</${name}></target>`
    expect(unitOf(in12(unit))).toEqual({ code: 'xliffTags', values: { id: 'title' } })
  })
})

describe('a document type', () => {
  const DTD = 'http://www.oasis-open.org/committees/xliff/documents/xliff.dtd'
  const NAMED = `<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "${DTD}">`
  const segment = '<source>A</source><target>a</target>'

  it.each([
    ['1.2', in12(segment)],
    ['2.1', in21(`<segment>${segment}</segment>`)],
  ])('that is only named changes nothing: %s', (_version, file) => {
    expect(readXliff(`<?xml version="1.0"?>\n${NAMED}\n${file}`)).toEqual(readXliff(file))
  })

  it.each([
    ['declares something', `${NAMED.slice(0, -1)} [<!ENTITY e "b">]>`],
    ['could declare something', `${NAMED.slice(0, -1)} []>`],
    ['is there twice', NAMED + NAMED],
    ['is none of XLIFF', NAMED.replace('xliff', 'html')],
    ['names nothing', '<!DOCTYPE xliff>'],
  ])('that %s is refused', (_what, line) => {
    expect(readXliff(line + in12(segment))).toEqual({ fault: { code: 'xliffEntities' } })
  })

  it('is never looked at: what it would declare is not known', () => {
    expect(readXliff(NAMED + in12(segment.replace('>a<', '>&e;<')))).toEqual({
      fault: { code: 'xliffEntities' },
    })
  })
})
