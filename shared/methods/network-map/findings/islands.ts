import { connectedComponents } from 'graphology-components'
import type { Finding } from '../../../findings/index.ts'
import { inBoth, listed } from '../names.ts'
import { actorElements, found, type Subject } from './subject.ts'

/** Groups that touch nobody else, the largest one of all aside. */
export function islands(subject: Subject): Finding[] {
	const { network, names } = subject
	const parts = connectedComponents(network).filter(({ length }) => length > 1)
	const [, ...others] = parts.sort((a, b) => b.length - a.length)
	return others.map((actors) =>
		found(subject, actors.toSorted(), {
			rule: 'island',
			sign: 'island',
			tone: 'care',
			title: inBoth((locale) => ({ de: 'Insel: ', en: 'Island: ' })[locale] + listed(names(actors), locale, 3)),
			sentence: inBoth((locale) => {
				const who = listed(names(actors), locale)
				return locale === 'de'
					? `${who} sind nur untereinander verbunden, kein Weg führt von dort zu den anderen.`
					: `${who} are connected only among themselves, no way leads from there to the others.`
			}),
			elements: actorElements(actors),
			task: inBoth((locale) => {
				const who = listed(names(actors), locale, 3)
				return locale === 'de'
					? `Mit den anderen ins Gespräch bringen: ${who}`
					: `Bring into contact with the others: ${who}`
			}),
		}),
	)
}

/** Actors nobody works with. As long as that is most of them, one finding says so for all. */
export function isolated(subject: Subject): Finding[] {
	const { network, name } = subject
	const alone = network.filterNodes((actor) => network.degree(actor) === 0)
	if (alone.length > 0 && alone.length * 2 > network.order) return [mostly(subject, alone)]
	return alone.map((actor) =>
		found(subject, [actor], {
			rule: 'isolated',
			sign: 'island',
			tone: 'care',
			title: { de: `Ohne Beziehung: ${name(actor)}`, en: `Unconnected: ${name(actor)}` },
			sentence: {
				de: `Mit ${name(actor)} arbeitet in diesem Bild niemand zusammen.`,
				en: `In this picture nobody works with ${name(actor)}.`,
			},
			elements: actorElements([actor]),
			task: { de: `${name(actor)} ansprechen`, en: `Approach ${name(actor)}` },
		}),
	)
}

const mostly = (subject: Subject, alone: readonly string[]): Finding =>
	found(subject, [], {
		rule: 'isolated',
		sign: 'island',
		tone: 'plain',
		title: { de: 'Noch wenige Beziehungen', en: 'Few relations yet' },
		sentence: {
			de: `${alone.length} von ${subject.network.order} Akteuren arbeiten in diesem Bild mit niemandem zusammen.`,
			en: `${alone.length} of ${subject.network.order} actors work with nobody in this picture.`,
		},
		elements: actorElements(alone),
	})
