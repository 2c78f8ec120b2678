import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './helpers/command.ts'

const ROOT = new URL('..', import.meta.url).pathname
const PAGE = join(ROOT, 'fixtures/wire-story-innertext/page.txt')

const run = (bin: string) => spawnSync(process.execPath, [bin, PAGE], { encoding: 'utf8' })

test('the command runs without what V8 has compiled of it, and on a damaged copy of that', () => {
  const copy = temporaryFolder()
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const expected = execFileSync(process.execPath, [join(ROOT, 'bin/dechaff.js'), PAGE], { encoding: 'utf8' })
  const cache = readdirSync(join(copy, 'dist')).find((name) => name.endsWith('.cache'))
  expect(cache).toBeDefined()
  cpSync(PAGE, join(copy, 'dist', cache as string))
  expect(run(join(copy, 'bin/dechaff.js'))).toMatchObject({ status: 0, stderr: '', stdout: expected })
  rmSync(join(copy, 'dist', cache as string))
  expect(run(join(copy, 'bin/dechaff.js'))).toMatchObject({ status: 0, stderr: '', stdout: expected })
})

test('the command is a file that may be run: npx runs a checkout’s own as it is', () => {
  const expected = run(join(ROOT, 'bin/dechaff.js')).stdout
  expect(execFileSync(join(ROOT, 'bin/dechaff.js'), [PAGE], { encoding: 'utf8' })).toBe(expected)
})

test('the bundle says whose code is in it', () => {
  const licences = readFileSync(join(ROOT, 'dist/LICENSES.txt'), 'utf8')
  for (const name of ['commander', 'htmlparser2', 'entities']) expect(licences).toContain(`${name}\n`)
})
