import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openFile } from '../../../client/pages/savedFile/savedFile.ts'
import { writeAgendaFile } from '../../../shared/agenda/file.ts'
import { listSteps } from '../../../shared/agenda/index.ts'
import { methodIdOf, placedBlocks } from '../../../shared/blocks/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { writeMethodFile } from '../../../shared/files/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import type { TemplateId } from '../../../shared/methods/templateTexts.ts'
import { listActors } from '../../../shared/registry/index.ts'

/** The documents of a workshop that Miriam has just founded. */
function workshop(template: TemplateId) {
	const rooms = foundWorkshop({ template, locale: 'de', title: 'Auenbrück', random: seededRandom(5) })
	const [plenum, stage] = [new Y.Doc(), new Y.Doc()]
	if (rooms.plenum) Y.applyUpdate(plenum, rooms.plenum)
	if (rooms.stage) Y.applyUpdate(stage, rooms.stage)
	return { plenum, stage }
}

test('[START1] a method goes on in a workshop in which nothing else is', () => {
	const before = workshop('demo')
	const block = placedBlocks(before.plenum).find((each) => methodIdOf(before.plenum, each) === 'stakeholder-analysis')
	if (!block) throw new Error('the example has no block')
	const here = workshop('empty')
	const destination = openFile(here, writeMethodFile(before.plenum, block), 'de')
	const boards = boardsOf(here.plenum)
	expect(boards.map(({ name }) => name)).toEqual(['Beteiligtenanalyse'])
	expect(destination).toEqual({ to: 'board', board: boards[0]?.id })
	expect(listActors(here.plenum)).toHaveLength(19)
})

test('[START1] an agenda goes on, and gathers on the board that is there', () => {
	const before = workshop('founding-event')
	const here = workshop('empty')
	expect(openFile(here, writeAgendaFile(before.stage), 'de')).toEqual({ to: 'agenda' })
	const titles = (stage: Y.Doc) => listSteps(stage).map(({ title }) => title)
	expect(titles(here.stage)).toEqual(titles(before.stage))
	expect(titles(here.stage)).toContain('Vorstellungsrunde')
	const [board] = boardsOf(here.plenum)
	expect(new Set(listSteps(here.stage).flatMap((step) => step.board ?? []))).toEqual(new Set([board?.id]))
})

test('[START1] a file that says nothing leaves the workshop as it was founded', () => {
	const here = workshop('empty')
	expect(openFile(here, '', 'de')).toBeUndefined()
	expect(boardsOf(here.plenum)).toHaveLength(1)
	expect(listSteps(here.stage)).toEqual([])
})
