// `npm run sizes`: what browsers load of the built client, as a table; fails where something weighs more than it may.
import { resolve } from 'node:path'
import { printSizes } from './print.mjs'

if (!printSizes(resolve(import.meta.dirname, '..', '..'))) process.exitCode = 1
