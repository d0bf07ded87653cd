import type { OpenAccess, Opening } from '../../../shared/access/index.ts'
import type { AgreedAs, Conducts, Step, StepDraft, StepPage } from '../../../shared/agenda/index.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import { newId } from '../../../shared/lib/ids.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { Attribution, ColumnSource, Option, RoundKind, RoundSettings } from '../../../shared/rounds/index.ts'

/** What stands in the settings of a step while they are being changed; numbers and lists as they are typed. */
export interface StepForm {
	readonly title: string
	readonly question: string
	readonly note: string
	readonly minutes: string
	/** what is shown: a board, one that only the moderation sees until this step opens it, a page, or nothing new */
	readonly shown:
		| { readonly board: string }
		| { readonly hidden: string; readonly access: OpenAccess }
		| { readonly page: StepPage }
		| undefined
	readonly writers: Step['writers']
	readonly phone: Step['phone']
	readonly collects: RoundKind | 'nothing'
	readonly attribution: Attribution
	readonly hidden: boolean
	readonly columns: string
	readonly dots: string
	readonly perOption: string
	/** one per line */
	readonly options: string
	readonly from: string
	readonly to: string
	/** where the columns are taken from when the step starts; '' as they are written here */
	readonly columnsFrom: ColumnSource | ''
	/** '' for nothing beside its question */
	readonly conducts: Conducts | ''
	readonly inGroups: boolean
	/** name of the area it comes into; '' for none */
	readonly area: string
	/** names of the areas it works with */
	readonly material: readonly string[]
	/** '' for nothing but a decision */
	readonly agreedAs: AgreedAs | ''
	/** options and columns whose ids are known: those of the step so far, and what was picked on the board */
	readonly known: readonly Option[]
}

/** How a step is set; with the board that opens when it begins, if one does. */
export function formOf(step: Partial<Step>, opening?: Opening): StepForm {
	const { title = '', question = '', note = '', minutes = 10, board, page, round } = step
	const { writers = 'everyone', phone = 'contribute' } = step
	const [options, columns] = [optionsIn(round), round?.kind === 'cards' ? round.columns : []]
	return {
		title,
		question,
		note,
		minutes: String(minutes),
		shown: opening
			? { hidden: opening.board, access: opening.access }
			: page
				? { page }
				: board === undefined
					? undefined
					: { board },
		writers,
		phone,
		collects: round?.kind ?? 'nothing',
		attribution: round?.attribution ?? 'anonymous',
		hidden: round?.kind === 'cards' ? round.hidden : true,
		columns: linesOf(columns),
		columnsFrom: (round?.kind === 'cards' && round.columnsFrom) || '',
		conducts: step.conducts ?? '',
		inGroups: step.inGroups === true,
		area: step.area ?? '',
		material: step.material ?? [],
		agreedAs: step.agreedAs ?? '',
		dots: String(round?.kind === 'dots' ? round.dots : 3),
		perOption: String(round?.kind === 'dots' ? round.perOption : 3),
		options: linesOf(options),
		from: round?.kind === 'position' ? round.from : '',
		to: round?.kind === 'position' ? round.to : '',
		known: [...options, ...columns],
	}
}

/** What the form says, to be applied to a step: what is `undefined` is taken away. */
export function changeIn(
	form: StepForm,
	random: Random,
): Required<{ [Key in keyof StepDraft]: StepDraft[Key] | undefined }> {
	const { title, question, note, minutes, shown, writers, phone, conducts, inGroups, area, material, agreedAs } = form
	return {
		conducts: conducts || undefined,
		inGroups: inGroups || undefined,
		area: area || undefined,
		material: material.length > 0 ? material : undefined,
		agreedAs: agreedAs || undefined,
		title,
		question,
		note,
		minutes: Number(minutes) || 0,
		board: shown && 'board' in shown ? shown.board : undefined,
		page: shown && 'page' in shown ? shown.page : undefined,
		writers,
		phone,
		round: roundIn(form, random),
	}
}

/** What would be collected; totals need no names, so these ballots are secret. */
export function roundIn(form: StepForm, random: Random): RoundSettings | undefined {
	const { collects, attribution, hidden, columns, columnsFrom, dots, perOption, options, from, to, known } = form
	switch (collects) {
		case 'nothing':
			return undefined
		case 'cards':
			return {
				...{ kind: collects, attribution, hidden },
				...(columnsFrom ? { columns: [], columnsFrom } : { columns: optionsFrom(columns, known, random) }),
			}
		case 'dots':
			return {
				kind: collects,
				attribution: 'anonymous',
				options: optionsFrom(options, known, random),
				dots: Number(dots) || 1,
				perOption: Number(perOption) || 1,
			}
		case 'position':
			return { kind: collects, attribution: 'anonymous', from, to }
		case 'ranking':
			return { kind: collects, attribution: 'anonymous', options: optionsFrom(options, known, random) }
		case 'consensus':
			return { kind: collects, attribution, options: optionsFrom(options, known, random) }
		default:
			return assertNever(collects)
	}
}

/** Whether people are told whose a contribution is, so that the moderation decides about it. */
export const asksForNames = (collects: StepForm['collects']) => collects === 'cards' || collects === 'consensus'

/** Whether there is a list to choose from. */
export const hasOptions = (collects: StepForm['collects']) =>
	collects === 'dots' || collects === 'ranking' || collects === 'consensus'

/** The lines of a list as options. A line that says what it said before stays what it was, on the board, too. */
export function optionsFrom(lines: string, known: readonly Option[], random: Random): Option[] {
	const used = new Set<string>()
	return linesIn(lines).map((label) => {
		const id = known.find((each) => each.label === label && !used.has(each.id))?.id ?? newId(random)
		used.add(id)
		return { id, label }
	})
}

export const linesIn = (text: string): string[] =>
	text
		.split(/\r?\n/u)
		.map((line) => line.trim())
		.filter(Boolean)

const linesOf = (options: readonly Option[]) => options.map(({ label }) => label).join('\n')

const optionsIn = (round: RoundSettings | undefined): readonly Option[] =>
	round && 'options' in round ? round.options : []
