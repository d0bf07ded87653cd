import { mkdirSync, readSync } from 'node:fs'
import { open } from 'lmdb'

/*
 * A process of its own, since LMDB ends the process that meets a damaged page. What it shall do stands in the first
 * argument as JSON; it says each step before it begins and after it is done, one line each.
 */

/** A stretch of one table; keys as hex, the end excluded. */
export interface Stretch {
	table?: string
	start?: string
	end?: string
}

export type Errand =
	| { do: 'read'; path: string }
	/** a copy without free pages, as the database is at one moment, into a new folder */
	| { do: 'copy'; path: string; to: string }

const options = { encoding: 'binary', keyEncoding: 'binary', cache: false } as const

async function run(errand: Errand): Promise<void> {
	const db = open<Buffer, Buffer>({ path: errand.path, readOnly: true, noSubdir: false, maxDbs: 16, ...options })
	if (errand.do === 'copy') {
		mkdirSync(errand.to, { recursive: true })
		await db.backup(errand.to, true)
	} else {
		const stretches = JSON.parse(input()) as Stretch[]
		for (const [i, { table, start, end }] of stretches.entries()) {
			console.log(`begins ${i}`)
			const from = table === undefined ? db : db.openDB<Buffer, Buffer>({ name: table, ...options })
			const range = from.getRange({
				...(start !== undefined && { start: Buffer.from(start, 'hex') }),
				...(end !== undefined && { end: Buffer.from(end, 'hex') }),
			})
			let entries = 0
			for (const _ of range) entries++
			console.log(`ends ${i} ${entries}`)
		}
	}
	await db.close()
	console.log('done')
}

function input(): string {
	const parts: Buffer[] = []
	const chunk = Buffer.alloc(65_536)
	for (let read = readSync(0, chunk); read > 0; read = readSync(0, chunk)) {
		parts.push(Buffer.from(chunk.subarray(0, read)))
	}
	return Buffer.concat(parts).toString()
}

await run(JSON.parse(process.argv[2] ?? '') as Errand)
