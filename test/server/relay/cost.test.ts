import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { syncStep } from '../../../shared/protocol/wire.ts'
import { type Attacker, hostileUpdate } from '../../helpers/hostileUpdates.ts'
import { relayHouse, syncFrame } from '../../helpers/relayHouse.ts'

const seed = 20_261_122
const workshops = 4
const framesEach = 500
/** Everyone who attacks with so many frames comes by a link of their own. */
const framesByLink = 50

/**
 * Applying is broken off after 50 ms, tried once more, and the document made anew; what comes before is bounded by counts.
 * What is not bounded takes seconds.
 */
const standstillMs = 500

/** Anna works in a workshop while one after the other sends frames that are made to be dear. */
async function attacked(random: Random, note: (ms: number, outcome: string) => void): Promise<void> {
	const house = relayHouse({ limits: { burst: 100_000 } })
	const anna = house.join('anna')
	await house.settle()
	anna.doc.getText('minutes').insert(0, 'Wir beginnen. '.repeat(5_000))
	for (let i = 0; i < 500; i++) anna.notes.set(`note ${i}`, { text: `Karte ${i}` })
	await house.settle()

	const victim = { victim: anna.doc.clientID, victimClock: Y.getState(anna.doc.store, anna.doc.clientID) }
	let frame = 0
	const enter = () => {
		const eve = house.join(`eve ${frame}`, { silent: true, link: `link ${Math.floor(frame / framesByLink)}` })
		eve.socket.onMessage = () => {}
		const who: Attacker = { client: 1 + Math.floor(random() * 2 ** 31), clock: 0, ...victim }
		return { eve, who }
	}
	let { eve, who } = enter()
	for (; frame < framesEach; frame++) {
		if (eve.socket.closed || frame % framesByLink === 0) {
			eve.leave()
			await house.settle()
			;({ eve, who } = enter())
		}
		const isMissing = random() < 0.5
		const { kind, update, clocks } = hostileUpdate(random, who, limits.update - 8)
		const before = process.cpuUsage()
		eve.send(syncFrame(isMissing ? syncStep.missing : syncStep.update, update))
		const { user, system } = process.cpuUsage(before)
		const outcome = eve.socket.closed ?? 'taken'
		if (outcome === 'taken') who.clock += clocks
		note((user + system) / 1000, `${kind} of ${update.length} bytes: ${outcome}`)
	}
	anna.notes.set('honest', 'still here')
	await house.settle()
	expect(anna.socket.closed).toBeUndefined()
	expect(anna.saved).toBe(anna.sent)
}

test(`[COST1] ${workshops * framesEach} frames made to be dear: each is refused or taken before anybody notices`, async () => {
	const random = seededRandom(seed)
	const outcomes = new Map<string, number>()
	let slowest = { ms: 0, outcome: '' }
	for (let workshop = 0; workshop < workshops; workshop++) {
		await attacked(random, (ms, outcome) => {
			if (ms > slowest.ms) slowest = { ms, outcome }
			const end = outcome.slice(outcome.lastIndexOf(' ') + 1)
			outcomes.set(end, (outcomes.get(end) ?? 0) + 1)
		})
	}
	expect(slowest.ms, `seed ${seed}: ${slowest.outcome}`).toBeLessThan(standstillMs)
	// An oracle that only ever sees one answer has not looked.
	for (const end of ['taken', 'malformed', 'tooLarge']) expect(outcomes.get(end), end).toBeGreaterThan(50)
}, 240_000)

test('[COST2] deletions in an order that no encoder writes are refused before they are applied', async () => {
	const house = relayHouse()
	const anna = house.join('anna')
	const eve = house.join('eve', { silent: true })
	await house.settle()
	anna.doc.getText('minutes').insert(0, 'x'.repeat(120_000))
	await house.settle()
	const singleDeletions = encoding.encode((out) => {
		for (const number of [0, 1, anna.doc.clientID, 60_000]) encoding.writeVarUint(out, number)
		for (let clock = 119_998; clock >= 0; clock -= 2) {
			encoding.writeVarUint(out, clock)
			encoding.writeVarUint(out, 1)
		}
	})
	eve.send(syncFrame(syncStep.update, singleDeletions))
	expect(eve.socket.closed).toBe('malformed')
	anna.notes.set('a', 1)
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
	expect(anna.doc.getText('minutes').length).toBe(120_000)
})
