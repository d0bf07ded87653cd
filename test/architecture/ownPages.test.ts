import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './sources.ts'

const root = resolve(import.meta.dirname, '../..')
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8')

/** The page that is left is the one all share: whoever comes next would wait for it. */
const leaves = "pages/workshop/Leave.tsx'"
const meddles = new RegExp(`\\bvi\\.(mock|doMock|resetModules)\\(|'fake-indexeddb/auto'|${leaves}`)

test('exactly the tests of the client that replace modules, load them anew or give the page a database, or leave it, share it with nobody', () => {
	const [, list = ''] = /const pagesOfTheirOwn = \[([^\]]*)\]/.exec(sourceOf('vite.config.ts')) ?? []
	const listed = Array.from(list.matchAll(/'([^']+)'/g), ([, file = '']) => file)
	const meddling = sourceFiles('test/client').filter((file) => meddles.test(sourceOf(file)))
	expect(meddling.length).toBeGreaterThan(0)
	expect(listed.sort()).toEqual(meddling)
})
