import { beforeAll, describe, expect, it } from 'vitest'
import { fillDesk, type FilledDesk } from '../screens/fillDesk'
import { SCREENS } from '../screens/screens'
import { showScreen } from '../screens/showScreen'
import { accessibilityFaults } from './helpers/accessible'
import { createSite, type Look } from './helpers/createSite'

const site = createSite()
let desk: FilledDesk
beforeAll(async () => {
  desk = await fillDesk(site)
})

describe.each<Look>([
  { language: 'lv', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
])('with $theme colours at $width px', (look) => {
  it.each(SCREENS)('axe finds nothing serious on: $name', async (screen) => {
    const page = await site.open(look, screen.as)
    await showScreen(page, screen, desk)
    expect(await accessibilityFaults(page, screen.root)).toEqual([])
  })
})
