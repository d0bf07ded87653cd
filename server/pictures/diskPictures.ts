import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdir, readFile, rm, stat, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../shared/lib/clock.ts'
import { isPictureName } from '../../shared/pictures/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { flushFolder, namesIn, putInPlace } from '../disk/wholeFile.ts'
import { checkPlace, isWorkshopId, noSuchPicture, type PictureStore, type StoredPicture } from './pictureStore.ts'

/** Written, but not yet in its place: a crash may leave one behind. */
const unfinished = '.part'

/**
 * Pictures as files under `folder`, which is created if missing: one folder per workshop, one file per picture, called by
 * what is in it. The time of a file says when its picture was last in use.
 */
export function diskPictures(folder: string, clock: Pick<Clock, 'now'>): PictureStore {
	mkdirSync(folder, { recursive: true })
	let written = 0
	const underWay = new Set<string>()
	const folderOf = (workshop: string) => {
		checkPlace(workshop)
		return join(folder, workshop)
	}
	const fileOf = (workshop: string, name: string) => {
		checkPlace(workshop, name)
		return join(folderOf(workshop), name)
	}
	const use = async (path: string, now: number) => utimes(path, now / 1000, now / 1000).catch(unlessGone)

	return {
		keep: (workshop, name, bytes) =>
			orAway(async () => {
				const path = fileOf(workshop, name)
				if (await isWhole(path, name)) return use(path, clock.now())
				if (await mkdir(folderOf(workshop), { recursive: true })) await flushFolder(folder)
				// Two people may hand in the same picture at once.
				const aside = `${path}.${++written}${unfinished}`
				underWay.add(aside)
				await putInPlace(aside, path, bytes).finally(() => underWay.delete(aside))
				await use(path, clock.now())
			}),

		read: (workshop, name) =>
			orAway(async () => {
				const bytes = await readFile(fileOf(workshop, name)).catch(unlessGone)
				if (!bytes) throw noSuchPicture()
				if (digestOf(bytes) !== name) throw new Refusal('storageDamaged', 'a picture that is not what it is called')
				return bytes
			}),

		list: (workshop) =>
			orAway(async () => {
				const found: StoredPicture[] = []
				for (const name of await namesIn(folderOf(workshop))) {
					const path = join(folderOf(workshop), name)
					if (name.endsWith(unfinished) && !underWay.has(path)) await unlink(path).catch(unlessGone)
					if (!isPictureName(name)) continue
					const file = await stat(path).catch(unlessGone)
					if (file) found.push({ name, bytes: file.size, used: file.mtimeMs })
				}
				return found
			}),

		workshops: () => orAway(async () => (await namesIn(folder)).filter(isWorkshopId)),

		touch: (workshop, names, now) =>
			orAway(async () => {
				for (const name of names) await use(fileOf(workshop, name), now)
			}),

		drop: (workshop, names) =>
			orAway(async () => {
				for (const name of names) await rm(fileOf(workshop, name), { force: true })
			}),

		erase: (workshop) =>
			orAway(async () => {
				await rm(folderOf(workshop), { recursive: true, force: true })
				await flushFolder(folder)
			}),
	}
}

/** What was damaged meanwhile is written anew. */
async function isWhole(path: string, name: string): Promise<boolean> {
	const bytes = await readFile(path).catch(unlessGone)
	return bytes !== undefined && digestOf(bytes) === name
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function unlessGone(reason: NodeJS.ErrnoException): undefined {
	if (reason.code !== 'ENOENT') throw reason
}

/** What a medium says that is full or broken is `storageAway`; refusals stay what they are. */
async function orAway<Answer>(work: () => Promise<Answer>): Promise<Answer> {
	try {
		return await work()
	} catch (reason) {
		if (reason instanceof Refusal) throw reason
		throw new Refusal('storageAway', `pictures: ${reason instanceof Error ? reason.message : reason}`)
	}
}
