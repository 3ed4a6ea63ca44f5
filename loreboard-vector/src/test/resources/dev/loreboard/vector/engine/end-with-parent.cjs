// Ends this process when its standard input does: with the program that started it, however that ended.
// A thread does the reading, since the engine may keep the main one to itself.
const { Worker, isMainThread } = require('node:worker_threads');

const watch = `
  const { readSync } = require('node:fs');
  try {
    while (readSync(0, Buffer.alloc(64)) > 0);
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }`;

if (isMainThread) {
  new Worker(watch, { eval: true, execArgv: [] });
}
