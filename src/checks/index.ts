import type { CollectionSlug } from 'payload'
import type { Check, CheckResult } from '@plugins/editorial-workflow'
import { tiltsT } from '@/i18n'
import { formatDate } from '@/i18n/format'
import { consentMissing } from './consentMissing'
import { disclaimerMissing } from './disclaimerMissing'
import { loadScene } from './loadScene'
import { logoWithoutAlt } from './logoWithoutAlt'
import { notReviewed } from './notReviewed'
import { numberMissing } from './numberMissing'
import { projectMissing } from './projectMissing'
import type { Finding, Rule, Scene } from './scene'
import { statementMissing } from './statementMissing'

/** What is looked at before something goes live, beside required fields and links, which the workflow looks at by itself. */
const RULES: Record<Scene['collection'], readonly Rule[]> = {
  articles: [
    projectMissing,
    numberMissing,
    statementMissing,
    disclaimerMissing,
    logoWithoutAlt,
    consentMissing,
  ],
  media: [consentMissing],
  partners: [logoWithoutAlt, consentMissing],
  programmes: [disclaimerMissing, logoWithoutAlt, consentMissing],
  projects: [numberMissing, statementMissing, disclaimerMissing, logoWithoutAlt, consentMissing, notReviewed],
}

/** The checks of a collection, as the editorial workflow takes them; none where Tilts has no rules. */
export const checksOf = (slug: CollectionSlug): readonly Check[] =>
  slug in RULES ? [checkWith(RULES[slug as keyof typeof RULES])] : []

/** One check for all rules of a collection, so that what they look at is loaded once. */
const checkWith =
  (rules: readonly Rule[]): Check =>
  async (input) => {
    const scene = await loadScene(input)
    return scene ? rules.flatMap((rule) => rule(scene)).map((finding) => tell(input.req, finding)) : []
  }

function tell(req: Parameters<Check>[0]['req'], { code, level, path, values = {} }: Finding): CheckResult {
  const language = req.i18n.language === 'en' ? 'en' : 'lv'
  const words = Object.entries(values).map(([name, value]) => [
    name,
    value instanceof Date ? formatDate(value, language) : value,
  ])
  return { code, level, message: tiltsT(req)(`checks:${code}`, Object.fromEntries(words)), path }
}
