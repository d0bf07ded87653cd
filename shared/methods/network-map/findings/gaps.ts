import { isOpposed } from '../../../blocks/map/index.ts'
import type { Finding } from '../../../findings/index.ts'
import { type Field, fieldsOfActor } from '../../../registry/index.ts'
import { inBoth, listed } from '../names.ts'
import { thresholds } from '../thresholds.ts'
import { actorElements, found, type Subject } from './subject.ts'

/** Two fields of several actors between which nobody works together; those of many actors first. */
export function gaps(subject: Subject): Finding[] {
	const { network, fields } = subject
	const actorsOf = (field: Field) => network.filterNodes((_, { node }) => fieldsOfActor(node.actor).includes(field.id))
	const present = fields
		.map((field) => ({ field, actors: actorsOf(field) }))
		.filter(({ actors }) => actors.length >= thresholds.gap.each && actors.some((actor) => network.degree(actor) > 0))
	const pairs = present.flatMap((one, i) => present.slice(i + 1).map((other) => [one, other] as const))
	return pairs
		.filter(([one, other]) => one.actors.length + other.actors.length >= thresholds.gap.together)
		.filter(([one, other]) => !one.actors.some((a) => other.actors.some((b) => a === b || network.hasEdge(a, b))))
		.sort(([a, b], [c, d]) => c.actors.length * d.actors.length - a.actors.length * b.actors.length)
		.map(([one, other]) => {
			const between = (locale: 'de' | 'en') =>
				locale === 'de'
					? `${one.field.short.de} und ${other.field.short.de}`
					: `${one.field.short.en} and ${other.field.short.en}`
			return found(subject, [one.field.id, other.field.id], {
				rule: 'gap',
				sign: 'gap',
				tone: 'care',
				title: inBoth((locale) => ({ de: 'Lücke: ', en: 'Gap: ' })[locale] + between(locale)),
				sentence: inBoth((locale) => {
					const [here, there] = [one, other].map(({ actors }) => listed(subject.names(actors), locale, 3))
					return locale === 'de'
						? `Zwischen den Feldern ${between('de')} arbeitet niemand zusammen: hier ${here}, dort ${there}.`
						: `Nobody works together across ${between('en')}: here ${here}, there ${there}.`
				}),
				elements: actorElements([...one.actors, ...other.actors]),
				task: inBoth((locale) =>
					locale === 'de' ? `${between('de')} miteinander verbinden` : `Connect ${between('en')}`,
				),
			})
		})
}

/** Pairs whose cooperation is disturbed, or who compete or quarrel. It is said of organisations, never of people. */
export function strains(subject: Subject): Finding[] {
	const { picture, state, name } = subject
	const place = new Map(picture.nodes.map(({ actor }, i) => [actor.id, i]))
	const rank = (actor: string) => place.get(actor) ?? 0
	return picture.edges
		.toSorted((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to))
		.flatMap((relation) => {
			const tie = relation[state]
			if (!tie || !(isOpposed(tie.kind) || tie.rating === 'disturbed')) return []
			const [one, other] = [name(relation.from), name(relation.to)]
			const what = {
				competition: {
					de: `${one} und ${other} konkurrieren miteinander.`,
					en: `${one} and ${other} compete with each other.`,
				},
				conflict: {
					de: `Zwischen ${one} und ${other} gibt es einen Konflikt.`,
					en: `There is a conflict between ${one} and ${other}.`,
				},
				disturbed: {
					de: `Die Zusammenarbeit zwischen ${one} und ${other} ist gestört.`,
					en: `The cooperation between ${one} and ${other} is disturbed.`,
				},
			}[tie.kind === 'competition' || tie.kind === 'conflict' ? tie.kind : 'disturbed']
			return [
				found(subject, [relation.id], {
					rule: 'strain',
					sign: 'break',
					tone: 'care',
					title: { de: `Spannung: ${one} und ${other}`, en: `Strain: ${one} and ${other}` },
					sentence: what,
					elements: [`relation:${relation.id}`, ...actorElements([relation.from, relation.to])],
					task: { de: `Klärendes Gespräch: ${one} und ${other}`, en: `Talk it over: ${one} and ${other}` },
				}),
			]
		})
}
