import type * as Y from 'yjs'
import { wellFormed } from '../lib/characters.ts'
import { failed, ok, type Result } from '../lib/result.ts'
import { z } from '../lib/schema.ts'
import { attributions, columnSources, type Option, type RoundSettings } from '../rounds/index.ts'
import { listSteps } from './stage.ts'
import {
	agreedKinds,
	conductKinds,
	draftOf,
	phonePages,
	readStep,
	type StepDraft,
	stepLimits,
	stepPages,
	writers,
} from './step.ts'

/** Version of what an agenda's file looks like, kept in it as `netzwerkstatt`. */
const fileFormat = 1

/** Longest file that is read, in characters: the longest agenda with the fullest steps is shorter. */
const longestAgendaFile = 1_000_000

/** Why a file was not read. `newer` was written by a later version of the product; `tooMany` are more steps than fit. */
export type AgendaFault = 'unreadable' | 'newer' | 'tooLong' | 'tooMany' | 'noSteps'

const keysOf = <Key extends string>(list: Readonly<Record<Key, unknown>>) => Object.keys(list) as [Key, ...Key[]]

const promise = { attribution: z.enum(keysOf(attributions)) }
/** What one chooses from, by its words: what it stands for on a board is different in every workshop. */
const labels = z.array(z.string())

const roundData = z.discriminatedUnion('kind', [
	z.object({
		...{ kind: z.literal('cards'), ...promise, hidden: z.boolean(), columns: labels },
		columnsFrom: z.enum(keysOf(columnSources)).optional(),
	}),
	z.object({ kind: z.literal('dots'), ...promise, options: labels, dots: z.number(), perOption: z.number() }),
	z.object({ kind: z.literal('position'), ...promise, from: z.string(), to: z.string() }),
	z.object({ kind: z.literal('ranking'), ...promise, options: labels }),
	z.object({ kind: z.literal('consensus'), ...promise, options: labels }),
])

const stepData = z.object({
	title: z.string(),
	question: z.string(),
	note: z.string(),
	minutes: z.number(),
	writers: z.enum(keysOf(writers)),
	phone: z.enum(keysOf(phonePages)),
	page: z.enum(keysOf(stepPages)).optional(),
	round: roundData.optional(),
	conducts: z.enum(keysOf(conductKinds)).optional(),
	inGroups: z.literal(true).optional(),
	area: z.string().optional(),
	material: z.array(z.string()).optional(),
	agreedAs: z.enum(keysOf(agreedKinds)).optional(),
})

const fileData = z.object({ netzwerkstatt: z.literal(fileFormat), agenda: z.array(stepData) })
/** All that is asked of a file before it is known who wrote it. */
const anyFile = z.object({ netzwerkstatt: z.number(), agenda: z.array(z.unknown()) })

/**
 * An agenda as text (JSON), as it was planned: without what was collected, and without boards, which other workshops do
 * not have. Equal agendas give equal files, whatever the ids.
 */
export function writeAgendaFile(stage: Y.Doc): string {
	const agenda = listSteps(stage).map((step) => {
		const { board: _board, round, ...draft } = draftOf(step)
		return { ...draft, ...(round && { round: withLabels(round) }) }
	})
	return `${JSON.stringify({ netzwerkstatt: fileFormat, agenda }, null, '\t')}\n`
}

/** The steps a file describes, ready to be added. What is longer than a step may be is cut. */
export function readAgendaFile(text: string): Result<StepDraft[], AgendaFault> {
	if (text.length > longestAgendaFile) return failed('tooLong')
	const parsed = parse(text)
	const any = anyFile.safeParse(parsed)
	if (!any.success) return failed('unreadable')
	if (any.data.netzwerkstatt > fileFormat) return failed('newer')
	if (any.data.agenda.length === 0) return failed('noSteps')
	if (any.data.agenda.length > stepLimits.steps) return failed('tooMany')
	const file = fileData.safeParse(parsed)
	if (!file.success) return failed('unreadable')
	return ok(
		file.data.agenda.map(({ round, ...draft }) =>
			draftOf(readStep('', { ...draft, ...(round && { round: withOptions(round) }) })),
		),
	)
}

function withLabels(round: RoundSettings): z.infer<typeof roundData> {
	if (round.kind === 'position') return round
	if (round.kind === 'cards') return { ...round, columns: round.columns.map(({ label }) => label) }
	return { ...round, options: round.options.map(({ label }) => label) }
}

function withOptions(round: z.infer<typeof roundData>): RoundSettings {
	if (round.kind === 'position') return round
	if (round.kind === 'cards') {
		const { columnsFrom, ...rest } = round
		return { ...rest, columns: numbered(round.columns), ...(columnsFrom && { columnsFrom }) }
	}
	return { ...round, options: numbered(round.options) }
}

const numbered = (texts: readonly string[]): Option[] => texts.map((label, i) => ({ id: String(i + 1), label }))

function parse(text: string): unknown {
	try {
		return JSON.parse(text, (_, part) => (typeof part === 'string' ? wellFormed(part) : part))
	} catch {
		return undefined
	}
}
