import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './sources.ts'

const root = resolve(import.meta.dirname, '../..')
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8')

test('exactly the tests of the client that replace modules or load them anew share their page with nobody', () => {
	const [, list = ''] = /const pagesOfTheirOwn = \[([^\]]*)\]/.exec(sourceOf('vite.config.ts')) ?? []
	const listed = Array.from(list.matchAll(/'([^']+)'/g), ([, file = '']) => file)
	const meddling = sourceFiles('test/client').filter((file) =>
		/\bvi\.(mock|doMock|resetModules)\(/.test(sourceOf(file)),
	)
	expect(meddling.length).toBeGreaterThan(0)
	expect(listed.sort()).toEqual(meddling)
})
