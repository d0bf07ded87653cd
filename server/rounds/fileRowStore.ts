import { createHash } from 'node:crypto'
import { readdir, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../../shared/lib/random.ts'
import { moveFromLmdb } from './formerRowStore.ts'
import type { RoundKey } from './kept.ts'
import { codeOf, leftovers, makeFolder, unlessMissing, wipe } from './replacing.ts'
import { RoundFile } from './roundFile.ts'
import type { RowStore } from './rowStore.ts'

interface FileRowStoreOptions {
	/** cryptographic chance */
	random: Random
	/** Tells the operator's log: a word and its circumstances, no content. */
	report?: (event: string, details: object) => void
	/** bytes of rounds nobody asks about just now that stay in memory */
	memory?: number
}

/** Some hundred rounds of sixty people. */
const usualMemory = 16 * 1024 * 1024
/** rounds in memory, however small they are */
const mostFiles = 200

/**
 * A store of rows of files: `<folder>/<workshop>/<round>`, created if missing. What is removed, or lay in another order before, is
 * overwritten (see `wipe` for what that does not promise). What an earlier version kept in `folder` is moved over first.
 */
export async function openFileRowStore(
	folder: string,
	{ random, report = () => {}, memory = usualMemory }: FileRowStoreOptions,
): Promise<RowStore> {
	/** In the order of their last use. */
	const files = new Map<string, RoundFile>()
	let failure: unknown
	const onWrite = (reason?: unknown) => {
		failure = reason
	}
	const onUnwiped = (err: unknown) => report('roundNotOverwritten', { err })

	const folderOf = (workshop: string) => join(folder, nameOf(workshop))
	const pathOf = ({ workshop, round }: RoundKey) => join(folderOf(workshop), nameOf(round))

	async function using<Answer>(path: string, work: (file: RoundFile) => Promise<Answer>): Promise<Answer> {
		const file = files.get(path) ?? new RoundFile(path, { random, onWrite, onUnwiped })
		files.delete(path)
		files.set(path, file)
		try {
			return await work(file)
		} finally {
			keepFew()
		}
	}

	/** Lets those go that nobody has asked for the longest. */
	function keepFew(): void {
		let held = [...files.values()].reduce((sum, { size }) => sum + size, 0)
		for (const [path, file] of files) {
			if (files.size <= mostFiles && held <= memory && file.size > 0) continue
			if (!file.isIdle) continue
			files.delete(path)
			held -= file.size
		}
	}

	await makeFolder(folder)
	await moveFromLmdb(folder, (at, rows) =>
		using(pathOf(at), (file) => file.decide(() => ({ answer: undefined, put: rows }))),
	)
	for (const workshop of await foldersIn(folder)) await wipeLeftovers(join(folder, workshop))

	return {
		read: (at) => using(pathOf(at), (file) => file.read()),
		decide: (at, look) => using(pathOf(at), (file) => file.decide(look)),
		async erase(workshop) {
			const inFolder = folderOf(workshop)
			const names = await readdir(inFolder).catch(unlessMissing)
			const used = [...files.keys()].filter((path) => path.startsWith(join(inFolder, '/')))
			for (const path of new Set([...used, ...(names ?? []).map((name) => join(inFolder, name))])) {
				await using(path, (file) => file.erase())
			}
			// Somebody may be handing in once more.
			await rmdir(inFolder).catch((reason: unknown) => {
				if (codeOf(reason) !== 'ENOTEMPTY') unlessMissing(reason)
			})
		},
		health: () => (failure === undefined ? { ok: true } : { ok: false, reason: String(failure) }),
		async close() {
			await Promise.all([...files.values()].map((file) => file.settled()))
		},
	}
}

/** Ids are letters and digits; whatever else arrives from outside gets a name that no id has. */
const nameOf = (id: string): string =>
	/^[0-9A-Za-z-]{1,64}$/.test(id) ? id : `_${createHash('sha256').update(id).digest('hex')}`

async function foldersIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true })
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/** What a crash has left: the next content, of which nobody was told, or the former one. */
async function wipeLeftovers(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		if (leftovers.some((ending) => name.endsWith(ending))) await wipe(join(folder, name))
	}
}
