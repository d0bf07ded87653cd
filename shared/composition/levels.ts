import type { Term } from '../registry/index.ts'
import { enoughToCompare } from './indispensable.ts'
import { isOnBoard, type Standing } from './onBoard.ts'
import { listed } from './wording.ts'

/** Organisations that take part with one of their two levels only, in words. */
export interface Halves<Row extends Standing> {
	readonly rows: readonly Row[]
	/** how many take part at all */
	readonly of: number
	readonly title: Term
	readonly sentence: Term
	readonly task: Term
}

/** Those of whom only the decision level or only the operative level is there; undefined if there are none, or too few to compare. */
export function oneLevelAmong<Row extends Standing>(rows: readonly Row[]): Halves<Row> | undefined {
	const half = rows.filter(
		({ actor }) =>
			isOnBoard(actor) && actor.kind !== 'person' && (actor.level === 'decision' || actor.level === 'operative'),
	)
	if (rows.length < enoughToCompare || half.length === 0) return undefined
	const of = rows.filter(({ actor }) => isOnBoard(actor)).length
	const names = (level: 'decision' | 'operative') =>
		listed(half.filter(({ actor }) => actor.level === level).map(({ actor: { name } }) => ({ de: name, en: name })))
	const [deciding, working] = [names('decision'), names('operative')]
	const joined = (...sentences: readonly (string | false)[]) => sentences.filter(Boolean).join(' ')
	return {
		rows: half,
		of,
		title: {
			de: `Nur mit einer Ebene dabei: ${half.length} von ${of}`,
			en: `There with one level only: ${half.length} of ${of}`,
		},
		sentence: {
			de: joined(
				deciding.de !== '' && `Ohne operative Ebene: ${deciding.de}.`,
				working.de !== '' && `Ohne Entscheidungsebene: ${working.de}.`,
			),
			en: joined(
				deciding.en !== '' && `Without the operative level: ${deciding.en}.`,
				working.en !== '' && `Without the decision level: ${working.en}.`,
			),
		},
		task: {
			de: 'Klären, wer aus der jeweils anderen Ebene dazukommt',
			en: 'Settle who joins from the other level',
		},
	}
}
