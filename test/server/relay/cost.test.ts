import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { syncStep } from '../../../shared/protocol/wire.ts'
import { type Attacker, hostileUpdate } from '../../helpers/hostileUpdates.ts'
import { relayHouse, syncFrame } from '../../helpers/relayHouse.ts'

const seed = 20_261_122
const frames = 400

/**
 * Milliseconds of work for one frame: applying is broken off after 50 ms and tried once more, what comes before and after it is
 * bounded by counts, and taking it back makes the document anew from its bytes. On a machine that is busy with something else
 * it is tried for longer, up to two seconds by the clock.
 */
const standstill = { alone: 600, busy: 2_500 }
/** Small ones are as dear as large ones here, and made sooner. */
const largest = { update: limits.update / 8, missing: limits.missing / 64 }

/** Attackers who are refused in one workshop found another. */
const framesPerWorkshop = 100
const framesPerAttacker = 40

test(`[COST1] ${frames} frames made to be dear: each is refused or taken before anybody notices`, async () => {
	const random = seededRandom(seed)
	const seen: Seen = { outcomes: new Map(), slowest: { ms: 0, of: standstill.alone, kind: '', bytes: 0 } }
	for (let sent = 0; sent < frames; sent += framesPerWorkshop) await attackWorkshop(random, seen)
	const { outcomes, slowest } = seen
	expect(slowest.ms, `seed ${seed}, ${JSON.stringify(slowest)}`).toBeLessThan(slowest.of)
	// An oracle that only ever sees one answer has not looked.
	expect([...outcomes.keys()].filter((each) => each.endsWith('open')).length).toBeGreaterThan(4)
	expect([...outcomes.keys()].filter((each) => !each.endsWith('open')).length).toBeGreaterThan(4)
}, 240_000)

interface Seen {
	/** how often what became of which kind */
	outcomes: Map<string, number>
	/** the frame that came nearest to its bound `of` */
	slowest: { ms: number; of: number; kind: string; bytes: number }
}

async function attackWorkshop(random: Random, seen: Seen): Promise<void> {
	const house = relayHouse({ limits: { burst: 100_000 } })
	const anna = house.join('anna')
	await house.settle()
	anna.doc.getText('minutes').insert(0, 'Wir beginnen. '.repeat(5_000))
	for (let i = 0; i < 500; i++) anna.notes.set(`note ${i}`, { text: `Karte ${i}` })
	await house.settle()
	const victim = anna.doc.clientID
	let attackers = 0
	const enter = () => {
		const eve = house.join(`eve ${attackers++}`, { silent: true })
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
		const [began, before] = [performance.now(), process.cpuUsage()]
		attack.eve.send(syncFrame(isMissing ? syncStep.missing : syncStep.update, update))
		const { user, system } = process.cpuUsage(before)
		const ms = (user + system) / 1000
		const isBusy = performance.now() - began > 1.3 * ms
		const of = isBusy ? standstill.busy : standstill.alone
		if (ms / of > seen.slowest.ms / seen.slowest.of) seen.slowest = { ms, of, kind, bytes: update.length }
		const { closed } = attack.eve.socket
		if (!closed) attack.who.clock += clocks
		const outcome = `${kind}: ${closed ?? 'open'}`
		seen.outcomes.set(outcome, (seen.outcomes.get(outcome) ?? 0) + 1)
	}
	anna.notes.set('honest', 'still here')
	await house.settle()
	expect(anna.socket.closed).toBeUndefined()
	expect(anna.saved).toBe(anna.sent)
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
