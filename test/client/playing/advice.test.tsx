import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AdviceAsked, AdviceCalls } from '../../../client/playing/member/Advice.tsx'
import { listAsking } from '../../../shared/playing/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { furnish } from '../furnish.ts'
import { press } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'
import { type Hall, openHall } from './hall.tsx'

let hall: Hall | undefined
let screen: Screen | undefined
beforeEach(() => furnish())
afterEach(async () => {
	await hall?.leave()
	await screen?.leave()
	hall = undefined
	screen = undefined
	vi.unstubAllGlobals()
})

/** The first scene is played: Katrin is Mareike, Henrike the job centre. */
async function playing(): Promise<Hall> {
	const opened = await openHall()
	hall = opened
	await opened.give('Katrin', 'person', 'Mareike Sandvoss')
	await opened.give('Henrike', 'jobcenter', 'Jobcenter Mitte')
	for (let n = 0; n < 3; n++) await press('n')
	await opened.screen.shows('Szene 1 beginnen')
	await opened.screen.click('Szene 1 beginnen: Jobcenter Mitte')
	return opened
}

it('[PLAYED9] the console names the adviser before they are called, and who advises once they are', async () => {
	const { give, ask, screen: console, stage } = await playing()
	await give('Petra Niehus', 'centre', 'Familienzentrum')
	await ask('Henrike')
	await console.shows('Henrike ruft Beratung')
	expect(console.has('Aufrufen')).toBe(false)
	await console.click('Petra Niehus (Familienzentrum) aufrufen')
	expect(listAsking(stage)).toMatchObject([{ isComing: true, adviser: 'Petra Niehus' }])
	await console.shows('Petra Niehus (Familienzentrum) berät')
})

it('[PLAYED9] of several advisers one is chosen by name; who is with somebody else already stands behind', async () => {
	const { give, ask, screen: console, stage } = await playing()
	await give('Anke Reuter', 'advice', '', 'Jugendamt')
	await give('Petra Niehus', 'centre', 'Familienzentrum')
	await ask('Henrike')
	await console.shows('Henrike ruft Beratung')
	const choice = () => document.querySelector<HTMLSelectElement>('[aria-label="Wer berät Henrike?"]')
	const names = () => [...(choice()?.options ?? [])].map(({ text }) => text)
	expect(names()).toEqual(['Anke Reuter (Jugendamt)', 'Petra Niehus (Familienzentrum)'])
	await console.click('Anke Reuter (Jugendamt) aufrufen')
	await ask('Katrin')
	await console.shows('Katrin ruft Beratung')
	expect(console.has('Petra Niehus (Familienzentrum) aufrufen')).toBe(true)
	await act(async () => {
		const other = document.querySelector<HTMLSelectElement>('[aria-label="Wer berät Katrin?"]')
		if (!other) throw new Error('nobody can be chosen')
		other.value = 'Anke Reuter'
		other.dispatchEvent(new Event('change', { bubbles: true }))
	})
	await console.click('Anke Reuter (Jugendamt) aufrufen')
	expect(listAsking(stage).map(({ adviser }) => adviser)).toEqual(['Anke Reuter', 'Anke Reuter'])
})

it('[PLAYED9] without advisers it says so, and somebody of the room can go', async () => {
	const { ask, screen: console, stage } = await playing()
	await ask('Henrike')
	await console.shows('Niemand ist als Beratende oder Beratender eingeteilt')
	await console.click('Jemand geht hin')
	expect(listAsking(stage)).toMatchObject([{ isComing: true }])
	await console.shows('jemand ist unterwegs')
})

it('[PLAYED9] phones say who comes: to who asked, and to those who advise', async () => {
	const petra = { name: 'Petra Niehus', as: 'Familienzentrum' }
	const means = { server: fakeServer(), token: () => 't' }
	const call = { part: 'p', name: 'Henrike', as: 'Jobcenter', at: 1, isComing: true }
	screen = await render(
		<>
			<AdviceAsked own={{ advice: 'coming', adviser: petra }} {...means} />
			<AdviceCalls calls={[{ ...call, adviser: petra }]} {...means} />
			<AdviceCalls calls={[call]} {...means} />
		</>,
	)
	expect(screen.text).toContain('Petra Niehus (Familienzentrum) berät Sie gleich.')
	expect(screen.text).toContain('Petra Niehus (Familienzentrum) berät')
	expect(screen.text).toContain('Jemand ist unterwegs')
})
