import { readFileSync } from 'node:fs'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Worker, workerHere } from '../../../server/worker/worker.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { syncStep } from '../../../shared/protocol/wire.ts'
import { type Attacker, hostileUpdate } from '../../helpers/hostileUpdates.ts'
import { relayHouse, syncFrame } from '../../helpers/relayHouse.ts'
import { promisesSettled } from '../../helpers/virtualClock.ts'

const seed = 20_261_122
/** `npm run daily` sends many more. */
const frames = Number(process.env.COST_FRAMES ?? 2_000)

/** Milliseconds of processor time the relay's thread may have for one frame. */
const standstill = 50
/** What the runtime collects or compiles in between looks like the frame's own: one in a thousand may have it, up to so much. */
const exceptions = { share: 1 / 1_000, ms: 3 * standstill }
/** Larger ones only hold more text; chaos:frames sends those, too. */
const largest = { update: limits.update / 2, missing: limits.missing / 8 }

/** Attackers who are refused in one workshop found another. */
const framesPerWorkshop = 200
const framesPerAttacker = 40

test(
	`[COST1] ${frames} frames made to be dear: each is refused or taken before anybody notices`,
	async () => {
		const random = seededRandom(seed)
		const seen: Seen = { outcomes: new Map(), tried: 0, above: 0, slowest: { ms: 0, kind: '', bytes: 0 } }
		for (let sent = 0; sent < frames; sent += framesPerWorkshop) await attackWorkshop(random, seen)
		const { above, outcomes, slowest, tried } = seen
		expect(slowest.ms, `seed ${seed}, ${JSON.stringify(slowest)}`).toBeLessThan(exceptions.ms)
		expect(above, `seed ${seed}, ${JSON.stringify(slowest)}`).toBeLessThanOrEqual(frames * exceptions.share)
		// An oracle that only ever sees one answer has not looked.
		expect([...outcomes.keys()].filter((each) => each.endsWith('open')).length).toBeGreaterThan(4)
		expect([...outcomes.keys()].filter((each) => !each.endsWith('open')).length).toBeGreaterThan(4)
		expect(tried).toBeGreaterThan(frames / 100)
	},
	60_000 + frames * 120,
)

interface Seen {
	/** how often what became of which kind */
	outcomes: Map<string, number>
	/** how many were tried on a copy first */
	tried: number
	/** how many took longer than they may */
	above: number
	slowest: { ms: number; kind: string; bytes: number }
}

async function attackWorkshop(random: Random, seen: Seen): Promise<void> {
	const turns = new Turns()
	const elsewhere = workerElsewhere(turns)
	const nextTurn = async () => turns.next()
	const house = relayHouse({ limits: { burst: 100_000 }, worker: elsewhere.worker, nextTurn })
	const anna = house.join('anna')
	await house.settle()
	anna.doc.getText('minutes').insert(0, 'Wir beginnen. '.repeat(5_000))
	for (let i = 0; i < 500; i++) anna.notes.set(`note ${i}`, { text: `Karte ${i}` })
	await house.settle()
	const victim = anna.doc.clientID
	let attackers = 0
	const enter = () => {
		const role = attackers % 3 === 0 ? 'moderator' : 'participant'
		const eve = house.join(`eve ${attackers++}`, { silent: true, role })
		eve.socket.onMessage = () => {}
		const client = 1 + Math.floor(random() * 2 ** 31)
		const who: Attacker = { client, clock: 0, victim, victimClock: Y.getState(anna.doc.store, victim) }
		return { eve, who }
	}
	let attack = enter()
	for (let frame = 1; frame <= framesPerWorkshop; frame++) {
		if (attack.eve.socket.closed || attack.eve.socket.terminated || frame % framesPerAttacker === 0) {
			attack.eve.leave()
			await house.settle()
			attack = enter()
		}
		const isMissing = random() < 0.5
		const { kind, update, clocks } = hostileUpdate(random, attack.who, isMissing ? largest.missing : largest.update)
		const message = syncFrame(isMissing ? syncStep.missing : syncStep.update, update)
		turns.begin()
		attack.eve.send(message)
		await promisesSettled()
		const ms = turns.longest()
		if (ms > standstill) seen.above += 1
		if (ms > seen.slowest.ms) seen.slowest = { ms, kind, bytes: update.length }
		const { closed } = attack.eve.socket
		if (!closed) attack.who.clock += clocks
		const outcome = `${kind}: ${closed ?? 'open'}`
		seen.outcomes.set(outcome, (seen.outcomes.get(outcome) ?? 0) + 1)
	}
	seen.tried += elsewhere.runs()
	// A moderation may fill its own document; deletions are the way back, for everybody.
	anna.notes.delete('note 499')
	await house.settle()
	expect(anna.socket.closed).toBeUndefined()
	expect(anna.saved).toBe(anna.sent)
}

/** Milliseconds this thread has had the processor; where the system does not tell, all threads of the process. */
function processorTime(): number {
	if (process.platform === 'linux') {
		const [worked] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')
		return Number(worked) / 1e6
	}
	const { user, system } = process.cpuUsage()
	return (user + system) / 1000
}

/** The turns of the event loop one frame takes. */
class Turns {
	#began = 0
	#longest = 0

	begin(): void {
		this.#longest = 0
		this.#began = processorTime()
	}

	next(): void {
		const now = processorTime()
		this.#longest = Math.max(this.#longest, now - this.#began)
		this.#began = now
	}

	/** What was done since the last turn would have been done elsewhere. */
	leaveOut(): void {
		this.#began = processorTime()
	}

	/** Milliseconds of processor time. */
	longest(): number {
		this.next()
		return this.#longest
	}
}

/** A worker as if it were another process: what its jobs take is left out. */
function workerElsewhere(turns: Turns): { worker: Worker; runs: () => number } {
	let runs = 0
	return {
		worker: {
			...workerHere,
			async run(kind, workshop, prepare) {
				const wanted = prepare()
				// Whoever asks goes on first.
				await Promise.resolve()
				turns.next()
				const answer = await workerHere.run(kind, workshop, () => wanted)
				turns.leaveOut()
				runs += 1
				return answer
			},
		},
		runs: () => runs,
	}
}

test('[COST2] deletions in an order that no encoder writes are refused before they are applied', async () => {
	const house = relayHouse()
	const anna = house.join('anna')
	const eve = house.join('eve', { silent: true })
	await house.settle()
	anna.doc.getText('minutes').insert(0, 'x'.repeat(120_000))
	await house.settle()
	const singleDeletions = encoding.encode((out) => {
		for (const number of [0, 1, anna.doc.clientID, 9_000]) encoding.writeVarUint(out, number)
		for (let clock = 17_998; clock >= 0; clock -= 2) {
			encoding.writeVarUint(out, clock)
			encoding.writeVarUint(out, 1)
		}
	})
	eve.send(syncFrame(syncStep.missing, singleDeletions))
	expect(eve.socket.closed).toBe('malformed')
	anna.notes.set('a', 1)
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
	expect(anna.doc.getText('minutes').length).toBe(120_000)
})
