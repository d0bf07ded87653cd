import * as Y from 'yjs'
import { addReadyAgenda } from '../agenda/ready/index.ts'
import { addBoard, renameBoard } from '../board/boards.ts'
import type { Random } from '../lib/random.ts'
import type { RoomName } from '../links/rooms.ts'
import { plenumFormat } from '../migrations/format.ts'
import type { Day, Term } from '../registry/index.ts'
import { beginsWithAgenda } from './agendaTemplates.ts'
import { documents } from './documents/index.ts'
import { addMandate, mandateName } from './documents/sample/index.ts'
import { addFoundingCards } from './foundingCards.ts'
import { methodOf, methods } from './index.ts'
import { addBoardWith, addMethodBoard } from './methodBoard.ts'
import { ownTable } from './own-table/index.ts'
import { addLasting, lastingName } from './own-table/lasting.ts'
import { quickWinsName } from './own-table/sample.ts'
import { addSampleParked } from './sampleParked.ts'
import { addSampleTasks } from './sampleTasks.ts'
import { tellAsOf } from './sampleTime.ts'
import { serviceChain } from './service-chain/index.ts'
import { addBegun, begunName } from './service-chain/sample/begun.ts'
import { type TemplateId, templateTexts } from './templateTexts.ts'

/** The example begins with this one besides its methods; what it collects comes onto a board that has the cards of the event already, which the town has held. */
const demoAgenda = 'founding-event'
const demoBoard: Term = { de: 'Karten der Gründung', en: 'Cards of the founding' }

const firstBoard: Term = { de: 'Arbeitsfläche 1', en: 'Board 1' }

/**
 * The documents a workshop begins with, as Yjs updates (v1) for the rooms that do not begin empty. Only the server calls
 * it, once per workshop: seeding on two devices would lose texts. `today` is the day it is: the example tells as of then.
 */
export function foundWorkshop({
	template,
	locale,
	title,
	today,
	random = Math.random,
}: {
	template: TemplateId
	locale: keyof Term
	title: string
	today?: Day
	random?: Random
}): Partial<Record<RoomName, Uint8Array>> {
	const agenda = agendaIn(template)
	const plenum = seeded(random, (doc) => {
		const meta = doc.getMap('meta')
		for (const [key, value] of Object.entries({ format: plenumFormat, template, locale, title })) meta.set(key, value)
		furnish(doc, template, locale, random)
		// Behind the boards of the methods, of which the first is shown first; an agenda of a method gathers beside its block.
		const name = template === 'demo' ? demoBoard : agenda && !methodOf(agenda) ? templateTexts[agenda].title : undefined
		if (agenda && name) {
			const board = addBoard(doc, name[locale], random, boardFor(agenda))
			if (template === 'demo') addFoundingCards(doc, board, locale, random)
		}
		if (template === 'demo' && today) tellAsOf(doc, today, locale)
	})
	if (!agenda) return { plenum }
	const stage = seeded(random, (doc) => addReadyAgenda(doc, agenda, locale, { board: boardFor(agenda), random }))
	return { plenum, stage }
}

/** The ready agenda that a template brings along. */
const agendaIn = (template: TemplateId): TemplateId | undefined =>
	template === 'demo' ? demoAgenda : beginsWithAgenda(template) ? template : undefined

/** Where an agenda gathers what people hand in: a board of its own, or that of the method it belongs to. */
const boardFor = (agenda: TemplateId) => `page:${agenda}`

function seeded(random: Random, seed: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc()
	doc.clientID = Math.floor(random() * 2 ** 32)
	doc.transact(() => seed(doc))
	const update = Y.encodeStateAsUpdate(doc)
	doc.destroy()
	return update
}

function furnish(doc: Y.Doc, template: TemplateId, locale: keyof Term, random: Random) {
	const method = methodOf(template)
	const own = beginsWithAgenda(template) ? { board: boardFor(template) } : {}
	if (method) addMethodBoard(doc, method, { locale, random, ...own })
	if (template === 'empty') addBoard(doc, firstBoard[locale], random)
	if (template === 'demo') {
		for (const each of methods) {
			const board = addMethodBoard(doc, each, { locale, random, filled: true })
			if (each === ownTable) renameBoard(doc, board, quickWinsName[locale])
		}
		const begun = { block: 'chain', id: addBegun(doc, locale, random) } as const
		renameBoard(doc, addBoardWith(doc, serviceChain, begun, { locale, random, filled: true }), begunName[locale])
		const lasting = { block: 'table', id: addLasting(doc, locale, random) } as const
		renameBoard(
			doc,
			addBoardWith(doc, ownTable, lasting, { locale, random, filled: true, stage: 5 }),
			lastingName[locale],
		)
		const mandate = { block: 'document', id: addMandate(doc, locale, random) } as const
		renameBoard(doc, addBoardWith(doc, documents, mandate, { locale, random, filled: true }), mandateName[locale])
		addSampleTasks(doc, locale, random)
		addSampleParked(doc, locale, random)
	}
}
