import type { DocumentKind, PartDraft, ToldFrom } from '../../../blocks/document/index.ts'
import { isNamed, listActors, listGoals, type Term } from '../../../registry/index.ts'

/*
 * What several kinds are made of. Keys are the same in both languages: what was told in one is told again in the other.
 */

/** A term in one line. */
export const t = (de: string, en: string): Term => ({ de, en })

export const heading = (key: string, text: Term, { locale }: ToldFrom, level: 1 | 2 = 1): PartDraft => ({
	key,
	kind: 'heading',
	level,
	text: text[locale],
})

/** A heading with room to write below. */
export const toWrite = (key: string, text: Term, from: ToldFrom): PartDraft[] => [
	heading(`${key}/title`, text, from),
	{ key: `${key}/text`, kind: 'paragraph', text: '' },
]

/** Labels with room beside them, or with what is known. */
export const facts = (
	key: string,
	rows: Readonly<Record<string, { label: Term; value?: string }>>,
	{ locale }: ToldFrom,
): PartDraft => ({
	key,
	kind: 'facts',
	rows: Object.entries(rows).map(([row, { label, value = '' }]) => ({
		key: row,
		cells: { label: label[locale], value },
	})),
})

export const list = (key: string, rows: readonly { key: string; text: string }[]): PartDraft => ({
	key,
	kind: 'list',
	rows: rows.map((row) => ({ key: row.key, cells: { text: row.text } })),
})

export const table = (
	key: string,
	columns: Readonly<Record<string, Term>>,
	rows: PartDraft['rows'],
	{ locale }: ToldFrom,
): PartDraft => ({
	key,
	kind: 'table',
	columns: Object.entries(columns).map(([column, label]) => ({ key: column, label: label[locale] })),
	rows: rows ?? [],
})

export const signatures = (key: string, signers: readonly { key: string; name: string }[]): PartDraft => ({
	key,
	kind: 'signatures',
	rows: signers.map((signer) => ({ key: signer.key, cells: { name: signer.name } })),
})

/** The organisations that take part, by the alphabet. */
export const activeActors = ({ doc }: ToldFrom) =>
	listActors(doc)
		.filter((actor) => isNamed(actor) && actor.involvement === 'active' && actor.kind !== 'person')
		.sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1))

/** The goals of a level as lines. */
export const goalsOf = ({ doc }: ToldFrom, level: 'overall' | 'project' | 'partial') =>
	listGoals(doc).flatMap(({ id, text, level: its }) =>
		its === level && text.trim() ? [{ key: id, text: text.trim() }] : [],
	)

/** Tells by name, for kinds that tell several things. */
export const byName =
	(tellers: Readonly<Record<string, (from: ToldFrom) => readonly PartDraft[] | undefined>>): DocumentKind['tell'] =>
	(from, by) =>
		Object.hasOwn(tellers, by) ? tellers[by]?.(from) : undefined
