import type { EditorialWorkflowOptions } from '@tilts/editorial-workflow'
import type { CheckResult, ToldVariant } from '@tilts/editorial-workflow/types'

export const options: EditorialWorkflowOptions = {
  collections: {
    posts: {
      checks: [
        ({ doc }): CheckResult[] =>
          doc.text ? [] : [{ code: 'noText', level: 'warn', message: 'No text.' }],
      ],
    },
  },
}

/* The build of this project fails when types that it gets from the package are missing: everything would be right. */

// @ts-expect-error No collection has this name.
export const wrongOptions: EditorialWorkflowOptions = { collections: { pages: {} } }

// @ts-expect-error There is no such state.
export const wrongState: ToldVariant['state'] = 'lost'
