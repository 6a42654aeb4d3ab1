import { contentCollection } from '@collections/contentCollection'
import { PROJECTS } from '@collections/slugs'
import { slugField } from '@/fields/slugField'
import { formerSlugsField } from '@/fields/formerSlugsField'
import { searchKeysField } from '@/fields/searchKeysField'
import { sortKeyField } from '@/fields/sortKeyField'
import { both } from '@/i18n/both'
import { activityFields, objectiveFields, resourceFields, resultFields } from './lists'
import { fundingFields, participantFields } from './participants'
import { overviewFields } from './overview'
import { statusFields } from './status'

export const Projects = contentCollection({
  slug: PROJECTS,
  labels: { singular: both('Project', 'Projekts'), plural: both('Projects', 'Projekti') },
  admin: {
    useAsTitle: 'title',
    group: both('Content', 'Saturs'),
    defaultColumns: ['title', 'acronym', 'programme', '_status', 'updatedAt'],
    description: both(
      'What the organisation does with whom, with which money and to what effect.',
      'Ko organizācija dara, ar ko kopā, par kādu finansējumu un ar kādu rezultātu.',
    ),
  },
  defaultSort: 'sortKey',
  // The derived status needs these even when a reader selects other fields only.
  forceSelect: {
    endDate: true,
    endPrecision: true,
    startDate: true,
    startPrecision: true,
    statusOverride: true,
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: both('Title', 'Nosaukums'),
      localized: true,
      required: true,
      maxLength: 200,
    },
    {
      type: 'tabs',
      tabs: [
        { label: both('Overview', 'Pārskats'), fields: overviewFields() },
        { label: both('Funding', 'Finansējums'), fields: fundingFields() },
        { label: both('Partners', 'Partneri'), fields: participantFields() },
        { label: both('Objectives', 'Mērķi'), fields: objectiveFields() },
        { label: both('Activities', 'Aktivitātes'), fields: activityFields() },
        { label: both('Results', 'Rezultāti'), fields: resultFields() },
        { label: both('Resources', 'Materiāli'), fields: resourceFields() },
      ],
    },
    ...statusFields(),
    slugField({ from: 'title', isKept: true }),
    formerSlugsField(),
    sortKeyField('title'),
    searchKeysField(),
  ],
})
