import ts from 'typescript'

/**
 * Gives every relative import of a module, or of a declaration file, another path; all else stays to the letter.
 *
 * @param {string} fileName tells what it is by its ending: `.js` or `.d.ts`
 * @param {string} text
 * @param {(specifier: string) => string} rewrite gets `./x`, gives what to write instead
 * @returns {string}
 */
export function rewriteImports(fileName, text, rewrite) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest)
  const found = []
  const visit = (node) => {
    const specifier = specifierOf(node)
    if (specifier && ts.isStringLiteral(specifier) && /^\.\.?(\/|$)/.test(specifier.text))
      found.push(specifier)
    ts.forEachChild(node, visit)
  }
  visit(source)
  // From the end, so that the places before stay where they are.
  return found.reverse().reduce((result, specifier) => {
    const [start, end] = [specifier.getStart(source), specifier.getEnd()]
    return result.slice(0, start) + quote(rewrite(specifier.text), result[start]) + result.slice(end)
  }, text)
}

const quote = (path, mark) => mark + path + mark

/** The path in `import … from`, `export … from`, `import()`, the type `import()`, and `declare module`. */
function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0]
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  return ts.isModuleDeclaration(node) ? node.name : undefined
}
