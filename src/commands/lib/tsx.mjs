/**
 * The command that runs a TypeScript file with Payload in it. Node 20 often never finishes loading Payload's editor (exit code 13), unless
 * this part of it is there already. Nothing of ours is loaded by `require`, and without tsx in it the start takes half the time.
 *
 * @param {string} file
 * @param {string[]} [args]
 */
export const tsx = (file, args = []) => [
  process.execPath,
  '--import',
  '@payloadcms/richtext-lexical/lexical',
  '--import',
  'tsx/esm',
  file,
  ...args,
]
