import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import type { Network } from '../../../blocks/map/index.ts'
import type { Finding } from '../../../findings/index.ts'
import { fieldsOfActor } from '../../../registry/index.ts'
import { inBoth, listed } from '../names.ts'
import { thresholds } from '../thresholds.ts'
import { actorElements, found, type Subject } from './subject.ts'

/** Actors without whom others would lose touch with the rest, those who hold the most first. */
export function bridges(subject: Subject): Finding[] {
	const { network, name, names } = subject
	return network
		.nodes()
		.map((actor) => ({ actor, lost: lostWithout(network, actor) }))
		.filter(({ lost }) => lost.length > 0)
		.sort((a, b) => b.lost.length - a.lost.length)
		.map(({ actor, lost }) =>
			found(subject, [actor], {
				rule: 'bridge',
				sign: 'bridge',
				tone: 'care',
				title: { de: `Brücke: ${name(actor)}`, en: `Bridge: ${name(actor)}` },
				sentence: inBoth((locale) => {
					const who = listed(names(lost), locale)
					const one = lost.length === 1
					return locale === 'de'
						? `Nur über ${name(actor)} ${one ? 'ist' : 'sind'} ${who} mit den anderen verbunden.`
						: `${who} ${one ? 'is' : 'are'} connected with the others only through ${name(actor)}.`
				}),
				elements: actorElements([actor, ...lost]),
				task: inBoth((locale) => {
					const who = listed(names(lost), locale, 3)
					return locale === 'de' ? `Zweite Verbindung schaffen für ${who}` : `Create a second connection for ${who}`
				}),
			}),
		)
}

/** Go-betweens ("Grenzgänger"): many shortest ways between others lead through them, and they know several fields. */
export function goBetweens(subject: Subject): Finding[] {
	const { network, name } = subject
	if (network.order < 4) return []
	const share = betweennessCentrality(network, { getEdgeWeight: null })
	return network
		.nodes()
		.map((actor) => ({ actor, share: share[actor] ?? 0, fields: fieldsAround(network, actor) }))
		.filter((each) => each.share >= thresholds.goBetween.share && each.fields > 1)
		.sort((a, b) => b.share - a.share)
		.slice(0, thresholds.goBetween.atMost)
		.map(({ actor, share, fields }) =>
			found(subject, [actor], {
				rule: 'goBetween',
				sign: 'bridge',
				tone: 'plain',
				title: { de: `Grenzgänger: ${name(actor)}`, en: `Go-between: ${name(actor)}` },
				sentence: {
					de: `${Math.round(share * 100)} von 100 kürzesten Wegen zwischen zwei anderen führen über ${name(actor)}, zwischen ${fields} Feldern.`,
					en: `${Math.round(share * 100)} of 100 shortest ways between two others lead through ${name(actor)}, between ${fields} fields.`,
				},
				elements: actorElements([actor]),
			}),
		)
}

/** Who would be cut off from the largest part of an actor's surroundings if the actor were not there. */
function lostWithout(network: Network, actor: string): string[] {
	const neighbours = network.neighbors(actor)
	if (neighbours.length < 2) return []
	const parts: string[][] = []
	for (const neighbour of neighbours) {
		if (!parts.some((part) => part.includes(neighbour))) parts.push(reached(network, neighbour, actor))
	}
	const largest = Math.max(...parts.map(({ length }) => length))
	const rest = parts.findIndex(({ length }) => length === largest)
	return parts.flatMap((part, i) => (i === rest ? [] : part))
}

function reached(network: Network, from: string, without: string): string[] {
	const seen = new Set([from])
	for (const actor of seen) {
		for (const next of network.neighbors(actor)) if (next !== without) seen.add(next)
	}
	return [...seen]
}

function fieldsAround(network: Network, actor: string): number {
	const around = network.neighbors(actor).map((each) => network.getNodeAttribute(each, 'node').actor)
	return new Set(around.flatMap(fieldsOfActor)).size
}
