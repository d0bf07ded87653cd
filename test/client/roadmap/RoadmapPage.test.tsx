import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { StageContext } from '../../../client/agenda/stage.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { RoadmapPage } from '../../../client/roadmap/RoadmapPage.tsx'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { listSteps, stepsOf } from '../../../shared/agenda/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { isTrashed } from '../../../shared/lib/trash.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import type { Method, Stage } from '../../../shared/methods/index.ts'
import { readRoadmap } from '../../../shared/roadmap/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { furnish } from '../furnish.ts'
import { press, tabTo } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let stage: Y.Doc
let awareness: Awareness
let screen: Screen
let went: Destination | undefined
let added: Method | undefined

async function open(
	role: 'moderator' | 'participant',
	template: 'empty' | 'network-map' | 'stakeholder-analysis' = 'empty',
	asked?: Stage,
) {
	const { plenum } = foundWorkshop({ template, locale: 'de', title: 'Birkenfelde' })
	if (plenum) Y.applyUpdate(doc, plenum)
	const mayModerate = role === 'moderator'
	const history = createHistory(doc, plenumMaps)
	const presence = createPresence(awareness)
	screen = await render(
		<RoomContext value={{ doc, history, presence, role, mayWrite: true }}>
			<StageContext
				value={{ doc: stage, mayModerate, people: presence.people, server: fakeServer(), token: () => 'maren' }}
			>
				<NavigationContext value={{ go: (to) => (went = to), arrived: createValue(undefined) }}>
					<RoadmapPage
						stage={asked}
						roadmap={readRoadmap(doc)}
						mayArrange={mayModerate}
						onAddBoard={() => {}}
						onAddMethod={(_, method) => (added = method)}
						onGlossary={() => {}}
						onGuide={() => {}}
					/>
				</NavigationContext>
			</StageContext>
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	doc = new Y.Doc()
	stage = new Y.Doc()
	awareness = new Awareness(doc)
	went = undefined
	added = undefined
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
})

const founding = 'Wie, wann und wo gründen wir uns, ohne dass einer den Ton angibt?'
const ties = 'Wer arbeitet schon mit wem zusammen, und wie eng?'

it('[ROAD12] a question leads to a method that is there, or begins it', async () => {
	await open('moderator')
	await screen.click(`${ties} Netzwerkbild`)
	expect(added?.id).toBe('network-map')
	await screen.leave()
	await open('moderator', 'network-map')
	const board = readRoadmap(doc).find(({ method }) => method === 'network-map')?.id
	await screen.click(`${ties} Netzwerkbild`)
	expect(went).toEqual({ to: 'board', board })
})

it('[ROAD12] the moderation loads a ready agenda where its stage stands, with a board for what people hand in', async () => {
	await open('moderator')
	const before = boardsOf(doc).length
	await screen.click('Gründungsveranstaltung: Ablauf laden')
	expect(listSteps(stage).length).toBeGreaterThan(5)
	expect(boardsOf(doc).length).toBe(before + 1)
	expect(went).toEqual({ to: 'agenda' })
})

it('[ROAD12] where there are steps, it asks whether to load behind them or instead of them', async () => {
	await open('moderator')
	const steering = 'Steuerungsgruppe in einer Stunde: Ablauf laden'
	const choose = async (words: string) => {
		await tabTo(steering)
		await press('Enter')
		await screen.click(words)
	}
	await screen.click('Gründungsveranstaltung: Ablauf laden')
	const founding = listSteps(stage).map(({ id }) => id)
	await choose(`An die ${founding.length} Schritte anhängen`)
	const both = listSteps(stage).map(({ id }) => id)
	expect(both.slice(0, founding.length)).toEqual(founding)
	expect(both.length).toBeGreaterThan(founding.length)
	await choose(`Die ${both.length} Schritte ersetzen (sie kommen in den Papierkorb)`)
	expect(listSteps(stage)).toHaveLength(both.length - founding.length)
	expect(listSteps(stage).some(({ id }) => both.includes(id))).toBe(false)
	expect(both.every((id) => isTrashed(stepsOf(stage).get(id)))).toBe(true)
})

it('[ROAD19] whoever asks for a stage finds its questions open, and no others', async () => {
	for (const asked of [2, 5] as const) {
		await open('moderator', 'empty', asked)
		const opened = [...document.querySelectorAll('.roadmap-questions[open]')]
		expect(opened.map((each) => each.closest('li')?.dataset.stage)).toEqual([String(asked)])
		await screen.leave()
	}
	await open('moderator')
})

it('[ROAD19] the methods of a stage stand before its questions', async () => {
	await open('moderator')
	for (const stage of document.querySelectorAll('.roadmap-stage')) {
		const offer = stage.querySelector('.roadmap-method')
		const questions = stage.querySelector('.roadmap-questions')
		if (!offer || !questions) throw new Error('a stage offers nothing')
		expect(offer.compareDocumentPosition(questions) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
	}
})

it('[ROAD19] a later stage says why a method helps there, what is not there yet first, and leads to what is', async () => {
	await open('moderator', 'stakeholder-analysis')
	const last = document.querySelector('[data-stage="5"]')
	const offers = [...(last?.querySelectorAll<HTMLElement>('.roadmap-method') ?? [])]
	const analysis = offers.find(({ textContent }) => textContent?.startsWith('Beteiligtenanalyse'))
	expect(analysis?.textContent).toContain('Hilft bei: „')
	const [first] = offers
	expect(first).not.toBe(analysis)
	expect(first?.textContent).toContain('Hinzufügen')
	expect(offers.filter((offer) => !offer.querySelector('p'))).toEqual([])
	await act(async () => analysis?.querySelector<HTMLElement>('[aria-label="Beteiligtenanalyse öffnen"]')?.click())
	expect(went).toEqual({ to: 'board', board: readRoadmap(doc)[0]?.id })
})

it('[ROAD12] everybody else reads the same questions and loads nothing', async () => {
	await open('participant')
	expect(screen.text).toContain(founding)
	expect(screen.has('Gründungsveranstaltung: Ablauf laden')).toBe(false)
	expect(screen.has(`${founding} Gründungsveranstaltung`)).toBe(false)
	await act(async () => screen.button('Was sind die ersten Schritte, und wer geht sie? Maßnahmenplan').click())
	expect(went).toEqual({ to: 'tasks' })
})
