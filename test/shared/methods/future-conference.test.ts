import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { setMandate } from '../../../shared/agenda/index.ts'
import { addReadyAgenda } from '../../../shared/agenda/ready/index.ts'
import { changeItem } from '../../../shared/blocks/checklist/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { addCardsInto, areaCalled, namedAreas } from '../../../shared/board/cards/index.ts'
import { isObject } from '../../../shared/board/record.ts'
import { readRecord, writeChange } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { futureConference } from '../../../shared/methods/future-conference/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import {
	addActors,
	addDecision,
	addGoal,
	addTask,
	changeDecision,
	removeGoal,
	setAgreed,
	setDecisionGoal,
	setReservation,
} from '../../../shared/registry/index.ts'

const { analyse, rules, checklist } = futureConference
const today = '2026-12-01'

/** A conference of which everything became something: whoever takes one thing away finds just that. */
function sound() {
	const doc = new Y.Doc()
	const board = addMethodBoard(doc, futureConference, { locale: 'de', random: seededRandom(1) })
	const id = placedBlocks(doc).find((placed) => placed.board === board)?.id ?? ''
	for (const [i, { id: area }] of namedAreas(doc, board).entries()) bringInto(doc, area, [1, 2], `Karte ${i}`)
	const [jobcentre = ''] = addActors(doc, [{ name: 'Jobcenter' }])
	const goal = addGoal(doc, { text: 'Ein Gespräch führt zur Hilfe.', level: 'project' })
	const task = addTask(doc, { text: 'Anlaufstelle erproben', goals: [goal] })
	const decision = addDecision(doc, { text: 'Ein Gespräch führt zur Hilfe.', event: id })
	setAgreed(doc, { in: 'decisions', id: decision }, jobcentre, true)
	setDecisionGoal(doc, decision, goal, true)
	return { doc, board, id, jobcentre, goal, task, decision }
}

/** These groups were brought into an area, each with a card. */
function bringInto(doc: Y.Doc, area: string, groups: readonly number[], text: string): void {
	for (const group of groups) {
		const [card = ''] = addCardsInto(doc, area, [{ text: `${text}, ${group}` }])
		const record = readRecord(doc, card)
		if (record) writeChange(doc, record, { ...record, meta: { group } })
	}
	const record = readRecord(doc, area)
	const meta = record && isObject(record.meta) ? record.meta : {}
	const heard = Object.fromEntries(groups.map((group) => [`group-${group}`, group]))
	if (record) writeChange(doc, record, { ...record, meta: { ...meta, heard } })
}

const found = ({ doc, id }: { doc: Y.Doc; id: string }) => analyse(doc, id, { today }).map(({ rule }) => rule)

describe('a future conference', () => {
	it('[FCONF1] finds nothing where everybody was heard and every sentence became something, and nothing in an empty one', () => {
		expect(found(sound())).toEqual([])
		const doc = new Y.Doc()
		expect(analyse(doc, futureConference.found(doc).id, { today })).toEqual([])
		expect(analyse(doc, 'gone', { today })).toEqual([])
	})

	it('[FCONF2] finds each case, and nothing else', () => {
		const silent = sound()
		const trends = areaCalled(silent.doc, silent.board, 'trends')
		const record = readRecord(silent.doc, trends?.id ?? '')
		const meta = record && isObject(record.meta) ? record.meta : {}
		if (record) writeChange(silent.doc, record, { ...record, meta: { ...meta, heard: { 'group-3': 3 } } })
		expect(analyse(silent.doc, silent.id).map(({ key }) => key)).toEqual(['notHeard/trends/3'])

		const noGoal = sound()
		removeGoal(noGoal.doc, noGoal.goal)
		expect(found(noGoal)).toEqual(['noGoal'])

		const noTask = sound()
		const other = addGoal(noTask.doc, { text: 'Eine Einwilligung gilt überall.', level: 'project' })
		const second = addDecision(noTask.doc, { text: 'Eine Einwilligung gilt überall.', event: noTask.id })
		setDecisionGoal(noTask.doc, second, other, true)
		expect(found(noTask)).toEqual(['goalNoTask'])
		// What is done for a goal below is done for it.
		const below = addGoal(noTask.doc, { text: 'Ein Vordruck für alle', level: 'partial', serves: [other] })
		addTask(noTask.doc, { text: 'Vordruck entwerfen', goals: [below] })
		expect(found(noTask)).toEqual([])

		const differing = sound()
		changeDecision(differing.doc, differing.decision, { state: 'differing' })
		setReservation(
			differing.doc,
			{ in: 'decisions', id: differing.decision },
			differing.jobcentre,
			'Das ist unsere Sache.',
		)
		expect(found(differing)).toEqual(['differing'])
		expect(analyse(differing.doc, differing.id)[0]?.sentence.de).toContain('Jobcenter (Das ist unsere Sache.)')

		const late = sound()
		changeItem(late.doc, late.id, 'after.records', { until: '2026-11-01' })
		expect(found(late)).toEqual(['openBefore'])
		changeItem(late.doc, late.id, 'after.records', { state: 'settled' })
		expect(found(late)).toEqual([])
	})

	it('[FCONF2] is no business of what was decided elsewhere', () => {
		const { doc, id } = sound()
		addDecision(doc, { text: 'Der Kaffee kommt von der Kirchengemeinde.' })
		addDecision(doc, { text: 'Die Presse wird eingeladen.', event: 'another event', state: 'differing' })
		expect(found({ doc, id })).toEqual([])
	})

	it.each(['de', 'en'] as const)('[FCONF3] each rule occurs in the sample (%s)', (locale) => {
		const doc = new Y.Doc()
		addMethodBoard(doc, futureConference, { locale, filled: true, random: seededRandom(1) })
		const [ref] = placedBlocks(doc)
		const seen = new Set(analyse(doc, ref?.id ?? '', { today }).map(({ rule }) => rule))
		expect([...seen].sort()).toEqual(Object.keys(rules).sort())
	})

	it('[FCONF4] knows what was agreed about its results, how long it takes and who is active, and never changes a state', () => {
		const { doc } = sound()
		const stage = new Y.Doc()
		const says = (item: string) => checklist.evidence(doc, item, stage)?.sentence.de
		expect(says('frame.mandate')).toBeUndefined()
		addReadyAgenda(stage, 'future-conference-short', 'de')
		expect(says('frame.mandate')).toBe('Im Ablauf ist es noch nicht vereinbart.')
		setMandate(stage, 'order')
		expect(says('frame.mandate')).toContain('Umsetzungsauftrag')
		expect(says('frame.length')).toBe('Der Ablauf dauert mit Pausen 4 Stunden.')
		expect(says('frame.everybody')).toBe('Im Verzeichnis ist noch niemand als aktiv eingetragen.')
		expect(says('day.room')).toBeUndefined()
	})
})
