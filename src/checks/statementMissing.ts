import { creditsOf, isFunded } from '@/funding/creditsOf'
import { dayOfRules } from '@/funding/fixCredits'
import type { Finding, Rule, Scene } from './scene'

/** What is funded says so, in the words of the programme or of the project, in the language that is published. */
export const statementMissing: Rule = (scene) =>
  scene.funding.projects.filter(isFunded).flatMap((project): Finding[] => {
    const [credit] = creditsOf({ ...scene.funding, projects: [project] }, dayOf(scene))
    if (!credit || credit.statement) return []
    return [
      {
        code: 'statementMissing',
        level: 'block',
        path: scene.collection === 'projects' ? 'acknowledgement' : 'projects',
        values: { project: project.title },
      },
    ]
  })

/** The day whose rules a document goes by. */
export const dayOf = (scene: Scene): Date =>
  dayOfRules(scene.collection === 'articles' ? scene.doc.publishedOn : undefined, scene.today)
