import type { Rule } from './scene'

/**
 * An article that names no project credits nobody. Not every article is funded, and whether it is nobody can tell from its fields, so it is
 * a warning, and only where something speaks for a project: a project that the text links to, a funder among the partners, the name of a
 * programme in the words.
 */
export const projectMissing: Rule = ({ evidence }) =>
  evidence.length > 0
    ? [
        {
          code: 'projectMissing',
          level: 'warn',
          path: 'projects',
          values: { names: evidence.map((name) => `“${name}”`).join(', ') },
        },
      ]
    : []
