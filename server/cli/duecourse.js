#!/usr/bin/env node
// Plain JavaScript of an old kind, so that a Node that is too old says so instead of failing to read what follows.
var LEAST = 24
var major = Number(process.versions.node.split('.')[0])

if (major < LEAST) {
  console.error('duecourse needs Node ' + LEAST + ' or newer; this is ' + process.version + '.')
  console.error(
    'In the checkout, run `npm ci` once and then `npx duecourse`: npm ci brings the right Node for Linux on x64 and arm64.'
  )
  console.error('On other systems, install Node 24 LTS first.')
  process.exitCode = 2
} else {
  void import('./main.ts').then(function (cli) {
    return cli.main()
  })
}
