import { describe, expect, it } from 'vitest'
import { disclaimerMissing } from './disclaimerMissing'
import { isNamed } from './findEvidence'
import { numberMissing } from './numberMissing'
import { projectMissing } from './projectMissing'
import type { Finding, Rule, Scene } from './scene'
import { programme, project, rule, sceneOf } from './specScene'
import { statementMissing } from './statementMissing'

const NUMBERED = programme('p', { publicity: [rule({ numberFormat: '00-00-A000' })] })
const STRICT = programme('p', { publicity: [rule({ disclaimerRequired: true })] })
const SILENT = programme('p', { publicity: [] })

type Case = [what: string, scene: Scene, found: Pick<Finding, 'code' | 'level' | 'path'>[]]
const judges = (judge: Rule, cases: Case[]): void => {
  it.each(cases)('%s', (_what, scene, expected) => {
    expect(judge(scene).map(({ code, level, path }) => ({ code, level, path }))).toEqual(expected)
  })
}

describe('projectMissing', () => {
  const missing = { code: 'projectMissing', level: 'warn', path: 'projects' } as const
  judges(projectMissing, [
    ['nothing speaks for a project', sceneOf('articles'), []],
    ['a programme is named', sceneOf('articles', {}, { evidence: ['COSME'] }), [missing]],
  ])

  it('says what was named', () => {
    const [found] = projectMissing(sceneOf('articles', {}, { evidence: ['COSME', 'LEADER'] }))
    expect(found?.values).toEqual({ names: '“COSME”, “LEADER”' })
  })
})

describe('a programme is named', () => {
  it.each([
    ['Projekts LEADER sākas.', 'LEADER', true],
    ['a leader of the group', 'LEADER', false],
    ['programmas “COSME” atbalsts', 'COSME', true],
    ['COSMETICS', 'COSME', false],
    ['ASI', 'SI', false],
    ['Ādaži SIĀ', 'SI', false],
    ['Interreg Europe (2021–2027).', 'Interreg Europe (2021–2027)', true],
    ['anything', ' ', false],
  ])('in “%s”: %s %s', (text, name, expected) => {
    expect(isNamed(text, name)).toBe(expected)
  })
})

describe('numberMissing', () => {
  const without = { programmes: [NUMBERED], projects: [project('a', { programme: 'p' })] }
  judges(numberMissing, [
    [
      'blocks the page of a project whose programme has numbers',
      sceneOf('projects', { programme: 'p' }, { programmes: [NUMBERED] }),
      [{ code: 'numberMissing', level: 'block', path: 'projectNumber' }],
    ],
    [
      'reminds of it where the programme may have none',
      sceneOf('projects', { programme: 'p' }, { programmes: [programme('p')] }),
      [{ code: 'numberUnknown', level: 'warn', path: 'projectNumber' }],
    ],
    [
      'reminds of it where the rule says no more than what it is called',
      sceneOf(
        'projects',
        { programme: 'p' },
        { programmes: [programme('p', { publicity: [rule({ numberFormat: 'Project code' })] })] },
      ),
      [{ code: 'numberMissing', level: 'warn', path: 'projectNumber' }],
    ],
    [
      'warns who writes an article',
      sceneOf('articles', {}, without),
      [{ code: 'numberMissing', level: 'warn', path: 'projects' }],
    ],
    [
      'leaves an article alone where the programme may have none',
      sceneOf('articles', {}, { ...without, programmes: [programme('p')] }),
      [],
    ],
    [
      'is content with a number',
      sceneOf('projects', { programme: 'p', projectNumber: '19-00-A019' }, { programmes: [NUMBERED] }),
      [],
    ],
    [
      'takes no space for one',
      sceneOf('projects', { programme: 'p', projectNumber: ' ' }, { programmes: [NUMBERED] }),
      [{ code: 'numberMissing', level: 'block', path: 'projectNumber' }],
    ],
    ['asks nothing of a project without a programme', sceneOf('projects'), []],
  ])

  it('says what a number looks like', () => {
    const [found] = numberMissing(sceneOf('articles', {}, without))
    expect(found?.values).toEqual({ form: '00-00-A000', programme: 'Programme p', project: 'Project a' })
  })
})

describe('statementMissing', () => {
  judges(statementMissing, [
    [
      'a programme without rules',
      sceneOf('articles', {}, { programmes: [SILENT], projects: [project('a', { programme: 'p' })] }),
      [{ code: 'statementMissing', level: 'block', path: 'projects' }],
    ],
    [
      'a programme that is not live in this language',
      sceneOf('articles', {}, { projects: [project('a', { programme: 'p' })] }),
      [{ code: 'statementMissing', level: 'block', path: 'projects' }],
    ],
    [
      'a statement that is empty in this language',
      sceneOf(
        'projects',
        { programme: 'p' },
        { programmes: [programme('p', { publicity: [rule({ statement: ' ' })] })] },
      ),
      [{ code: 'statementMissing', level: 'block', path: 'acknowledgement' }],
    ],
    [
      'funders alone',
      sceneOf('projects', { funders: ['f'] }),
      [{ code: 'statementMissing', level: 'block', path: 'acknowledgement' }],
    ],
    [
      'the statement of the programme is there',
      sceneOf('projects', { programme: 'p' }, { programmes: [NUMBERED] }),
      [],
    ],
    [
      'the project has words of its own',
      sceneOf('projects', { acknowledgement: 'Thanks', programme: 'p' }, { programmes: [SILENT] }),
      [],
    ],
    ['nobody funded it', sceneOf('articles', {}, { projects: [project('a')] }), []],
    [
      'one of two',
      sceneOf(
        'articles',
        {},
        {
          programmes: [NUMBERED],
          projects: [project('a', { programme: 'p' }), project('b', { funders: ['f'] })],
        },
      ),
      [{ code: 'statementMissing', level: 'block', path: 'projects' }],
    ],
  ])
})

describe('disclaimerMissing', () => {
  const linked = { projects: [project('a', { programme: 'p' })] }
  const blocks = { code: 'disclaimerMissing', level: 'block', path: 'projects' } as const
  judges(disclaimerMissing, [
    [
      'a programme that asks for one and has none',
      sceneOf('articles', {}, { ...linked, programmes: [STRICT] }),
      [blocks],
    ],
    [
      'so it is for the page of a project, also with words of its own',
      sceneOf('projects', { acknowledgement: 'Thanks', programme: 'p' }, { programmes: [STRICT] }),
      [{ ...blocks, path: 'programme' }],
    ],
    ['a programme that does not ask', sceneOf('articles', {}, { ...linked, programmes: [NUMBERED] }), []],
    [
      'each rule of a programme',
      sceneOf('programmes', {
        publicity: [
          rule({ disclaimer: 'No', disclaimerRequired: true }),
          rule({ disclaimer: ' ', disclaimerRequired: true }),
          rule(),
        ],
      }),
      [{ code: 'disclaimerOfRuleMissing', level: 'block', path: 'publicity.1.disclaimer' }],
    ],
    ['a programme without rules', sceneOf('programmes'), []],
    [
      'the rule of the day of the article counts',
      sceneOf(
        'articles',
        { publishedOn: '2018-05-01T00:00:00.000Z' },
        {
          ...linked,
          programmes: [
            programme('p', {
              publicity: [
                rule({ validFrom: '2014-01-01', disclaimerRequired: true }),
                rule({ validFrom: '2021-01-01' }),
              ],
            }),
          ],
        },
      ),
      [blocks],
    ],
  ])
})
