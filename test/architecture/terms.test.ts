import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** The words the list of terms gives up, each with the one that took its place. */
const givenUp = readFileSync(join(root, 'docs/de/begriffe.md'), 'utf8')
	.split('\n')
	.flatMap((line) => {
		const [term, , not] = line.split('|').slice(1, -1)
		return Array.from((not ?? '').matchAll(/„([^“]+)“/gu), ([, word = '']) => ({ term: term?.trim() ?? '', word }))
	})

/** What people read: the literals of the product, and the handbook. What files of others may be called is no word of ours. */
const read = [
	...['client', 'shared'].flatMap((part) =>
		readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
			.map((file) => `${part}/${file.replaceAll('\\', '/')}`)
			.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('shared/registry/csv/')),
	),
	'docs/de/handbuch.md',
].map((file) => {
	const text = readFileSync(join(root, file), 'utf8')
	const said = file.endsWith('.md') ? text : (text.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gu) ?? []).join('\n')
	return { file, said }
})

const isWord = (word: string) =>
	new RegExp(`(?<![\\p{L}*])${word.replaceAll(/[*.+?()[\]]/gu, '\\$&')}(?![\\p{L}*])`, 'u')

test('the list gives up words, and is read', () => {
	expect(givenUp.length).toBeGreaterThan(20)
	expect(read.length).toBeGreaterThan(500)
	expect(isWord('Pult').test('Zum Pult gehen')).toBe(true)
	expect(isWord('Pult').test('Pultdach')).toBe(false)
})

test('no word that was given up is said in the product or in the handbook', () => {
	const said = givenUp.flatMap(({ term, word }) =>
		read.filter((each) => isWord(word).test(each.said)).map(({ file }) => `${file}: „${word}“, say „${term}“`),
	)
	expect(said).toEqual([])
})
