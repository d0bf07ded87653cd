import * as Y from 'yjs'
import { draftOf, listSavedAgendas, listSteps, nowOf, type StepDraft, stepsOf } from '../agenda/index.ts'
import { readMandate } from '../agenda/mandate.ts'
import { blocks, refOfRecord } from '../blocks/index.ts'
import { clusterShapeType } from '../board/cards/index.ts'
import { type BoardRecord, isObject } from '../board/record.ts'
import { readAllRecords, writeNewRecord } from '../board/records.ts'
import { newEntry } from '../lib/entries.ts'
import { kindOf, type RoomKind, type RoomName } from '../links/rooms.ts'
import type { RoundSettings } from '../rounds/index.ts'
import { keptEntries, keptTypes } from './kept.ts'
import { copyMaps } from './moved.ts'

/*
 * A workshop as a template: what its moderation has prepared, without what came of it. Everything that stays is named here and
 * in kept.ts: what a later version of a document adds goes, until somebody says that it stays.
 */

/** The part of a room that stays, as a document of its own; to be written anew without names. */
export function asTemplate(doc: Y.Doc, room: RoomName): Y.Doc {
	const copy = new Y.Doc()
	copy.transact(() => ofKind[kindOf(room)](doc, copy))
	return copy
}

/** The results and the boards of small groups are contents as a whole. */
const nothing = () => {}

const ofKind: Readonly<Record<RoomKind, (doc: Y.Doc, copy: Y.Doc) => void>> = {
	plenum: keepBoards,
	draft: keepBoards,
	display: keepBoards,
	stage(stage, copy) {
		for (const step of listSteps(stage))
			stepsOf(copy).set(step.id, newEntry({ v: 1, order: step.order, ...planned(draftOf(step)) }))
		copyMaps(stage, copy, ['boards'])
		// That something is to be agreed on stays; what was, was agreed on by others.
		if (readMandate(nowOf(stage).get('mandate'))) nowOf(copy).set('mandate', 'open')
	},
	desk(desk, copy) {
		for (const { id, title, saved, steps } of listSavedAgendas(desk))
			copy.getMap('agendas').set(id, { v: 1, title, saved, steps: steps.map(planned) })
		copyMaps(desk, copy, ['boards', 'openings'])
	},
	results: nothing,
	group: nothing,
}

function keepBoards(doc: Y.Doc, copy: Y.Doc): void {
	for (const [root, kept] of Object.entries(keptTypes))
		for (const [key, value] of keptEntries(doc.getMap(root), kept)) copy.getMap(root).set(key, value)
	const records = readAllRecords(doc)
	const stays = staying(records)
	for (const record of records.values()) if (stays(record)) writeNewRecord(copy, { ...record, meta: metaOf(record) })
}

/** Of things on a board only what makes them a part of the form. */
const metaOf = ({ meta }: BoardRecord) =>
	Object.fromEntries(
		Object.entries(isObject(meta) ? meta : {}).filter(([key]) => ['background', 'area', 'stage'].includes(key)),
	)

/** Things of tldraw's own that belong to the form of a board where they are its background. */
const ofTheForm: readonly unknown[] = ['geo', 'line', 'arrow', 'text', 'draw']

/** Whether a thing is part of the form of a board: the board itself, its areas, the blocks of its methods, its background. */
function staying(records: ReadonlyMap<string, BoardRecord>): (record: BoardRecord) => boolean {
	const isForm = (record: BoardRecord): boolean => {
		const { type, props, meta } = record
		if (type === clusterShapeType) return isObject(props) && props.kind === 'area'
		const ref = refOfRecord(record)
		if (ref) return ref.block !== blocks.poll.id
		return type === 'frame' || (ofTheForm.includes(type) && isObject(meta) && meta.background === true)
	}
	/** Groups stay for the sake of what lies in them. */
	const around = new Set<unknown>()
	for (const record of records.values()) {
		if (!isForm(record)) continue
		let outside = records.get(String(record.parentId))
		for (; outside?.type === 'group' && !around.has(outside.id); outside = records.get(String(outside.parentId)))
			around.add(outside.id)
	}
	const lies = (record: BoardRecord, deep = 0): boolean => {
		if (record.typeName === 'page') return true
		const parent = records.get(String(record.parentId))
		return (isForm(record) || around.has(record.id)) && parent !== undefined && deep < 64 && lies(parent, deep + 1)
	}
	return (record) => lies(record)
}

/** A step as it was planned; what was chosen from was contents: answers, sentences, goals. */
const planned = ({ round, ...step }: StepDraft): StepDraft => ({ ...step, ...(round && { round: open(round) }) })

function open(round: RoundSettings): RoundSettings {
	if (round.kind === 'position') return round
	if (round.kind !== 'cards') return { ...round, options: [] }
	return { ...round, columns: round.columnsFrom ? [] : round.columns.filter(({ id }) => !id.startsWith('shape:')) }
}
