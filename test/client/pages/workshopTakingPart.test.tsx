import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { useConditions } from '../../../client/agenda/conditions.ts'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { tellSight } from '../../../client/navigation/sight.ts'
import { StepActions } from '../../../client/pages/workshop/StepActions.tsx'
import TakePart from '../../../client/pages/workshop/TakePart.tsx'
import { useTakingPart } from '../../../client/pages/workshop/useTakingPart.ts'
import { OutboxContext } from '../../../client/rounds/OutboxContext.ts'
import { createOutbox, type Outbox } from '../../../client/rounds/outbox/outbox.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { ResultsContext } from '../../../client/sync/ResultsContext.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { addAgendaStep, findAgendaStep, reportRound, setFrozen, startStep } from '../../../shared/agenda/index.ts'
import { keepPoll } from '../../../shared/blocks/poll/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { layCards, layResult } from '../../../shared/collected/index.ts'
import { can, type Role } from '../../../shared/links/roles.ts'
import { type RoundSettings, tally } from '../../../shared/rounds/index.ts'
import { type FakeServer, fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

const began = Date.UTC(2026, 2, 9, 18)
let stage: Y.Doc
let plenum: Y.Doc
let results: Y.Doc
let went: Destination[]
let server: FakeServer
let outbox: Outbox
let screen: Screen

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
	stage = new Y.Doc()
	plenum = new Y.Doc()
	results = new Y.Doc()
	went = []
	server = fakeServer()
	outbox = createOutbox({ workshop: 'w1', participant: 'meral', token: () => 't', server, storage: null })
})
afterEach(async () => {
	await screen.leave()
	outbox.close()
	vi.unstubAllGlobals()
})

async function enter(role: Role) {
	const presence = createPresence(new Awareness(plenum))
	const around = { doc: plenum, history: createHistory(plenum, plenumMaps), presence, role, mayWrite: true }
	const navigation = {
		go: (to: Destination) => went.push(to),
		arrived: createValue<Destination | undefined>(undefined),
	}
	const room = { doc: stage, mayModerate: role === 'moderator', people: nobody, server, token: () => 't' }
	screen = await render(
		<SessionStateContext value={{ now: sessionStateOf(stage, ''), time: { now: () => began } }}>
			<StageContext value={room}>
				<RoomContext value={around}>
					<NavigationContext value={navigation}>
						<OutboxContext value={outbox}>
							<ResultsContext value={{ doc: results, ready: createValue(true) }}>
								<Beside role={role} />
							</ResultsContext>
						</OutboxContext>
					</NavigationContext>
				</RoomContext>
			</StageContext>
		</SessionStateContext>,
	)
	return screen
}
function Beside({ role }: { role: Role }) {
	const part = useTakingPart(role)
	const mayWrite = can(role, { do: 'write', room: 'plenum' }, useConditions(stage))
	return (
		<>
			<StepActions part={part} role={role} />
			<p>{mayWrite ? 'darf schreiben' : 'darf nicht schreiben'}</p>
			{part.isOpen && <TakePart onClose={() => part.show(false)} />}
		</>
	)
}
const cards: RoundSettings = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] }
async function begin(question: string, round?: RoundSettings, minutes = 0) {
	let id = ''
	await act(async () => {
		id = addAgendaStep(stage, { title: question, question, ...(round && { round }) })
		startStep(stage, id, began + minutes * 60_000)
	})
	return findAgendaStep(stage, id)?.roundId ?? ''
}
const panel = () => document.querySelector('.take-part')?.textContent ?? ''
const isOpen = () => document.querySelector('.take-part') !== null

describe('taking part beside the board', () => {
	it('[STEP6] the panel opens when a round begins, once, and again by hand', async () => {
		await enter('participant')
		expect(screen.has('Mitmachen')).toBe(false)
		const round = await begin('Wer fehlt heute noch?', cards)
		expect(panel()).toContain('Wer fehlt heute noch?')
		await screen.click('Schließen')
		await act(async () => reportRound(stage, round, { contributions: 5 }))
		expect(isOpen()).toBe(false)
		await screen.click('Mitmachen')
		expect(isOpen()).toBe(true)
		await begin('Pause', undefined, 5)
		expect(isOpen()).toBe(false)
	})

	it('[STEP6] it does not open by itself for the moderation, nor at all for readers', async () => {
		await enter('moderator')
		await begin('Wer fehlt heute noch?', cards)
		expect(isOpen()).toBe(false)
		expect(screen.has('Mitmachen')).toBe(true)
		await screen.leave()
		await enter('reader')
		expect(screen.has('Mitmachen')).toBe(false)
		expect(screen.has('Fertig')).toBe(false)
	})

	it('[STEP6] whoever writes keeps their round until they leave the field', async () => {
		await enter('participant')
		await begin('Wer fehlt heute noch?', cards)
		await act(async () => document.querySelector<HTMLTextAreaElement>('.take-part textarea')?.focus())
		await begin('Was erwarten Sie?', cards, 5)
		expect(panel()).toContain('Wer fehlt heute noch?')
		await act(async () => (document.activeElement as HTMLElement).blur())
		expect(panel()).toContain('Was erwarten Sie?')
	})

	it('[STEP8] after the reveal stand the result and what this person had said, and no ballot any more', async () => {
		const dots: RoundSettings = {
			kind: 'dots',
			attribution: 'anonymous',
			dots: 3,
			perOption: 2,
			options: [
				{ id: 'lotse', label: 'Ein Lotse für Familien' },
				{ id: 'kita', label: 'Mehr Kita-Plätze' },
			],
		}
		await enter('participant')
		const id = await begin('Was ist am wichtigsten?', dots)
		await screen.shows('Noch 3')
		await screen.click('Punkt geben: Ein Lotse für Familien')
		await act(() => vi.waitFor(() => expect(outbox.items.get()[0]?.delivery.is).toBe('handedIn')))
		const about = 'Was ist am wichtigsten?'
		const marks = { kind: 'dots', dots: { lotse: 1 } } as const
		await act(async () => {
			reportRound(stage, id, { state: 'revealed' })
			const result = tally({ id, about, settings: dots }, [{ marks }])
			keepPoll(results, result)
			layResult(plenum, { id, about, settings: dots }, result)
		})
		expect(panel()).toContain('Ihre Stimme: Ein Lotse für Familien (1 Punkt)')
		expect(panel()).toContain('1 Person hat teilgenommen')
		expect(screen.has('Punkt geben: Ein Lotse für Familien')).toBe(false)
	})

	it('[STEP8] revealed cards can be looked at where they lie, and more can be handed in', async () => {
		const board = addBoard(plenum, 'Gründungsabend')
		await enter('participant')
		const id = await begin('Wer fehlt heute noch?', cards)
		const round = { id, about: 'Wer fehlt heute noch?', settings: cards, board }
		await act(async () => {
			layCards(plenum, round, [{ id: 'k1', text: 'Hebammen' }])
			reportRound(stage, id, { state: 'revealed' })
		})
		expect(panel()).toContain('wird neben die anderen gelegt')
		expect(screen.has('Karte abgeben')).toBe(true)
		await screen.click('Auf dem Board ansehen')
		expect(went).toMatchObject([{ to: 'board', board, part: { x: expect.any(Number), w: expect.any(Number) } }])
	})

	it.each([
		['nothing in hand', true],
		['a card they are writing', false],
		['another board before them', false],
	])('[STEP9] revealed cards come into view of who has %s: %s', async (hand, isShown) => {
		const board = addBoard(plenum, 'Gründungsabend')
		const canvas = document.createElement('div')
		canvas.className = 'tl-container'
		document.body.append(canvas)
		const stop = tellSight(plenum, () => ({
			board: hand.includes('another') ? 'page:x' : board,
			x: 0,
			y: 0,
			w: 1,
			h: 1,
		}))
		await enter('participant')
		const id = await begin('Wer fehlt heute noch?', cards)
		const round = { id, about: 'Wer fehlt heute noch?', settings: cards, board }
		await act(async () => reportRound(stage, id, { state: 'revealed' }))
		expect(went).toEqual([])
		if (hand.includes('writing'))
			await act(async () => document.querySelector<HTMLTextAreaElement>('.take-part textarea')?.focus())
		await act(async () => layCards(plenum, round, [{ id: 'k1', text: 'Hebammen' }]))
		expect(went).toMatchObject(isShown ? [{ to: 'board', board }] : [])
		expect(panel().includes('Ihre Ansicht ist zu den aufgedeckten Karten gegangen.')).toBe(isShown)
		// What comes later moves nobody.
		await act(async () => layCards(plenum, round, [{ id: 'k2', text: 'Tagesmütter' }]))
		expect(went).toHaveLength(isShown ? 1 : 0)
		stop()
		canvas.remove()
	})

	it('[STEP6] "Fertig" holds for this step and can be taken back', async () => {
		await enter('participant')
		await begin('Wer fehlt heute noch?')
		const pressed = () => screen.button('Fertig').getAttribute('aria-pressed')
		server.refuses = { id: 'serverAway' }
		await screen.click('Fertig')
		expect(pressed()).toBe('true')
		await screen.click('Fertig')
		expect(pressed()).toBe('false')
		await screen.click('Fertig')
		await begin('Was erwarten Sie?', undefined, 5)
		expect(pressed()).toBe('false')
	})

	it('[STEP4] a lock holds at once, and not for the moderation', async () => {
		await enter('participant')
		expect(screen.text).toContain('darf schreiben')
		await act(async () => setFrozen(stage, true))
		expect(screen.text).toContain('darf nicht schreiben')
		await screen.leave()
		await enter('moderator')
		expect(screen.text).toContain('darf schreiben')
	})
})
