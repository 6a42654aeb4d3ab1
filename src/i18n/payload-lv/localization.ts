import type { Overrides } from './types'

export const localization = {
  cannotCopySameLocale: 'Nevar kopēt uz to pašu valodu',
  copyFromTo: 'Kopēšana: {{from}} → {{to}}',
  copyToLocale: 'Kopēt uz citu valodu',
  localeToPublish: 'Publicējamā valoda',
  selectedLocales: 'Izvēlētās valodas',
  selectLocaleToCopy: 'Izvēlieties, uz kuru valodu kopēt',
  selectLocaleToDuplicate: 'Izvēlieties dublējamās valodas',
} as const satisfies Overrides<'localization'>
