import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * @typedef {{ file: string, name?: string, src?: string, imports?: string[], css?: string[] }} Chunk
 * @typedef {{ gzip: number, raw: number, files: number }} Weight bytes, and how many files
 */

/**
 * What the build wrote for browsers, by its manifest.
 * @param {string} folder of the built client
 */
export function openBuiltClient(folder) {
	const manifest = join(folder, '.vite', 'manifest.json')
	if (!existsSync(manifest)) throw new Error('the client is not built')
	/** @type {Record<string, Chunk>} */
	const chunks = JSON.parse(readFileSync(manifest, 'utf8'))

	/** @param {string} name source file, or name of a chunk made of several */
	const chunkOf = (name) => {
		const key = Object.keys(chunks).find((each) => each === name || (chunks[each]?.name === name && /\.js$/.test(each)))
		if (key === undefined) throw new Error(`nothing in the built client is called ${name}`)
		return key
	}

	return {
		/**
		 * The files that are there once these chunks are: with what they import at once, and the styles of all of it.
		 * @param {readonly string[]} names
		 */
		filesOf(names) {
			/** @type {Set<string>} */
			const files = new Set()
			const seen = new Set()
			const waiting = names.map(chunkOf)
			for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
				const chunk = chunks[key]
				if (seen.has(key) || !chunk) continue
				seen.add(key)
				for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
				waiting.push(...(chunk.imports ?? []))
			}
			return files
		},
		/** @param {Iterable<string>} files @returns {Weight} */
		weigh(files) {
			const contents = [...files].map((file) => readFileSync(join(folder, file)))
			return {
				gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
				raw: contents.reduce((sum, content) => sum + content.length, 0),
				files: contents.length,
			}
		},
	}
}
