import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addAgendaStep, readNowJson, setFrozen, startStep, writeNowJson } from '../../../shared/agenda/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards } from '../../../shared/board/cards/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { can, openConditions } from '../../../shared/links/roles.ts'
import { isRoomName } from '../../../shared/links/rooms.ts'
import {
	askForHelp,
	beginGroupRound,
	beginSitting,
	callBack,
	endSitting,
	groupContent,
	groupRights,
	leaveSeat,
	listGroupBoards,
	listPast,
	listSeats,
	listSmallGroups,
	mergeGroup,
	presentGroup,
	readNowIn,
	type Seat,
	sittingOf,
	takeSeat,
	tellNowIn,
} from '../../../shared/smallGroups/index.ts'
import type { Asking } from '../../../shared/smallGroups/rights.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const seat = (participant: string, group: number): Seat => ({
	participant,
	room: `group-${group}`,
	name: participant,
	organisation: 'Jobcenter',
	hasDevice: true,
})

function begun(stage = new Y.Doc(), { isClosed = true } = {}): Y.Doc {
	beginSitting(
		stage,
		{
			id: 'erste',
			question: 'Wo reißt der Weg ab?',
			isClosed,
			groups: [
				{ room: 'group-1', name: '', boards: ['page:eins'] },
				{ room: 'group-2', name: 'Früh am Morgen', boards: ['page:zwei'], question: 'Wann öffnet was?' },
			],
			seats: [seat('anna', 1), seat('bernd', 2)],
		},
		1_000,
	)
	return stage
}

const anna = { role: 'participant', participant: 'anna' } as const
const bernd = { role: 'participant', participant: 'bernd' } as const
const press = { role: 'reader', participant: 'presse' } as const

describe('a sitting in small groups', () => {
	it('[SITTING1] begins once, ends with who sat together and without names, and the next one is another', () => {
		const stage = begun()
		begun(stage)
		expect(listSmallGroups(stage).map(({ room, number }) => [room, number])).toEqual([
			['group-1', 1],
			['group-2', 2],
		])
		endSitting(stage, 5_000)
		expect(sittingOf(stage)).toBeUndefined()
		expect(listSeats(stage)).toEqual([])
		expect(JSON.stringify(stage.toJSON())).not.toContain('Jobcenter')
		expect(listPast(stage).map(({ groups }) => [...groups])).toEqual([
			[
				['group-1', ['anna']],
				['group-2', ['bernd']],
			],
		])
		begun(stage)
		expect(sittingOf(stage), 'what is over does not begin again').toBeUndefined()
	})

	it('[SITTING2] two moderators who seat the same person at once have seated them once', () => {
		const { anna: miriam, ben: sabine } = twoPeople()
		begun(miriam)
		bothHear(miriam, sabine)
		takeSeat(miriam, seat('clara', 1))
		takeSeat(sabine, seat('clara', 2))
		bothHear(miriam, sabine)
		expect(listSeats(miriam)).toEqual(listSeats(sabine))
		expect(listSeats(miriam).filter(({ participant }) => participant === 'clara')).toHaveLength(1)
	})

	it('[SITTING3] who may read and write follows from seat, presenting, openness and the lock', () => {
		const stage = begun()
		const rights = () =>
			['group-1', 'group-2'].map((room) => (isRoomName(room) ? groupRights(stage).of(room, anna) : ''))
		expect(rights()).toEqual(['write', 'none'])
		expect(listGroupBoards(stage, anna)).toEqual([{ room: 'group-1', board: 'page:eins' }])
		expect(groupRights(stage).of('group-1', press)).toBe('none')
		presentGroup(stage, 'group-2', 2_000)
		expect(rights()).toEqual(['write', 'read'])
		expect(groupRights(stage).of('group-2', press)).toBe('read')
		setFrozen(stage, true)
		expect(rights()).toEqual(['read', 'read'])
		setFrozen(stage, false)
		endSitting(stage, 3_000)
		expect(rights(), 'a device may still hand over what it has in hand').toEqual(['write', 'none'])
		expect(groupRights(begun(new Y.Doc(), { isClosed: false })).of('group-2', anna)).toBe('read')
		expect(can('participant', { do: 'read', room: 'group-1' }), 'without word from the stage nobody may').toBe(false)
		expect(can('moderator', { do: 'write', room: 'group-1' })).toBe(true)
	})

	it('[SITTING10] who was moved may hand over what they wrote where they sat before, in the sitting and after it', () => {
		const stage = begun()
		const brings = (who: Asking = anna) =>
			(['group-1', 'group-2'] as const).filter((room) => groupRights(stage).brings(room, who))
		const may = (action: 'read' | 'write' | 'bring') => {
			const conditions = {
				...openConditions,
				personal: groupRights(stage).of('group-1', anna),
				brings: brings().includes('group-1'),
			}
			return can('participant', { do: action, room: 'group-1' }, conditions)
		}
		expect(brings()).toEqual([])
		takeSeat(stage, seat('anna', 2))
		expect(brings()).toEqual(['group-1'])
		expect([may('read'), may('write'), may('bring')]).toEqual([false, false, true])
		expect(brings(bernd)).toEqual([])
		takeSeat(stage, seat('anna', 2))
		leaveSeat(stage, 'anna')
		expect(brings(), 'without a seat').toEqual(['group-1', 'group-2'])
		expect(listSeats(stage).map(({ participant }) => participant)).toEqual(['bernd'])
		takeSeat(stage, seat('anna', 1))
		expect(brings(), 'back again').toEqual(['group-2'])
		expect(groupRights(stage).brings('group-2', { ...anna, role: 'reader' })).toBe(false)
		endSitting(stage, 3_000)
		expect(brings()).toEqual(['group-2'])
		expect(listPast(stage).map(({ left }) => [...left])).toEqual([[['group-2', ['anna']]]])
		for (const left of [null, 7, { 'group-2': 'anna' }, { 'group-1': [3] }]) {
			stage.getMap('sat').set('erste', { at: 1, groups: {}, left })
			expect(brings()).toEqual([])
		}
	})

	it('[SITTING4] phones of a group are asked its question and hand in to its round, those of others theirs', () => {
		const stage = begun()
		const step = addAgendaStep(stage, { title: 'Arbeit', question: 'Plenum?', minutes: 10 })
		startStep(stage, step, 1_000, seededRandom(1))
		const round = beginGroupRound(
			stage,
			'group-2',
			{ kind: 'cards', hidden: false, columns: [], attribution: 'anonymous' },
			seededRandom(2),
		)
		const told = (audience: string) => readNowJson(JSON.parse(JSON.stringify(tellNowIn(stage, 9, audience))))
		expect(told('group-2')).toMatchObject({
			step: { question: 'Wann öffnet was?', board: 'page:zwei', phone: 'contribute' },
			round: { id: round, room: 'group-2', board: 'page:zwei' },
			sitting: { own: 'group-2', groups: [{ people: 1 }, { name: 'Früh am Morgen' }] },
		})
		expect(told('group-1')).toMatchObject({ step: { question: 'Wo reißt der Weg ab?', phone: 'question' } })
		expect(told('group-1')?.round).toBeUndefined()
		expect(told('')?.sitting?.own).toBeUndefined()
		expect(told('')?.step?.question).toBe('Plenum?')
	})

	it('[SITTING5] while a group presents everybody is shown its board, whatever step runs', () => {
		const stage = begun()
		callBack(stage, 120_000, 1_000)
		presentGroup(stage, 'group-2', 200_000)
		for (const audience of ['', 'group-1', 'group-2'])
			expect(readNowJson(JSON.parse(JSON.stringify(tellNowIn(stage, 1, audience))))).toMatchObject({
				step: { board: 'page:zwei' },
				sitting: { call: 121_000, presenting: 'group-2', groups: [{ isPresented: false }, { isPresented: true }] },
			})
	})

	it('[SITTING6] a call for help is one for the whole group, and only who sits in one can call', () => {
		const stage = begun()
		expect(askForHelp(stage, 'anna', 7)).toBe('group-1')
		expect(askForHelp(stage, 'fremd', 7)).toBeUndefined()
		expect(readNowIn(stage, listSmallGroups(stage)[0]).sitting?.help).toBe('asked')
		expect(readNowIn(stage, listSmallGroups(stage)[1]).sitting?.help).toBeUndefined()
	})

	it('[SITTING7] whatever lies damaged in the stage, rights are none and everything can be read', () => {
		const nonsense = [null, 7, 'group-1', [], {}, { id: 3 }, { id: 'x', groups: 'y' }, new Uint8Array(3), Number.NaN]
		for (const value of nonsense) {
			const stage = begun()
			for (const key of ['sitting', 'call', 'presenting', 'group-1', 'group-999999', ''])
				stage.getMap('smallGroups').set(key, value)
			stage.getMap('seats').set('anna', value)
			stage.getMap('sat').set('früher', value)
			expect(groupRights(stage).of('group-1', anna), JSON.stringify(value)).not.toBe('write')
			expect(() => [
				listSeats(stage),
				listPast(stage),
				readNowIn(stage, undefined),
				listGroupBoards(stage, bernd),
			]).not.toThrow()
		}
	})

	it('[SITTING8] what a phone is told of groups reads as nothing where it is none', () => {
		for (const sitting of [null, 3, { groups: 'x' }, { groups: [null, { room: 'plenum' }, 3] }])
			expect(readNowJson({ timer: {}, sitting })?.sitting?.groups ?? []).toEqual([])
		expect(writeNowJson(readNowIn(begun(), undefined))).toHaveProperty('sitting.isClosed', true)
	})

	it('[SITTING9] merging a group leaves what the plenary has under the same key, its registry and what is said of the workshop', () => {
		const plenum = new Y.Doc()
		addBoard(plenum, 'Plenum', seededRandom(1), 'page:plenum')
		const [card = ''] = addCards(plenum, 'page:plenum', [{ text: 'Wie es war', x: 0, y: 0 }], seededRandom(2))
		const { update } = groupContent(plenum, 'group-1', { name: 'Gruppe 1', material: [] }, seededRandom(3))
		const group = new Y.Doc()
		group.clientID = 2 ** 32 - 1
		Y.applyUpdate(group, update)
		group.getMap('records').set(card, new Y.Map([['b', { typeName: 'shape', type: 'card' }]]))
		group.getMap('meta').set('template', 'Gekapert')
		group.getMap('actors').set('jobcenter', new Y.Map([['name', 'Gekapert']]))
		addCards(group, 'page:gruppe', [{ text: 'Ein ehrlicher Gedanke', x: 0, y: 0 }], seededRandom(4))
		mergeGroup(plenum, Y.encodeStateAsUpdate(group))
		expect(JSON.stringify(plenum.getMap('records').get(card))).toContain('Wie es war')
		expect(JSON.stringify(plenum.toJSON())).not.toContain('Gekapert')
		expect(JSON.stringify(plenum.getMap('records').toJSON())).toContain('Ein ehrlicher Gedanke')
	})
})
