import type { Overrides } from './types'

export const upload = {
  bulkUpload: 'Vairāku failu augšupielāde',
  // Lower case: always printed after "vai".
  dragAndDrop: 'ievelciet failu šeit',
  dragAndDropHere: 'vai ievelciet failu šeit',
  filesToUpload: 'Augšupielādējamie faili',
  fileToUpload: 'Augšupielādējamais fails',
  pasteURL: 'Ielīmēt adresi (URL)',
  previewSizes: 'Skatīt attēla izmērus',
  selectCollectionToBrowse: 'Izvēlieties pārlūkojamo kolekciju',
  selectFile: 'Izvēlēties failu',
  sizesFor: 'Izmēri: {{label}}',
} as const satisfies Overrides<'upload'>
