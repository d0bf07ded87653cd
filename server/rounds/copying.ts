import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { leftovers, unlessMissing } from './replacing.ts'
import { unsealRows } from './sealedRows.ts'

/** How often a file is read again that was overwritten meanwhile: a crowd hands in a few times a second. */
const attempts = 50

/**
 * Copies the rounds of `from` into the folder `to`, also while a server writes there: every file as it stood at one moment
 * since the copy began, with all that had been answered before. Gives the files that are damaged, by their paths in `from`.
 */
export async function copyRounds(from: string, to: string): Promise<string[]> {
	const damaged: string[] = []
	await mkdir(to, { recursive: true })
	for (const workshop of await readdir(from, { withFileTypes: true })) {
		if (!workshop.isDirectory()) continue
		await mkdir(join(to, workshop.name), { recursive: true })
		for (const round of (await readdir(join(from, workshop.name)).catch(unlessMissing)) ?? []) {
			if (leftovers.some((ending) => round.endsWith(ending))) continue
			const path = join(from, workshop.name, round)
			const file = await readAtOneMoment(path)
			if (!file) continue
			if (!isSound(file)) damaged.push(path)
			await writeFile(join(to, workshop.name, round), file)
		}
	}
	return damaged
}

/** A file that is replaced is overwritten then, in the hands of whoever had begun to read it. Undefined: erased meanwhile. */
async function readAtOneMoment(path: string): Promise<Buffer | undefined> {
	let file: Buffer | undefined
	for (let attempt = 0; attempt < attempts; attempt++) {
		const before = await stat(path).catch(unlessMissing)
		file = await readFile(path).catch(unlessMissing)
		if (!before || !file || isSound(file)) return file
		const after = await stat(path).catch(unlessMissing)
		if (after && before.ino === after.ino && before.mtimeMs === after.mtimeMs) return file
		await pause(10)
	}
	return file
}

const isSound = (file: Buffer): boolean => unsealRows(file).damaged.length === 0
