import type { Page } from 'playwright-core'
import type { FilledDesk } from './fillDesk'
import type { Screen } from './screens'

/** For how long nothing may be loading until a screen counts as there, in milliseconds. */
const QUIET_MS = 500

/** Opens a screen and waits until it shows what it has. */
export async function showScreen(page: Page, screen: Screen, desk: FilledDesk): Promise<void> {
  await page.goto(screen.path(desk))
  await settle(page)
  await screen.ready?.(page)
  await page
    .locator(screen.root ?? '[data-desk]')
    .first()
    .waitFor()
  await settle(page)
}

/** What is still being loaded is drawn as a shimmer, ours and Payload's; between two of them there is a moment without. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    (quiet) => {
      const marks = globalThis as { quietSince?: number }
      const isBusy = document.querySelector('.shimmer-effect, [aria-busy="true"], .loading-overlay') !== null
      marks.quietSince = isBusy ? undefined : (marks.quietSince ?? performance.now())
      return marks.quietSince !== undefined && performance.now() - marks.quietSince > quiet
    },
    QUIET_MS,
    { polling: 50 },
  )
}
