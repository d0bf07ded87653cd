import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'

const built = resolve(import.meta.dirname, '../../dist')
const texts = ['.html', '.js', '.css', '.json']

export interface AnotherBuild {
	folder: string
	remove(): Promise<void>
}

/**
 * The product as it would be after a change to every file browsers load: all of them have other names, and each page carries
 * `mark` in its HTML. It lies beside the real build, so that it finds the same packages.
 */
export async function anotherBuild(mark: string): Promise<AnotherBuild> {
	const folder = await mkdtemp(join(built, 'another-'))
	for (const part of ['server', 'client']) await cp(join(built, part), join(folder, part), { recursive: true })
	const client = join(folder, 'client')
	const assets = join(client, 'assets')
	const isCompressed = (name: string) => /\.(br|gz)$/.test(name)
	for (const name of await readdir(client, { recursive: true })) if (isCompressed(name)) await rm(join(client, name))

	const names = await readdir(assets)
	const renamed = new Map(names.map((name) => [name, otherName(name)]))
	const anyName = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
	for (const name of names) await rename(join(assets, name), join(assets, renamed.get(name) ?? name))
	for (const name of await readdir(client, { recursive: true })) {
		if (!texts.includes(extname(name))) continue
		const path = join(client, name)
		const text = (await readFile(path, 'utf8')).replace(anyName, (found) => renamed.get(found) ?? found)
		await writeFile(
			path,
			name === 'index.html' ? text.replace('<head>', `<head><meta name="build" content="${mark}">`) : text,
		)
	}
	return { folder, remove: () => rm(folder, { recursive: true }) }
}

/** Another hash, as long as the one before. */
const otherName = (name: string) =>
	name.replace(/-([\w-]{8})(\.\w+)$/, (_, hash: string, ending: string) => `-${[...hash].reverse().join('')}${ending}`)
