/**
 * The command that runs a TypeScript file with Payload in it. Node 20 often never finishes loading Payload's editor (exit code 13), unless
 * this part of it is there already.
 *
 * @param {string} file
 * @param {string[]} [args]
 */
export const tsx = (file, args = []) => [
  process.execPath,
  '--import',
  '@payloadcms/richtext-lexical/lexical',
  '--import',
  'tsx',
  file,
  ...args,
]
