#!/usr/bin/env node
/**
 * Runs the command from one file, with what V8 compiled of it when it was built, where that is for this Node: a V8
 * that does not know it compiles anew.
 */
'use strict'
const { existsSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const vm = require('node:vm')

// An expression's first run would be interpreted and its second compiled; most of a start's run often enough to pay for
// the compiled form at once: a tenth of a start's time
setFlagsFromString('--no-regexp-tier-up')
// V8 optimises a function when it has run this many bytes of it, 15 times its default: the compiler and what it has to
// take back cost a start a quarter of its time, and two workers on two cores a fifth of theirs. Later Nodes' V8 counts
// otherwise and has no such flag
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=1000000')

const filename = join(__dirname, '../dist/main.cjs')
const cache = join(__dirname, `../dist/main.${process.version}-${process.arch}.cache`)
// the bundle is ASCII: read as Latin 1, V8 keeps it in half the memory
const script = new vm.Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
})
script.runInThisContext()(createRequire(filename), filename, dirname(filename))
