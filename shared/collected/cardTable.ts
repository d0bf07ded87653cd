import type * as Y from 'yjs'
import { type CardForm, cardsOn, type Paper, readCluster } from '../board/cards/index.ts'
import { readRecord } from '../board/records.ts'
import type { Term } from '../registry/index.ts'

/** The columns of a file of cards, in their order. */
export const cardColumns = {
	text: { de: 'Karte', en: 'Card' },
	area: { de: 'Bereich', en: 'Area' },
	cluster: { de: 'Cluster', en: 'Cluster' },
	paper: { de: 'Farbe', en: 'Colour' },
	meaning: { de: 'Bedeutung der Farbe', en: 'Meaning of the colour' },
	form: { de: 'Form', en: 'Form' },
	by: { de: 'Von', en: 'By' },
	dots: { de: 'Punkte', en: 'Dots' },
	origin: { de: 'Kleingruppe', en: 'Small group' },
} as const satisfies Record<string, Term>

export const paperNames: Readonly<Record<Paper, Term>> = {
	white: { de: 'weiß', en: 'white' },
	yellow: { de: 'gelb', en: 'yellow' },
	orange: { de: 'orange', en: 'orange' },
	rose: { de: 'rosa', en: 'pink' },
	green: { de: 'grün', en: 'green' },
	blue: { de: 'blau', en: 'blue' },
}

export const formNames: Readonly<Record<CardForm, Term>> = {
	rectangle: { de: 'Rechteck', en: 'Rectangle' },
	oval: { de: 'Oval', en: 'Oval' },
	circle: { de: 'Kreis', en: 'Circle' },
	cloud: { de: 'Wolke', en: 'Cloud' },
	strip: { de: 'Streifen', en: 'Strip' },
	dot: { de: 'Punkt', en: 'Dot' },
}

/**
 * The cards of a board as rows of words under headings, in reading order. Whose a card is stands there as far as the board
 * shows it, which is what was promised. The number of the small group has a column where any card comes from one.
 */
export function cardTable(doc: Y.Doc, board: string, locale: keyof Term): string[][] {
	const groupOf = (id: string | undefined) => (id === undefined ? undefined : readCluster(readRecord(doc, id)))
	const rows = cardsOn(doc, board).flatMap(({ id, within, cards }) => {
		const [own, around] = [groupOf(id), groupOf(within)]
		const area = around ?? (own?.kind === 'area' ? own : undefined)
		const cluster = own === area ? undefined : own
		return cards.map(({ text, paper, form, by = '', dots, group }) => [
			text.trim(),
			area?.heading.trim() ?? '',
			cluster?.heading.trim() ?? '',
			paper ? paperNames[paper][locale] : '',
			(paper && (cluster?.meanings[paper] ?? area?.meanings[paper])) ?? '',
			formNames[form][locale],
			by,
			dots === undefined ? '' : `${dots}`,
			group === undefined ? '' : `${group}`,
		])
	})
	const table = [Object.values(cardColumns).map((heading) => heading[locale]), ...rows]
	return rows.some((row) => row.at(-1) !== '') ? table : table.map((row) => row.slice(0, -1))
}
