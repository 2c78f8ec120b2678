/** Runs the command as its bin does, on the files it is given, and keeps what V8 has compiled of it by then. */
'use strict'
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const vm = require('node:vm')

let command
vm.Script = class extends vm.Script {
  constructor(...args) {
    super(...args)
    command = this
  }
}
process.on('exit', () => {
  const file = `main.${process.version}-${process.arch}.cache`
  writeFileSync(join(__dirname, '../dist', file), command.createCachedData())
})
require('./dechaff.js')
