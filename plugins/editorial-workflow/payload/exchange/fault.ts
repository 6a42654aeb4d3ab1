/** Why a file is refused as a whole; `line` where one is to blame, from 1. */
export class FileFault extends Error {
  constructor(
    readonly code: 'badEncoding' | 'badFile' | 'badHeader' | 'doctype' | 'tooLarge' | 'tooManyRows',
    readonly detail = '',
    readonly line: null | number = null,
  ) {
    super(`${code}${detail && `: ${detail}`}`)
  }
}

/** What became of the rows of a file. Lines are those of the file, from 1. */
export type ImportReport = {
  added: number
  refused: readonly { line: number; reason: string }[]
  rows: number
  unchanged: number
}

/** A row as it was read, or why it cannot be. */
export type Read<T> = { line: number } & ({ fault: RowFault } | { row: T })
export type RowFault = 'badLanguage' | 'badTags' | 'empty' | 'forbidden' | 'tooLong'
