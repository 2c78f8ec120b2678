/** Works out the constant strings that regular expressions in src/ are put together from. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

const parsed = new Map<string, ts.SourceFile>()

/** A source file's syntax tree, parsed once. */
export function sourceFile(path: string): ts.SourceFile {
  const known = parsed.get(path)
  if (known) return known
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  parsed.set(path, file)
  return file
}

/** An expression's text where it is constant: of literals, templates, sums, joined lists and the names of such. */
export function constantText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return constantText(node.expression)
  if (ts.isTemplateExpression(node)) return templateText(node, ({ text }) => text)
  if (ts.isTaggedTemplateExpression(node)) return rawText(node)
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return together([constantText(node.left), constantText(node.right)])
  if (ts.isIdentifier(node)) return namedText(node.text, node.getSourceFile())
  return ts.isCallExpression(node) ? joinedText(node) : undefined
}

const together = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.every((part) => part !== undefined) ? parts.join('') : undefined

type TemplatePart = ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail

const templateText = (
  node: ts.TemplateExpression,
  textOf: (part: TemplatePart) => string,
): string | undefined =>
  together([
    textOf(node.head),
    ...node.templateSpans.flatMap(({ expression, literal }) => [constantText(expression), textOf(literal)]),
  ])

/** What `String.raw` leaves: the source between the quotes or braces. */
function rawText({ tag, template }: ts.TaggedTemplateExpression): string | undefined {
  if (tag.getText() !== 'String.raw') return undefined
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.getText().slice(1, -1)
  return templateText(template, (part) => part.getText().replace(/^[`}]|(?:`|\$\{)$/g, ''))
}

/** `[…].join('|')`, of constant strings. */
function joinedText({ expression, arguments: [separator] }: ts.CallExpression): string | undefined {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'join' || !separator)
    return undefined
  const list = expression.expression
  const between = constantText(separator)
  if (!ts.isArrayLiteralExpression(list) || between === undefined) return undefined
  const parts = list.elements.map(constantText)
  return parts.every((part) => part !== undefined) ? parts.join(between) : undefined
}

/** The text of a file's constant, or of one that it imports from a neighbour. */
function namedText(name: string, file: ts.SourceFile): string | undefined {
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find((one) => one.name.getText() === name)
      if (found?.initializer) return constantText(found.initializer)
    } else if (ts.isImportDeclaration(statement)) {
      const names = statement.importClause?.namedBindings
      const { text: from } = statement.moduleSpecifier as ts.StringLiteral
      const isHere = names && ts.isNamedImports(names) && names.elements.some((one) => one.name.text === name)
      if (isHere && from.startsWith('.'))
        return namedText(name, sourceFile(resolve(dirname(file.fileName), from)))
    }
  }
  return undefined
}
