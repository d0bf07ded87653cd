import * as Y from 'yjs'
import { addBoard } from '../board/boards.ts'
import { plenumFormat } from '../board/plenum.ts'
import { assertNever } from '../lib/assertNever.ts'
import { change } from '../lib/change.ts'
import type { Random } from '../lib/random.ts'
import type { RoomName } from '../links/roles.ts'
import type { Term } from '../registry/index.ts'
import { type Paper, shapeWriter } from './boardShapes.ts'
import { stakeholderAnalysis } from './stakeholder-analysis/index.ts'
import { addSample, sampleNotes } from './stakeholder-analysis/sample/index.ts'
import { board as analysisBoard } from './stakeholder-analysis/texts.ts'
import type { TemplateId } from './templateTexts.ts'

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
	const doc = new Y.Doc()
	doc.clientID = Math.floor(random() * 2 ** 32)
	change(doc, () => {
		const meta = doc.getMap('meta')
		for (const [key, value] of Object.entries({ format: plenumFormat, template, locale, title })) meta.set(key, value)
		furnish(doc, template, locale, random)
	})
	const plenum = Y.encodeStateAsUpdate(doc)
	doc.destroy()
	return { plenum }
}

function furnish(doc: Y.Doc, template: TemplateId, locale: keyof Term, random: Random) {
	switch (template) {
		case 'empty':
			addBoard(doc, firstBoard[locale], random)
			return
		case 'stakeholder-analysis': {
			const shapes = shapeWriter(doc, addBoard(doc, stakeholderAnalysis.name[locale], random), random)
			shapes.question({ x: 0, y: 0 }, 304, analysisBoard.question[locale])
			shapes.note({ x: 328, y: 0 }, 'yellow', analysisBoard.note[locale])
			// Below the cards, because the table grows with every row.
			shapes.table({ x: 0, y: 248 }, stakeholderAnalysis.found(doc, random), false)
			return
		}
		case 'demo': {
			const shapes = shapeWriter(doc, addBoard(doc, stakeholderAnalysis.name[locale], random), random)
			const table = addSample(doc, locale, random)
			shapes.question({ x: 0, y: 0 }, 304, analysisBoard.question[locale])
			const papers: Paper[] = ['yellow', 'yellow', 'yellow', 'orange']
			for (const [i, note] of sampleNotes.entries()) {
				shapes.note({ x: 328 + i * 224, y: 0 }, papers[i] ?? 'yellow', note[locale])
			}
			shapes.table({ x: 0, y: 248 }, table, true)
			return
		}
		default:
			assertNever(template)
	}
}
