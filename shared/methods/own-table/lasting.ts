import type * as Y from 'yjs'
import { addColumn, addRows, createTable } from '../../blocks/table/index.ts'
import type { Random } from '../../lib/random.ts'
import { findActor, type Term } from '../../registry/index.ts'
import { enterSampleActors, type SampleActor } from '../../sampleData/index.ts'
import { id as method } from './head.ts'

/** What the board of this table is called. */
export const lastingName: Term = { de: 'Was bleibt, wenn die Förderung endet', en: 'What stays when the funding ends' }

const states = {
	carried: { de: 'trägt sich', en: 'carries itself' },
	held: { de: 'hängt an Einzelnen', en: 'depends on individuals' },
	funded: { de: 'hängt an der Förderung', en: 'depends on the funding' },
} as const

interface Lasting {
	readonly name: Term
	readonly state: keyof typeof states
	readonly who: SampleActor
	readonly needs: Term
	readonly until?: string
}

const products: readonly Lasting[] = [
	{
		name: { de: 'Fallbesprechung jeden zweiten Monat', en: 'Case conference every other month' },
		state: 'carried',
		who: 'jobcentre',
		needs: {
			de: 'Steht in der Jahresplanung von Jobcenter und Jugendamt.',
			en: 'Is part of the year’s plan of the job centre and the youth welfare office.',
		},
	},
	{
		name: { de: 'Randzeitenbetreuung in drei Stadtteilen', en: 'Childcare at early and late hours in three districts' },
		state: 'funded',
		who: 'daycare',
		needs: {
			de: 'Eigener Posten im Haushalt der Stadt; Antrag liegt beim Jugendhilfeausschuss.',
			en: 'An item of its own in the town’s budget; the youth committee has the proposal.',
		},
		until: '2027-03-15',
	},
	{
		name: { de: 'Koordination des Netzwerks', en: 'Coordination of the network' },
		state: 'funded',
		who: 'equality',
		needs: {
			de: 'Halbe Stelle ab Januar 2029, geteilt zwischen Stadt und Jobcenter.',
			en: 'Half a post from January 2029, shared by the town and the job centre.',
		},
		until: '2027-06-30',
	},
	{
		name: { de: 'Wegweiser für Alleinerziehende', en: 'Guide for lone parents' },
		state: 'held',
		who: 'familyCentre',
		needs: {
			de: 'Eine zweite Person, die ihn zweimal im Jahr durchsieht.',
			en: 'A second person who looks it through twice a year.',
		},
		until: '2027-01-29',
	},
	{
		name: { de: 'Sprechstunde im Familienzentrum', en: 'Consultation at the family centre' },
		state: 'carried',
		who: 'anchor',
		needs: { de: 'Vereinbarung ohne Enddatum, unterschrieben.', en: 'An agreement without an end, signed.' },
	},
]

/** What the network made, who goes on with it, and what that takes: a table for the last stage. Gives its id. */
export function addLasting(doc: Y.Doc, locale: keyof Term, random: Random): string {
	const actors = enterSampleActors(doc, locale, random)
	const table = createTable(doc, { method, subject: 'free', columns: [] }, random)
	const add = (label: Term, kind: Parameters<typeof addColumn>[3] = {}) =>
		addColumn(doc, table, label[locale], { ...kind, random })
	const options = Object.values(states).map((term) => term[locale])
	const state = add({ de: 'Heute', en: 'Today' }, { kind: 'choice', options })
	const who = add({ de: 'Führt es weiter', en: 'Goes on with it' }, { kind: 'actors' })
	const needs = add({ de: 'Was es dafür braucht', en: 'What that takes' })
	const until = add({ de: 'Geklärt bis', en: 'Settled by' }, { kind: 'day' })
	const rows = products.map((each) => ({
		label: each.name[locale],
		cells: {
			[state]: states[each.state][locale],
			[who]: findActor(doc, actors[each.who])?.name ?? '',
			[needs]: each.needs[locale],
			[until]: each.until ?? '',
		},
	}))
	addRows(doc, table, rows, { random })
	return table
}
