import * as Y from 'yjs'
import { addReadyAgenda, readyAgendas } from '../agenda/ready/index.ts'
import { addBoard } from '../board/boards.ts'
import { assertNever } from '../lib/assertNever.ts'
import type { Random } from '../lib/random.ts'
import type { RoomName } from '../links/rooms.ts'
import { plenumFormat } from '../migrations/migrations.ts'
import type { Term } from '../registry/index.ts'
import { methods } from './index.ts'
import { addMethodBoard } from './methodBoard.ts'
import { addSampleTasks } from './sampleTasks.ts'
import { stakeholderAnalysis } from './stakeholder-analysis/index.ts'
import type { TemplateId } from './templateTexts.ts'

const demoAgenda = 'founding-event'
/** Where the example's agenda gathers what people hand in; behind the boards of the methods, of which the first is shown first. */
const demoBoard = `page:${demoAgenda}`

const firstBoard: Term = { de: 'Arbeitsfläche 1', en: 'Board 1' }

/**
 * The documents a workshop begins with, as Yjs updates (v1) for the rooms that do not begin empty. Only the server calls
 * it, once per workshop: seeding on two devices would lose texts.
 */
export function foundWorkshop({
	template,
	locale,
	title,
	random = Math.random,
}: {
	template: TemplateId
	locale: keyof Term
	title: string
	random?: Random
}): Partial<Record<RoomName, Uint8Array>> {
	const plenum = seeded(random, (doc) => {
		const meta = doc.getMap('meta')
		for (const [key, value] of Object.entries({ format: plenumFormat, template, locale, title })) meta.set(key, value)
		furnish(doc, template, locale, random)
	})
	if (template !== 'demo') return { plenum }
	const stage = seeded(random, (doc) => addReadyAgenda(doc, demoAgenda, locale, { board: demoBoard, random }))
	return { plenum, stage }
}

function seeded(random: Random, seed: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc()
	doc.clientID = Math.floor(random() * 2 ** 32)
	doc.transact(() => seed(doc))
	const update = Y.encodeStateAsUpdate(doc)
	doc.destroy()
	return update
}

function furnish(doc: Y.Doc, template: TemplateId, locale: keyof Term, random: Random) {
	switch (template) {
		case 'empty':
			addBoard(doc, firstBoard[locale], random)
			return
		case 'stakeholder-analysis':
			addMethodBoard(doc, stakeholderAnalysis, { locale, random })
			return
		case 'demo':
			for (const method of methods) addMethodBoard(doc, method, { locale, random, filled: true })
			addSampleTasks(doc, locale, random)
			addBoard(doc, readyAgendas.find(({ id }) => id === demoAgenda)?.name[locale] ?? '', random, demoBoard)
			return
		default:
			assertNever(template)
	}
}
