import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Each part of the house may have a book of rules; the tests of that part carry their numbers. */
const parts = ['server', 'shared', 'client'].filter((part) => existsSync(join(root, part, 'RULES.md')))

const rules = parts.flatMap((part) => {
	const book = readFileSync(join(root, part, 'RULES.md'), 'utf8')
	return Array.from(book.matchAll(/^- ([A-Z]+\d+) /gm), ([, id = '']) => ({ part, id }))
})

/** The ids with which test titles begin, by the file they stand in. */
const tested = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.tsx?$/.test(path))
	.flatMap((path) => {
		const source = readFileSync(join(root, 'test', path), 'utf8')
		const titles = Array.from(source.matchAll(/['"`]((?:\[[A-Z]+\d+\] )+)/g), ([, ids = '']) => ids)
		return titles.flatMap((ids) =>
			Array.from(ids.matchAll(/[A-Z]+\d+/g), ([id]) => ({ path: path.replaceAll('\\', '/'), id })),
		)
	})

test('every rule has a test', () => {
	const ids = new Set(tested.map(({ id }) => id))
	expect(rules.length).toBeGreaterThan(0)
	expect(rules.filter(({ id }) => !ids.has(id))).toEqual([])
})

test('every test that names a rule names one that exists', () => {
	const ids = new Set(rules.map(({ id }) => id))
	const withBook = tested.filter(
		({ path }) => parts.some((part) => path.startsWith(`${part}/`)) || /^(contracts|sync)\//.test(path),
	)
	expect(withBook.filter(({ id }) => !ids.has(id))).toEqual([])
})

test('no rule has its number twice', () => {
	const ids = rules.map(({ id }) => id)
	expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})
