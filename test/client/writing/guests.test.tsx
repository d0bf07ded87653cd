import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import type { Person, PresenceChannel } from '../../../client/sync/presence.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { isTaken, placeIn, useGuests, useGuestsWithin } from '../../../client/writing/guests.ts'
import { SharedField } from '../../../client/writing/SharedField.tsx'
import { textFields } from '../../../shared/text/fields.ts'
import { render, type Screen } from '../render.tsx'

const person = (client: number, name: string, e?: string): Person => ({
	...{ client, name, participant: name, organisation: '', role: 'participant', colour: client, self: client === 1 },
	whereabouts: e === undefined ? {} : { e },
})

let screen: Screen | undefined
afterEach(() => screen?.leave())

/** A room in which these people are, and a page that draws `view`. */
async function inRoom(people: readonly Person[], view: React.ReactNode, doc = new Y.Doc()) {
	const present = createValue(people)
	const presence: PresenceChannel = { ...createPresence(new Awareness(doc)), people: present }
	const room = { doc, history: createHistory(doc, ['words']), presence, role: 'participant' as const, mayWrite: true }
	screen = await render(<RoomContext value={room}>{view}</RoomContext>)
	return present
}

let drawn = 0
function Cell() {
	drawn++
	return useGuests(placeIn('table', 'row', 'column')).map(({ name }) => name)
}
const Whole = () => useGuestsWithin('chain').map(({ name, part }) => <p key={part}>{`${name}: ${part}`}</p>)

it('[WRITE1] a place says who else is there, and is drawn again only when that changes', async () => {
	drawn = 0
	const [own, cem] = [person(1, 'Ann Bo', 'table/row/column'), person(2, 'Cem Demir', 'table/row/column')]
	const people = await inRoom([own, cem], <Cell />)
	expect(screen?.text).toBe('Cem D.')
	await act(async () => people.set([own, { ...cem, whereabouts: { ...cem.whereabouts, c: [4, 5] } }]))
	expect(drawn).toBe(1)
	await act(async () => people.set([own, { ...cem, whereabouts: {} }]))
	expect(screen?.text).toBe('')
	expect(isTaken(people.get(), 'table/row/column')).toBe(false)
})

it('[WRITE1] a whole knows in which of its parts the others are', async () => {
	await inRoom(
		[person(1, 'Ann', 'chain/a'), person(2, 'Cem', 'chain/step:b'), person(3, 'Dora', 'chainsaw/x')],
		<Whole />,
	)
	expect(screen?.text).toBe('Cem: step:b')
})

it('[WRITE2] a field shows who else writes in it, Escape takes back what was written and leaves the focus there', async () => {
	const doc = new Y.Doc()
	const text = new Y.Text()
	doc.getMap('words').set('one', text)
	const field = <SharedField text={text} field={textFields.taskText} label="Was" place="tasks/one" />
	await inRoom([person(1, 'Ann'), person(2, 'Cem Demir', 'tasks/one')], field, doc)
	expect(document.querySelector('.guest-tag')?.textContent).toBe('Cem D.')
	const box = document.querySelector('textarea')
	await act(async () => box?.focus())
	await act(async () => {
		if (box) box.value = 'Anrufen'
		box?.dispatchEvent(new Event('input', { bubbles: true }))
	})
	expect(text.toString()).toBe('Anrufen')
	await act(async () => box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
	expect(text.toString()).toBe('')
	expect(document.activeElement).toBe(box)
})
