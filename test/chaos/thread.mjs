// The beginning of a thread: loads one module by vite, as run.mjs does, and runs what it exports as `work`.
import { EventEmitter } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { runnerImport } from 'vite'
import { root } from '../../server/start/prepare.mjs'

const settings = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('warn') }
const { module } = await runnerImport(workerData.module, settings)
const stopping = new AbortController()
EventEmitter.defaultMaxListeners = 0
parentPort?.on('message', () => stopping.abort())
const say = (/** @type {string} */ line) => parentPort?.postMessage({ line })
const result = await module.work(workerData.options, { signal: stopping.signal, say })
parentPort?.postMessage({ result })
