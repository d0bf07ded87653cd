import type * as Y from 'yjs'
import { changeAgendaStep, findAgendaStep } from '../agenda/index.ts'
import { assertNever } from '../lib/assertNever.ts'
import type { Random } from '../lib/random.ts'
import { listFields, listGoals, type Term } from '../registry/index.ts'
import { type CardsRound, type Option, roundLimits } from '../rounds/index.ts'

/** Behind the fields: what fits into none of them. */
const otherField: Term = { de: 'Anderes Feld', en: 'Another field' }

/**
 * The columns of a round as it would begin now: as they were written down, or the entries of the registry they are taken from.
 * Their ids are those of the entries, and their words in the workshop's language.
 */
export function columnsNow(plenum: Y.Doc, { columns, columnsFrom }: CardsRound): readonly Option[] {
	const locale: keyof Term = plenum.getMap('meta').get('locale') === 'en' ? 'en' : 'de'
	switch (columnsFrom) {
		case undefined:
			return columns
		case 'fields':
			return [
				...listFields(plenum).map(({ id, short }) => ({ id, label: short[locale] })),
				{ id: 'other', label: otherField[locale] },
			].slice(0, roundLimits.options)
		case 'goals':
			return listGoals(plenum)
				.flatMap(({ id, level, text }) => (level === 'project' && text.trim() ? [{ id, label: text.trim() }] : []))
				.slice(0, roundLimits.options)
		default:
			return assertNever(columnsFrom)
	}
}

/** Sees to it, before a step starts, that its columns are those the registry has by now. */
export function takeColumns(stage: Y.Doc, plenum: Y.Doc, step: string, random: Random): void {
	const round = findAgendaStep(stage, step)?.round
	if (round?.kind !== 'cards' || round.columnsFrom === undefined) return
	changeAgendaStep(stage, step, { round: { ...round, columns: columnsNow(plenum, round) } }, random)
}
