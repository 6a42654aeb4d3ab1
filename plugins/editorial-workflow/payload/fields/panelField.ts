import type { Field } from 'payload'
import { panelEn, panelLv } from '../../translations/panel'

/** The name that the package has in an import map. */
const CLIENT = '@tilts/editorial-workflow/client'

export const PANEL_FIELD = 'editorialPanel' as const

/** Holds nothing: the panel of the workflow beside the form of a document, and in lists the states of its languages. */
export const panelField = (): Field => ({
  name: PANEL_FIELD,
  type: 'ui',
  admin: {
    components: { Cell: `${CLIENT}#ListStates`, Field: `${CLIENT}#WorkflowPanel` },
    disableBulkEdit: true,
    position: 'sidebar',
  },
  label: { en: panelEn.states, lv: panelLv.states },
})

/** The columns that a list begins with: the states of all languages stand where Payload shows that of one. */
export function withStates(columns: string[] | undefined): string[] | undefined {
  if (!columns || columns.includes(PANEL_FIELD)) return columns
  if (columns.includes('_status')) return columns.map((name) => (name === '_status' ? PANEL_FIELD : name))
  return [...columns.slice(0, 1), PANEL_FIELD, ...columns.slice(1)]
}
