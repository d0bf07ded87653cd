import { addRows, createTable, openCells } from '../../../../shared/blocks/table/index.ts'
import { change } from '../../../../shared/lib/change.ts'
import type { Method } from '../../../../shared/methods/index.ts'
import { enterSampleActors } from '../../../../shared/sampleData/index.ts'

/** A whole method in one small file: who brings what to the opening party. */
export const tinyMethod = {
	id: 'opening-party',
	version: 1,
	stages: [2],
	blocks: ['table'],
	name: { de: 'Eröffnungsfest', en: 'Opening party' },
	purpose: { de: 'Wer bringt was mit?', en: 'Who brings what?' },
	guide: {
		people: { de: 'Alle', en: 'Everyone' },
		time: { de: '10 Minuten', en: '10 minutes' },
		material: { de: 'Keines', en: 'None' },
		steps: [
			{ de: 'Fragen', en: 'Ask' },
			{ de: 'Eintragen', en: 'Enter' },
			{ de: 'Danken', en: 'Thank' },
		],
		traps: [
			{ de: 'Nur Kuchen', en: 'Only cake' },
			{ de: 'Kein Kuchen', en: 'No cake' },
		],
	},
	rules: { openDish: { de: 'Noch nicht geklärt', en: 'Not settled yet' } },
	table: {
		columns: { dish: { label: { de: 'Bringt mit', en: 'Brings' }, question: { de: 'Was?', en: 'What?' } } },
	},
	found: (doc, random) => ({
		block: 'table',
		id: createTable(doc, { method: 'opening-party', columns: ['dish'] }, random),
	}),
	sample: (doc, locale, random) =>
		change(doc, () => {
			const { anchor, daycare } = enterSampleActors(doc, locale, random)
			const id = createTable(doc, { method: 'opening-party', columns: ['dish'] }, random)
			const dishes = { de: ['Suppe', '? vielleicht Brot'], en: ['Soup', '? perhaps bread'] }[locale]
			const rows = [anchor, daycare].map((actor, i) => ({ actor, cells: { dish: dishes[i] ?? '' } }))
			addRows(doc, id, rows, random ? { random } : {})
			return { block: 'table', id }
		}),
	analyse: (doc, id) =>
		openCells(doc, id).map(({ row, column }) => ({
			key: `openDish/${row}`,
			rule: 'openDish',
			sign: 'open' as const,
			tone: 'plain' as const,
			title: { de: 'Noch offen', en: 'Still open' },
			sentence: { de: 'Jemand fragt nach.', en: 'Somebody asks.' },
			elements: [`${row}/${column}`],
		})),
} as const satisfies Method
