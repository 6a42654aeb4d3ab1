/**
 * The record of changes of a database, by its address as the application has it. Only its driver is loaded.
 *
 * @param {string} url `file:…` or `mongodb…`
 * @returns {import('./followChanges.mjs').Changes}
 */
export function openChanges(url) {
  /** @type {Promise<import('./followChanges.mjs').Changes> | undefined} */
  let opening
  const opened = () => (opening ??= open(url))
  return { close: async () => (await opening)?.close(), read: async () => (await opened()).read() }
}

async function open(url) {
  if (url.startsWith('file:')) return (await import('./sqliteChanges.mjs')).openSqliteChanges(url)
  return (await import('./mongoChanges.mjs')).openMongoChanges(url)
}
