/** The desk as a whole: its pages, and what all of them say. */
export const deskEn = {
  calendar: 'Calendar',
  coverage: 'Coverage',
  'cycle-time': 'Cycle time',
  desk: 'Editorial desk',
  notAllowed: 'Only staff can see this page.',
  notices: 'Notices',
  queue: 'Queue',
  releases: 'Releases',
}

export const deskLv: typeof deskEn = {
  calendar: 'Kalendārs',
  coverage: 'Valodu pārklājums',
  'cycle-time': 'Darba gaita',
  desk: 'Redakcija',
  notAllowed: 'Šo lapu redz tikai darbinieki.',
  notices: 'Paziņojumi',
  queue: 'Darbu saraksts',
  releases: 'Laidieni',
}
