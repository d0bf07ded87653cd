import type { PartDraft } from '../blocks/document/index.ts'
import { assertNever } from '../lib/assertNever.ts'
import type { Term } from '../registry/index.ts'
import type { RoundResult } from '../rounds/index.ts'
import { counted, fact, facts, paragraph, table } from './words.ts'

interface Telling {
	readonly locale: keyof Term
	readonly isCourse: boolean
}

const columns = {
	rank: { de: 'Rang', en: 'Rank' },
	option: { de: 'Vorschlag', en: 'Proposal' },
	dots: { de: 'Punkte', en: 'Dots' },
	heads: { de: 'Personen', en: 'People' },
	points: { de: 'Wertung', en: 'Points' },
	firsts: { de: 'Erste Plätze', en: 'First places' },
	place: { de: 'Stelle', en: 'Mark' },
} as const satisfies Record<string, Term>

const voices = (n: number, locale: keyof Term) =>
	counted(n, { de: 'Stimme', en: 'vote' }, { de: 'Stimmen', en: 'votes' }, locale)

/** What was counted in a ballot, with all its figures; what not all agreed on is told as well. */
export function resultTold(result: RoundResult, key: string, how: Telling): PartDraft[] {
	const { locale } = how
	const about = result.about.trim()
	const group =
		result.group === undefined ? '' : { de: `Gruppe ${result.group}: `, en: `Group ${result.group}: ` }[locale]
	const caption = `${group}${about ? `${about} ` : ''}(${voices(result.voters, locale)})`
	switch (result.kind) {
		case 'dots': {
			const sorted = [...result.options].sort((a, b) => b.dots - a.dots)
			const rows = sorted.map(({ id, label, dots, heads }) => ({
				key: id,
				cells: { option: label.trim(), dots: `${dots}`, heads: `${heads}` },
			}))
			const { option, dots, heads } = columns
			return [table(`${key}/dots`, { option, dots, heads }, rows, locale, caption)]
		}
		case 'ranking': {
			const rows = result.options.map(({ id, label, points, firsts }, i) => ({
				key: id,
				cells: { rank: `${i + 1}`, option: label.trim(), points: `${points}`, firsts: `${firsts}` },
			}))
			const { rank, option, points, firsts } = columns
			return [table(`${key}/ranking`, { rank, option, points, firsts }, rows, locale, caption)]
		}
		case 'position': {
			const rows = result.counts.map((count, at) => ({
				key: `at${at}`,
				cells: { place: placeWords(at, result), heads: `${count}` },
			}))
			const { place, heads } = columns
			return [table(`${key}/position`, { place, heads }, rows, locale, caption)]
		}
		case 'consensus':
			return result.options.flatMap((option) =>
				consensusTold(option, `${key}/${option.id}`, `${group}${option.label.trim()}`, how),
			)
		default:
			return assertNever(result)
	}
}

function placeWords(at: number, { from, to, counts }: Extract<RoundResult, { kind: 'position' }>): string {
	const pole = at === 0 ? from.trim() : at === counts.length - 1 ? to.trim() : ''
	return pole ? `${at} (${pole})` : `${at}`
}

type Proposal = Extract<RoundResult, { kind: 'consensus' }>['options'][number]

function consensusTold(
	{ agree, concern, veto, reasons, agreedBy = [] }: Proposal,
	key: string,
	label: string,
	{ locale }: Telling,
): PartDraft[] {
	const said = (stance: 'concern' | 'veto') =>
		reasons
			.filter((reason) => reason.stance === stance)
			.map(({ text, by }) => (by ? `${by}: „${text}“` : `„${text}“`))
			.join('\n')
	const words = {
		agreed: { de: 'Zugestimmt', en: 'Agreed' },
		concern: { de: 'Bedenken', en: 'Concerns' },
		veto: { de: 'Nicht einig', en: 'Not agreed' },
	}
	return [
		paragraph(
			`${key}/proposal`,
			{ de: `Geprüft wurde der Konsens zu: „${label}“`, en: `Consensus was checked on: “${label}”` }[locale],
		),
		facts(`${key}/stances`, [
			fact('agreed', `${words.agreed[locale]} ${agree}`, agreedBy.join(', ')),
			...(concern > 0 ? [fact('concern', `${words.concern[locale]} ${concern}`, said('concern'))] : []),
			...(veto > 0 ? [fact('veto', `${words.veto[locale]} ${veto}`, said('veto'))] : []),
		]),
	]
}
