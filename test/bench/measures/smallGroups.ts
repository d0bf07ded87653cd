import * as Y from 'yjs'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards } from '../../../shared/board/cards/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { GroupRoom } from '../../../shared/links/rooms.ts'
import { groupContent, layBroughtBack, mergeGroup } from '../../../shared/smallGroups/index.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { type CrowdResult, runCrowd } from '../load/crowd.ts'
import { enter, type ProductServer, startProduct } from '../servers/product.ts'
import type { BenchServer } from '../servers/server.ts'

const [people, writers, groups, cursorsPerSecond] = [300, 60, 12, 5]
const sitting = 'Sitzung000000001'

/** 300 people in twelve small groups of one workshop, 60 of them writing, all pointing; and what bringing all of it back takes. */
export async function smallGroups({ root, rounds, seconds, editsPerSecond, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root, flags: ['--expose-gc'] })
	const results: CrowdResult[][] = []
	const perGroup: number[] = []
	try {
		for (let round = 0; round < rounds; round++) {
			const before = product.process.memory().resident
			const rooms = await begun(product)
			perGroup.push((product.process.memory().resident - before) / groups / 1000)
			const traffic = { people: people / groups, writers: writers / groups, seconds, editsPerSecond, cursorsPerSecond }
			const crowds = await Promise.all(rooms.map((room) => runCrowd(room, traffic)))
			results.push(crowds)
			const { cpu, seconds: took } = crowds[0] as CrowdResult
			say(
				`small groups ${round + 1}/${rounds}: ${((100 * cpu) / took).toFixed(0)} % of a core, ` +
					`p95 ${Math.max(...crowds.map(({ latency }) => latency.p95))} ms in the slowest group`,
			)
		}
	} finally {
		await product.stop()
	}
	const merged = Array.from({ length: Math.max(3, rounds) }, (_, round) => bringAllBack(round))
	const what = `${people} people in ${groups} small groups, ${writers} writing, ${cursorsPerSecond} Hz cursors`
	return [
		{
			...{ id: 'smallGroups.cpu', what: `${what}: share of a core`, unit: '%' },
			ours: results.map(([first]) => (first ? (100 * first.cpu) / first.seconds : Number.NaN)),
			targets: [{ of: 'ours', atMost: 45 }],
			note: `missing for good: ${results.flat().reduce((sum, { missing }) => sum + missing, 0)}`,
		},
		{
			...{ id: 'smallGroups.p95', what: `${what}: p95 of an edit in the slowest group`, unit: 'ms' },
			ours: results.map((crowds) => Math.max(...crowds.map(({ latency }) => latency.p95))),
			targets: [{ of: 'ours', atMost: 20 }],
		},
		{
			...{ id: 'smallGroups.memory', what: 'one small group that has begun: growth of resident memory', unit: 'KB' },
			ours: perGroup,
			targets: [],
		},
		{
			...{
				id: 'smallGroups.back',
				what: 'twelve groups of 100 cards into a plenary of 2,000',
				unit: 'ms',
				ours: merged,
			},
			targets: [{ of: 'ours', atMost: 100 }],
		},
	]
}

/** Each group of a new sitting as a server with one room, which people enter after they have chosen it. */
async function begun(product: ProductServer): Promise<BenchServer[]> {
	const workshop = await product.found()
	const ask = async (method: string, path: string, token: string, body: object) => {
		const answer = await fetch(`${product.origin}${path}`, {
			method,
			headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
			body: JSON.stringify(body),
		})
		if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
	}
	const moderator = await workshop.join({ role: 'moderator' })
	const body = { id: sitting, places: people, groups: Array.from({ length: groups }, () => ({})) }
	await ask('POST', '/api/small-groups', moderator.token, body)
	return Array.from({ length: groups }, (_, i): BenchServer => {
		const room: GroupRoom = `group-${i + 1}`
		return {
			name: product.name,
			process: product.process,
			newRoom: async () => ({
				async enter(onMessage, onClose) {
					const admission = await workshop.join({ room })
					await ask('PUT', '/api/small-groups/place', admission.token, { room })
					return enter(admission, onMessage, onClose)
				},
			}),
			stop: async () => {},
		}
	})
}

/** Of twelve documents of small groups that are merged and laid beside each other: milliseconds of processor time for the longest. */
function bringAllBack(round: number): number {
	const random = seededRandom(round)
	const cards = (doc: Y.Doc, board: string, count: number) =>
		addCards(
			doc,
			board,
			Array.from({ length: count }, (_, i) => ({
				text: `Gedanke ${i}`,
				x: (i % 40) * 240,
				y: Math.floor(i / 40) * 160,
			})),
			random,
		)
	const plenum = new Y.Doc()
	addBoard(plenum, 'Plenum', random, 'page:plenum')
	cards(plenum, 'page:plenum', 2_000)
	const made = Array.from({ length: groups }, (_, i) => {
		const room: GroupRoom = `group-${i + 1}`
		const { update, boards } = groupContent(plenum, room, { name: `Gruppe ${i + 1}`, material: [] }, random)
		const doc = new Y.Doc()
		Y.applyUpdate(doc, update)
		cards(doc, boards[0] ?? '', 100)
		return { group: { room, sitting, number: i + 1, name: '', boards }, content: Y.encodeStateAsUpdate(doc) }
	})
	let longest = 0
	for (const { group, content } of made) {
		const begin = process.cpuUsage()
		plenum.transact(() => mergeGroup(plenum, content))
		layBroughtBack(plenum, group, 'Ergebnisse')
		const { user, system } = process.cpuUsage(begin)
		longest = Math.max(longest, (user + system) / 1_000)
	}
	return longest
}
