import { describe, expect, test } from 'vitest'
import { contentAsJson, plainText, readContent } from '../../../shared/documents/index.ts'
import { minutesOfTheFounding } from './fixtures.ts'

describe('documents that leave the workshop', () => {
	test('[DOC1] minutes as plain text say everything, in the order in which it is read', () => {
		expect(plainText(minutesOfTheFounding)).toMatchInlineSnapshot(`
			"Protokoll „Netzwerk Alleinerziehende Auenbrück“
			Gründungsveranstaltung – Ergebnisprotokoll

			Netzwerk Alleinerziehende Auenbrück · Koordination: Landratsamt · Stand: 9. Oktober 2026

			Vom: 8. Oktober 2026, 18:00 bis 20:15 Uhr
			Entschuldigt: Bildungswerk Auental
			              Gleichstellungsstelle

			Was ist zu tun?
			===============

			Maßnahmen
			Absage Kita-Platz
			  Was ist zu tun? Meldeweg festlegen; „=SUMME(A1)“ ist keine Formel
			Gesundheit
			  Was ist zu tun? Hebammen einladen

			aus dem Maßnahmenplan, Stand 20:14 Uhr

			TOP 1 Ankommen

			Geprüft wurde der Konsens: „Wir treffen uns.“

			– Erwartungen
			  – kurze Wege
			  – eine feste Ansprechperson

			1. Kita
			2. Hort
			  am Nachmittag

			[Netzwerkbild mit zwei Organisationen]

			Bild der Pinnwand

			Jobcenter und Jugendamt arbeiten zusammen.

			______________________________
			Auftraggeber

			______________________________
			Auftragnehmer
			"
		`)
	})

	test('[DOC2] content of every kind reads the same again after it was kept', () => {
		for (const { content } of minutesOfTheFounding.sections) {
			expect(readContent(JSON.parse(JSON.stringify(contentAsJson(content))))).toEqual(content)
		}
	})

	test.each([
		['words', 'Protokoll'],
		['a piece of an unknown kind', [{ kind: 'script', text: 'alert(1)' }]],
		['a piece that says more than its kind', [{ kind: 'paragraph', text: 'Gut', onclick: 'alert(1)' }]],
		['a row that is longer than its table', [table(['Was'], [['Kita', 'Hort']])]],
		['a picture from elsewhere', [{ ...picture, source: 'https://elsewhere.example/spy.png' }]],
		['a picture without measures', [{ ...picture, width: 0 }]],
		['ten thousand columns', [table(Array(10_000).fill('Was'), [])]],
		['lists in lists without end', [{ kind: 'list', isOrdered: false, items: [deep(2000)] }]],
	])('[DOC2] %s are no content', (_what, value) => {
		expect(readContent(value)).toBeUndefined()
	})
})

const picture = { kind: 'picture', source: 'board:page:page', alt: 'Netzwerkbild', width: 4, height: 3, text: [] }

function table(labels: string[], rows: string[][]) {
	return { kind: 'table', columns: labels.map((label) => ({ label, width: 1 })), hasRowHeads: false, rows }
}

function deep(levels: number): object {
	let item: object = { text: 'innen' }
	for (let level = 0; level < levels; level++) item = { text: 'außen', items: [item] }
	return item
}
