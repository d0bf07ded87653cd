import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './sources.ts'

const root = resolve(import.meta.dirname, '../..')
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8')

/** The page that is left is the one all share: whoever comes next would wait for it. */
const leaves = "pages/workshop/Leave.tsx'"
const meddles = new RegExp(`\\bvi\\.(mock|doMock|resetModules)\\(|'fake-indexeddb/auto'|${leaves}`)

const listedAs = (name: string) => {
	const [, list = ''] = new RegExp(`const ${name} = \\[([^\\]]*)\\]`).exec(sourceOf('vite.config.ts')) ?? []
	return Array.from(list.matchAll(/'([^']+)'/g), ([, file = '']) => file)
}

test('exactly the tests of the client that replace modules, load them anew or give the page a database, or leave it, share it with nobody', () => {
	const meddling = sourceFiles('test/client').filter((file) => meddles.test(sourceOf(file)))
	expect(meddling.length).toBeGreaterThan(0)
	expect(listedAs('pagesOfTheirOwn').sort()).toEqual(meddling)
})

test('the tests of the server that share a process replace nothing in it', () => {
	const alone = listedAs('processesOfTheirOwn')
	expect(alone.length).toBeGreaterThan(0)
	const replaces = /\bvi\.(mock|doMock|resetModules|stubGlobal|stubEnv|useFakeTimers)\(|\bprocess\.env\.\w+ = /
	const sharing = sourceFiles('test/server').filter((file) => !alone.includes(file))
	expect(sharing.filter((file) => replaces.test(sourceOf(file)))).toEqual([])
})
