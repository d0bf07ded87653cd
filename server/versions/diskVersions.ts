import { mkdirSync } from 'node:fs'
import { mkdir, open, readFile, rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { flushFolder, namesIn, putInPlace } from '../disk/wholeFile.ts'
import { headAt, longestHead, packVersion, readHead, readState } from './versionFile.ts'
import { isId, newestFirst, noSuchVersion, type Version, type VersionStore } from './versionStore.ts'

const ending = '.version'
/** Written, but not yet in its place: a crash may leave one behind. */
const unfinished = '.part'

/** Lists of so many workshops are kept in memory; they can always be read again from the files. */
const listsKept = 100

/**
 * Versions as files under `folder`, which is created if missing: one folder per workshop, one file per version, written
 * aside, flushed and put in its place. There is no index that could be lost: what the files say of themselves is the list.
 */
export function diskVersions(
	folder: string,
	report: (event: string, details: object) => void = () => {},
): VersionStore {
	mkdirSync(folder, { recursive: true })
	const lists = new Map<string, Promise<Map<string, Version>>>()
	const underWay = new Set<string>()

	const folderOf = (workshop: string) => {
		if (!isId(workshop)) throw noSuchVersion()
		return join(folder, workshop)
	}
	const fileOf = (workshop: string, id: string) => {
		if (!isId(id)) throw noSuchVersion()
		return join(folderOf(workshop), `${id}${ending}`)
	}

	function listOf(workshop: string): Promise<Map<string, Version>> {
		const known = lists.get(workshop)
		const list = known ?? scan(workshop)
		lists.delete(workshop)
		lists.set(workshop, list)
		if (!known) list.catch(() => lists.delete(workshop))
		const [oldest] = lists.keys()
		if (lists.size > listsKept && oldest !== undefined) lists.delete(oldest)
		return list
	}

	async function scan(workshop: string): Promise<Map<string, Version>> {
		const found = new Map<string, Version>()
		for (const name of await namesIn(folderOf(workshop))) {
			const path = join(folderOf(workshop), name)
			if (name.endsWith(unfinished) && !underWay.has(path)) await unlink(path).catch(() => {})
			if (!name.endsWith(ending)) continue
			const id = name.slice(0, -ending.length)
			const version = await readListed(workshop, id)
			if (version) found.set(id, version)
			else report('versionDamaged', { workshop, id })
		}
		return found
	}

	async function readListed(workshop: string, id: string): Promise<Version | undefined> {
		if (!isId(id)) return undefined
		const file = await open(fileOf(workshop, id))
		try {
			const start = Buffer.alloc(headAt + longestHead)
			const { bytesRead } = await file.read(start, 0, start.length, 0)
			const head = readHead(`${workshop}/${id}`, start.subarray(0, bytesRead))
			return head && { ...head, id, bytes: (await file.stat()).size }
		} finally {
			await file.close()
		}
	}

	return {
		keep: (at, id, kept, state) =>
			orAway(async () => {
				const path = fileOf(at.workshop, id)
				const head = { ...kept, room: at.room }
				const bytes = await packVersion(`${at.workshop}/${id}`, head, state)
				const list = await listOf(at.workshop)
				if (await mkdir(dirname(path), { recursive: true })) await flushFolder(folder)
				const aside = `${path}${unfinished}`
				underWay.add(aside)
				await putInPlace(aside, path, bytes).finally(() => underWay.delete(aside))
				const version: Version = { ...head, id, bytes: bytes.length }
				list.set(id, version)
				return version
			}),

		list: (workshop) => orAway(async () => [...(await listOf(workshop)).values()].sort(newestFirst)),

		read: (workshop, id) =>
			orAway(async () => {
				const file = await readFile(fileOf(workshop, id)).catch((reason: NodeJS.ErrnoException) => {
					throw reason.code === 'ENOENT' ? noSuchVersion() : reason
				})
				return readState(`${workshop}/${id}`, file)
			}),

		drop: (workshop, ids) =>
			orAway(async () => {
				const list = await listOf(workshop)
				for (const id of ids) {
					await rm(fileOf(workshop, id), { force: true })
					list.delete(id)
				}
			}),

		erase: (workshop) =>
			orAway(async () => {
				lists.delete(workshop)
				await rm(folderOf(workshop), { recursive: true, force: true })
				await flushFolder(folder)
			}),
	}
}

/** What a medium says that is full or broken is `storageAway`; refusals stay what they are. */
async function orAway<Answer>(work: () => Promise<Answer>): Promise<Answer> {
	try {
		return await work()
	} catch (reason) {
		if (reason instanceof Refusal) throw reason
		throw new Refusal('storageAway', `versions: ${reason instanceof Error ? reason.message : reason}`)
	}
}
