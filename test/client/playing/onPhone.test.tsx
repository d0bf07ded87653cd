import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { PlayPart } from '../../../client/playing/member/PlayPart.tsx'
import { OutboxContext } from '../../../client/rounds/OutboxContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import type { Now, NowPlaying } from '../../../shared/agenda/index.ts'
import { readStep } from '../../../shared/agenda/step.ts'
import { feedbackRound } from '../../../shared/playing/feedback.ts'
import { render, type Screen } from '../render.tsx'
import { phone } from '../rounds/outboxHelp.ts'

let screen: Screen

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: false })))
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

const scene = { id: 's1', number: 1, of: 3, place: 'Jobcenter', text: '', players: [] }
const playing: NowPlaying = {
	play: 'p1',
	title: 'Mareike Sandvoss',
	clock: { is: 'off' },
	phase: 'feedback',
	scene,
	advice: [],
	canObserve: false,
}
const about = 'Szene 1: Was ist Ihnen aufgefallen?'
const settings = feedbackRound('de')
const asking: Now = {
	step: { ...readStep('step', { question: about, phone: 'contribute' }), number: 1, of: 2 },
	timer: { is: 'off' },
	frozen: false,
	ready: 0,
	speakers: false,
	round: {
		id: 'roundScene000001',
		step: 'step',
		about,
		settings,
		state: 'open',
		contributions: 0,
		people: 0,
		forOthers: 0,
	},
	playing: { ...playing, own: { part: 'watch', group: 'observing', as: '', isPerson: false, isOn: false } },
}

async function open(now: Now, takesPart = true) {
	const device = phone()
	const outbox = device.open()
	screen = await render(
		<SessionStateContext value={{ now: createValue(now), time: { now: () => 0 } }}>
			<OutboxContext value={outbox}>
				<PlayPart server={device.server} token={() => 'token-1'} takesPart={takesPart} composer="composer" />
			</OutboxContext>
		</SessionStateContext>,
	)
	return { ...device, outbox }
}
const fields = () => [...document.querySelectorAll('textarea')]
const choose = (question: string) =>
	act(async () => {
		const label = [...document.querySelectorAll('fieldset label')].find((each) => each.textContent?.includes(question))
		label?.querySelector('input')?.click()
	})

test('[PLAYED7] an observer sees the three questions at once, above one card that says which of them it answers', async () => {
	const { outbox } = await open(asking)
	const questions = [...document.querySelectorAll('fieldset label')]
	expect(questions.map((each) => each.textContent)).toEqual(['Was war gut?', 'Was könnte besser sein?', 'Was fehlt?'])
	expect(fields()).toHaveLength(1)
	const isAbove = questions[2]?.compareDocumentPosition(fields()[0] as Node) === Node.DOCUMENT_POSITION_FOLLOWING
	expect(isAbove).toBe(true)
	await screen.type('Ihre Karte zu „Was war gut?“', 'Sie hat sich Zeit genommen.')
	await choose('Was fehlt?')
	expect(questions[0]?.textContent).toBe('Was war gut?angefangen')
	await screen.type('Ihre Karte zu „Was fehlt?“', 'Ein Wort zur Betreuung')
	const form = document.getElementById('composer') as HTMLFormElement
	await act(async () => form.requestSubmit())
	const missing = settings.columns.find(({ label }) => label === 'Was fehlt?')?.id
	expect(outbox.items.get().map(({ entry }) => entry)).toMatchObject([
		{ text: 'Ein Wort zur Betreuung', column: missing },
	])
	expect(questions[2]?.textContent).toBe('Was fehlt?1 Karte')
	await choose('Was war gut?')
	expect(fields()[0]?.value).toBe('Sie hat sich Zeit genommen.')
})

test('[PLAYED6] who has no part reads that, and what to do: watch, or ask for one', async () => {
	const { round: _asked, ...quiet } = asking
	await open({ ...quiet, playing: { ...playing, canObserve: true } })
	expect(document.querySelector('h2')?.textContent).toBe('Sie haben noch keine Rolle')
	expect(screen.text).toContain('bitten Sie die Moderation um eine Rolle')
	expect(screen.has('Ich beobachte')).toBe(true)
	await screen.leave()
	await open({ ...quiet, playing })
	expect(screen.text).toContain('Bitten Sie die Moderation um eine Rolle. Bis dahin sehen Sie zu.')
	expect(screen.has('Ich beobachte')).toBe(false)
	await screen.leave()
	await open({ ...quiet, playing: { ...playing, canObserve: true } }, false)
	expect(document.querySelector('h2')?.textContent).toBe('Hier läuft ein Planspiel')
	expect(screen.has('Ich beobachte')).toBe(false)
})
