import louvain from 'graphology-communities-louvain'
import { density as densityOf } from 'graphology-metrics/graph/density.js'
import type { Finding } from '../../../findings/index.ts'
import { seededRandom } from '../../../lib/random.ts'
import { inBoth, listed } from '../names.ts'
import { thresholds } from '../thresholds.ts'
import { actorElements, found, type Subject } from './subject.ts'

/** Actors with whom far more work together than with others ("Knotenpunkte"). */
export function hubs(subject: Subject): Finding[] {
	const { network, name } = subject
	const related = network.filterNodes((actor) => network.degree(actor) > 0)
	const usual = (2 * network.size) / related.length
	return related
		.map((actor) => ({ actor, partners: network.degree(actor) }))
		.filter(({ partners }) => partners >= thresholds.hub.partners && partners >= thresholds.hub.timesUsual * usual)
		.sort((a, b) => b.partners - a.partners)
		.map(({ actor, partners }) =>
			found(subject, [actor], {
				rule: 'hub',
				sign: 'hub',
				tone: 'plain',
				title: { de: `Knotenpunkt: ${name(actor)}`, en: `Hub: ${name(actor)}` },
				sentence: {
					de: `${name(actor)} arbeitet mit ${partners} anderen zusammen, üblich sind hier ${rounded(usual, 'de')}.`,
					en: `${name(actor)} works with ${partners} others, usual here are ${rounded(usual, 'en')}.`,
				},
				elements: actorElements([actor, ...network.neighbors(actor)]),
			}),
		)
}

/** How many of the pairs there could be work together. */
export function density(subject: Subject): Finding[] {
	const { network } = subject
	if (network.order < thresholds.density.actors || network.size === 0) return []
	const pairs = (network.order * (network.order - 1)) / 2
	const share = Math.round(densityOf(network) * 100)
	return [
		found(subject, [], {
			rule: 'density',
			sign: 'density',
			tone: 'plain',
			title: { de: `Dichte: ${share} Prozent`, en: `Density: ${share} per cent` },
			sentence: {
				de: `${network.size} von ${pairs} möglichen Paaren arbeiten zusammen. Mehr ist nicht immer besser: Jede Beziehung kostet Zeit.`,
				en: `${network.size} of ${pairs} possible pairs work together. More is not always better: every relation costs time.`,
			},
			elements: [],
		}),
	]
}

/** Groups that work more closely among themselves than with others. */
export function groups(subject: Subject): Finding[] {
	const { network, names } = subject
	if (network.size === 0) return []
	const { communities, modularity } = louvain.detailed(network, { rng: seededRandom(1), getEdgeWeight: null })
	if (modularity < thresholds.group.modularity) return []
	const members = new Map<number, string[]>()
	for (const actor of network.nodes()) {
		const community = communities[actor] ?? -1
		members.set(community, [...(members.get(community) ?? []), actor])
	}
	return [...members.values()]
		.filter(({ length }) => length >= thresholds.group.members && length < network.order)
		.sort((a, b) => b.length - a.length)
		.map((actors) =>
			found(subject, actors.toSorted(), {
				rule: 'group',
				sign: 'group',
				tone: 'plain',
				title: inBoth((locale) =>
					locale === 'de' ? `Gruppe von ${actors.length} Akteuren` : `Group of ${actors.length} actors`,
				),
				sentence: inBoth((locale) => {
					const who = listed(names(actors), locale, 8)
					return locale === 'de'
						? `${who} arbeiten untereinander enger zusammen als mit den anderen.`
						: `${who} work more closely among themselves than with the others.`
				}),
				elements: actorElements(actors),
			}),
		)
}

const rounded = (value: number, locale: 'de' | 'en') =>
	(Math.round(value * 10) / 10).toString().replace('.', locale === 'de' ? ',' : '.')
