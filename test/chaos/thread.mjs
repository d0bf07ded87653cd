// The beginning of a thread: loads one module by vite, as run.mjs does, and runs what it exports as `work`.
import { EventEmitter } from 'node:events'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { runnerImport } from 'vite'
import { root } from '../../server/start/prepare.mjs'

// On Linux this is the thread's own: those who attack give way to the server, which would have a machine of its own.
setPriority(10)
const settings = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('warn') }
const { module } = await runnerImport(workerData.module, settings)
const stopping = new AbortController()
EventEmitter.defaultMaxListeners = 0
parentPort?.on('message', () => stopping.abort())
const say = (/** @type {string} */ line) => parentPort?.postMessage({ line })
const result = await module.work(workerData.options, { signal: stopping.signal, say })
parentPort?.postMessage({ result })
