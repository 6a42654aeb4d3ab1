import { programmeOf } from '@/funding/creditsOf'
import { ruleInForce } from '@/funding/ruleInForce'
import type { Finding, Rule } from './scene'

/**
 * A project that a programme pays for has a number. Where the rule of the programme shows what its numbers look like, every project of it
 * has one, and its page is not published without. Where the rule only says what the number is called, or nothing (a contract may have none
 * that partners know), it is a reminder. Articles are only warned: who writes them does not have the grant agreement.
 */
export const numberMissing: Rule = (scene) =>
  scene.funding.projects.flatMap((project): Finding[] => {
    const programme = programmeOf(scene.funding, project)
    if (!programme || project.projectNumber?.trim()) return []
    const form = ruleInForce(programme.publicity, scene.today)?.numberFormat?.trim()
    const isOwn = scene.collection === 'projects'
    if (!isOwn && !form) return []
    return [
      {
        code: form ? 'numberMissing' : 'numberUnknown',
        level: isOwn && form && isExample(form) ? 'block' : 'warn',
        path: isOwn ? 'projectNumber' : 'projects',
        values: { form: form ?? '', programme: programme.name, project: project.title },
      },
    ]
  })

/** “19-00-A019.332-000009” shows a number, “project code from the portal” does not. */
const isExample = (form: string): boolean => /\d/.test(form)
