import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAgendaStep, findRound, keepRound, reportRound } from '../../../shared/agenda/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { rootTypesOf } from '../../../shared/rooms/rootTypes.ts'
import { handedInHidden, movedDesk, ofTheDesk, settleRounds } from '../../../shared/workshopFile/index.ts'
import { hiddenCards } from '../../helpers/collecting.ts'

test('[WFILE7] whatever lies in the desk goes along or is known to stay', () => {
	const stays = ['links', 'keys', 'alarms', 'help']
	expect(new Set([...ofTheDesk, ...stays])).toEqual(new Set(rootTypesOf('desk')))
})

test('[WFILE7] of the desk nothing that opens the workshop goes along, and nothing that was deleted', () => {
	const desk = new Y.Doc()
	desk.getText('notes').insert(0, 'Frau Sommer anrufen')
	desk.getText('notes').delete(0, 12)
	desk.getMap('links').set('link', 'a sealed secret')
	desk.getMap('agendas').set('gone', 'Alter Plan')
	desk.getMap('agendas').delete('gone')
	desk.getMap('boards').set('draft-1', { board: 'page:a' })
	const update = movedDesk(desk, seededRandom(1))
	const moved = new Y.Doc()
	Y.applyUpdate(moved, update)
	expect(moved.getText('notes').toString()).toBe('anrufen')
	expect(moved.getMap('boards').toJSON()).toEqual({ 'draft-1': { board: 'page:a' } })
	for (const said of ['sealed', 'Sommer', 'Alter']) expect(Buffer.from(update).toString('latin1')).not.toContain(said)
	// The honest control: as it lies there, the desk says it.
	expect(Buffer.from(Y.encodeStateAsUpdate(desk)).toString('latin1')).toContain('sealed')
})

test('[WFILE7] what was handed in hidden stays behind: its round begins anew, and those that were revealed are told', () => {
	const stage = new Y.Doc()
	const step = addAgendaStep(stage, { title: 'Erwartungen', round: hiddenCards })
	const round = (id: string, report: object, settings = hiddenCards) => {
		keepRound(stage, id, { step, about: id, settings })
		reportRound(stage, id, { state: 'open', contributions: 3, people: 2, forOthers: 0, ...report })
	}
	round('hidden', {})
	round('shown', {}, { ...hiddenCards, hidden: false })
	round('revealed', { state: 'revealed' })
	expect(handedInHidden(stage)).toBe(3)
	expect(settleRounds(stage).map(({ id }) => id)).toEqual(['revealed'])
	expect(findRound(stage, 'hidden')).toMatchObject({ contributions: 0, people: 0 })
	expect(findRound(stage, 'shown')).toMatchObject({ contributions: 3, people: 2 })
	expect(handedInHidden(stage)).toBe(0)
})
