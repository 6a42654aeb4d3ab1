/** By requests whose documents are wanted by their ids alone: the ids of the page, once they are found. */
const wanted = new WeakMap<object, string[] | undefined>()

/** Has the page that is found for a request come without documents, where `findQuickly` finds it. */
export const wantIds = (req: object): void => void wanted.set(req, undefined)

export const wantsIds = (req: object | undefined): boolean => req !== undefined && wanted.has(req)

/** Notes the ids of the page in the place of its documents. */
export const noteIds = (req: object, ids: string[]): void => void wanted.set(req, ids)

/** The ids of the page; undefined where it came with its documents. */
export const notedIds = (req: object): string[] | undefined => wanted.get(req)
