import { execFile } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { articlePage, dechaff, temporaryFolder } from './helpers/command.ts'

const BIN = new URL('../bin/dechaff.js', import.meta.url).pathname
const ROOT = new URL('..', import.meta.url).pathname

/** Loaded before the command: notes every file that its code opens and every connection it tries. */
const SPY = `
import fs from 'node:fs'
import net from 'node:net'
import dns from 'node:dns'
import dgram from 'node:dgram'
import child from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
const notes = []
const note = (object, name, what = (args) => String(args[0])) => {
  const original = object[name]
  object[name] = function (...args) {
    notes.push(name + ' ' + what(args))
    return original.apply(this, args)
  }
}
for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'writeFile', 'writeFileSync'])
  note(fs, name)
for (const name of ['open', 'readFile', 'writeFile']) note(fs.promises, name)
note(net.Socket.prototype, 'connect', () => 'NETWORK')
for (const name of ['lookup', 'resolve']) note(dns, name, () => 'NETWORK')
note(dgram, 'createSocket', () => 'NETWORK')
for (const name of ['spawn', 'exec', 'execFile', 'fork']) note(child, name, () => 'PROCESS')
globalThis.fetch = () => { notes.push('fetch NETWORK') }
syncBuiltinESMExports()
process.on('exit', () => { process._rawDebug(JSON.stringify(notes)) })
`

const HOSTILE = `
<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script>
<script>fetch('http://127.0.0.1:9/x'); document.body.innerHTML = 'scripted'</script>
<img src="http://127.0.0.1:9/a.png" onerror="fetch('http://127.0.0.1:9/y')"><iframe src="file:///etc/passwd"></iframe>`

test.each(['heuristic', 'both'])(
  'no connection, no process, no file but the one named (%s)',
  async (passes) => {
    const folder = temporaryFolder()
    const page = join(folder, 'page.html')
    const spy = join(folder, 'spy.mjs')
    writeFileSync(page, articlePage({ head: HOSTILE, extra: HOSTILE }))
    writeFileSync(spy, SPY)
    const argv = ['--import', spy, BIN, page, '--passes', passes]
    const { stdout, stderr } = await promisify(execFile)(process.execPath, argv)
    expect(stdout).toContain('Residents lined the quay')
    expect(stdout).not.toContain('scripted')
    const notes: string[] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '')
    expect(notes).toContain(`openSync ${page}`)
    // its own code and that of its dependencies is read by Node's loaders
    const others = notes.filter(
      (line) => !line.includes(ROOT) && !line.includes('node_modules') && !line.endsWith(page),
    )
    expect(others).toEqual([])
  },
)

test('pipes and loops in a folder: a line each, and the rest is done, whatever its names', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a page\nwith -- odd\u202ename.html'), articlePage())
  writeFileSync(join(folder, '--force'), articlePage())
  mkdirSync(join(folder, 'deep'))
  symlinkSync(folder, join(folder, 'deep/loop'))
  symlinkSync('self', join(folder, 'self'))
  await promisify(execFile)('mkfifo', [join(folder, 'pipe')])
  writeFileSync(Buffer.concat([Buffer.from(join(folder, 'bad')), Buffer.of(0xff)]), articlePage())
  const { status, out, err } = await dechaff([folder, '-f', 'jsonl'])
  expect(out.trim().split('\n')).toHaveLength(3)
  expect(status).toBe(0)
  expect(err).toContain('pipe: skipped: a named pipe')
  expect(err.match(/skipped: a symbolic link/g)).toHaveLength(2)
  expect(err.split('\n')).toHaveLength(5)
})
