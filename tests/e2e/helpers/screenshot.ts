import path from 'node:path'
import type { Page } from 'playwright-core'
import { ARTIFACTS } from '../../helpers/paths'

/** Keeps a picture of what the page shows now, with all its images. */
export async function screenshot(page: Page, name: string): Promise<void> {
  // Those further down would come with the scrolling only.
  await page.evaluate(() => document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')))
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  const file = `${name.toLowerCase().replace(/[^\p{Letter}\d]+/gu, '-')}.png`
  await page.screenshot({ animations: 'disabled', path: path.join(ARTIFACTS, 'screenshots', file) })
}
