import * as Y from 'yjs'
import { recordLimits } from '../../../shared/board/quarantine/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { until } from '../../helpers/runningServer.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { fillBoard } from '../load/fillBoard.ts'
import { median } from '../load/histogram.ts'
import { type Joiner, lastOf, openJoiner, syncStep2 } from '../load/joiner.ts'
import { applySync } from '../load/syncedDoc.ts'
import { type BareServer, startBare } from '../servers/bare.ts'
import { enter, type ProductServer, startProduct, type Workshop } from '../servers/product.ts'

/** Joiners one after another in a round, and joiners at the same moment. */
const inSequence = 10
const atOnce = 20

/** Somebody opens a board: from the open socket until all is there, against a server that only sends as many bytes. */
export async function joins(options: BenchOptions): Promise<Finding[]> {
	const bare = await startBare()
	const product = await startProduct({ root: options.root })
	try {
		const findings: Finding[] = []
		for (const records of [1_000, recordLimits.shapes])
			findings.push(...(await joinsOf(records, bare, product, options)))
		return findings
	} finally {
		await Promise.all([bare.stop(), product.stop()])
	}
}

async function joinsOf(records: number, bare: BareServer, product: ProductServer, { rounds, say }: BenchOptions) {
	const workshop = await product.found({ template: 'empty' })
	say(`joins: filling a board with ${records} notes`)
	await fillBoard(workshop, records)

	const single = { bare: [] as number[], ours: [] as number[] }
	const crowd = { bare: [] as number[], ours: [] as number[] }
	let bytes = 0
	for (let round = 0; round < rounds; round++) {
		bytes = await bytesOf(workshop, records)
		const toBare = () => openJoiner({ url: bare.answering(bytes) }, lastOf(bytes))
		const toOurs = async () => openJoiner(await workshop.join(), syncStep2)
		const times = { bare: [] as number[], ours: [] as number[] }
		for (let i = 0; i < inSequence; i++) {
			times.bare.push(await joinAlone(toBare))
			times.ours.push(await joinAlone(toOurs))
		}
		single.bare.push(median(times.bare))
		single.ours.push(median(times.ours))
		crowd.bare.push(await joinTogether(toBare))
		crowd.ours.push(await joinTogether(toOurs))
		say(
			`joins of ${records} ${round + 1}/${rounds}: one ${single.bare[round]?.toFixed(1)} and ${single.ours[round]?.toFixed(1)} ms, ` +
				`${atOnce} at once ${crowd.bare[round]?.toFixed(1)} and ${crowd.ours[round]?.toFixed(1)} ms`,
		)
	}
	const finding = (id: string, what: string, { bare, ours }: typeof single): Finding => ({
		id: `joins.${records}.${id}`,
		what,
		unit: 'ms',
		yardstick: bare,
		ours,
		targets: [{ of: 'ratio', atMost: 2 }],
		note: `${bytes} bytes`,
	})
	return [
		finding('single', `joining a board of ${records} notes`, single),
		finding('together', `${atOnce} joining it at once, until the last has all`, crowd),
	]
}

async function joinAlone(open: () => Promise<Joiner>): Promise<number> {
	const joiner = await open()
	const ms = await joiner.ask()
	joiner.leave()
	return ms
}

/** All sockets are open before the first asks. */
async function joinTogether(open: () => Promise<Joiner>): Promise<number> {
	const joiners = await Promise.all(Array.from({ length: atOnce }, open))
	const begin = performance.now()
	const times = await Promise.all(joiners.map((joiner) => joiner.ask(begin)))
	for (const joiner of joiners) joiner.leave()
	return Math.max(...times)
}

/** How many bytes of document a newcomer gets; also makes sure that they are the whole board. */
async function bytesOf(workshop: Workshop, records: number): Promise<number> {
	const doc = new Y.Doc()
	let bytes = 0
	let all = false
	const socket = await enter(
		await workshop.join(),
		(message, from, to) => {
			if (message[from] !== messageType.sync || message[from + 1] === syncStep.stateVector) return
			bytes += to - from
			all ||= syncStep2(message, from, to)
			applySync(doc, message.subarray(from, to))
		},
		() => {},
	)
	await until(() => all && readAllRecords(doc).size > records)
	socket.close()
	doc.destroy()
	return bytes
}
