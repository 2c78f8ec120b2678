/**
 * Makes the command's files from what tsc built: reading 150 modules one by one takes longer than cleaning a page.
 * `dist/main.cjs` is the command in one file, `dist/main.cache` what V8 compiled of it, and `dist/batch/worker.js` a
 * worker thread in one file. Run by `npm run build`.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { ascii } from './ascii.mts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DATA = ['write/schema.json', 'passes/weights']
/** Left where npm puts them: large, or finding files of their own, and needed by few pages or none. */
const EXTERNAL = ['jsdom', '@mozilla/readability', 'piscina']

/** What the command is run on for its cache: a text dump and a page. */
const SAMPLES = ['fixtures/wire-story-innertext/page.txt', 'fixtures/wire-story/page.html']

/** A module's own address stays that of its file in dist, wherever the bundle is. */
const ownAddress: Plugin = {
  name: 'own-address',
  setup({ initialOptions, onLoad }) {
    const out = dirname(initialOptions.outfile as string)
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      if (!code.includes('import.meta.url')) return undefined
      const own = relative(resolve(ROOT, 'src'), path).replaceAll('\\', '/').replace(/\.ts$/, '.js')
      const address = `new URL('${relative(out, join('dist', own)).replaceAll('\\', '/')}', bundleUrl).href`
      return { contents: code.replaceAll('import.meta.url', address), loader: 'ts' }
    })
  },
}

/** commander starts no other program here, and what it would do so with takes longer to load than commander. */
const noPrograms: Plugin = {
  name: 'no-programs',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'no-programs' }))
    onLoad({ filter: /.*/, namespace: 'no-programs' }, () => ({ contents: 'export {}' }))
  },
}

const shared = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: EXTERNAL,
  minify: true,
  legalComments: 'none',
  plugins: [ownAddress, noPrograms],
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions

/** The licences of the packages whose code is in the bundles ask to stand beside them. */
function licences(bundled: readonly Metafile[]): string {
  const files = bundled.flatMap(({ inputs }) => Object.keys(inputs))
  const packages = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  )
  return [...packages]
    .sort()
    .map((folder) => {
      const file = readdirSync(join(ROOT, folder)).find((name) => /^licen[cs]e/i.test(name))
      if (!file) throw new Error(`${folder} has no licence file to put beside the bundle`)
      return `${folder.replace(/^.*node_modules\//, '')}\n\n${readFileSync(join(ROOT, folder, file), 'utf8')}`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

for (const data of DATA) cpSync(resolve(ROOT, 'src', data), resolve(ROOT, 'dist', data), { recursive: true })
const main = await build({
  ...shared,
  write: false,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.cjs',
  format: 'cjs',
  // a script from the cache has no import()
  supported: { 'dynamic-import': false },
  banner: { js: `const bundleUrl=require('node:url').pathToFileURL(__filename).href;` },
})
const worker = await build({
  ...shared,
  entryPoints: ['src/batch/worker.ts'],
  outfile: 'dist/batch/worker.js',
  allowOverwrite: true,
  format: 'esm',
  banner: {
    js: `import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url),bundleUrl=import.meta.url;`,
  },
})
// as bin/dechaff.js runs it: put around the text only then, V8 would copy all of it. esbuild leaves letters in regular
// expressions as they are; V8 keeps and reads a text of ASCII in half the memory
writeFileSync(
  resolve(ROOT, 'dist/main.cjs'),
  `(function(require,__filename,__dirname){${ascii(main.outputFiles[0]?.text ?? '')}\n})`,
)
writeFileSync(resolve(ROOT, 'dist/LICENSES.txt'), licences([main.metafile, worker.metafile]))
// the first file decides what is compiled already when the command starts: one of each format
execFileSync(
  process.execPath,
  [resolve(ROOT, 'bin/cache.cjs'), '-q', ...SAMPLES.map((file) => resolve(ROOT, file))],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
)
