import { act, useSyncExternalStore } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Admission } from '../../../client/pages/entrance/admission.ts'
import { documentsOf, useRooms, type WorkshopRooms } from '../../../client/pages/rooms/useRooms.ts'
import { ReplacedNotice } from '../../../client/pages/workshop/ReplacedNotice.tsx'
import type { Replacement } from '../../../client/sync/takeOver.ts'
import { createValue } from '../../../client/sync/value.ts'
import { change } from '../../../shared/lib/change.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'
import { smallRelay } from '../sync/smallRelay.ts'

const rosa: Admission = {
	workshop: 'auenbrueck',
	title: 'Auenbrück',
	locale: 'de',
	token: 'rosa',
	participant: 'rosa',
	role: 'participant',
	rooms: ['plenum'],
}

let screen: Screen | undefined
beforeEach(() => localStorage.clear())
afterEach(async () => {
	await screen?.leave()
	screen = undefined
	vi.unstubAllGlobals()
})

const cardsOf = ({ doc }: WorkshopRooms['plenum']) => doc.getMap<string>('actors')

let rooms: WorkshopRooms
function Page() {
	const opened = useRooms(rosa, fakeServer())
	if (!opened) return null
	rooms = opened
	return <Cards key={documentsOf(rooms)} rooms={rooms} />
}
function Cards({ rooms: { plenum } }: { rooms: WorkshopRooms }) {
	const cards = useSyncExternalStore(
		(tell) => {
			plenum.doc.on('update', tell)
			return () => plenum.doc.off('update', tell)
		},
		() => [...cardsOf(plenum).values()].sort().join(', '),
	)
	return (
		<main>
			<ReplacedNotice room={plenum} />
			{cards}
		</main>
	)
}

describe('a page whose workshop is set back', () => {
	test('[SETBACK1] shows the earlier version and the person’s unsaved words, says so, and goes on', async () => {
		const relay = smallRelay()
		vi.stubGlobal('WebSocket', relay.Socket)
		screen = await render(<Page />)
		await vi.waitUntil(() => rooms.plenum.ready.get())
		const write = (card: string) =>
			act(async () => change(rooms.plenum.doc, () => cardsOf(rooms.plenum).set(card, card)))
		await write('Jugendamt')
		await vi.waitUntil(() => relay.doc.getMap('actors').size === 1)
		const version = Y.encodeStateAsUpdate(relay.doc)
		await write('Tafel')
		await vi.waitUntil(() => rooms.plenum.saving.get().kind === 'saved')
		relay.stopsSaving()
		await write('Hebammen')
		await act(async () => relay.setBack(version))
		relay.savesAgain()
		await screen.shows('Hebammen, Jugendamt')
		expect(screen.text).not.toContain('Tafel')
		await screen.shows('Die Moderation hat einen früheren Stand zurückgeholt.')
		expect(screen.text).toContain('1 Änderung von Ihnen, die noch nicht gespeichert war, ist übernommen.')
		await write('Kita')
		await vi.waitUntil(() => relay.doc.getMap('actors').has('Kita'))
		await screen.shows('Hebammen, Jugendamt, Kita')
		await screen.click('Verstanden')
		expect(screen.text).not.toContain('zurückgeholt')
	})
})

describe('the sentence about what became of unsaved changes', () => {
	const said = async (replacement: Replacement | undefined) => {
		screen = await render(<ReplacedNotice room={{ replacement: createValue<Replacement | undefined>(replacement) }} />)
		return screen.text
	}

	test.each([
		['nothing', undefined, ''],
		['all handed in anew', { cause: 'reissued', carried: 3, lost: 0 }, ''],
		['some handed in anew', { cause: 'reissued', carried: 3, lost: 1 }, '1 Änderung von Ihnen konnte nicht übernommen'],
		[
			'set back, nothing unsaved',
			{ cause: 'setBack', carried: 0, lost: 0 },
			'Sie arbeiten ab jetzt in diesem Stand weiter.',
		],
		['set back, some lost', { cause: 'setBack', carried: 0, lost: 2 }, '2 Änderungen von Ihnen gehörten zu etwas'],
	] as const)('[SETBACK2] %s', async (_, replacement, words) => {
		const text = await said(replacement)
		if (words === '') expect(text).toBe('')
		else expect(text).toContain(words)
	})
})
