import { execFile, spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import { describe, expect, test } from 'vitest'
import { Random } from '../bench/mutate.ts'
import { warcResponse, zipOf } from './helpers/archives.ts'
import { articlePage, dechaff, type Ran, temporaryFolder } from './helpers/command.ts'
import { encode } from './helpers/encode.ts'

const BIN = new URL('../bin/dechaff.js', import.meta.url).pathname

/** Runs the built command as a process of its own. */
function command(
  argv: readonly string[],
  { stdin = '', after }: { stdin?: string; after?: (child: ReturnType<typeof spawn>) => void } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv])
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => {
      said.out += chunk
    })
    child.stderr.on('data', (chunk) => {
      said.err += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ status: code ?? -1, ...said }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(stdin)
    after?.(child)
  })
}

const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const manifest = (folder: string) =>
  lines(readFileSync(join(folder, 'manifest.jsonl'), 'utf8')).map(({ milliseconds, ...line }) => line)

/** All files below a folder but the manifest, with their content. */
function contents(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name !== 'manifest.jsonl')
      files[join(entry.parentPath, entry.name).slice(folder.length + 1)] = readFileSync(
        join(entry.parentPath, entry.name),
        'utf8',
      )
  return files
}

/** A folder of so many different pages. */
function crawl(count: number): string {
  const folder = temporaryFolder()
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, `p${String(i).padStart(3, '0')}.html`),
      articlePage({ title: `Beacon number ${i} is lit` }),
    )
  return folder
}

describe('containers', { timeout: 60_000 }, () => {
  test('archives and crawls are told by content, and every page has its source', async () => {
    const folder = temporaryFolder()
    const page = articlePage()
    const warc = ['a', 'b'].map((name) => gzipSync(warcResponse(`https://example.org/${name}`, page)))
    writeFileSync(join(folder, '1.data'), Buffer.concat(warc))
    writeFileSync(
      join(folder, '2.zip'),
      zipOf({ 'x/one.html': page, '../../two.html': page, 'logo.png': Buffer.from('\x89PNG', 'latin1') }),
    )
    const tar = await packTar([{ header: { name: 'in/three.html', size: page.length }, body: page }])
    writeFileSync(join(folder, '3.tgz'), gzipSync(tar))
    writeFileSync(join(folder, '4.jsonl'), `${JSON.stringify({ id: 'k', html: page })}\n`)
    writeFileSync(join(folder, '5.html.br'), brotliCompressSync(page))
    const mhtml = `From: <Saved by Test>\r\nSnapshot-Content-Location: https://example.org/m\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--b--\r\n`
    writeFileSync(join(folder, '6.mhtml'), mhtml)
    const out = temporaryFolder()
    const { out: text, status, err } = await command([folder, '-f', 'jsonl'])
    expect(
      { status, sources: lines(text).map(({ source }) => source.slice(folder.length + 1)) },
      err,
    ).toEqual({
      status: 0,
      sources: [
        '1.data#1',
        '1.data#2',
        '2.zip#x/one.html',
        '2.zip#../../two.html',
        '3.tgz#in/three.html',
        '4.jsonl#1',
        '5.html.br',
        '6.mhtml',
      ],
    })
    expect(new Set(lines(text).map(({ body }) => body)).size).toBe(1)
    expect(lines(text).map(({ url }) => url)).toContain('https://example.org/m')
    expect(lines(text)[5].id).toBe('k')
    expect(err).toContain('logo.png: skipped: a PNG image')
    await command([folder, '-o', out])
    expect(Object.keys(contents(out)).sort()).toEqual([
      '1.data/1.txt',
      '1.data/2.txt',
      '2.zip/two.html.txt',
      '2.zip/x/one.html.txt',
      '3.tgz/in/three.html.txt',
      '4.jsonl/1.txt',
      '5.html.br.txt',
      '6.mhtml.txt',
    ])
  })

  test('the encoding that a crawl or a saved page states is used, and said', async () => {
    const folder = temporaryFolder()
    const russian =
      'Мир и труд на всей земле, сказал во вторник мэр города, когда открыл маяк после долгого ремонта.'
    const page = articlePage({ extra: `<p>${russian}</p>` })
    const bytes = encode(page.replaceAll('—', '-'), 'windows-1251')
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; Charset="windows-1251"\r\n\r\n'
    const record = `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${head.length + bytes.length}\r\n\r\n${head}`
    writeFileSync(
      join(folder, 'a.warc'),
      Buffer.concat([Buffer.from(record), bytes, Buffer.from('\r\n\r\n')]),
    )
    const mime = `From: <x>\r\nSnapshot-Content-Location: https://example.org/m\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html;\r\n charset=windows-1251\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`
    writeFileSync(
      join(folder, 'b.mhtml'),
      Buffer.concat([Buffer.from(mime), bytes, Buffer.from('\r\n--b--\r\n')]),
    )
    const utf8 = mime.replace('windows-1251', 'utf-8\u0007')
    writeFileSync(join(folder, 'c.mhtml'), Buffer.from(`${utf8}${page}\r\n--b--\r\n`))
    const torn = mime.replace('windows-1251', '"utf-8 8bit')
    writeFileSync(join(folder, 'd.mhtml'), Buffer.from(`${torn}${page}\r\n--b--\r\n`))
    const { out, err } = await dechaff([folder, '-f', 'jsonl'])
    const records = lines(out)
    expect(
      records.map(({ encoding }) => encoding),
      err,
    ).toEqual([
      { name: 'windows-1251', reason: 'http', replaced: 0, declared: 'windows-1251' },
      { name: 'windows-1251', reason: 'mime', replaced: 0, declared: 'windows-1251' },
      { name: 'utf-8', reason: 'utf-8-valid', replaced: 0, declared: 'utf-8\u0007' },
      { name: 'utf-8', reason: 'mime', replaced: 0, declared: 'utf-8' },
    ])
    for (const { body } of records) expect(body).toContain(russian)
  })

  test('a response sent as HTML is read so, be it a fragment, unless there is no tag in it', async () => {
    const folder = temporaryFolder()
    const record = (body: string) => warcResponse('https://example.org/a', body)
    const bodies = [
      '<p>The beam swept over the bay of Velmora shortly after six.',
      'The beam swept over the bay.',
    ]
    writeFileSync(join(folder, 'a.warc'), Buffer.concat(bodies.map(record)))
    const { out } = await dechaff([folder, '-f', 'jsonl'])
    expect(lines(out).map(({ format }) => format)).toEqual(['html', 'text'])
  })

  test('a damaged archive member does not cost the others', async () => {
    const folder = temporaryFolder()
    const zip = zipOf({ 'a.html': articlePage(), 'b.html': articlePage(), 'c.html': articlePage() })
    // the second member's local header is gone
    zip.fill(0, zip.indexOf('PK\x03\x04', 40, 'latin1'), zip.indexOf('PK\x03\x04', 40, 'latin1') + 4)
    writeFileSync(join(folder, 'a.zip'), zip)
    const { status, out, err } = await dechaff([folder, '-f', 'jsonl'])
    expect(status).toBe(3)
    expect(lines(out)).toHaveLength(2)
    expect(err).toContain('a.zip#b.html: broken zip member')
  })

  test('zstd is undone', async () => {
    // printf 'The harbour town of Velmora.\n' | zstd | base64
    const packed = Buffer.from('KLUv/QRY6QAAVGhlIGhhcmJvdXIgdG93biBvZiBWZWxtb3JhLgo0HB37', 'base64')
    const head = await dechaff(['--explain', '-'], { stdin: packed })
    expect(head.out).toContain('The harbour town of Velmora.')
  })
})

test('a filter: JSON Lines in, one line out for each, in order, ids kept, errors as records', async () => {
  const stdin = `${JSON.stringify({ id: 1, html: articlePage() })}\nnonsense\n${JSON.stringify({ id: 'x', text: '' })}\n`
  const { status, out } = await dechaff(['-f', 'jsonl'], { stdin })
  expect(status).toBe(3)
  expect(lines(out)).toMatchObject([
    { source: '-#1', id: 1, byline: ['Ines Calder'] },
    { source: '-#2', error: { code: 'damaged' } },
    { source: '-#3', id: 'x', reason: 'empty' },
  ])
})

test('a name or a key says that lines are records, be all of them broken', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.jsonl'), 'nonsense\nnonsense\n')
  writeFileSync(join(folder, 'b.ndjson.gz'), gzipSync('nonsense\n'))
  writeFileSync(join(folder, 'c.txt'), 'nonsense\n')
  const { out } = await dechaff([folder, '-f', 'jsonl', '--id-key', 'n'])
  expect(lines(out).map(({ source, error }) => [source.slice(folder.length + 1), error?.code])).toEqual([
    ['a.jsonl#1', 'damaged'],
    ['a.jsonl#2', 'damaged'],
    ['b.ndjson.gz#1', 'damaged'],
    ['c.txt', undefined],
  ])
  const piped = await dechaff(['-f', 'jsonl', '--id-key', 'n'], { stdin: 'nonsense\n' })
  expect(lines(piped.out)).toMatchObject([{ source: '-#1', error: { code: 'damaged' } }])
})

test('--files-from reads paths from a list', async () => {
  const folder = crawl(3)
  const paths = readdirSync(folder).map((name) => join(folder, name))
  const sources = async (separator: string, ...argv: string[]) =>
    lines(
      (await dechaff(['-f', 'jsonl', '--files-from', '-', ...argv], { stdin: paths.join(separator) })).out,
    ).map(({ source }) => source)
  expect(await sources('\n')).toEqual(paths)
  expect(await sources('\0', '-0')).toEqual(paths)
})

// other systems take no such names
test.runIf(process.platform === 'linux')(
  'files whose names are not UTF-8 are read, found or listed',
  async () => {
    const folder = temporaryFolder()
    const inside = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')])
    mkdirSync(inside('caf\xe9'))
    const names = ['caf\xe9/a.html', 'bad\xfe.html', 'bad\xff.html', 'packed\xff.html.gz']
    for (const name of names)
      writeFileSync(inside(name), name.endsWith('gz') ? gzipSync(articlePage()) : articlePage())
    writeFileSync(join(folder, 'één.html'), articlePage())
    const expected = ['bad\xfe.html', 'bad\xff.html', 'caf\xe9/a.html', 'packed\xff.html.gz', 'één.html']
    for (const workers of [[], ['--timeout', '30']]) {
      const { status, out, err } = await command([folder, '-f', 'jsonl', ...workers])
      expect(
        { status, sources: lines(out).map(({ source }) => source.slice(folder.length + 1)) },
        err,
      ).toEqual({
        status: 0,
        sources: expected,
      })
    }
    // as Node reads them from a command line
    const argument = (name: string) => command([join(folder, name), '-f', 'jsonl', '-q'])
    expect(lines((await argument('packed\uFFFD.html.gz')).out)).toMatchObject([{ byline: ['Ines Calder'] }])
    const unclear = await argument('bad\uFFFD.html')
    expect({ status: unclear.status, err: unclear.err }).toEqual({
      status: 3,
      err: expect.stringContaining('it is not UTF-8 (name its folder, or list it with --files-from)'),
    })
    const listed = Buffer.concat(names.flatMap((name) => [inside(name), Buffer.of(0)]))
    const { out } = await dechaff(['--files-from', '-', '-0', '-f', 'jsonl'], { stdin: listed })
    expect(lines(out).map(({ source }) => source.slice(folder.length + 1))).toEqual(names)
  },
)

// processes that share their cores with other tests
describe('a batch', { timeout: 60_000 }, () => {
  test('gives the same bytes whatever the number of workers', async () => {
    const folder = crawl(30)
    const runs = await Promise.all(
      [
        ['--jobs', '1'],
        ['--jobs', '3'],
      ].map((jobs) => command([folder, '-f', 'jsonl', ...jobs])),
    )
    expect(runs[0]?.status).toBe(0)
    expect(lines(runs[0]?.out ?? '')).toHaveLength(30)
    expect(runs[1]?.out).toBe(runs[0]?.out)
    const unordered = await command([folder, '-f', 'jsonl', '--jobs', '3', '--unordered'])
    expect(unordered.out.split('\n').sort()).toEqual(runs[0]?.out.split('\n').sort())
  })

  test('keeps a manifest, and --resume ends as an undisturbed run', async () => {
    const folder = crawl(20)
    writeFileSync(join(folder, 'p005.html'), '')
    const whole = temporaryFolder()
    expect((await command([folder, '-o', whole, '-f', 'json'])).status).toBe(1)
    expect(manifest(whole)).toHaveLength(20)
    expect(manifest(whole)[5]).toMatchObject({
      output: 'p005.html.json',
      status: 'none',
      reason: 'empty',
      words: 0,
    })

    const part = temporaryFolder()
    for (const name of Object.keys(contents(whole)).slice(0, 9))
      writeFileSync(join(part, name), contents(whole)[name] ?? '')
    const done = readFileSync(join(whole, 'manifest.jsonl'), 'utf8').split('\n').slice(0, 8)
    writeFileSync(join(part, 'manifest.jsonl'), `${done.join('\n')}\n{"source":"cut o`)
    const { status, err } = await command([folder, '-o', part, '-f', 'json', '--resume'])
    expect({ status, err: err.split('\n').length > 1 }).toEqual({ status: 1, err: true })
    expect(contents(part)).toEqual(contents(whole))
    expect(manifest(part)).toEqual(manifest(whole))
  })

  test('--resume knows inputs, not names of outputs: another page for the same place is an error', async () => {
    const folder = temporaryFolder()
    for (const day of ['mon', 'tue']) {
      mkdirSync(join(folder, day))
      writeFileSync(join(folder, day, 'page.html'), articlePage({ title: `What ${day} brought to Velmora` }))
    }
    const out = temporaryFolder()
    const resume = (path: string, ...argv: string[]) =>
      dechaff([path, '-o', out, '--resume', ...argv], path === '-' ? { stdin: piped } : {})
    const [mon, tue] = [join(folder, 'mon/page.html'), join(folder, 'tue/page.html')] as const
    expect((await resume(mon)).status).toBe(0)
    const { status, err } = await resume(tue)
    expect(status).toBe(3)
    expect(err).toContain('page.html.txt exists (--force overwrites it')
    expect((await resume(tue, '--force')).status).toBe(0)
    expect(contents(out)['page.html.txt']).toContain('What tue brought')

    let piped = articlePage({ title: 'The first through the pipe' })
    expect((await resume('-')).status).toBe(0)
    expect((await resume('-')).status).toBe(0)
    expect(manifest(out).filter(({ source }) => source === '-')).toHaveLength(1)
    piped = articlePage({ title: 'The second through the pipe' })
    expect((await resume('-')).err).toContain('stdin.txt exists')
  })

  test('outputs can’t go into the folder they are made of: one line and status 2', async () => {
    const folder = crawl(1)
    const { status, out, err } = await dechaff([folder, '-o', join(folder, 'x/..')])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^error: .* is the folder that --out names.*--out clean\)\n$/)
    const listed = await dechaff(['--files-from', '-', '-o', folder], { stdin: folder })
    expect(listed.status).toBe(3)
    expect(listed.err).toContain('is the folder that --out names')
    expect(readdirSync(folder)).not.toContain('p000.html.txt')
  })

  test('the manifest of an earlier run is no input, found or named', async () => {
    const folder = crawl(1)
    const clean = join(folder, 'clean')
    await dechaff([folder, '-o', clean])
    const { status, out, err } = await dechaff([folder, '-f', 'jsonl'])
    expect(status).toBe(0)
    expect(lines(out)).toHaveLength(2)
    expect(err).toContain('manifest.jsonl: skipped: the manifest of an earlier run, not a page')
    expect((await dechaff([join(clean, 'manifest.jsonl')])).status).toBe(3)
    writeFileSync(join(clean, 'manifest.jsonl'), `${JSON.stringify({ html: articlePage() })}\n`)
    expect(lines((await dechaff([clean, '-f', 'jsonl'])).out)).toHaveLength(2)
  })

  test('--resume goes on with records from a pipe, and makes what was deleted again', async () => {
    const out = temporaryFolder()
    const record = (id: number) => `${JSON.stringify({ id, html: articlePage({ title: `Beacon ${id}` }) })}\n`
    const run = (stdin: string) => dechaff(['-o', out, '--resume'], { stdin })
    await run(record(1) + record(2))
    await run(record(1) + record(2) + record(3))
    expect(manifest(out).map(({ id }) => id)).toEqual([1, 2, 3])
    rmSync(join(out, 'stdin/2.txt'))
    expect((await run(record(1) + record(2) + record(3))).status).toBe(0)
    expect(manifest(out).map(({ id }) => id)).toEqual([1, 2, 3, 2])
    expect(Object.keys(contents(out)).sort()).toEqual(['stdin/1.txt', 'stdin/2.txt', 'stdin/3.txt'])
  })

  // twenty moments of its progress, each a few pages after the last and at any point of writing one
  test('survives kill -9 at twenty moments', async () => {
    const folder = crawl(140)
    const whole = temporaryFolder()
    await command([folder, '-o', whole, '-f', 'json'])
    const part = temporaryFolder()
    const random = new Random(20261122)
    let killed = 0
    for (let moment = 0; moment < 20; moment++) {
      const enough = readdirSync(part).length + random.below(8)
      const wait = random.below(12)
      await command([folder, '-o', part, '-f', 'json', '--resume'], {
        after: (child) => {
          const poll = setInterval(() => {
            if (readdirSync(part).length < enough) return
            clearInterval(poll)
            setTimeout(() => {
              if (child.kill('SIGKILL')) killed++
            }, wait)
          }, 2)
          child.on('close', () => clearInterval(poll))
        },
      })
    }
    expect(killed).toBeGreaterThan(10)
    expect((await command([folder, '-o', part, '-f', 'json', '--resume'])).status).toBe(0)
    expect(contents(part)).toEqual(contents(whole))
    expect(manifest(part)).toEqual(manifest(whole))
  })

  test('Ctrl-C finishes what is in flight, keeps the manifest whole and exits 130', async () => {
    const folder = crawl(200)
    const out = temporaryFolder()
    const { status } = await command([folder, '-o', out], {
      after: (child) => {
        const poll = setInterval(() => {
          if (readdirSync(out).length < 5) return
          clearInterval(poll)
          child.kill('SIGINT')
        }, 5)
      },
    })
    expect(status).toBe(130)
    const done = manifest(out)
    expect(done.length).toBeLessThan(200)
    expect(Object.keys(contents(out)).sort()).toEqual(done.map(({ output }) => output).sort())
  })

  test('an input that takes too long ends alone', async () => {
    const folder = crawl(3)
    writeFileSync(join(folder, 'big.html'), `<html><body>${'<p>word <b>and</b> word, '.repeat(400_000)}`)
    const { status, out, err } = await command([folder, '-f', 'jsonl', '--timeout', '4'])
    expect(status).toBe(3)
    expect(lines(out)).toHaveLength(3)
    expect(err).toMatch(/big\.html: took more than 4 s/)
  })

  test('--fail-fast stops at the first failure', async () => {
    const folder = crawl(30)
    writeFileSync(join(folder, 'a.gz'), gzipSync('x'.repeat(1000)).subarray(0, 12))
    const { status, out } = await command([folder, '-f', 'jsonl', '--fail-fast', '--jobs', '1'])
    expect(status).toBe(3)
    expect(lines(out).length).toBeLessThan(30)
  })

  test('a closed pipe ends quietly', async () => {
    const folder = crawl(60)
    const { status, err } = await command([folder, '-f', 'jsonl'], {
      after: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
    })
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })

  test('a folder that can’t be written to is an error for each input', async () => {
    const folder = crawl(2)
    const out = temporaryFolder()
    mkdirSync(join(out, 'p000.html.txt'))
    const { status, err } = await command([folder, '-o', out])
    expect(status).toBe(3)
    expect(err).toContain('p000.html.txt')
    rmSync(join(out, 'p000.html.txt'), { recursive: true })
    appendFileSync(join(out, 'manifest.jsonl'), '')
    expect((await command([folder, '-o', out, '--resume'])).status).toBe(0)
  })

  test.each([
    ['a file in place of the output folder', ['-o', BIN]],
    ['a list that is not there', ['--files-from', '/nowhere/list']],
  ])('%s: one line and status 3', async (_, argv) => {
    const { status, err } = await command([crawl(1), ...argv, '-q'])
    expect(status).toBe(3)
    expect(err).not.toContain(' at ')
    expect(err).toMatch(/^dechaff: .*(?:a file stands where a folder is needed|no such file)/)
  })

  test('a manifest of something else is not touched', async () => {
    const out = temporaryFolder()
    writeFileSync(join(out, 'manifest.jsonl'), 'mine\n')
    const { status, err } = await command([crawl(1), '-o', out, '--resume'])
    expect({ status, err }).toEqual({
      status: 3,
      err: expect.stringContaining('is no manifest of this tool: mine'),
    })
    expect(readFileSync(join(out, 'manifest.jsonl'), 'utf8')).toBe('mine\n')
  })

  test.runIf(existsSync('/dev/full'))(
    'a full disk behind standard output: one line and status 3',
    async () => {
      const script = `"${process.execPath}" "${BIN}" "${crawl(1)}" > /dev/full`
      const { code, stderr } = await promisify(execFile)('sh', ['-c', script]).catch((error) => error)
      expect({ code, stderr }).toEqual({
        code: 3,
        stderr: 'dechaff: standard output could not be written: the disk is full\n',
      })
    },
  )
})
