import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { GroupsPage } from '../../../client/groups/GroupsPage.tsx'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import {
	addGoal,
	addGroup,
	changeGoal,
	findGroup,
	listActors,
	listGroups,
	membersOf,
	setMembership,
} from '../../../shared/registry/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let screen: Screen

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<GroupsPage />
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	doc = auenbrueck()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const isThere = (name: string) => listGroups(doc).some(({ label }) => label.de === name)
const steering = () => membersOf(doc, 'steering').map(({ name }) => name)
const choose = (name: string) =>
	act(async () => {
		const box = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find(
			(each) => each.labels?.[0]?.textContent === name,
		)
		if (!box) throw new Error(`nobody called ${name} can be chosen`)
		box.click()
	})

it('[GROUPS1] everybody sees who is in which group', async () => {
	await open('reader')
	expect(screen.text).toContain('Steuerungsgruppe')
	for (const name of steering()) expect(screen.text).toContain(name)
	expect(screen.has('Gruppe')).toBe(false)
	expect(screen.has('Steuerungsgruppe')).toBe(false)
})

it('[GROUPS1] a working group is entered with its members in one step of undo', async () => {
	await open()
	await screen.click('Gruppe')
	await screen.type('Name', 'Steuerungsgruppe')
	expect(screen.text).toContain('Diese Gruppe gibt es schon.')
	await screen.type('Name', 'Fachgruppe Arbeit')
	await screen.type('Auftrag', 'Betreuung vor sieben Uhr')
	await choose('Jugendamt')
	await choose('Kita-Verbund Süd')
	await screen.click('Eintragen')
	const id = listGroups(doc).find(({ label }) => label.de === 'Fachgruppe Arbeit')?.id ?? ''
	expect(findGroup(doc, id)).toMatchObject({ kind: 'working', purpose: 'Betreuung vor sieben Uhr' })
	expect(membersOf(doc, id).map(({ name }) => name)).toEqual(['Jugendamt', 'Kita-Verbund Süd'])
	await act(async () => history.undo())
	expect(isThere('Fachgruppe Arbeit')).toBe(false)
	expect(screen.text).not.toContain('Fachgruppe Arbeit')
})

it('[GROUPS1] what others change while the form is open stays theirs', async () => {
	await open()
	await screen.click('Steuerungsgruppe')
	await choose('Kita-Verbund Süd')
	const jobcentre = listActors(doc).find(({ name }) => name === 'Jobcenter Auenbrück')?.id ?? ''
	await act(async () => setMembership(doc, jobcentre, 'steering', 'decides'))
	await screen.click('Übernehmen')
	expect(steering()).toEqual(expect.arrayContaining(['Jobcenter Auenbrück', 'Kita-Verbund Süd']))
	expect(listActors(doc).find(({ id }) => id === jobcentre)?.authorities).toEqual({ steering: 'decides' })
	expect(screen.text).toContain(`15 von ${steering().length} können entscheiden`)
})

it('[GROUPS2] a goal that is its mandate stands with a group, with the way to it', async () => {
	const group = addGroup(doc, 'Fachgruppe Randzeiten') ?? ''
	const goal = addGoal(doc, { level: 'partial', text: 'Kinder sind ab 5:30 Uhr betreut' })
	changeGoal(doc, goal, { group })
	await open('reader')
	await screen.shows('Teilziel: Kinder sind ab 5:30 Uhr betreut')
	await act(async () => changeGoal(doc, goal, { number: 'RZ 7' }))
	await screen.shows('Teilziel RZ 7: Kinder sind ab 5:30 Uhr betreut')
	expect(screen.has('Teilziel RZ 7')).toBe(true)
})

it('[GROUPS1] a working group that is deleted comes back by the sentence that tells so', async () => {
	await open()
	await screen.click('Gruppe')
	await screen.type('Name', 'Randzeiten')
	await screen.click('Eintragen')
	await screen.click('Randzeiten')
	await screen.click('Gruppe löschen')
	expect(screen.text).toContain('Gruppe „Randzeiten“ ist gelöscht.')
	expect(isThere('Randzeiten')).toBe(false)
	await screen.click('Rückgängig')
	expect(isThere('Randzeiten')).toBe(true)
})
