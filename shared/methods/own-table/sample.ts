import type * as Y from 'yjs'
import { addColumn, addRows, createTable } from '../../blocks/table/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { findActor, type Term } from '../../registry/index.ts'
import { enterSampleActors, type SampleActor } from '../../sampleData/index.ts'
import { id as method } from './head.ts'

/** What the board of this table is called in the example. */
export const quickWinsName: Term = { de: 'Schnelle Erfolge', en: 'Quick wins' }

const scale = {
	low: { de: 'gering', en: 'low' },
	middle: { de: 'mittel', en: 'medium' },
	high: { de: 'hoch', en: 'high' },
} as const
type Degree = keyof typeof scale

interface Win {
	readonly name: Term
	readonly effort: Degree
	readonly effect: Degree
	readonly named: string
	readonly who?: SampleActor
	readonly until?: string
	readonly note?: Term
}

const wins: readonly { readonly heading: Term; readonly wins: readonly Win[] }[] = [
	{
		heading: { de: 'Können wir sofort', en: 'We can do at once' },
		wins: [
			{
				name: {
					de: 'Zu jeder Einrichtung eine Ansprechperson benennen',
					en: 'Name a contact person for every service',
				},
				...{ effort: 'low', effect: 'high', named: '7', who: 'anchor', until: '2026-03-27' },
			},
			{
				name: { de: 'Über die Gründung in der Zeitung berichten', en: 'Report the founding in the newspaper' },
				...{ effort: 'low', effect: 'middle', named: '4' },
				note: { de: 'Foto von der Unterzeichnung ist da.', en: 'There is a photo of the signing.' },
			},
		],
	},
	{
		heading: { de: 'Braucht etwas Vorlauf', en: 'Needs some preparation' },
		wins: [
			{
				name: { de: 'Erste gemeinsame Fallbesprechung', en: 'First case conference together' },
				...{ effort: 'middle', effect: 'high', named: '6', who: 'daycare', until: '2026-05-08' },
			},
			{
				name: { de: 'Gemeinsamer Faltblatt-Ständer in allen Häusern', en: 'One leaflet stand in every house' },
				...{ effort: 'middle', effect: 'low', named: '?' },
				note: { de: '? Wer bezahlt den Druck?', en: '? Who pays for printing?' },
			},
			{
				name: { de: 'Gemeinsame Öffnungszeit am Abend', en: 'One opening time in the evening' },
				...{ effort: 'high', effect: 'high', named: '5' },
			},
		],
	},
]

/** Ideas for quick wins, weighed by effort and effect: rows of their own below headings, and columns of every kind. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const actors = enterSampleActors(doc, locale, random)
	const table = createTable(doc, { method, subject: 'free', columns: [] }, random)
	const degrees = Object.values(scale).map((term) => term[locale])
	const add = (label: Term, kind: Parameters<typeof addColumn>[3] = {}) =>
		addColumn(doc, table, label[locale], { ...kind, random })
	const effort = add({ de: 'Aufwand', en: 'Effort' }, { kind: 'choice', options: degrees })
	const effect = add({ de: 'Wirkung', en: 'Effect' }, { kind: 'choice', options: degrees })
	const named = add({ de: 'Nennungen', en: 'Named' }, { kind: 'mark' })
	const who = add({ de: 'Wer', en: 'Who' }, { kind: 'actors' })
	const until = add({ de: 'Bis', en: 'By' }, { kind: 'day' })
	const note = add({ de: 'Anmerkung', en: 'Note' })
	const rows = wins.flatMap(({ heading, wins }) => [
		{ heading: heading[locale] },
		...wins.map((win) => ({
			label: win.name[locale],
			cells: {
				[effort]: scale[win.effort][locale],
				[effect]: scale[win.effect][locale],
				[named]: win.named,
				[who]: (win.who && findActor(doc, actors[win.who])?.name) ?? '',
				[until]: win.until ?? '',
				[note]: win.note?.[locale] ?? '',
			},
		})),
	])
	addRows(doc, table, rows, { random })
	return table
})
