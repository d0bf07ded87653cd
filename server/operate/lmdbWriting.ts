import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open } from 'lmdb'

/** What goes into a database: key and value as they lie in the file, and the named table if it is not the main one. */
export interface Entry {
	table?: string | undefined
	key: Uint8Array
	value: () => Uint8Array
}

/** Bytes of one transaction. */
const portion = 4 * 1024 * 1024

/** Writes a fresh LMDB database into a folder that has none. Resolves when it would survive a power cut. */
export async function writeDatabase(path: string, entries: Iterable<Entry>, signal?: AbortSignal): Promise<void> {
	if (existsSync(join(path, 'data.mdb'))) throw new Error(`there is a database in ${path} already`)
	mkdirSync(path, { recursive: true })
	const options = { encoding: 'binary', keyEncoding: 'binary', cache: false } as const
	const root = open<Buffer, Uint8Array>({
		path,
		maxDbs: 16,
		noSubdir: false,
		eventTurnBatching: false,
		overlappingSync: false,
		...options,
	})
	const tables = new Map([[undefined as string | undefined, root as Pick<typeof root, 'put'>]])
	const tableOf = (name: string | undefined) => {
		const table = tables.get(name) ?? root.openDB<Buffer, Uint8Array>({ name: name ?? '', ...options })
		tables.set(name, table)
		return table
	}
	let waiting: Entry[] = []
	let size = 0
	const write = async () => {
		const group = waiting.map(({ table, key, value }) => ({ table: tableOf(table), key, value: Buffer.from(value()) }))
		waiting = []
		size = 0
		await root.transaction(() => {
			for (const { table, key, value } of group) void table.put(key, value)
		})
	}
	try {
		for (const entry of entries) {
			signal?.throwIfAborted()
			waiting.push(entry)
			size += entry.value().length
			if (size >= portion) await write()
		}
		await write()
	} finally {
		await root.close()
	}
}
