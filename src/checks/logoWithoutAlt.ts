import { idOf } from '@/funding/findLive'
import type { Finding, Rule } from './scene'
import { ownersOfLogos, pathTo } from './owners'

/**
 * A logo says something only to those who see it, so it has an alternative text in the language that is published: the own one as it was
 * written last, those of partners, funders and programmes as they are live.
 */
export const logoWithoutAlt: Rule = (scene) => {
  const { funding, pictures } = scene
  const others = ownersOfLogos(scene)
    .filter(({ logo }) => !funding.logos.get(idOf(logo) ?? '')?.alt?.trim())
    .map((owner): Finding => ({ ...FOUND, path: pathTo(scene, owner), values: { name: owner.name } }))
  if (scene.collection !== 'partners' && scene.collection !== 'programmes') return others
  const { logo, name } = scene.doc
  const own = pictures.find(({ media }) => media.id === idOf(logo))
  // Whether it is live is told as of any other link.
  return own && !own.media.alt?.trim() ? [...others, { ...FOUND, path: 'logo', values: { name } }] : others
}

const FOUND = { code: 'logoWithoutAlt', level: 'block' } as const
