import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { isBack, newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import type { Term } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { chainsMap, chainVersion, listChains } from './chain.ts'
import { beginNaming } from './chainNeeds.ts'

/** The phases a chain begins with, after the handbook "Unterstützungsnetzwerke für Alleinerziehende" (BMFSFJ, 2013). */
const usualPhases = {
	access: { de: 'Zugang', en: 'Access' },
	clarification: { de: 'Klärung', en: 'Clarification' },
	planning: { de: 'Planung', en: 'Planning' },
	services: { de: 'Leistungen', en: 'Services' },
	afterCare: { de: 'Nachsorge', en: 'After-care' },
} as const satisfies Record<string, Term>
export type UsualPhase = keyof typeof usualPhases

export interface NewChain {
	method: string
	locale: keyof Term
	/** an invented name */
	person?: string
	targetGroup?: string
	/** phase id -> label, in order; the usual five unless it says otherwise */
	phases?: Readonly<Record<string, string>>
	/** ids of the needs it is about; absent: all of the workshop, whatever comes to it */
	needs?: readonly string[]
	/** whoever gives one founds it once: what is there under it stays, or comes back from the trash */
	id?: string
}

/** Founds a chain with its phases, without lanes and steps; gives its id. */
export const createChain = command(
	'plenum',
	(
		doc: Y.Doc,
		{ method, locale, person = '', targetGroup = '', phases, needs, id: given }: NewChain,
		random: Random = Math.random,
	): string => {
		const id = given ?? newId(random)
		if (isBack(chainsMap(doc), id)) return id
		const labels = Object.entries(
			phases ?? Object.fromEntries(Object.entries(usualPhases).map(([phase, label]) => [phase, label[locale]])),
		)
		const keys = generateNKeysBetween(null, null, labels.length)
		// What is entered for the new one is nothing the others lack.
		if (needs) for (const other of listChains(doc)) beginNaming(doc, other.id)
		chainsMap(doc).set(
			id,
			newEntry({
				v: chainVersion,
				method,
				person: new Y.Text(tidied(textFields.chainPerson, person)),
				targetGroup: new Y.Text(tidied(textFields.chainTargetGroup, targetGroup)),
				steering: new Y.Text(),
				access: new Y.Text(),
				phases: newEntry(
					Object.fromEntries(
						labels.map(([phase, label], i) => [
							phase,
							newEntry({ order: keys[i] ?? '', label: new Y.Text(tidied(textFields.chainPhase, label)) }),
						]),
					),
				),
				'lanes.actual': new Y.Map(),
				'lanes.ideal': new Y.Map(),
				steps: new Y.Map(),
				...(needs && { ownNeeds: true, ...Object.fromEntries(needs.map((need) => [`n.${need}`, true])) }),
			}),
		)
		return id
	},
)
