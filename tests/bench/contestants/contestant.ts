/** What is read, a row each: the newest ten articles in English in each way that frontends ask for them. */
export const ROWS = {
  list: 'REST: list of 10, full, with relations',
  lean: 'REST: list of 10, title, slug and date',
  one: 'REST: one article by its slug, full',
  graphql: 'GraphQL: list of 10 with project and partners',
  filtered: 'REST: list of 10 of one project, full',
  deep: 'REST: list of 10 from 900 on, full',
  each: 'REST: one article by its slug, full, another one each time',
  pages: 'REST: list of 10, full, another page each time',
} as const
export type Row = keyof typeof ROWS
export const ROW_NAMES = Object.keys(ROWS) as Row[]
/** Rows that ask for other articles each time: nobody has them at hand, whatever they keep. */
export const ROVING: readonly Row[] = ['each', 'pages']

/** What is asked for beside the row itself. */
export type Ask = {
  /**
   * A time that no article has: all but those of it are asked for. With one that nobody has named yet, no cache knows the answer; every
   * contestant gets the same condition more. One that bounds the times would lead some databases to another index.
   */
  not?: string
  /** Which article, of rows that ask for another one each time; from 1 on. */
  nth?: number
}

export type Question = { body?: string; method: 'GET' | 'POST'; path: string }

/** A running contestant. */
export type Server = {
  /** Of the process that was started; others of it are its children. */
  pid: number
  port: number
  /** From the start of the process to its first good answer, in milliseconds. */
  startMs: number
  /** Ends it and waits. */
  stop: () => Promise<void>
}

/** An article as all of them can be compared; names as in {@link MODELS}. */
export type Plain = { [name: string]: Plain | Plain[] | null | number | string }

/** What editors do, one thing at a time. */
export type Desk = {
  /** Makes a draft. @returns its id */
  create: (n: number) => Promise<string>
  /** Saves another text. */
  save: (id: string, n: number) => Promise<void>
  /** All that has to be done until readers see what was saved last. */
  publish: (id: string) => Promise<void>
  /** The last step of that alone, where it has several; asked for behind `publish`, in milliseconds. */
  lastStep?: () => number
}

export type Contestant = {
  /** Signs in whoever writes. */
  desk?: (server: Server) => Promise<Desk>
  /** Its database. */
  file: string
  name: string
  /** The articles of an answer. */
  read: (row: Row, body: string) => Plain[]
  question: (row: Row, ask: Ask) => Question
  start: () => Promise<Server>
}
