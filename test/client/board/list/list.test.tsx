import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { keepPoll } from '../../../../shared/blocks/poll/index.ts'
import {
	addCards,
	addCardsInto,
	addCluster,
	cardsOn,
	nameColours,
	readCluster,
} from '../../../../shared/board/cards/index.ts'
import { type BoardRecord, isObject } from '../../../../shared/board/record.ts'
import { readRecord, textOf, writeChange, writeNewRecord } from '../../../../shared/board/records.ts'
import { readRichText, wordsOf } from '../../../../shared/board/richText.ts'
import { setBackground } from '../../../../shared/board/rights.ts'
import { change } from '../../../../shared/lib/change.ts'
import { listParked } from '../../../../shared/parkingLot/index.ts'
import { bothHear, twoPeople } from '../../../helpers/twoPeople.ts'
import { focused, press, write } from '../../keyboard.ts'
import { freshBoard, type ListTable, sitAt } from './listTable.tsx'

let table: ListTable
afterEach(async () => {
	await table.screen.leave()
	vi.unstubAllGlobals()
})

/** An area with two cards and a cluster of one, and a loose card. */
function evening() {
	const { doc, board } = freshBoard()
	const area = addCluster(doc, board, { kind: 'area', heading: 'Wer fehlt?', x: 0, y: 0, w: 800, h: 400 })
	const [doctors = '', schools = ''] = addCardsInto(doc, area, [{ text: 'Ärzte' }, { text: 'Schulen', paper: 'green' }])
	const cluster = addCluster(doc, area, { kind: 'cluster', heading: 'Ämter', x: 16, y: 240 })
	const [court = ''] = addCardsInto(doc, cluster, [{ text: 'Familiengericht' }])
	const [loose = ''] = addCards(doc, board, [{ text: 'Kaffee', x: 0, y: 900 }])
	return { doc, board, area, cluster, doctors, schools, court, loose }
}

const wordsAt = (doc: Parameters<typeof readRecord>[0], shape: string) => {
	const { props } = readRecord(doc, shape) ?? ({} as BoardRecord)
	return isObject(props) ? wordsOf(props.richText) : undefined
}

test('[LIST1] areas and clusters are headings with their cards in reading order, loose cards come last', async () => {
	const { doc, board, area, loose } = evening()
	addCluster(doc, board, { kind: 'area', heading: 'Was tun wir?', x: 0, y: 600 })
	table = await sitAt(doc, board)
	expect(table.read()).toEqual([
		'# Wer fehlt?',
		'Ärzte',
		'Schulen',
		'## Ämter',
		'Familiengericht',
		'# Was tun wir?',
		'# Einzelne Karten',
		'Kaffee',
		'# Neuer Bereich',
	])
	expect(table.line(area)?.querySelector('.list-facts')?.textContent).toBe('3 Karten')
	await table.change(() => void addCardsInto(doc, area, [{ text: 'Hebammen' }]))
	await table.screen.shows('4 Karten')
	expect(table.line(loose)?.dataset.paper).toBe('yellow')
})

test('[RESULT9] a line says the dots that were counted, as soon as they are, and not those somebody wrote onto it', async () => {
	const { doc, board, schools } = evening()
	const school = readRecord(doc, schools)
	if (school) writeChange(doc, school, { ...school, meta: { dots: 99 } })
	const results = new Y.Doc()
	table = await sitAt(doc, board, { role: 'reader', results })
	expect(table.line(schools)?.textContent).toContain('99 Klebepunkte')
	const counted = { id: 'r1', about: 'Was zuerst?', attribution: 'anonymous', voters: 3, forOthers: 0 } as const
	const options = [{ id: schools, label: 'Schulen', dots: 4, heads: 2 }]
	await act(async () => keepPoll(results, { ...counted, kind: 'dots', options }))
	expect(table.line(schools)?.textContent).toContain('4 Klebepunkte')
	expect(table.line(schools)?.textContent).not.toContain('99')
})

test('[LIST1] authors, dots, what a colour stands for, pictures and results are said in words', async () => {
	const { doc, board, area, schools } = evening()
	nameColours(doc, area, { green: 'schon da' })
	const school = readRecord(doc, schools)
	if (school) writeChange(doc, school, { ...school, meta: { by: 'Jugendamt', dots: 3 } })
	const shape = { typeName: 'shape', parentId: board, rotation: 0, isLocked: false, opacity: 1, meta: {} }
	const src = 'data:image/png;base64,AAAA'
	writeNewRecord(doc, { id: 'asset:a', typeName: 'asset', type: 'image', props: { src }, meta: {} })
	const picture = { w: 100, h: 100, assetId: 'asset:a', altText: 'Gruppe vor dem Rathaus' }
	writeNewRecord(doc, { ...shape, id: 'shape:i', type: 'image', x: 0, y: 500, index: 'a8', props: picture })
	const poll = { w: 480, h: 200, pollId: 'wahl' }
	writeNewRecord(doc, { ...shape, id: 'shape:p', type: 'poll', x: 0, y: 700, index: 'a9', props: poll })
	writeNewRecord(doc, { ...shape, id: 'shape:d', type: 'draw', x: 0, y: 800, index: 'aA', props: {} })
	table = await sitAt(doc, board, { role: 'reader' })
	expect(table.line(schools)?.textContent).toBe('Schulengrün: schon davon Jugendamt3 Klebepunkte')
	expect(document.querySelector('.list-legend')?.textContent).toBe('grün: schon da')
	expect(table.line('shape:i')?.querySelector('img')).toMatchObject({ alt: 'Gruppe vor dem Rathaus', src })
	expect(table.line('shape:p')?.textContent).toBe('Ergebnis wahl')
	expect(table.screen.text).toContain('Etwas Gezeichnetes oder ein Pfeil ist nur in der Darstellung „Board“ zu sehen.')
})

test('[LIST2] Enter adds card after card under a heading, each one step of undo; pasted lines are one card each', async () => {
	const { doc, board, area, schools } = evening()
	table = await sitAt(doc, board)
	await table.begin('Neue Karte: Wer fehlt?')
	await write('Hebammen')
	await press('Enter')
	await write('Kitas')
	await press('Enter')
	const inArea = () => cardsOn(doc, board).find(({ id }) => id === area)?.cards ?? []
	expect(inArea().map(({ text }) => text)).toEqual(['Ärzte', 'Schulen', 'Hebammen', 'Kitas'])
	expect(inArea().at(-1)?.paper).toBe(inArea().find(({ id }) => id === schools)?.paper)
	expect(document.activeElement).toMatchObject({ value: '' })
	await act(async () => table.history.undo())
	expect(inArea().map(({ text }) => text)).toEqual(['Ärzte', 'Schulen', 'Hebammen'])

	await table.begin('Neue Karte: Einzelne Karten')
	const paste = new Event('paste', { bubbles: true, cancelable: true })
	Object.assign(paste, { clipboardData: { getData: () => 'Tee\n\nWasser\nSaft\nObst\nBrot' } })
	await act(async () => void document.activeElement?.dispatchEvent(paste))
	expect(table.read().slice(-7, -1)).toEqual(['Kaffee', 'Tee', 'Wasser', 'Saft', 'Obst', 'Brot'])
})

test('[LIST2] a new area stands on the board, a new heading within an area is open for writing', async () => {
	const { doc, board, area } = evening()
	table = await sitAt(doc, board)
	await table.begin('Neuer Bereich')
	await write('Was tun wir?')
	await press('Enter')
	expect(cardsOn(doc, board).map(({ heading }) => heading)).toContain('Was tun wir?')
	await table.choose('Mehr zu „Wer fehlt?“', 'Überschrift darin')
	await write('Schulen')
	const added = cardsOn(doc, board).find(({ heading }) => heading === 'Schulen')
	expect(added?.within).toBe(area)
})

test('[LIST3] words are written letter by letter; what they were formatted with stays', async () => {
	const { doc, board, doctors } = evening()
	const record = readRecord(doc, doctors)
	const bold = { type: 'text', text: 'Haus', marks: [{ type: 'bold' }] }
	const richText = { type: 'doc', content: [{ type: 'paragraph', content: [bold, { type: 'text', text: 'ärzte' }] }] }
	if (record && isObject(record.props)) writeChange(doc, record, { ...record, props: { ...record.props, richText } })
	table = await sitAt(doc, board)
	await table.focus(table.field(doctors))
	await write('innen')
	const fragment = textOf(doc, doctors)
	expect(wordsAt(doc, doctors)).toBe('Hausärzteinnen')
	expect(JSON.stringify(fragment && readRichText(fragment))).toContain(
		'{"type":"text","text":"Haus","marks":[{"type":"bold"}]}',
	)
	await press('Escape')
	expect(wordsAt(doc, doctors)).toBe('Hausärzte')
})

test('[LIST3] two people write on one card, and one in the list while the other moves it', async () => {
	const { doc: founded, board, doctors, cluster } = evening()
	const { anna, ben } = twoPeople()
	bothHear(founded, anna)
	bothHear(anna, ben)
	table = await sitAt(anna, board)
	await table.focus(table.field(doctors))
	await write(' aus der Stadt')
	const text = textOf(ben, doctors)
	await table.change(() => {
		change(ben, () => {
			const paragraph = text?.get(0)
			const run = paragraph && 'get' in paragraph ? paragraph.get(0) : undefined
			if (run && 'insert' in run && 'toDelta' in run) run.insert(0, 'Kinder- und ')
		})
		bothHear(anna, ben)
	})
	await write('!')
	expect(table.field(doctors)?.value).toBe('Kinder- und Ärzte aus der Stadt!')
	await table.change(() => {
		const card = readRecord(ben, doctors)
		if (card) change(ben, () => writeChange(ben, card, { ...card, parentId: cluster }))
		bothHear(anna, ben)
	})
	await vi.waitFor(async () => {
		await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
		expect(table.line(doctors)?.closest('.list-group')).toBe(table.line(cluster))
	})
	expect(document.activeElement).toBe(table.field(doctors))
	await write('!')
	await table.change(() => bothHear(anna, ben))
	expect(wordsAt(ben, doctors)).toBe('Kinder- und Ärzte aus der Stadt!!')
})

test('[LIST4] chosen cards are put together in one step, and their heading is open for writing', async () => {
	const { doc, board, area, doctors, schools } = evening()
	table = await sitAt(doc, board)
	await table.tick('Ärzte')
	await table.tick('Schulen')
	expect(table.screen.text).toContain('2 Karten ausgewählt')
	await table.screen.click('Gruppieren')
	await write('Fachleute')
	const made = readRecord(doc, doctors)?.parentId
	expect(readRecord(doc, schools)?.parentId).toBe(made)
	expect(readCluster(readRecord(doc, String(made)))?.heading).toBe('Fachleute')
	expect(table.read().slice(0, 3)).toEqual(['# Wer fehlt?', '## Fachleute', 'Ärzte'])
	await press('Escape')
	await act(async () => table.history.undo())
	expect(readRecord(doc, doctors)?.parentId).toBe(area)
})

test('[LIST4] a card goes under another heading, and the focus goes with it', async () => {
	const { doc, board, area, cluster, doctors } = evening()
	table = await sitAt(doc, board)
	await table.focus(table.field(cluster))
	await write(' und Schulen')
	await table.choose('Mehr zu „Ärzte“', 'Verschieben nach …')
	expect(table.screen.has('Wer fehlt?')).toBe(false)
	await table.answer('Ämter und Schulen')
	expect(readRecord(doc, doctors)?.parentId).toBe(cluster)
	expect(document.activeElement).toBe(table.line(doctors))
	await table.tick('Ärzte')
	await table.screen.click('Verschieben nach …')
	await table.answer('Einzelne Karten')
	expect(readRecord(doc, doctors)?.parentId).toBe(board)
	await act(async () => table.history.undo())
	await act(async () => table.history.undo())
	expect(readRecord(doc, doctors)?.parentId).toBe(area)
})

test('[LIST4] paper, parking, tidying and dissolving are one step of undo each', async () => {
	const { doc, board, area, court, doctors, cluster } = evening()
	table = await sitAt(doc, board)
	await table.choose('Mehr zu „Ärzte“', 'Papier …')
	await table.answer('Blaues Papier')
	expect(readRecord(doc, doctors)?.props).toMatchObject({ paper: 'blue' })
	await table.choose('Mehr zu „Ärzte“', 'In den Themenspeicher')
	expect(listParked(doc)).toMatchObject([{ text: 'Ärzte', origin: { board, shape: doctors } }])
	expect(document.querySelector('.list-page > [role=status]')?.textContent).toBe('Liegt im Themenspeicher.')
	await act(async () => table.history.undo())
	expect(listParked(doc)).toEqual([])
	await table.choose('Mehr zu „Ämter“', 'Auflösen')
	expect(readRecord(doc, cluster)).toBeUndefined()
	expect(readRecord(doc, court)?.parentId).toBe(area)
	await act(async () => table.history.undo())
	expect(readRecord(doc, court)?.parentId).toBe(cluster)
})

test('[LIST4] what the papers of an area stand for is named in the list, too', async () => {
	const { doc, board, schools } = evening()
	table = await sitAt(doc, board)
	await table.choose('Mehr zu „Wer fehlt?“', 'Farben benennen')
	await table.screen.type('Grünes Papier', 'schon da')
	await table.answer('Übernehmen')
	expect(table.line(schools)?.textContent).toContain('grün: schon da')
	expect(document.querySelector('.list-legend')?.textContent).toBe('grün: schon da')
	await act(async () => table.history.undo())
	expect(document.querySelector('.list-legend')).toBeNull()
})

test('[LIST5] what is deleted can be brought back, and the focus goes on to what stands behind it', async () => {
	const { doc, board, doctors, schools, cluster, court } = evening()
	table = await sitAt(doc, board)
	await table.choose('Mehr zu „Ärzte“', 'Löschen')
	expect(readRecord(doc, doctors)).toBeUndefined()
	expect(document.activeElement).toBe(table.line(schools))
	await table.screen.click('Rückgängig')
	expect(wordsAt(doc, doctors)).toBe('Ärzte')
	expect(document.activeElement).toBe(table.line(doctors))
	await table.focus(table.field(doctors))
	await write('!')
	expect(wordsAt(doc, doctors)).toBe('Ärzte!')
	await table.choose('Mehr zu „Ämter“', 'Mit allem darin löschen')
	expect([readRecord(doc, cluster), readRecord(doc, court)]).toEqual([undefined, undefined])
	await act(async () => table.history.undo())
	expect(wordsAt(doc, court)).toBe('Familiengericht')
})

test('[LIST6] readers, and everybody while the board is locked, read all of it and find no controls', async () => {
	const { doc, board } = evening()
	table = await sitAt(doc, board, { role: 'reader' })
	expect(table.read().slice(0, 3)).toEqual(['# Wer fehlt?', 'Ärzte', 'Schulen'])
	expect(table.controls()).toEqual([])
	await table.screen.leave()
	table = await sitAt(doc, board, { role: 'participant' })
	expect(table.controls().length).toBeGreaterThan(0)
	await table.lock()
	expect(table.controls()).toEqual([])
	expect(table.screen.text).toContain('Familiengericht')
})

test('[LIST6] participants read what is protected or locked, and lay cards into protected areas', async () => {
	const { doc, board, area, doctors, schools } = evening()
	setBackground(doc, [area, doctors], true)
	const card = readRecord(doc, schools)
	if (card) writeChange(doc, card, { ...card, isLocked: true })
	table = await sitAt(doc, board, { role: 'participant' })
	for (const [shape, why] of [
		[doctors, 'Hintergrund'],
		[schools, 'Fixiert'],
	] as const) {
		expect(table.line(shape)?.textContent).toContain(why)
		expect(table.line(shape)?.querySelector('button, input, textarea')).toBeNull()
	}
	expect(table.line(area)?.querySelector(':scope > header textarea')).toBeNull()
	await table.begin('Neue Karte: Wer fehlt?')
	await write('Hebammen')
	await press('Enter')
	expect(table.read()).toContain('Hebammen')
	const laid = cardsOn(doc, board)
		.flatMap(({ cards }) => cards)
		.find(({ text }) => text === 'Hebammen')
	expect(readRecord(doc, laid?.id ?? '')?.meta).toEqual({ of: 'anna' })
	await table.screen.leave()
	table = await sitAt(doc, board)
	expect(table.field(doctors)).not.toBeNull()
})

test('[LIST6] where each keeps to their own cards, one writes on those and on what one lays down, named or not', async () => {
	const { doc, board, doctors, schools } = evening()
	const card = readRecord(doc, doctors)
	if (card) writeChange(doc, card, { ...card, meta: { of: 'anna' } })
	const writers = { writers: 'own' } as const
	table = await sitAt(doc, board, { role: 'participant', step: { title: 'Sammeln', ...writers } })
	expect(table.field(doctors)).not.toBeNull()
	expect(table.field(schools)).toBeNull()
	expect(table.screen.text).toContain('In diesem Schritt verändert jede Person nur die eigenen Karten.')
	await table.begin('Neue Karte: Einzelne Karten')
	await write('Tee')
	await press('Enter')
	await table.tick('Tee')
	await table.tick('Ärzte')
	expect(table.screen.text).toContain('2 Karten ausgewählt')
	expect(table.screen.has('Gruppieren')).toBe(false)
})

test('[LIST7] a way leads to the line of a card, or to the first one in a part of the board', async () => {
	const { doc, board, court, loose } = evening()
	table = await sitAt(doc, board)
	await table.go({ to: 'board', board, shape: court })
	expect(document.activeElement).toBe(table.line(court))
	expect(table.line(court)?.dataset.shown).toBe('true')
	await table.go({ to: 'board', board, part: { x: -50, y: 850, w: 400, h: 300 } })
	expect(document.activeElement).toBe(table.line(loose))
	expect(table.line(court)?.dataset.shown).toBeUndefined()
})

test('[LIST8] Enter goes from field to field, Strg+Z takes back the last step', async () => {
	const { doc, board, doctors, schools } = evening()
	table = await sitAt(doc, board)
	await table.focus(table.field(doctors))
	await press('Enter')
	expect(document.activeElement).toBe(table.field(schools))
	await press('Enter')
	expect(focused()).toBe('Neue Karte: Wer fehlt?')
	await table.choose('Mehr zu „Schulen“', 'Papier …')
	await table.answer('Rosa Papier')
	expect(readRecord(doc, schools)?.props).toMatchObject({ paper: 'rose' })
	await table.focus(table.line(schools)?.querySelector<HTMLElement>('button'))
	await press('z', { ctrlKey: true })
	expect(readRecord(doc, schools)?.props).toMatchObject({ paper: 'green' })
})
