import { beforeAll, describe, it } from 'vitest'
import { createSite, type Look } from '../e2e/helpers/createSite'
import { screenshot } from '../e2e/helpers/screenshot'
import { fillDesk, type FilledDesk } from './fillDesk'
import { SCREENS } from './screens'
import { showScreen } from './showScreen'

/* `npm run screens`: a picture of every screen in every look, for people to look at. */

const site = createSite()
let desk: FilledDesk
beforeAll(async () => {
  desk = await fillDesk(site)
})

const LOOKS = (['lv', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ([1440, 390] as const).map((width): Look => ({ language, theme, width })),
  ),
)

describe.each(LOOKS)('in $language, $theme, at $width px', (look) => {
  it.each(SCREENS)('$name', async (screen) => {
    const page = await site.open(look, screen.as)
    await showScreen(page, screen, desk)
    await screenshot(page, `screen ${screen.name} ${look.language} ${look.theme} ${look.width}`)
  })
})
