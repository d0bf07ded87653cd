// What one town has worked out stays there; another one begins with its boards, questions and agendas.

import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { listSavedAgendas, listSteps } from '../../../shared/agenda/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { readCluster } from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { methods } from '../../../shared/methods/index.ts'
import { afternoonOnTheLaptop } from '../../helpers/afternoonOnTheLaptop.ts'
import { fullHouse } from '../../helpers/fullHouse.ts'
import { fileOf, openedFrom } from '../../helpers/movedWorkshop.ts'

type Documents = ReadonlyMap<RoomName, Y.Doc>

function documentsIn(file: Uint8Array): Documents {
	const parts = Object.entries(unzipSync(file)).filter(([name]) => name.startsWith('rooms/'))
	return new Map(
		parts.map(([name, update]) => {
			const doc = new Y.Doc()
			Y.applyUpdate(doc, update)
			return [name.slice('rooms/'.length, -'.yjs'.length) as RoomName, doc]
		}),
	)
}
const bytesIn = (file: Uint8Array) => Buffer.concat(Object.values(unzipSync(file))).toString('utf8')
const boardRooms = (documents: Documents) =>
	[...documents].flatMap(([room, doc]) => (/^(?:plenum|draft|display)/u.test(room) ? [doc] : []))

/** Titles of boards, headings of areas, and which methods lie there, of all but the small groups. */
const formOf = (documents: Documents) =>
	boardRooms(documents).map((doc) => ({
		boards: boardsOf(doc),
		areas: [...readAllRecords(doc).values()].flatMap((record) => {
			const area = readCluster(record)
			return area?.kind === 'area' ? [{ id: area.id, heading: area.heading, on: record.parentId }] : []
		}),
		blocks: placedBlocks(doc).filter(({ block }) => block !== 'poll'),
	}))

/** Everything in a document that may have been typed, each at its place. */
function typedIn(value: unknown, path: string): { path: string; words: string }[] {
	if (value instanceof Y.Text || value instanceof Y.XmlFragment)
		return [{ path, words: value.toString().replaceAll(/<[^>]*>/gu, ' ') }]
	if (typeof value === 'string') return [{ path, words: value }]
	const entries = value instanceof Y.Map ? [...value.entries()] : Object.entries(value ?? {})
	return entries.flatMap(([key, part]) => typedIn(part, `${path}/${key}`))
}

/** Where a workshop keeps what its moderation asks and prepares. */
const asked = [
	/^records\/page:/u,
	/^meta\//u,
	/^tables\/[^/]+\/columns\//u,
	/^maps\/[^/]+\/(?:question|ratingWords)/u,
	/^chains\/[^/]+\/phases\//u,
	/^checklists\/.*\/label$/u,
	/^plays\/[^/]+\/parts\/.*\/title$/u,
	/^steps\//u,
	/^agendas\//u,
]

/** Texts that belong to the contents of a workshop, and the words that occur in them alone. */
function contentsOf(documents: Documents) {
	const typed = [...documents].flatMap(([, doc]) =>
		[...doc.share.keys()].flatMap((root) => typedIn(root === 'notes' ? doc.getText(root) : doc.getMap(root), root)),
	)
	const isAsked = ({ path }: { path: string }) => asked.some((place) => place.test(path))
	const titles = formOf(documents).flatMap(({ boards, areas }) => [
		...boards.map(({ name }) => name),
		...areas.map(({ heading }) => heading),
	])
	// Both are words of the program that have one of somebody's in them.
	const prepared = ['Netzwerkstatt', 'targetGroup', ...titles, ...typed.filter(isAsked).map(({ words }) => words)].join(
		'\n',
	)
	// A single word may be one of the program's.
	const texts = typed.flatMap((each) => (!isAsked(each) && /\p{L}\s+\p{L}/u.test(each.words) ? each.words.trim() : []))
	const words = new Set(texts.flatMap((text) => text.match(/\p{Lu}\p{L}{4,}/gu) ?? []))
	const ofThem = (said: string) => said !== '' && !prepared.includes(said)
	return [...texts, ...words].filter(ofThem)
}

test('[WFILE10] as a template the boards are there with their areas, questions and agendas, and no word of what was worked out', {
	timeout: 60_000,
}, async () => {
	const laptop = await afternoonOnTheLaptop()
	const whole = await fileOf(laptop.house, laptop.token)
	const file = await fileOf(laptop.house, laptop.token, 'template')
	const [before, after] = [documentsIn(whole), documentsIn(file)]

	expect(formOf(after)).toEqual(formOf(before))
	const placed = formOf(after).flatMap(({ blocks }) => blocks)
	expect(placed.length).toBeGreaterThanOrEqual(methods.length)

	const contents = contentsOf(before)
	expect(contents.length).toBeGreaterThan(1_000)
	const said = (file: Uint8Array) => {
		const bytes = bytesIn(file)
		return contents.filter((text) => bytes.includes(text))
	}
	expect(said(file)).toEqual([])
	// The honest control.
	expect(said(whole).length).toBeGreaterThan(0.99 * contents.length)
	for (const room of ['results', 'group-1'] as const) expect(after.has(room), room).toBe(false)
	expect(Object.keys(unzipSync(file)).filter((part) => /^(?:versions|pictures)\//u.test(part))).toEqual([])

	const town = await fullHouse()
	const { id, links } = await openedFrom(town, file)
	expect(await town.join(links.moderator)).toMatchObject({ title: 'Netzwerk Auenbrück', role: 'moderator' })
	const read = <Answer>(room: RoomName, look: (doc: Y.Doc) => Answer) =>
		town.settled(town.relay.read({ workshop: id, room }, look))
	const there = (room: RoomName) => before.get(room) ?? new Y.Doc()
	expect(await read('plenum', boardsOf)).toEqual(boardsOf(there('plenum')))
	expect(await read('plenum', (doc) => doc.getMap('actors').size)).toBe(0)
	const steps = (doc: Y.Doc) =>
		listSteps(doc).map(({ title, question, board, area }) => ({ title, question, board, area }))
	expect(await read('stage', steps)).toEqual(steps(there('stage')))
	expect(await read('stage', (doc) => listSteps(doc).some(({ done, roundId }) => done ?? roundId))).toBe(false)
	expect(await read('desk', listSavedAgendas)).toEqual(listSavedAgendas(there('desk')))
	for (const house of [laptop.house, town]) await house.close()
})
