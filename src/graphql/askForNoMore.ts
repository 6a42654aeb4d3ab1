import {
  Kind,
  OperationTypeNode,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql'

/** What Payload gives without counting: it counts for everything else that it says of a page. */
const WITHOUT_COUNTING = ['__typename', 'docs', 'limit', 'page']
/** The documents of a page, where nobody says how many. */
const DEFAULT_LIMIT = 10
/** Made of fields that a selection of it alone does not bring: it is read with all others. */
const MADE_OF_OTHERS = ['thumbnailURL']

/**
 * Has Payload read only what a query names, and count only for who asks for a total: it has arguments for both (`select`, `pagination`),
 * but reads and counts all unless they are given. They are written into the document at the end of its validation, as if the caller had.
 */
export const askForNoMore: ValidationRule = (context) => ({
  Document: {
    leave(document: DocumentNode) {
      const isWhole = names(document, MADE_OF_OTHERS)
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue
        if (definition.operation !== OperationTypeNode.QUERY) continue
        for (const field of definition.selectionSet.selections)
          if (field.kind === Kind.FIELD) askOf(context.getSchema(), field, isWhole)
      }
    },
  },
})

function askOf(schema: GraphQLSchema, field: FieldNode, isWhole: boolean): void {
  const known =
    schema
      .getQueryType()
      ?.getFields()
      [field.name.value]?.args.map(({ name }) => name) ?? []
  const given = field.arguments?.map(({ name }) => name.value) ?? []
  const isFree = (name: string): boolean => known.includes(name) && !given.includes(name)
  const more: ArgumentNode[] = []
  if (!isWhole && isFree('select')) more.push(argument('select', { kind: Kind.BOOLEAN, value: true }))
  if (isFree('pagination') && known.includes('limit') && !isCounted(field.selectionSet)) {
    more.push(argument('pagination', { kind: Kind.BOOLEAN, value: false }))
    if (!given.includes('limit'))
      more.push(argument('limit', { kind: Kind.INT, value: String(DEFAULT_LIMIT) }))
  }
  Object.assign(field, { arguments: [...(field.arguments ?? []), ...more] })
}

const argument = (name: string, value: ArgumentNode['value']): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value,
})

const isCounted = (selectionSet: SelectionSetNode | undefined): boolean =>
  (selectionSet?.selections ?? []).some(
    (selection) => selection.kind !== Kind.FIELD || !WITHOUT_COUNTING.includes(selection.name.value),
  )

function names(document: DocumentNode, fields: readonly string[]): boolean {
  let isNamed = false
  visit(document, { Field: (field) => void (isNamed ||= fields.includes(field.name.value)) })
  return isNamed
}
