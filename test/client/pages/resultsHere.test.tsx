import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { PollPage } from '../../../client/blocks/poll/PollPage.tsx'
import { NavigationContext } from '../../../client/navigation/navigation.ts'
import type { BoardHere } from '../../../client/pages/workshop/useBoardsHere.ts'
import { useResultsHere } from '../../../client/pages/workshop/useResultsHere.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { ResultsContext } from '../../../client/sync/ResultsContext.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { keepPoll, pollsOf, readPoll } from '../../../shared/blocks/poll/index.ts'
import { failed } from '../../../shared/lib/result.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let group: Y.Doc
let results: Y.Doc
let awareness: Awareness
let screen: Screen | undefined
/** ids of what the server has counted for the group */
let vouched: Set<string>
let isAway: boolean
let asked: string[]

beforeEach(() => {
	vi.useFakeTimers()
	group = new Y.Doc()
	results = new Y.Doc()
	awareness = new Awareness(group)
	vouched = new Set()
	isAway = false
	asked = []
	Element.prototype.scrollIntoView = () => {}
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
	awareness.destroy()
	vi.useRealTimers()
})

const server = fakeServer()
server.outline = async (_token, board = '') => {
	asked.push(board)
	if (isAway) return failed({ id: 'serverAway' })
	const told = [...pollsOf(group).keys()].flatMap((id) => {
		const said = readPoll(group, id)
		return said ? [vouched.has(id) ? said : { ...said, unverified: true as const }] : []
	})
	return { ok: true, value: { board, name: 'Gruppe 1', groups: [], results: told } }
}

const lay = (id: string, about: string, voters: number, into = group) =>
	keepPoll(into, {
		...{ id, about, attribution: 'anonymous', voters, forOthers: 0, kind: 'consensus' },
		options: [{ id: 'a', label: `${about}: ja`, agree: voters, reservation: 0, veto: 0, abstain: 0, reasons: [] }],
	} as unknown as Parameters<typeof keepPoll>[1])

/** Meral at her group's board, or at one of all. */
async function open(rounds: readonly string[], inGroup = true) {
	const room: RoomView = {
		...{ doc: group, history: createHistory(group, []), presence: createPresence(awareness) },
		...{ role: 'participant', mayWrite: true },
	}
	const apart = { group: 'group-1', room: { doc: group } } as unknown as NonNullable<BoardHere['apart']>
	const board = { id: 'page:g1', name: 'Gruppe 1', ...(inGroup && { apart }) } as BoardHere
	const stage = { doc: new Y.Doc(), mayModerate: false, people: nobody, server, token: () => 't' }
	const stageRoom = { ...stage, token }
	screen = await render(
		<StageContext value={stageRoom}>
			<RoomContext value={room}>
				<ResultsContext value={{ doc: results, ready }}>
					<NavigationContext value={{ go() {}, arrived: nowhere }}>
						<Board board={board} rounds={rounds} />
					</NavigationContext>
				</ResultsContext>
			</RoomContext>
		</StageContext>,
	)
}
const token = () => 't'
const ready = createValue(true)
const nowhere = createValue(undefined)

function Board({ board, rounds }: { board: BoardHere; rounds: readonly string[] }) {
	const here = useResultsHere(board)
	return (
		<ResultsContext value={here}>
			{rounds.map((id) => (
				<section key={id} data-round={id}>
					<PollPage id={id} />
				</section>
			))}
		</ResultsContext>
	)
}
const later = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const reads = (round: string) => document.querySelector(`[data-round="${round}"]`)?.textContent ?? ''
const unverified = 'Nicht geprüft'

test("[RESULT8] on a group's board what the server has counted for it reads as counted, and what a member laid there as not", async () => {
	lay('counted', 'Wer fährt?', 4)
	lay('invented', 'Wer zahlt?', 99)
	vouched.add('counted')
	await open(['counted', 'invented'])
	expect(asked).toEqual(['page:g1'])
	expect(reads('counted')).toContain('4 Personen')
	expect(reads('counted')).not.toContain(unverified)
	expect(reads('invented')).toContain(unverified)
	// It becomes a decision of all once the group is back.
	expect(document.querySelector('.poll-keep')).toBeNull()
})

test('[RESULT8] it is asked anew when results change there: what is laid in the place of a counted one is not vouched for', async () => {
	await open(['round'])
	vouched.add('round')
	await act(async () => lay('round', 'Wer fährt?', 4))
	await later(1_000)
	expect(reads('round')).toContain('4 Personen')
	expect(reads('round')).not.toContain(unverified)
	vouched.delete('round')
	await act(async () => {
		pollsOf(group).delete('round')
		lay('round', 'Wer fährt?', 99)
	})
	await later(1_000)
	expect(reads('round')).toContain('99 Personen')
	expect(reads('round')).toContain(unverified)
	// What the server counts for all arrives there as well.
	await act(async () => lay('round', 'Wer fährt?', 5, results))
	await later(1_000)
	expect(reads('round')).toContain('5 Personen')
	expect(reads('round')).not.toContain(unverified)
})

test('[RESULT8] while the server cannot be reached nothing is vouched for, and it is asked again', async () => {
	lay('counted', 'Wer fährt?', 4)
	vouched.add('counted')
	isAway = true
	await open(['counted'])
	expect(reads('counted')).toContain(unverified)
	isAway = false
	await later(15_000)
	expect(asked).toHaveLength(2)
	expect(reads('counted')).toContain('4 Personen')
	expect(reads('counted')).not.toContain(unverified)
})

test('[RESULT8] on a board of all nothing is asked, and only the room of results counts', async () => {
	lay('counted', 'Wer fährt?', 4)
	vouched.add('counted')
	await open(['counted'], false)
	expect(asked).toEqual([])
	expect(reads('counted')).toContain(unverified)
})
