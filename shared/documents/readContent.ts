import { z } from '../lib/schema.ts'
import type { Content } from './model.ts'

/*
 * Content comes out of rooms in which anybody may write, and out of files. What is not content, or more than a document ever holds,
 * is refused before anything is made of it.
 */

/** How much one generated part may hold. */
export const contentLimits = {
	/** characters of one run, cell or line */
	words: 20_000,
	runs: 200,
	items: 2000,
	columns: 60,
	rows: 10_000,
	facts: 200,
	signers: 60,
	/** pieces of content beside each other */
	pieces: 2000,
	/** lists in lists, and text versions of pictures */
	depth: 4,
} as const

const words = z.union([
	z.string().max(contentLimits.words),
	z
		.array(
			z.strictObject({
				text: z.string().max(contentLimits.words),
				bold: z.literal(true).optional(),
				italic: z.literal(true).optional(),
			}),
		)
		.max(contentLimits.runs),
])
const label = z.string().max(500)
const measure = z.number().positive().max(100_000)

const itemAt = (depth: number): z.ZodType =>
	z.strictObject({
		text: words,
		...(depth > 0 && {
			items: z
				.array(itemAt(depth - 1))
				.max(contentLimits.items)
				.optional(),
		}),
	})

const table = z
	.strictObject({
		kind: z.literal('table'),
		caption: label.optional(),
		columns: z
			.array(z.strictObject({ label, width: measure }))
			.min(1)
			.max(contentLimits.columns),
		hasRowHeads: z.boolean(),
		rows: z.array(z.array(words).max(contentLimits.columns)).max(contentLimits.rows),
	})
	.refine(({ columns, rows }) => rows.every((row) => row.length === columns.length))

const contentAt = (depth: number): z.ZodType =>
	z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('paragraph'), text: words, isNote: z.literal(true).optional() }),
		z.strictObject({
			kind: z.literal('list'),
			isOrdered: z.boolean(),
			items: z.array(itemAt(contentLimits.depth)).max(contentLimits.items),
		}),
		table,
		z.strictObject({
			kind: z.literal('facts'),
			facts: z
				.array(z.strictObject({ label, lines: z.array(words).max(contentLimits.items) }))
				.max(contentLimits.facts),
		}),
		z.strictObject({ kind: z.literal('signatures'), signers: z.array(label).max(contentLimits.signers) }),
		...(depth > 0
			? [
					z.strictObject({
						kind: z.literal('picture'),
						source: z.string().regex(/^(picture|board):[\w:-]{1,200}$/u),
						alt: z.string().max(2000),
						width: measure,
						height: measure,
						caption: label.optional(),
						text: z.array(contentAt(depth - 1)).max(contentLimits.pieces),
					}),
				]
			: []),
	])

const content = z.array(contentAt(contentLimits.depth)).max(contentLimits.pieces)

/** What is kept as content; undefined if it is not, or holds more than `contentLimits`. */
export function readContent(value: unknown): readonly Content[] | undefined {
	const read = content.safeParse(value)
	return read.success ? (read.data as readonly Content[]) : undefined
}
