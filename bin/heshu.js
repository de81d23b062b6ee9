#!/usr/bin/env node
// Starts the program: on this Node if it is new enough, else on the one that the package `node` brings.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST = [22, 18];
const root = new URL('../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function runOnBundledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = at(`node_modules/node/bin/${name}`);
  if (!existsSync(node)) {
    process.stderr.write(
      `核数需要 Node.js ${OLDEST.join('.')} 或更新版本，当前是 ${process.versions.node}。请升级 Node.js，或在项目文件夹中运行 npm ci。\n` +
        `Heshu needs Node.js ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Upgrade Node.js, or run npm ci in the project's folder.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both processes; other signals reach this one only.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

if (isNewEnough()) {
  const source = new URL('src/cli/main.ts', root);
  if (existsSync(source)) {
    // Translating the sources takes longer than most commands; once is enough.
    module.enableCompileCache(at('node_modules/.cache/heshu'));
    await import(source);
  } else {
    await import(new URL('dist/cli/main.js', root));
  }
} else {
  runOnBundledNode();
}
