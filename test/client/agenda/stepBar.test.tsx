import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Announcement } from '../../../client/agenda/Announcement.tsx'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { StepBar } from '../../../client/agenda/StepBar.tsx'
import { StepLine } from '../../../client/agenda/StepLine.tsx'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import {
	addAgendaStep,
	announce,
	endSteps,
	readNow,
	removeAgendaStep,
	setFrozen,
	startStep,
} from '../../../shared/agenda/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import type { Role } from '../../../shared/links/roles.ts'
import type { CardsRound } from '../../../shared/rounds/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

const began = Date.UTC(2026, 2, 9, 18)
let stage: Y.Doc
let went: Destination[]
let screen: Screen

beforeEach(() => {
	stage = new Y.Doc()
	went = []
})
afterEach(() => screen.leave())

async function enter({ role = 'participant', isAskedBeside = false }: { role?: Role; isAskedBeside?: boolean } = {}) {
	const mayModerate = role === 'moderator'
	const plenum = new Y.Doc()
	const presence = createPresence(new Awareness(plenum))
	const around = { doc: plenum, history: createHistory(plenum, plenumMaps), presence, role, mayWrite: true }
	const navigation = {
		go: (to: Destination) => went.push(to),
		arrived: createValue<Destination | undefined>(undefined),
	}
	const room = { doc: stage, mayModerate, people: nobody, server: fakeServer(), token: () => 't' }
	screen = await render(
		<SessionStateContext value={{ now: sessionStateOf(stage, ''), time: { now: () => began } }}>
			<StageContext value={room}>
				<NavigationContext value={navigation}>
					<RoomContext value={around}>
						<StepBar onBegun={() => {}} />
						<StepLine isAskedBeside={isAskedBeside} />
						<Announcement />
					</RoomContext>
				</NavigationContext>
			</StageContext>
		</SessionStateContext>,
	)
	return screen
}
const threeSteps = () => ({
	first: addAgendaStep(stage, { title: 'Ankommen', minutes: 10 }),
	second: addAgendaStep(stage, { title: 'Wer gehört dazu?', question: 'Wer fehlt heute noch am Tisch?', minutes: 20 }),
	third: addAgendaStep(stage, {
		title: 'Punkte',
		round: { kind: 'dots', attribution: 'anonymous', options: [], dots: 3, perOption: 3 },
	}),
})
const running = () => readNow(stage).step?.title
const onStage = (change: () => void) => act(async () => change())

describe('the bar of the step', () => {
	it('[STEP1] says which step runs, how many there are, and the clock', async () => {
		const { second } = threeSteps()
		await enter()
		expect(screen.text).toBe('')
		await onStage(() => startStep(stage, second, began))
		expect(screen.text).toContain('Schritt 2 von 3')
		expect(screen.text).toContain('Wer gehört dazu?')
		expect(screen.text).toContain('20:00')
	})

	it('[STEP1] without an agenda there is one quiet way for the moderation', async () => {
		await enter({ role: 'moderator' })
		await screen.click('Ablauf vorbereiten')
		expect(went).toEqual([{ to: 'agenda' }])
	})

	it('[STEP1] an agenda that was run to its end is not offered as the present one', async () => {
		const steps = Object.values(threeSteps())
		await enter({ role: 'moderator' })
		expect(screen.text).toContain('Ablauf: 3 Schritte')
		await onStage(() => {
			for (const step of steps) startStep(stage, step, began)
			endSteps(stage, began)
		})
		expect(screen.text).toContain('Ablauf vorbereiten')
		expect(screen.text).not.toContain('3 Schritte')
		expect(screen.has('Ersten Schritt beginnen: Ankommen')).toBe(false)
	})

	it('[STEP2] the moderation begins the first step and goes on with one click each', async () => {
		threeSteps()
		await enter({ role: 'moderator' })
		await screen.click('Ersten Schritt beginnen: Ankommen')
		expect(running()).toBe('Ankommen')
		await screen.click('Nächster Schritt: Wer gehört dazu?')
		expect(running()).toBe('Wer gehört dazu?')
	})

	it('[STEP2] a vote with nothing to choose from is prepared first', async () => {
		const { second, third } = threeSteps()
		await enter({ role: 'moderator' })
		await onStage(() => startStep(stage, second, began))
		await screen.click('Nächster Schritt: Punkte')
		expect(running()).toBe('Wer gehört dazu?')
		expect(went).toEqual([{ to: 'agenda' }])
		await onStage(() => removeAgendaStep(stage, third))
		expect(document.querySelector('.step-bar-next')).toBeNull()
	})

	it('[STEP2] participants have no way to go on', async () => {
		const { first } = threeSteps()
		await enter()
		await onStage(() => startStep(stage, first, began))
		expect(document.querySelectorAll('button')).toHaveLength(0)
	})
})

describe('the question of the step', () => {
	const line = () => document.querySelector('.step-question')?.textContent ?? ''

	it('[STEP7] stands above the place for everybody as long as its step runs', async () => {
		const { first, second } = threeSteps()
		for (const role of ['participant', 'reader', 'moderator'] as const) {
			await enter({ role })
			await onStage(() => startStep(stage, second, began))
			expect(line()).toContain('Wer fehlt heute noch am Tisch?')
			await onStage(() => startStep(stage, first, began + 1))
			expect(line()).toBe('')
			await screen.leave()
		}
		await enter()
	})

	it('[STEP7] is only spoken where it stands beside the place, too', async () => {
		const { second } = threeSteps()
		await enter({ isAskedBeside: true })
		await onStage(() => startStep(stage, second, began))
		expect(line()).toBe('')
		expect(document.querySelector('.step-line [role=status]')?.textContent).toContain('Wer fehlt heute noch')
	})
})

describe('what the moderation tells everybody', () => {
	it('[STEP3] an announcement stays until it is hidden, and comes back only as another', async () => {
		await enter()
		await onStage(() => announce(stage, 'Pause bis 19 Uhr'))
		expect(screen.text).toContain('Pause bis 19 Uhr')
		await screen.click('Ansage ausblenden')
		expect(screen.text).not.toContain('Pause')
		await onStage(() => announce(stage, 'Weiter geht es im Saal'))
		expect(screen.text).toContain('Weiter geht es im Saal')
		await onStage(() => announce(stage, ''))
		expect(screen.text).toBe('')
	})

	it('[STEP4] participants read that the board is locked; in a step of the moderation alone, that they may look', async () => {
		const looking = addAgendaStep(stage, { title: 'Zeigen', writers: 'moderation' })
		await enter()
		await onStage(() => setFrozen(stage, true))
		expect(screen.text).toContain('Die Moderation hat das Board gesperrt')
		expect(screen.has('Freigeben')).toBe(false)
		await onStage(() => setFrozen(stage, false))
		expect(screen.text).toBe('')
		await onStage(() => startStep(stage, looking, began))
		expect(screen.text).toContain('Nur die Moderation schreibt')
	})

	it('[STEP4] while cards are collected, who may hand some in is not told that only others write', async () => {
		const round: CardsRound = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] }
		const asking = addAgendaStep(stage, { title: 'Sammeln', writers: 'moderation', round })
		await enter()
		await onStage(() => startStep(stage, asking, began))
		expect(screen.text).toContain('abgeben können Sie')
		expect(screen.text).not.toContain('Nur die Moderation schreibt')
		await onStage(() => setFrozen(stage, true))
		expect(screen.text).toContain('Board gesperrt, abgeben können Sie')
	})

	it('[STEP4] in a step of own cards participants read that, and nobody else', async () => {
		const own = addAgendaStep(stage, { title: 'Ordnen', writers: 'own' })
		await enter()
		await onStage(() => startStep(stage, own, began))
		expect(screen.text).toContain('Nur eigene Karten')
		await screen.leave()
		await enter({ role: 'moderator' })
		expect(screen.text).not.toContain('Nur eigene Karten')
	})

	it('[STEP4] the moderation lifts the lock in one click', async () => {
		setFrozen(stage, true)
		await enter({ role: 'moderator' })
		expect(screen.text).toContain('Gesperrt für alle')
		await screen.click('Freigeben')
		expect(readNow(stage).frozen).toBe(false)
		expect(screen.text).not.toContain('Gesperrt')
	})
})
