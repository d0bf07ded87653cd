import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isPictureName } from '../../shared/pictures/index.ts'
import { unsealRows } from '../rounds/sealedRows.ts'
import { readHead, readState } from '../versions/versionFile.ts'

/** A file beside the databases that cannot be trusted, as a path below the data folder. */
export interface DamagedFile {
	path: string
	german: string
	english: string
}

/** Reads what was handed in, the earlier versions and the pictures, a file each; damage of one costs nothing but itself. */
export async function* damagedFiles(folder: string, signal?: AbortSignal): AsyncIterable<DamagedFile> {
	for (const path of filesOf(folder, 'rounds')) {
		signal?.throwIfAborted()
		const { damaged } = unsealRows(readFileSync(join(folder, path)))
		if (damaged.length === 0) continue
		yield { path, german: `${damaged.length} Stellen sind beschädigt`, english: 'damaged in places' }
	}
	for (const path of filesOf(folder, 'versions')) {
		signal?.throwIfAborted()
		if (path.endsWith('.version') && !(await isVersion(folder, path))) {
			yield { path, german: 'dieser frühere Stand ist beschädigt', english: 'this earlier version is damaged' }
		}
	}
	for (const path of filesOf(folder, 'pictures')) {
		signal?.throwIfAborted()
		const isPicture = isPictureName(basename(path))
		if (
			isPicture &&
			createHash('sha256')
				.update(readFileSync(join(folder, path)))
				.digest('hex') !== basename(path)
		) {
			yield { path, german: 'dieses Bild ist beschädigt', english: 'this picture is damaged' }
		}
	}
}

async function isVersion(folder: string, path: string): Promise<boolean> {
	const place = path
		.split(/[\\/]/)
		.slice(1)
		.join('/')
		.replace(/\.version$/, '')
	try {
		const bytes = readFileSync(join(folder, path))
		if (!readHead(place, bytes)) return false
		await readState(place, bytes)
		return true
	} catch {
		return false
	}
}

/** `<store>/<workshop>/<file>`, but for what a replacement under way leaves beside them. */
function filesOf(folder: string, store: string): string[] {
	if (!existsSync(join(folder, store))) return []
	return readdirSync(join(folder, store), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => readdirSync(join(folder, store, name)).map((file) => join(store, name, file)))
		.filter((path) => !/\.(new|old|part)$/.test(path))
}
