import type { Config, Payload, SanitizedConfig } from 'payload'
import type { Settings } from './settings'

/**
 * What the plugin leaves in the configuration for whoever has only a `payload`: it is there in every copy of a module, and Payload sends
 * `custom` to no browser.
 */
type Installed = {
  settings: Settings
  /** How many versions of a document each collection keeps; 0 for all. */
  versionLimits: Readonly<Record<string, number>>
}

const KEY = 'editorialWorkflow'

/** The `custom` of a configuration with what the plugin leaves there. */
export const withInstalled = (config: Config, settings: Settings): Config['custom'] => ({
  ...config.custom,
  [KEY]: { settings, versionLimits: versionLimits(settings, config) } satisfies Installed,
})

/** Payload's own default (`versions.maxPerDoc`). */
const VERSIONS_PER_DOCUMENT = 100

const versionLimits = ({ collections }: Settings, config: Config): Record<string, number> =>
  Object.fromEntries(
    (config.collections ?? [])
      .filter(({ slug }) => slug in collections)
      .map(({ slug, versions }) => [
        slug,
        (typeof versions === 'object' ? versions.maxPerDoc : undefined) ?? VERSIONS_PER_DOCUMENT,
      ]),
  )

export const installedIn = ({ custom }: Pick<SanitizedConfig, 'custom'>): Installed | undefined =>
  custom?.[KEY] as Installed | undefined

/**
 * The settings that the plugin was installed with.
 *
 * @throws {Error} where it is not installed.
 */
export function settingsOf({ config }: Pick<Payload, 'config'>): Settings {
  const installed = installedIn(config)
  if (!installed)
    throw new Error('editorial-workflow: it is not installed. Add editorialWorkflow({ … }) to `plugins`.')
  return installed.settings
}
