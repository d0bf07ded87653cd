import type * as Y from 'yjs'
import { type Mark, marksOf, type NetworkTypeId, networkTypeIds, networkTypes } from '../../../blocks/map/index.ts'
import type { Finding } from '../../../findings/index.ts'
import type { RelationState } from '../../../registry/index.ts'
import { found, type Subject } from './subject.ts'

/** Where the organisations see the network on the line of types, and whether the picture of the target fits their aim. */
export function aims(doc: Y.Doc, mapId: string, subject: Subject): Finding[] {
	const marks = marksOf(doc, mapId).filter(({ actor }) => subject.network.hasNode(actor))
	const [now, aim] = [mostMarked(marks, 'actual'), mostMarked(marks, 'target')]
	if (!aim) return []
	const findings: Finding[] = []
	if (now) findings.push(step(subject, now, aim))
	if (aim === 'production' && !hasBindingTarget(subject)) findings.push(nothingBinding(subject))
	return findings
}

/** The type most organisations marked; of two marked equally often the looser one. */
function mostMarked(marks: readonly Mark[], state: RelationState): NetworkTypeId | undefined {
	const count = (type: NetworkTypeId) => marks.filter((mark) => mark.state === state && mark.type === type).length
	const most = Math.max(...networkTypeIds.map(count))
	return most === 0 ? undefined : networkTypeIds.find((type) => count(type) === most)
}

const hasBindingTarget = ({ picture }: Subject) => picture.edges.some(({ target }) => target?.kind === 'binding')

function step(subject: Subject, now: NetworkTypeId, aim: NetworkTypeId): Finding {
	const [from, to] = [networkTypes[now], networkTypes[aim]]
	const stays = now === aim
	return found(subject, [], {
		rule: 'type',
		sign: 'count',
		tone: 'plain',
		title: { de: `Ziel: ${to.label.de}`, en: `Aim: ${to.label.en}` },
		sentence: stays
			? {
					de: `Die meisten sehen das Netzwerk als ${to.label.de} und wollen dabei bleiben.`,
					en: `Most see the network as this type and want to keep it: ${to.label.en}.`,
				}
			: {
					de: `Die meisten sehen heute: ${from.label.de}. Ihr Ziel: ${to.label.de}. Was es verlangt: ${to.asks.de}`,
					en: `Most see today: ${from.label.en}. Their aim: ${to.label.en}. What it asks: ${to.asks.en}`,
				},
		elements: [],
	})
}

const nothingBinding = (subject: Subject): Finding =>
	found(subject, [], {
		rule: 'bindingAim',
		sign: 'gap',
		tone: 'care',
		title: { de: 'Ziel ohne verbindliche Leistung', en: 'Aim without a binding service' },
		sentence: {
			de: 'Das Ziel ist ein Produktionsnetzwerk, im Soll steht aber noch keine verbindliche gemeinsame Leistung.',
			en: 'The aim is a production network, but the target picture has no binding joint service yet.',
		},
		elements: [],
		task: {
			de: 'Eine verbindliche gemeinsame Leistung vorschlagen',
			en: 'Propose a binding joint service',
		},
	})
