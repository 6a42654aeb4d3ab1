import type { Overrides } from './types'

// Payload inserts {{label}} in the nominative and knows no gender, so labels stand after a colon or in brackets.
export const fields = {
  addLabel: 'Pievienot: {{label}}',
  addNewLabel: 'Pievienot: {{label}}',
  addUpload: 'Pievienot failu',
  chooseBetweenCustomTextOrDocument: 'Ievadiet adresi (URL) vai izvēlieties dokumentu, uz kuru veidot saiti.',
  chooseDocumentToLink: 'Izvēlieties dokumentu, uz kuru veidot saiti',
  chooseFromExisting: 'Izvēlēties no esošajiem',
  chooseLabel: 'Izvēlēties: {{label}}',
  collapseAll: 'Sakļaut visu',
  customURL: 'Pielāgota adrese (URL)',
  editLabelData: 'Rediģēt datus: {{label}}',
  enterURL: 'Ievadiet adresi (URL)',
  internalLink: 'Iekšējā saite',
  labelRelationship: 'Saistība: {{label}}',
  latitude: 'Ģeogrāfiskais platums',
  linkedTo: 'Saite uz: <0>{{label}}</0>',
  longitude: 'Ģeogrāfiskais garums',
  newLabel: 'Izveidot: {{label}}',
  removeUpload: 'Noņemt failu',
  selectExistingLabel: 'Izvēlēties esošu: {{label}}',
  selectFieldsToEdit: 'Izvēlieties rediģējamos laukus',
  showAll: 'Izvērst visu',
  swapUpload: 'Mainīt failu',
  toggleBlock: 'Izvērst vai sakļaut bloku',
  uploadNewLabel: 'Augšupielādēt: {{label}}',
} as const satisfies Overrides<'fields'>
