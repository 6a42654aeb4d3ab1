/** Says in a line why something was not done, and ends with 1: a refusal needs no stack. Faults of the program are thrown on. */
export async function orSay(work: () => Promise<0 | 1>): Promise<0 | 1> {
  try {
    return await work()
  } catch (err) {
    if (!(err instanceof Error) || isFault(err)) throw err
    process.stderr.write(`${err.message}\n`)
    return 1
  }
}

const isFault = (err: Error): boolean =>
  err instanceof TypeError || err instanceof RangeError || ('status' in err && Number(err.status) >= 500)
