import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Payload's own faults inside of our screens, by rule: what its components draw, we cannot mend. Found by running axe on Payload without
 * the plugin.
 */
const PAYLOADS: Readonly<Record<string, readonly string[]>> = {
  'aria-hidden-focus': ['.dropdown-indicator', '.clear-indicator'],
  'button-name': ['.copy-to-clipboard'],
  label: ['[id^=react-select-][id$=-input]', '.react-datepicker__input-container > input'],
}

/**
 * What axe finds to be serious or critical below `root`, one line for each place: rule, place, what to do. WCAG 2.2 A and AA.
 *
 * @throws when there is no `root` on the page: nothing found in nothing says nothing.
 */
export async function accessibilityFaults(page: Page, root = '[data-desk]'): Promise<string[]> {
  if ((await page.locator(root).count()) === 0) throw new Error(`There is no ${root} on ${page.url()}.`)
  await page.evaluate(SOURCE)
  const { violations } = await page.evaluate(
    (include) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        { include: [include] },
        { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      ),
    root,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ help, id, nodes }) =>
      nodes
        .map(({ target }) => target.join(' '))
        .filter((place) => !PAYLOADS[id]?.some((known) => place.includes(known.split('[id$')[0] ?? known)))
        .map((place) => `${id}: ${place} (${help})`),
    )
}
