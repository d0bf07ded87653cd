import { access, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { open } from 'lmdb'
import type { RoundKey } from './kept.ts'
import { syncFolder, wipe } from './replacing.ts'
import type { Row } from './rowStore.ts'

/**
 * Until decision 026 all rounds lay in one lmdb environment in the folder, under `<table>/<workshop>/<round>[/…]`. Hands
 * every round to `write`, which resolves when it is on disk, and then overwrites and removes the environment. What a crash
 * interrupts is done again. Does nothing where there is no environment.
 */
export async function moveFromLmdb(
	folder: string,
	write: (at: RoundKey, rows: readonly Row[]) => Promise<void>,
): Promise<void> {
	const [data, lock] = [join(folder, 'data.mdb'), join(folder, 'lock.mdb')]
	const emptied = `${data}.old`
	if (await isThere(data)) {
		for (const { at, rows } of await roundsIn(folder)) await write(at, rows)
		// A crash while it is overwritten must not leave something that is taken for an environment.
		await rename(data, emptied)
		await syncFolder(folder)
	}
	for (const path of [emptied, lock]) await wipe(path)
	await syncFolder(folder)
}

async function roundsIn(path: string): Promise<{ at: RoundKey; rows: Row[] }[]> {
	const table = open<string, string>({ path, encoding: 'string', cache: false, noSubdir: false })
	const rounds = new Map<string, { at: RoundKey; rows: Row[] }>()
	try {
		for (const { key, value } of table.getRange()) {
			const [kind = '', workshop, round, ...rest] = String(key).split('/')
			if (workshop === undefined || round === undefined) continue
			const place = `${workshop}/${round}`
			const found = rounds.get(place) ?? { at: { workshop, round }, rows: [] }
			rounds.set(place, found)
			found.rows.push({ key: kind === 'round' ? kind : [kind, ...rest].join('/'), value: String(value) })
		}
	} finally {
		await table.close()
	}
	return [...rounds.values()]
}

const isThere = (path: string): Promise<boolean> =>
	access(path).then(
		() => true,
		() => false,
	)
