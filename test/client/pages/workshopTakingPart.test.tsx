import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { courseOf } from '../../../client/agenda/courseOf.ts'
import { CourseContext } from '../../../client/agenda/now.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { StepActions } from '../../../client/pages/workshop/StepActions.tsx'
import TakePart from '../../../client/pages/workshop/TakePart.tsx'
import { useConditions } from '../../../client/pages/workshop/useConditions.ts'
import { useTakingPart } from '../../../client/pages/workshop/useTakingPart.ts'
import { OutboxContext } from '../../../client/rounds/OutboxContext.ts'
import { createOutbox, type Outbox } from '../../../client/rounds/outbox.ts'
import { addStep, findStep, reportRound, setFrozen, startStep } from '../../../shared/agenda/index.ts'
import { can, type Role } from '../../../shared/links/roles.ts'
import type { RoundSettings } from '../../../shared/rounds/index.ts'
import { type FakeServer, fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

const began = Date.UTC(2026, 2, 9, 18)
let stage: Y.Doc
let server: FakeServer
let outbox: Outbox
let screen: Screen

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
	stage = new Y.Doc()
	server = fakeServer()
	outbox = createOutbox({ workshop: 'w1', participant: 'meral', token: () => 't', server, storage: null })
})
afterEach(async () => {
	await screen.leave()
	outbox.close()
	vi.unstubAllGlobals()
})

async function enter(role: Role) {
	const room = { doc: stage, mayModerate: role === 'moderator', people: nobody, server, token: () => 't' }
	screen = await render(
		<CourseContext value={{ now: courseOf(stage), time: { now: () => began } }}>
			<StageContext value={room}>
				<OutboxContext value={outbox}>
					<Beside role={role} />
				</OutboxContext>
			</StageContext>
		</CourseContext>,
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
		id = addStep(stage, { title: question, question, ...(round && { round }) })
		startStep(stage, id, began + minutes * 60_000)
	})
	return findStep(stage, id)?.roundId ?? ''
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
