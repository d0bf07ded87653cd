import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { parseSync } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** One import as written: `dynamic` and `type` imports load nothing at start. */
export interface Import {
	from: string
	/** a path below the project's root for our own files, else the name of the package */
	to: string
	loads: 'now' | 'later' | 'never'
}

/** Every TypeScript file below `folder`, as paths from the root. */
export function sourceFiles(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort()
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

export function importsOf(file: string): Import[] {
	const text = textOf(file)
	const imports: Import[] = []
	const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/g
	for (const [, type, specifier] of text.matchAll(statement)) {
		imports.push({ from: file, to: target(file, specifier ?? ''), loads: type ? 'never' : 'now' })
	}
	for (const [, specifier] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
		imports.push({ from: file, to: target(file, specifier ?? ''), loads: 'later' })
	}
	return imports
}

/** How one name of a file that loads later is written. */
const lateName = /import\('([^']+)'\)\.then\(\(module\) => module\.(\w+)\)/g

/** What a file imports by name from our own files, now or later, types included; what it only passes on is not among it. */
export function namesImported(file: string): { name: string; from: string }[] {
	const source = readFileSync(join(root, file), 'utf8')
	const { program } = parseSync(file, source)
	const late = [...source.matchAll(lateName)].map(([, from = '', name = '']) => ({ name, from: target(file, from) }))
	const now = program.body.flatMap((statement) => {
		if (statement.type !== 'ImportDeclaration') return []
		const from = target(file, statement.source.value)
		return statement.specifiers.flatMap((specifier) => {
			if (specifier.type !== 'ImportSpecifier') return []
			const { imported } = specifier
			return [{ name: imported.type === 'Identifier' ? imported.name : imported.value, from }]
		})
	})
	return [...now, ...late]
}

/** Everything a page loads before it shows anything, starting from one file. */
export function loadedAtStart(entry: string): Set<string> {
	const loaded = new Set<string>()
	const waiting = [entry]
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (loaded.has(file)) continue
		loaded.add(file)
		if (!isOurs(file)) continue
		for (const { to, loads } of importsOf(file)) if (loads === 'now') waiting.push(to)
	}
	return loaded
}

export const isOurs = (path: string) => /^(client|server|shared|test)\/.*\.(ts|tsx|mjs)$/.test(path)

function target(file: string, specifier: string): string {
	if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(file), specifier))
	return specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? specifier)
}
