import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { extract, toRecord } from '../../src/index.ts'
import schema from '../../src/write/schema.json' with { type: 'json' }

const valid = new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(schema)

const FIXTURES = new URL('../../fixtures', import.meta.url).pathname

const pages = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.startsWith('page.'))
  .map(({ parentPath, name }) => join(parentPath, name))

describe('every record is as the schema has it', () => {
  test.each(pages)('%s', async (path) => {
    const record = toRecord(await extract(readFileSync(path), { source: path }))
    expect(valid(JSON.parse(JSON.stringify(record))), JSON.stringify(valid.errors)).toBe(true)
  })

  test.each([[''], [' \n'], ['<html></html>'], ['\0\u0001'], ['<p>x']])('%j', async (page) => {
    const record = toRecord(await extract(page))
    expect(valid(JSON.parse(JSON.stringify(record))), JSON.stringify(valid.errors)).toBe(true)
    expect(record.body).toBe('')
  })
})
