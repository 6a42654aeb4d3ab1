import type { Page } from 'playwright-core'
import type { FilledDesk } from './fillDesk'

/** A screen of ours: where it is, who looks at it, and what has to be done until it is there. */
export type Screen = {
  as: 'admin' | 'author' | 'editor' | 'translator'
  name: string
  path: (desk: FilledDesk) => string
  /** Waits until it is there, and opens what opens by hand. */
  ready?: (page: Page) => Promise<void>
  /** Of what axe is to look at. @default [data-desk] */
  root?: string
}

const article =
  (state: keyof FilledDesk, rest = '') =>
  (desk: FilledDesk) =>
    `/admin/collections/articles/${desk[state]}${rest}?locale=lv`

/** Every screen that the plugin and Tilts add to the admin. */
export const SCREENS: readonly Screen[] = [
  { as: 'editor', name: 'dashboard', path: () => '/admin' },
  { as: 'author', name: 'dashboard of an author', path: () => '/admin' },
  { as: 'editor', name: 'queue', path: () => '/admin/desk/queue' },
  { as: 'editor', name: 'calendar', path: () => '/admin/desk/calendar' },
  { as: 'editor', name: 'releases', path: () => '/admin/desk/releases' },
  { as: 'editor', name: 'release', path: ({ release }) => `/admin/desk/releases?release=${release}` },
  { as: 'editor', name: 'coverage', path: () => '/admin/desk/coverage' },
  { as: 'editor', name: 'cycle time', path: () => '/admin/desk/cycle-time' },
  { as: 'editor', name: 'notices', path: () => '/admin/desk/notices' },
  { as: 'editor', name: 'list', path: () => '/admin/collections/articles?locale=lv' },
  { as: 'editor', name: 'panel in review', path: article('inReview') },
  {
    as: 'editor',
    name: 'approve',
    path: article('live'),
    ready: async (page) => {
      await page.getByRole('button', { name: /^(Apstiprināt|Approve)$/ }).click()
      await page.locator('.wd').waitFor()
    },
  },
  {
    as: 'editor',
    name: 'schedule',
    path: article('approved'),
    ready: async (page) => {
      await page.getByRole('button', { name: /^(Ieplānot noņemšanu|Schedule unpublication)$/ }).click()
      await page.locator('.wd').waitFor()
    },
  },
  {
    as: 'editor',
    name: 'comments',
    path: article('inReview'),
    ready: async (page) => {
      await page.locator('.ec-count').click()
      await page.locator('#editorial-comments').waitFor()
    },
  },
  {
    as: 'editor',
    name: 'preview of a draft',
    path: ({ draft }) => `/preview/articles/${draft}?locale=lv`,
    root: 'body',
  },
  { as: 'author', name: 'panel sent back', path: article('changes') },
  { as: 'editor', name: 'panel live', path: article('live') },
  {
    as: 'translator',
    name: 'translation',
    path: ({ live }) => `/admin/collections/articles/${live}/translate?locale=en`,
    root: '.translation-screen',
  },
  {
    as: 'admin',
    name: 'webhook',
    path: ({ webhook }) => `/admin/collections/editorial-webhooks/${webhook}`,
    ready: async (page) => {
      await page.locator('.wh-list summary').first().click()
    },
    // The fields above it are Payload's own.
    root: '.wh',
  },
]
