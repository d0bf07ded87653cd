import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from '../architecture/sources.ts'

const root = resolve(import.meta.dirname, '../..')
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8')

/** The functions of `shared` that change a document by themselves. */
function commands(): Set<string> {
	const exported = /^export (?:function|const) (\w+)[\s\S]*?(?=^(?:export|function|const|\/\*\*)|(?![\s\S]))/gm
	const found = sourceFiles('shared').flatMap((file) => [...sourceOf(file).matchAll(exported)])
	return new Set(found.flatMap(([body, name = '']) => (/\bchange\(doc\b/.test(body) ? [name] : [])))
}

/** What files import by name. */
function imported(files: readonly string[]): Set<string> {
	const lists = files.flatMap((file) =>
		Array.from(sourceOf(file).matchAll(/import \{([^}]*)\}/g), ([, names = '']) => names),
	)
	return new Set(lists.flatMap((names) => names.split(',').map((name) => name.trim().split(' ')[0] ?? '')))
}

test('[SYNC3] every command a page may give takes part in the afternoons', () => {
	const all = commands()
	const given = [...imported(sourceFiles('client'))].filter((name) => all.has(name)).sort()
	const inAfternoons = imported([...sourceFiles('test/sync'), 'test/helpers/chainEdits.ts'])
	expect(given.length).toBeGreaterThan(60)
	expect(given.filter((name) => !inAfternoons.has(name))).toEqual([])
})
