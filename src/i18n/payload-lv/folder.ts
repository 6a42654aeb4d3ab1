import type { Overrides } from './types'

export const folder = {
  byFolder: 'Pēc mapes',
  folderTypeDescription: 'Izvēlieties, kuru kolekciju dokumenti šajā mapē ir atļauti.',
  itemHasBeenMoved: 'Pārvietots uz mapi {{folderName}}: {{title}}',
  itemHasBeenMovedToRoot: 'Pārvietots uz saknes mapi: {{title}}',
  itemsMovedToFolder: 'Pārvietots uz mapi {{folderName}}: {{title}}',
  itemsMovedToRoot: 'Pārvietots uz saknes mapi: {{title}}',
  moveItemsToFolderConfirmation:
    'Vai tiešām pārvietot atlasīto (<1>{{count}} {{label}}</1>) uz mapi <2>{{toFolder}}</2>?',
  moveItemsToRootConfirmation: 'Vai tiešām pārvietot atlasīto (<1>{{count}} {{label}}</1>) uz saknes mapi?',
  moveItemToFolderConfirmation: 'Vai tiešām pārvietot “<1>{{title}}</1>” uz mapi <2>{{toFolder}}</2>?',
  moveItemToRootConfirmation: 'Vai tiešām pārvietot “<1>{{title}}</1>” uz saknes mapi?',
  movingFromFolder: 'Pārvietošana no mapes {{fromFolder}}: {{title}}',
  newFolder: 'Jauna mape',
  noFolder: 'Bez mapes',
  searchByNameInFolder: 'Meklēt pēc nosaukuma mapē {{folderName}}',
  selectFolderForItem: 'Izvēlieties mapi ({{title}})',
} as const satisfies Overrides<'folder'>
