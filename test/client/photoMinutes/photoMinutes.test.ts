// @vitest-environment node
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardsIn } from '../../../client/documents/boardPictures.ts'
import { writeDocx } from '../../../client/documents/docx/writeDocx.ts'
import type { PictureFiles } from '../../../client/documents/paper/sheets.ts'
import { writePdf } from '../../../client/documents/pdf/writePdf.ts'
import { photoMinutes } from '../../../client/photoMinutes/photoMinutes.ts'
import { photoTexts } from '../../../client/photoMinutes/texts.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { readPlay } from '../../../shared/blocks/scenes/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { cardsOn } from '../../../shared/board/cards/index.ts'
import { addArea, addLooseCard, layPhoto } from '../../../shared/collected/index.ts'
import { plainText, type TextDocument } from '../../../shared/documents/index.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { everyNode, goalOutline, listActors } from '../../../shared/registry/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'
import { everyMarked, readTaggedPdf } from '../../helpers/taggedPdf.ts'
import { pngPicture } from '../documents/contents.ts'
import { openDocx } from '../documents/docxParts.ts'
import { projectFonts } from '../documents/projectFonts.ts'

const told = (docs: readonly Y.Doc[]): TextDocument =>
	photoMinutes(
		docs.flatMap((doc) => boardsOf(doc).map(({ id, name }) => ({ id, name, doc }))),
		{ locale: 'de', findMethod: methodOf, texts: photoTexts.de, by: 'Netzwerk Auenbrück', day: '8. Oktober 2026' },
	)

it('[SAVEAS5] has every board of the example in its order, each as a picture with words below it', () => {
	const doc = auenbrueck()
	const photos = told([doc])
	const chapters = photos.sections.filter(({ level }) => level === 1)
	expect(chapters.map(({ heading }) => heading)).toEqual(boardsOf(doc).map(({ name }) => name))
	for (const { content, heading } of photos.sections) {
		expect(content, heading).toHaveLength(1)
		const [picture] = content
		if (picture?.kind !== 'picture') throw new Error(`${heading} has no picture`)
		expect(picture.text.length, heading).toBeGreaterThan(0)
	}
	expect(boardsIn(photos).filter((place) => !place.includes('/'))).toEqual(boardsOf(doc).map(({ id }) => id))
})

it('[SAVEAS5] leaves out no card, no row, no relation, no step, no goal and no scene', () => {
	const doc = auenbrueck()
	const words = plainText(told([doc])).replace(/\s+/gu, ' ')
	const said = (text: string) => text.replace(/\s+/gu, ' ').trim()
	const cards = boardsOf(doc).flatMap(({ id }) => cardsOn(doc, id).flatMap((group) => group.cards))
	for (const { text } of cards) expect(words).toContain(said(text))
	for (const { goal } of everyNode(goalOutline(doc))) expect(words).toContain(said(goal.text))
	const plays = placedBlocks(doc).filter(({ block }) => block === 'scenes')
	const scenes = plays.flatMap(({ id }) => readPlay(doc, id)?.scenes ?? [])
	expect(scenes.length).toBeGreaterThan(3)
	for (const { text } of scenes) expect(words).toContain(said(text))
	const missing = listActors(doc).filter(({ name }) => !words.includes(said(name)))
	expect(missing).toEqual([])
})

it('[SAVEAS5] an area has a picture of its own where a board has several, and its cards stand there alone', () => {
	const doc = new Y.Doc()
	const board = addBoard(doc, 'Zukunft')
	addArea(doc, board, 'Klagemauer')
	addArea(doc, board, 'Traumreise')
	addLooseCard(doc, board, { text: 'Wer kümmert sich um Randzeiten?' })
	const { sections } = told([doc])
	expect(sections.map(({ level, heading }) => [level, heading])).toEqual([
		[1, 'Zukunft'],
		[2, 'Klagemauer'],
		[2, 'Traumreise'],
	])
	const words = plainText(told([doc]))
	expect(words.match(/Wer kümmert sich um Randzeiten/gu)).toHaveLength(1)
	expect(boardsIn(told([doc]))).toHaveLength(3)
})

it('[SAVEAS5] a board of one’s own room is one among the others, an empty one says so, and no board gives a file, too', async () => {
	const [all, own] = [new Y.Doc(), new Y.Doc()]
	addBoard(all, 'Leer')
	const hidden = addBoard(own, 'Nur für die Moderation')
	addLooseCard(own, hidden, { text: 'Vorgespräch mit dem Amt' })
	const words = plainText(told([all, own]))
	expect(words).toContain('Auf diesem Board liegt nichts.')
	expect(words).toContain('Vorgespräch mit dem Amt')
	// Whose device has not received it has nothing to tell of it.
	expect(plainText(told([all]))).not.toContain('Vorgespräch')
	const file = openDocx(await writeDocx(told([]), new Map()))
	expect(JSON.stringify(file)).toBeDefined()
	expect(plainText(told([]))).toContain('kein Board, das Sie lesen dürfen')
})

it('[SAVEAS7] a photo on a board is a picture of its own in every form, with what is said of it for those who do not see it', async () => {
	const doc = new Y.Doc()
	const board = addBoard(doc, 'Ortsbegehung')
	const shown = { name: pictureNameOf(jpegFile()), type: 'image/jpeg', size: 900, width: 400, height: 300 } as never
	layPhoto(doc, board, { id: 'eins', picture: shown, alt: 'Der Spielplatz an der Mühle' } as never)
	layPhoto(doc, board, { id: 'zwei', picture: shown } as never)
	const photos = told([doc])
	const [, spielplatz, ohne] = boardsIn(photos)
	expect([spielplatz, ohne].every((place) => place?.startsWith(`${board}/shape:`))).toBe(true)
	const file = { bytes: pngPicture(), type: 'png', size: { width: 4, height: 3 } } as const
	const pictures: PictureFiles = new Map(boardsIn(photos).map((place) => [`board:${place}`, file]))
	const { bytes } = await writePdf(photos, { pictures, fonts: projectFonts, now: new Date(0) })
	const alts = [...everyMarked(readTaggedPdf(bytes).root)].flatMap(({ type, alt }) => (type === 'Figure' ? [alt] : []))
	expect(alts.slice(1)).toEqual(['Der Spielplatz an der Mühle', 'Foto ohne Beschreibung'])
	const xml = openDocx(await writeDocx(photos, pictures)).xml('word/document.xml')
	for (const alt of ['Der Spielplatz an der Mühle', 'Foto ohne Beschreibung']) expect(xml).toContain(`descr="${alt}"`)
	// Whoever cannot have the picture reads what is on it.
	expect(plainText(photos)).toContain('[Der Spielplatz an der Mühle]')
})
