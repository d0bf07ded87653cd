import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './sources.ts'

const comparedByJson = /JSON\.stringify\([^\n]*\)\s*[!=]==|[!=]==\s*JSON\.stringify/u

test('nothing is compared by its JSON: what says the same is found by `keepSame`', () => {
	const files = ['shared', 'server', 'client'].flatMap(sourceFiles)
	expect(files.filter((file) => comparedByJson.test(textOf(file)))).toEqual([])
})

test('a comparison by JSON would be found', () => {
	expect('JSON.stringify(a) === JSON.stringify(b)').toMatch(comparedByJson)
	expect('if (known !== JSON.stringify(next)) tell()').toMatch(comparedByJson)
	expect('const body = JSON.stringify(card)').not.toMatch(comparedByJson)
})
