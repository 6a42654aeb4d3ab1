import type { Overrides } from './types'

export const dashboard = {
  discardMessage: 'Paneļa izkārtojumā ir nesaglabātas izmaiņas. Vai tiešām tās atmest?',
  discardTitle: 'Vai atmest izmaiņas?',
  editDashboard: 'Rediģēt paneli',
  editingDashboard: 'Paneļa rediģēšana',
  noItems: 'Panelī nav logrīku. Tos var pievienot augšējā joslā, izvēlnē “Panelis”.',
  resetLayout: 'Atiestatīt izkārtojumu',
  searchWidgets: 'Meklēt logrīkus…',
} as const satisfies Overrides<'dashboard'>
