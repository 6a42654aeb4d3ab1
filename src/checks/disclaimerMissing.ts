import { programmeOf } from '@/funding/creditsOf'
import { ruleInForce, type PublicityRule } from '@/funding/ruleInForce'
import { dayOf } from './statementMissing'
import type { Finding, Rule, Scene } from './scene'

/** Where a programme wants a disclaimer, it has to be there in the language that is published: in each of its rules, and for each project. */
export const disclaimerMissing: Rule = (scene) =>
  scene.collection === 'programmes' ? inRules(scene.doc.publicity) : ofProjects(scene)

const inRules = (rules: null | readonly PublicityRule[] | undefined): Finding[] =>
  (rules ?? []).flatMap((rule, i) =>
    isMissing(rule)
      ? [{ code: 'disclaimerOfRuleMissing', level: 'block', path: `publicity.${i}.disclaimer` }]
      : [],
  )

const ofProjects = (scene: Scene): Finding[] =>
  scene.funding.projects.flatMap((project): Finding[] => {
    const programme = programmeOf(scene.funding, project)
    const rule = ruleInForce(programme?.publicity, dayOf(scene))
    if (!programme || !rule || !isMissing(rule)) return []
    return [
      {
        code: 'disclaimerMissing',
        level: 'block',
        path: scene.collection === 'projects' ? 'programme' : 'projects',
        values: { programme: programme.name },
      },
    ]
  })

const isMissing = ({ disclaimer, disclaimerRequired }: PublicityRule): boolean =>
  Boolean(disclaimerRequired) && !disclaimer?.trim()
