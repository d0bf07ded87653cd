import { expect, test } from 'vitest'
import { RoomConnection } from '../../../server/relay/connections/connection.ts'
import { RatesByParticipant } from '../../../server/relay/connections/rates.ts'
import { TurnShare } from '../../../server/relay/connections/turnShare.ts'
import type { Context } from '../../../server/relay/context/context.ts'
import { relayLimits } from '../../../server/relay/context/relayLimits.ts'
import { fakeSocket } from '../../helpers/fakeSocket.ts'
import { promisesSettled, virtualClock } from '../../helpers/virtualClock.ts'

/** Two workshops on one server whose turns the test counts; each frame costs as many milliseconds as its first byte says. */
function twoWorkshops() {
	const clock = virtualClock()
	let worked = 0
	const waiting: (() => void)[] = []
	const nextTurn = () => new Promise<void>((resolve) => waiting.push(resolve))
	const context = {
		clock,
		limits: relayLimits,
		inbox: { bytes: 0 },
		stopwatch: () => worked,
		report: () => {},
	} as unknown as Context
	const handled: string[] = []
	const workshop = () => {
		const turn = new TurnShare(nextTurn)
		const rates = new RatesByParticipant(context)
		return (name: string) => {
			const session = {
				participant: name,
				name,
				organisation: '',
				role: 'participant',
				link: 'link',
				savedMessages: true,
			} as const
			const means = { context, rates: rates.enter(name), turn }
			const connection = new RoomConnection(session, 'plenum', fakeSocket(), means, () => {})
			connection.start({
				take(_, frame) {
					worked += frame[1] ?? 0
					handled.push(name)
					return undefined
				},
			})
			return (cost: number) => connection.receive(Uint8Array.of(0, cost))
		}
	}
	return {
		handled,
		workshop,
		async pass() {
			for (const next of waiting.splice(0)) next()
			await promisesSettled()
		},
	}
}

test('[TURN1] dear frames of one workshop do not add up, on however many connections, and none is lost', async () => {
	const { handled, workshop, pass } = twoWorkshops()
	const [attacked, elsewhere] = [workshop(), workshop()]
	const hostile = [1, 2, 3, 4, 5].map((n) => attacked(`eve ${n}`))
	const anna = elsewhere('anna')
	for (const send of hostile) send(40)
	anna(1)
	expect(handled).toEqual(['eve 1', 'anna'])
	for (let turn = 2; turn <= 5; turn++) {
		await pass()
		anna(1)
		expect(handled.filter((name) => name !== 'anna')).toHaveLength(turn)
	}
	expect(handled.filter((name) => name === 'anna')).toHaveLength(5)
	expect(new Set(handled).size).toBe(6)
})

test('[TURN1] what people write by hand all fits into one turn', () => {
	const { handled, workshop } = twoWorkshops()
	const hall = workshop()
	for (let i = 0; i < 15; i++) hall(`person ${i}`)(1)
	expect(handled).toHaveLength(15)
})
