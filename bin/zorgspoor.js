#!/usr/bin/env node
// The command line. All it does lives in src/cli; this file only finds the compiled code.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '..', 'dist', 'src', 'cli', 'main.js');
if (existsSync(main)) {
  require(main);
} else {
  console.error('zorgspoor is not built yet. Build it with: npm ci && npm run build');
  process.exitCode = 1;
}
