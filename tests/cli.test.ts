import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import schema from '../src/write/schema.json' with { type: 'json' }
import { articlePage, dechaff, temporaryFolder } from './helpers/command.ts'

const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema)

/** A folder with pages under the given names. */
function pages(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const records = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const sources = (out: string, folder: string) =>
  records(out).map(({ source }) => source.slice(folder.length + 1))

describe('inputs', () => {
  test('standard input is read when no path is given, and for -', async () => {
    const { status, out } = await dechaff(['--format', 'json'], { stdin: articlePage() })
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      source: '-',
      format: 'html',
      date: '2024-03-05',
      byline: ['Ines Calder'],
    })
    expect((await dechaff(['-', '--format', 'json'], { stdin: articlePage() })).out).toBe(out)
  })

  test('a terminal on standard input and no path: help on stderr, status 2', async () => {
    const { status, out, err } = await dechaff([])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('Usage: dechaff')
  })

  test('folders are read in depth, sorted, hidden entries skipped, gzip undone', async () => {
    const page = articlePage()
    const folder = pages({
      'b.html': page,
      'a/z.html.gz': gzipSync(page),
      'a/y.txt': page,
      '.hidden/x.html': page,
      'a/.x.html': page,
      'B.html': page,
    })
    const { out, status } = await dechaff([folder, '-f', 'jsonl'])
    expect(status).toBe(0)
    expect(sources(out, folder)).toEqual(['B.html', 'a/y.txt', 'a/z.html.gz', 'b.html'])
    expect(new Set(records(out).map(({ body }) => body)).size).toBe(1)
  })

  test('the kind is told by content, and --input overrides', async () => {
    const folder = pages({ 'page.txt': articlePage() })
    const path = join(folder, 'page.txt')
    expect(JSON.parse((await dechaff([path, '-f', 'json'])).out).format).toBe('html')
    expect(JSON.parse((await dechaff([path, '-f', 'json', '--input', 'text'])).out).format).toBe('text')
  })

  test('one unreadable input does not stop the others', async () => {
    const folder = pages({ 'a.html': articlePage(), 'c.html': articlePage() })
    const [a, b, c] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.html`)) as [string, string, string]
    const { status, out, err } = await dechaff([a, b, c, '-f', 'jsonl'])
    expect(status).toBe(3)
    expect(records(out).map(({ source }) => source)).toEqual([a, c])
    expect(err.split('\n')[0]).toBe(`dechaff: ${b}: no such file or folder`)
    expect(err).toMatch(/3 inputs: 2 articles, 0 without, 1 failed, 0 skipped/)
  })

  test('links found in a folder are not followed', async () => {
    const folder = pages({ 'a/p.html': articlePage() })
    symlinkSync('..', join(folder, 'a/up'))
    const { status, out, err } = await dechaff([folder, '-f', 'jsonl'])
    expect({ status, sources: sources(out, folder) }).toEqual({ status: 0, sources: ['a/p.html'] })
    expect(err).toContain('skipped: a symbolic link')
  })

  test('a page over the limit is an error of its own, compressed or not', async () => {
    const folder = pages({ 'a.html.gz': gzipSync(`${articlePage()}${' '.repeat(100_000)}`) })
    const { status, err } = await dechaff([folder, '--max-bytes', '50k'])
    expect(status).toBe(3)
    expect(err).toContain('more than 51200 bytes after decompression')
  })

  test('binary files are skipped in folders and errors where named; truncated gzip is an error', async () => {
    const folder = pages({
      'a.pdf': '%PDF-1.7 …',
      'b.bin': new Uint8Array(500).map((_, i) => i % 7),
      'c.gz': gzipSync(articlePage()).subarray(0, 300),
    })
    const { status, err } = await dechaff([folder])
    expect(status).toBe(3)
    expect(err).toMatch(
      /a\.pdf: skipped: a PDF.*\n.*b\.bin: skipped: binary data.*\n.*c\.gz: broken gzip data/,
    )
    expect((await dechaff([join(folder, 'a.pdf')])).status).toBe(3)
  })
})

describe('output', () => {
  test('text: headline, byline · date, blank line, body', async () => {
    const { out } = await dechaff([], { stdin: articlePage() })
    expect(out).toMatch(/^Lighthouse of Velmora shines again\nInes Calder · 2024-03-05\n\n/)
    expect(out).toContain('\n\nResidents lined the quay')
    expect(out).toMatch(/volunteers\.\n$/)
  })

  test('--body writes the body alone', async () => {
    const { out } = await dechaff(['--body'], { stdin: articlePage() })
    expect(out).not.toContain('Ines Calder')
    expect(out).toContain('The harbour town')
  })

  test('json: an object for one input, an array for several, each as the schema has it', async () => {
    const folder = pages({ 'a.html': articlePage(), 'empty.html': '' })
    const one = JSON.parse((await dechaff([join(folder, 'a.html'), '-f', 'json'])).out)
    const { out, status } = await dechaff([folder, '-f', 'json'])
    const several = JSON.parse(out)
    expect(status).toBe(1)
    expect(several).toHaveLength(2)
    expect(several[0]).toEqual(one)
    expect(several[1]).toMatchObject({ body: '', words: 0, reason: 'empty' })
    for (const record of several) expect(valid(record), JSON.stringify(valid.errors)).toBe(true)
  })

  test('--out mirrors the tree and keeps every input its own output', async () => {
    const page = articlePage()
    const folder = pages({
      'a/p.html': page,
      'a/p.htm': page,
      'b/p.html': page,
      'b/p.html.gz': gzipSync(page),
    })
    const out = temporaryFolder()
    expect((await dechaff([folder, '-o', out, '-f', 'json'])).status).toBe(0)
    expect((readdirSync(out, { recursive: true }) as string[]).sort()).toEqual([
      'a',
      'a/p.htm.json',
      'a/p.html.json',
      'b',
      'b/p.html.gz.json',
      'b/p.html.json',
      'manifest.jsonl',
    ])
    expect(valid(JSON.parse(readFileSync(join(out, 'a/p.html.json'), 'utf8')))).toBe(true)
  })

  test('paths of several folders are mirrored below what they share', async () => {
    const folder = pages({ 'a/p.html': articlePage(), 'b/p.html': articlePage() })
    const out = temporaryFolder()
    await dechaff([join(folder, 'a/p.html'), join(folder, 'b'), '-o', out, '-f', 'markdown'])
    expect((readdirSync(out, { recursive: true }) as string[]).sort()).toEqual([
      'a',
      'a/p.html.md',
      'b',
      'b/p.html.md',
      'manifest.jsonl',
    ])
  })

  test('existing files are kept unless --force', async () => {
    const folder = pages({ 'p.html': articlePage() })
    const out = pages({ 'p.html.txt': 'mine' })
    const { status, err } = await dechaff([folder, '-o', out])
    expect(status).toBe(3)
    expect(err).toContain('--force')
    expect(readFileSync(join(out, 'p.html.txt'), 'utf8')).toBe('mine')
    expect((await dechaff([folder, '-o', out, '--force'])).status).toBe(0)
    expect(readFileSync(join(out, 'p.html.txt'), 'utf8')).toContain('harbour town')
  })

  test('nothing that a terminal acts on comes from a page or a file name', async () => {
    const evil = '\u001b]0;owned\u0007\u202eevil\u009b31m'
    const folder = pages({
      'p\u001b[31m\n.html': articlePage({ title: `Beacon ${evil} lit`, extra: `<p>${evil}</p>` }),
    })
    for (const format of ['text', 'markdown', 'jsonl']) {
      const { out } = await dechaff([folder, '-f', format])
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }
    const { err } = await dechaff([join(folder, 'gone\u001b[2J\n')])
    expect(err).toContain('gone\\x1b[2J\\n: no such file')
  })

  test('--explain paints only on a terminal, and never with NO_COLOR', async () => {
    const stdin = articlePage()
    const csi = '\u001b['
    expect((await dechaff(['--explain'], { stdin })).out).not.toContain(csi)
    expect((await dechaff(['--explain'], { stdin, tty: true })).out).toContain(csi)
    expect((await dechaff(['--explain'], { stdin, tty: true, env: { NO_COLOR: '1' } })).out).not.toContain(
      escape,
    )
  })

  test('--quiet keeps warnings to itself, not errors', async () => {
    const page = Buffer.from(
      articlePage({ head: '<meta charset="iso-8859-1">', extra: '<p>Café café café</p>' }),
    )
    expect((await dechaff([], { stdin: page })).err).toContain('warning: labelled iso-8859-1')
    expect((await dechaff(['--quiet'], { stdin: page })).err).toBe('')
    expect((await dechaff(['--quiet', '/nowhere'])).err).not.toBe('')
  })
})

describe('usage', () => {
  test('--help and --version go to stdout with status 0', async () => {
    expect(await dechaff(['--help'])).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('Exit status:'),
    })
    expect((await dechaff(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([
    [['--format', 'xml']],
    [['--nonsense']],
    [['--captured', 'yesterday']],
    [['--encoding', 'klingon']],
    [['--max-bytes', 'lots']],
    [['--url', 'javascript:alert(1)']],
    [['--body', '--format', 'json']],
  ])('%j: status 2 and a line on stderr', async (argv) => {
    const { status, out, err } = await dechaff(argv, { stdin: articlePage() })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^error: /)
  })
})
