import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { appearances } from '../../../shared/blocks/appearances.ts'
import {
	areasOf,
	circlesBlock,
	circlesForms,
	circlesOf,
	createCircles,
	formOf,
	layoutOf,
	listCircles,
	mostDrawn,
	type PlacedArea,
	readCirclesElement,
	setCirclesForm,
} from '../../../shared/blocks/circles/index.ts'
import { duplicateBoard } from '../../../shared/blocks/duplicateBoard.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { readMethodFile, writeMethodFile } from '../../../shared/files/index.ts'
import { newEntry } from '../../../shared/lib/entries.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { networkStructure } from '../../../shared/methods/network-structure/index.ts'
import {
	type Actor,
	actorsOf,
	addActors,
	addGroup,
	changeGroup,
	findGroup,
	type Group,
	groupsOf,
	listActors,
	listGroups,
	setMembership,
	standardGroupIds,
} from '../../../shared/registry/index.ts'

const group = (id: string, more: Partial<Group> = {}): Group => ({
	...{ id, order: id, label: { de: id, en: id }, kind: 'working', purpose: '', rhythm: '', added: true },
	...more,
})
const standard = (id: 'steering' | 'core' | 'information') => group(id, { kind: id, added: false })

const names = [
	'Jobcenter',
	'Familienzentrum Kastanienhof',
	'Donaudampfschifffahrtsgesellschaft',
	'Treff',
	'Verein für Kinder im Stadtteil Auenbrück Süd',
]

/** Groups and organisations put together by chance, also reports that lead round and round. */
function someNetwork(random: Random, groupCount: number, actorCount: number): { groups: Group[]; actors: Actor[] } {
	const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
	const ids = Array.from({ length: groupCount }, (_, i) => `g${i}`)
	const groups = [
		...(['core', 'information', 'steering'] as const).map(standard),
		...ids.map((id) => group(id, random() < 0.8 ? { reportsTo: random() < 0.6 ? 'steering' : pick(ids) } : {})),
	]
	const all = groups.map(({ id }) => id)
	const actors = Array.from({ length: actorCount }, (_, i): Actor => {
		const own = new Set(Array.from({ length: Math.floor(random() * 4) }, () => pick(all)))
		return {
			...{ id: `a${i}`, name: `${pick(names)} ${i}`, groups: [...own] },
			involvement: random() < 0.8 ? 'active' : 'wished',
		}
	})
	return { groups, actors }
}

const boxesOf = ({ seats, seat, rest }: PlacedArea) =>
	[...seats, ...(rest ? [rest] : [])].map(({ x, y }) => ({ left: x - 54, right: x + 54, top: y, bottom: y + seat }))

/** Whether two boxes share more than an edge. */
const meet = (a: ReturnType<typeof boxesOf>[number], b: ReturnType<typeof boxesOf>[number]) =>
	a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01

describe('the picture of groups', () => {
	it.each(circlesForms)('[CIRC1] no name lies on another, and everything lies within the picture (%s)', (form) => {
		for (let seed = 1; seed <= 60; seed++) {
			const random = seededRandom(seed)
			const { groups, actors } = someNetwork(random, Math.floor(random() * 12), Math.floor(random() * 60))
			const { w, h, areas } = layoutOf(form, areasOf(form, groups, actors), 800 + Math.floor(random() * 900))
			const boxes = areas.flatMap(boxesOf)
			for (const [i, box] of boxes.entries()) {
				expect(box.left >= 0 && box.right <= w && box.top >= 0 && box.bottom <= h, `seed ${seed}`).toBe(true)
				expect(
					boxes.slice(i + 1).some((other) => meet(box, other)),
					`seed ${seed}`,
				).toBe(false)
			}
		}
	})

	it('[CIRC1] groups lie beside and below each other, never on each other', () => {
		for (let seed = 1; seed <= 60; seed++) {
			const random = seededRandom(seed)
			const { groups, actors } = someNetwork(random, 14, 50)
			const { areas } = layoutOf('levels', areasOf('levels', groups, actors), 1160)
			for (const [i, a] of areas.entries())
				for (const b of areas.slice(i + 1)) {
					const isApart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y
					expect(isApart, `seed ${seed}: ${a.key} and ${b.key}`).toBe(true)
				}
		}
	})

	it('[CIRC2] everybody active stands in every group they are in, or is counted, or waits in the tray', () => {
		for (let seed = 1; seed <= 60; seed++) {
			const { groups, actors } = someNetwork(seededRandom(seed), 6, 40)
			for (const form of circlesForms) {
				const areas = areasOf(form, groups, actors)
				for (const area of areas.filter((each) => each.group)) {
					const members = actors.filter((actor) => actor.groups?.includes(area.group?.id ?? ''))
					expect(area.members.map(({ id }) => id).sort()).toEqual(members.map(({ id }) => id).sort())
				}
				const active = actors.filter(({ involvement }) => involvement === 'active')
				const network = areas.find(({ kind }) => kind === 'network')
				const nowhere = areas.find(({ kind }) => kind === 'nowhere')
				if (form === 'levels') {
					expect(network?.count).toBe(active.length)
					expect(nowhere?.count ?? 0).toBe(active.filter((actor) => actor.groups?.length === 0).length)
				}
			}
		}
	})

	it('[CIRC3] lines lead from each group to whom it reports, and touch no group on the way', () => {
		for (let seed = 1; seed <= 60; seed++) {
			const { groups, actors } = someNetwork(seededRandom(seed), 9, 60)
			const { areas, lines } = layoutOf('levels', areasOf('levels', groups, actors), 1160)
			const reporting = groups.filter((each) => each.added && each.reportsTo && each.reportsTo !== each.id)
			expect(lines.map(({ group: id }) => id).sort()).toEqual(reporting.map(({ id }) => id).sort())
			const circles = areas.filter(({ shape }) => shape === 'circle')
			for (const { group: id, to, points } of lines)
				for (const [i, from] of points.slice(0, -1).entries()) {
					const end = points[i + 1] ?? from
					const crossed = circles.filter(
						(circle) =>
							circle.group?.id !== id &&
							circle.group?.id !== to &&
							distance(from, end, { x: circle.x + circle.w / 2, y: circle.y + circle.h / 2 }) < circle.w / 2 - 1,
					)
					expect(
						crossed.map(({ key }) => key),
						`seed ${seed}: ${id} to ${to}`,
					).toEqual([])
				}
		}
	})

	it('[CIRC4] the lead of a group stands first in it', () => {
		const actors = ['a', 'b', 'c'].map((id): Actor => ({ id, name: id, groups: ['g'] }))
		const [area] = areasOf('levels', [group('g', { lead: 'c' })], actors)
		expect(area?.members.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
	})

	it('[CIRC5] sixty groups and three hundred organisations are drawn at once; thousands are counted', () => {
		const honest = someNetwork(seededRandom(1), 60, 300)
		const begin = performance.now()
		layoutOf('levels', areasOf('levels', honest.groups, honest.actors), 1160)
		expect(performance.now() - begin).toBeLessThan(2000)

		const members = Array.from(
			{ length: 5000 },
			(_, i): Actor => ({
				...{ id: `a${i}`, name: `Verein ${i}`, involvement: 'active' as const },
				groups: Array.from({ length: 500 }, (_, at) => `g${at}`).filter((_, at) => at < 3 || (at + i) % 250 === 0),
			}),
		)
		const many = Array.from({ length: 500 }, (_, i) => group(`g${i}`, { reportsTo: `g${(i + 1) % 500}` }))
		for (const form of circlesForms) {
			const groups = [...(['core', 'information', 'steering'] as const).map(standard), ...many]
			const areas = areasOf(form, groups, members)
			const { w, h } = layoutOf(form, areas, 1160)
			expect(areas.filter((area) => area.group).length).toBeLessThanOrEqual(mostDrawn.groups)
			expect(areas.reduce((sum, area) => sum + area.members.length, 0)).toBeLessThanOrEqual(mostDrawn.altogether)
			expect(Number.isFinite(w) && Number.isFinite(h) && w < 20_000 && h < 60_000).toBe(true)
		}
		const [first] = areasOf('levels', many, members)
		expect(first?.count).toBe(5000)
	})

	it('[CIRC6] whatever lies in a document, the picture is drawn; beside it an honest group stays as it is', () => {
		const doc = new Y.Doc()
		const honest = addGroup(doc, 'Fachgruppe Randzeiten') ?? ''
		const [jobcentre = ''] = addActors(doc, [{ name: 'Jobcenter', involvement: 'active' }])
		setMembership(doc, jobcentre, honest, true)
		const strange = [Number.NaN, null, -1, {}, [], 'x'.repeat(5000)]
		for (const [i, order] of strange.entries()) {
			const name = new Y.Text(`Gruppe ${i}`)
			groupsOf(doc).set(
				`h${i}`,
				newEntry({ v: 1, order, name, kind: order, reportsTo: `h${(i + 1) % strange.length}`, lead: order }),
			)
			groupsOf(doc).set(`junk${i}`, order)
			circlesOf(doc).set(`c${i}`, order)
			circlesOf(doc).set(`m${i}`, newEntry({ method: order, form: order }))
		}
		actorsOf(doc).set(
			'bad',
			newEntry({ name: new Y.Text('Bad'), 'g.h1': true, 'g.': true, 'g.nobody': 'decides', involvement: 'active' }),
		)
		const circles = createCircles(doc, { method: 'network-structure' }, seededRandom(1))
		for (const form of circlesForms) {
			setCirclesForm(doc, circles, form)
			const { w, h, areas, lines } = layoutOf(
				formOf(doc, circles),
				areasOf(form, listGroups(doc), listActors(doc)),
				1160,
			)
			expect([w, h].every(Number.isFinite)).toBe(true)
			expect(lines.every(({ points }) => points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))).toBe(
				true,
			)
			const own = areas.find(({ key }) => key === `group:${honest}`)
			if (form === 'levels') expect(own?.members.map(({ name }) => name)).toEqual(['Jobcenter'])
		}
		expect(formOf(doc, 'm3')).toBe('levels')
		expect(
			listCircles(doc)
				.map(({ id }) => id)
				.filter((id) => id.startsWith('c') && id.length === 2),
		).toEqual([])
	})

	it('[CIRC7] a board is copied with circles of its own; they begin in the same form and change apart', () => {
		const doc = new Y.Doc()
		const random = seededRandom(1)
		const board = addMethodBoard(doc, networkStructure, { locale: 'de', random })
		const [first] = listCircles(doc)
		if (!first) throw new Error('no circles')
		setCirclesForm(doc, first.id, 'rings')
		duplicateBoard(doc, board, 'Kopie', random)
		expect(boardsOf(doc)).toHaveLength(2)
		const ids = placedBlocks(doc).map(({ id }) => id)
		expect(new Set(ids).size).toBe(2)
		expect(ids.map((id) => formOf(doc, id))).toEqual(['rings', 'rings'])
		setCirclesForm(doc, first.id, 'levels')
		expect(ids.map((id) => formOf(doc, id)).sort()).toEqual(['levels', 'rings'])
	})

	it('[CIRC8] who is in a group is mentioned, and found by search as what it is', () => {
		const doc = new Y.Doc()
		addMethodBoard(doc, networkStructure, { locale: 'de', filled: true, random: seededRandom(1) })
		expect(circlesBlock.mentions(doc).every(({ element }) => readCirclesElement(element)?.what === 'actor')).toBe(true)
		const inGroups = listActors(doc).filter(({ groups = [] }) => groups.length > 0)
		expect([...appearances(doc).keys()].sort()).toEqual(inGroups.map(({ id }) => id).sort())
	})

	it('[CIRC9] a file brings groups with mandate, lead, reports, members and authority, and completes what is there', () => {
		const doc = new Y.Doc()
		addMethodBoard(doc, networkStructure, { locale: 'de', filled: true, random: seededRandom(1) })
		const [ref] = placedBlocks(doc)
		if (!ref) throw new Error('no circles')
		const file = writeMethodFile(doc, ref, methods)
		const elsewhere = new Y.Doc()
		const known = addGroup(elsewhere, 'Fachgruppe Randzeiten') ?? ''
		const [lead = ''] = addActors(elsewhere, [{ name: 'Jobcenter Auenbrück' }])
		changeGroup(elsewhere, known, { lead })
		expect(readMethodFile(elsewhere, file, { random: seededRandom(2), methods }).ok).toBe(true)
		expect(findGroup(elsewhere, known)).toMatchObject({ lead, reportsTo: 'steering', nextReport: '2027-06-15' })
		const said = (each: Y.Doc) =>
			listGroups(each).map(({ label, purpose, nextReport, kind }) => ({ label, purpose, nextReport, kind }))
		expect(
			said(elsewhere)
				.map((each) => JSON.stringify(each))
				.sort(),
		).toEqual(
			said(doc)
				.map((each) => JSON.stringify(each))
				.sort(),
		)
		const membersIn = (each: Y.Doc) =>
			listActors(each)
				.filter(({ groups = [] }) => groups.length > 0)
				.map(({ name, groups, authorities }) => ({ name, groups, authorities }))
		expect(membersIn(elsewhere)).toEqual(membersIn(doc))
		expect(standardGroupIds.every((id) => findGroup(elsewhere, id))).toBe(true)
	})
})

/** How far a point is from a line between two others. */
function distance(a: { x: number; y: number }, b: { x: number; y: number }, p: { x: number; y: number }): number {
	const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
	const t =
		length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length))
	return Math.hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y))
}
