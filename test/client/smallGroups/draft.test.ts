import { describe, expect, it } from 'vitest'
import {
	type Brief,
	beginningOf,
	minutesIn,
	newBrief,
	roundIn,
	withMaterial,
} from '../../../client/smallGroups/brief.ts'
import {
	type Attending,
	addGuest,
	clear,
	type Draft,
	deal,
	emptyDraft,
	type Lore,
	meet,
	place,
	placeAll,
	rejoin,
	resize,
	setOut,
	unplaced,
	verdictOf,
} from '../../../client/smallGroups/draft.ts'
import { formingTexts } from '../../../client/smallGroups/forming/texts.ts'
import { sayVerdict } from '../../../client/smallGroups/forming/VerdictLine.tsx'
import { seededRandom } from '../../../shared/lib/random.ts'
import { sittingLimits } from '../../../shared/smallGroups/index.ts'

const random = () => seededRandom(13)
const unknown: Lore = { fieldsOf: () => [], before: [] }

const organisations = ['Jobcenter', 'Jugendamt', 'Kita-Verbund', 'Volkshochschule']
/** Two people of each organisation. */
const people: readonly Attending[] = organisations.flatMap((organisation, i) =>
	['a', 'b'].map((letter) => ({
		id: `${letter}${i}`,
		name: `${letter} ${organisation}`,
		organisation,
		hasDevice: true,
	})),
)
const dealt = (changes: Partial<Draft> = {}, lore = unknown) =>
	deal({ ...meet(emptyDraft(2), people), ...changes }, lore, random())
const groupOf = ({ groups }: Draft, id: string) => groups.findIndex((ids) => ids.includes(id))

describe('forming', () => {
	it('[SMALL1] seats everybody once, by lot or mixed', () => {
		for (const way of ['lot', 'mixed'] as const) {
			const { groups } = dealt({ way })
			expect(groups.flat().sort()).toEqual(people.map(({ id }) => id).sort())
			expect(groups.map((ids) => ids.length)).toEqual([4, 4])
		}
	})

	it('[SMALL1] leaves whoever was placed by hand where they are, whatever is dealt anew', () => {
		let draft = dealt()
		const other = 1 - groupOf(draft, 'a0')
		draft = place(draft, 'a0', other)
		for (let seed = 0; seed < 20; seed++) {
			const anew = deal(draft, unknown, seededRandom(seed))
			expect(groupOf(anew, 'a0')).toBe(other)
			expect(anew.groups.flat()).toHaveLength(people.length)
		}
	})

	it('[SMALL1] seats nobody who comes later unasked, and all of them on demand', () => {
		const clara = { id: 'clara', name: 'Clara Wessels', organisation: 'Jobcenter', hasDevice: true }
		const draft = meet(dealt(), [clara])
		expect(unplaced(draft)).toEqual([clara])
		expect(unplaced(placeAll(draft, unknown))).toEqual([])
		expect(meet(draft, [clara])).toBe(draft)
	})

	it('[SMALL1] lets people choose: only who has no device is placed', () => {
		const gerd = { id: 'gerd', name: 'Gerd Mattern', organisation: '', hasDevice: false }
		const draft = deal({ ...addGuest(dealt(), gerd, unknown), way: 'choice' }, unknown, random())
		expect(draft.groups.flat()).toEqual(['gerd'])
		expect(unplaced(draft)).toEqual([])
	})

	it('[SMALL1] as last time everybody sits in the group they come from; a new person where they fit, a late one in theirs', () => {
		const last = [
			['a0', 'a1', 'b2', 'b3', 'gone'],
			['b0', 'b1', 'a2', 'a3', 'late'],
		]
		const lore: Lore = { ...unknown, last }
		const nora = { id: 'nora', name: 'Nora Winkler', organisation: '', hasDevice: true }
		const draft = deal({ ...meet(dealt(), [nora]), way: 'again' }, lore, random())
		expect(draft.groups.map((ids) => ids.filter((id) => id !== 'nora'))).toEqual(last.map((ids) => ids.slice(0, 4)))
		expect(unplaced(draft)).toEqual([])
		const late = { id: 'late', name: 'Lars Petersen', organisation: '', hasDevice: true }
		expect(groupOf(rejoin(meet(draft, [late]), lore), 'late')).toBe(1)
		// Mixed anew, nobody is seated without being asked.
		expect(unplaced(rejoin(meet(deal({ ...draft, way: 'mixed' }, lore, random()), [late]), lore))).toEqual([late])
	})

	it('[SMALL1] by hand nobody moves by themselves, and all can be taken out', () => {
		const before = dealt()
		const byHand = deal({ ...before, way: 'hand' }, unknown, random())
		expect(byHand.groups).toEqual(before.groups)
		expect(unplaced(clear(byHand))).toHaveLength(people.length)
	})

	it('[SMALL1] with fewer groups, who sat in one that is gone waits; their number keeps within its bounds', () => {
		const draft = resize(dealt(), 4)
		expect(draft.groups).toHaveLength(4)
		const three = deal(draft, unknown, random())
		expect(unplaced(resize(three, 2)).length).toBeGreaterThan(0)
		expect(resize(draft, 0).groups).toHaveLength(2)
		expect(resize(draft, 1000).groups).toHaveLength(sittingLimits.groups)
	})

	it('[SMALL1] who does not take part is in no group, and can come in again', () => {
		const out = setOut(dealt(), 'a0', true)
		expect(groupOf(out, 'a0')).toBe(-1)
		expect(deal(out, unknown, random()).groups.flat()).not.toContain('a0')
		expect(unplaced(setOut(out, 'a0', false)).map(({ id }) => id)).toEqual(['a0'])
	})
})

describe('the verdict', () => {
	const said = (draft: Draft, lore = unknown) =>
		sayVerdict(draft, verdictOf(draft, lore), lore.before.length > 0, formingTexts.de)

	it('[SMALL2] says that no organisation sits twice', () => {
		expect(said(dealt()).title).toBe('In keiner Gruppe sitzt eine Organisation zweimal.')
	})

	it('[SMALL2] says that less is not possible only where it is proven', () => {
		const four = resize(meet(emptyDraft(2), [...people, { ...(people[0] as Attending), id: 'c0' }]), 2)
		const draft = deal(four, unknown, random())
		expect(said(draft)).toEqual({
			title: '1 von 6 Paaren aus einer Organisation sitzen beieinander.',
			more: 'Weniger ist nicht möglich.',
		})
	})

	it('[SMALL2] says nothing of a limit where people were moved by hand and less would be possible', () => {
		const draft = dealt()
		const moved = place(draft, 'a0', groupOf(draft, 'b0'))
		expect(said(moved).more).toBe('')
		expect(said({ ...moved, isByHand: false }).more).toBe('Weniger wurde nicht gefunden.')
	})

	it('[SMALL2] [SMALL9] says how far it is not as last time', () => {
		const lore: Lore = { ...unknown, before: [dealt().groups] }
		expect(said(dealt({ way: 'lot' }, lore), lore).more).toBe('4 von 12 Paaren wie zuletzt. Weniger ist nicht möglich.')
	})
})

describe('what the groups get', () => {
	const brief: Brief = { ...newBrief(random(), { question: 'Wo reißt der Weg ab?' }), own: ['', ' Und danach? '] }

	it('[SMALL4] is asked of the server under one id, with questions of their own where there are some', () => {
		const { request, later } = beginningOf(dealt(), { ...brief, hasOwn: true })
		expect(request).toMatchObject({ id: brief.id, question: 'Wo reißt der Weg ab?', isClosed: true })
		expect(request.id).toMatch(/^[0-9A-Za-z]{16}$/)
		expect(request.groups).toEqual([{}, { question: 'Und danach?' }])
		expect(request.seats).toHaveLength(people.length)
		expect(later).toEqual([])
		expect(beginningOf(dealt(), brief).request.groups).toEqual([{}, {}])
	})

	it('[SMALL4] keeps what is sent small enough: seats beyond come afterwards, and none is lost', () => {
		const crowd = Array.from({ length: 500 }, (_, i) => ({
			id: `person-${i}`,
			name: `Ümläut ${'ä'.repeat(60)}`,
			organisation: 'ß'.repeat(100),
			hasDevice: true,
		}))
		const { request, later } = beginningOf(deal(meet(emptyDraft(12), crowd), unknown, random()), brief)
		expect(new TextEncoder().encode(JSON.stringify(request)).length).toBeLessThan(64 * 1024)
		expect(later.length).toBeGreaterThan(0)
		const seated = [...(request.seats ?? []), ...later].map(({ participant }) => participant)
		expect(new Set(seated).size).toBe(500)
	})

	it('[SMALL4] is within bounds: minutes, material, and the promise about names', () => {
		expect(minutesIn({ ...brief, minutes: 'viele' })).toBe(0)
		expect(minutesIn({ ...brief, minutes: '9999' })).toBe(600)
		const boards = Array.from({ length: 9 }, (_, i) => `page:${i}`)
		const full = boards.reduce((now, board) => withMaterial(now, board, true), brief)
		expect(full.material).toHaveLength(sittingLimits.material)
		expect(withMaterial(full, 'page:0', false).material).not.toContain('page:0')
		expect(roundIn({ ...brief, collects: 'nothing' })).toBeUndefined()
		expect(roundIn({ ...brief, collects: 'hidden', attribution: 'anonymous' })).toMatchObject({
			hidden: true,
			attribution: 'anonymous',
		})
	})
})
