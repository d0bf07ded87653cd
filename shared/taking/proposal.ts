import type * as Y from 'yjs'
import { tidied } from '../text/field.ts'
import { entriesByLikeness, entriesOf, entryName, likeness } from './entries.ts'
import type { Material } from './material.ts'
import { idOfTaken, sourceKey, type TakenFrom } from './origin.ts'
import { longestLine, takenIndex } from './taken.ts'
import type { TakingTarget } from './target.ts'

/** One entry as it is proposed, before a person has looked at it. */
export interface Proposal {
	/** unlike that of all others */
	readonly key: string
	readonly material: Material
	/** one line of several */
	readonly line?: string
	/** what stands there, in one line */
	readonly said: string
	/** what the entry would be called */
	readonly text: string
}

/** What there is already for a proposal. */
export interface Match {
	readonly entry: string
	readonly name: string
	/** the same place was taken before; it lies in the trash and would come back; another entry is called like that */
	readonly why: 'taken' | 'trashed' | 'alike'
}

/** Whether words have lines that could be entries of their own. */
export const hasLines = ({ words, isHeading }: Material): boolean => !isHeading && linesOf(words).length > 1

/** One proposal for each card, or for each of its lines. */
export function proposals(target: TakingTarget, all: readonly Material[], byLine: boolean): Proposal[] {
	return all.flatMap((material) => {
		const { from, words } = material
		const parts = byLine && hasLines(material) ? [...new Set(linesOf(words))] : [undefined]
		return parts.map((line): Proposal => {
			const said = inOneLine(line ?? words)
			const ofThem = target.saysOfWhom ? ofWhom(said, material) : said
			const called = target.isOfWriter ? (material.writer ?? '') : target.isNamed ? nameIn(said) : ofThem
			const text = tidied(target.field, called)
			return { key: sourceKey(from, line), material, ...(line !== undefined && { line }), said, text }
		})
	})
}

/** Looks up what there is already; the registry is read once, however many are asked for. */
export function matching(
	doc: Y.Doc,
	target: TakingTarget,
): (from: TakenFrom, line: string | undefined, text: string) => Match | undefined {
	const { kind } = target
	const taken = new Map<string, string>()
	for (const noted of takenIndex(doc).at.values())
		for (const { kind: of, entry, from, line } of noted) {
			const key = sourceKey(from, line)
			const known = taken.get(key)
			// Of several the one people see.
			if (of === kind && (known === undefined || !entryName(doc, kind, known)?.isThere)) taken.set(key, entry)
		}
	const alike = entriesByLikeness(doc, kind)
	return (from, line, text) => {
		const own = idOfTaken(from, line)
		const before = taken.get(sourceKey(from, line)) ?? (entriesOf(doc, kind).has(own) ? own : undefined)
		const found = before === undefined ? undefined : entryName(doc, kind, before)
		if (before !== undefined && found)
			return { entry: before, name: found.name, why: found.isThere ? 'taken' : 'trashed' }
		const entry = alike.get(likeness(text))
		return entry === undefined ? undefined : { entry, name: entryName(doc, kind, entry)?.name ?? '', why: 'alike' }
	}
}

/** Words that begin with whom they are said of, unless they name them anyway. */
const ofWhom = (said: string, { about }: Material): string =>
	about === undefined || likeness(said).includes(likeness(about)) ? said : `${about}: ${said}`

const inOneLine = (words: string) => words.replace(/\s+/gu, ' ').trim()

/** What stands on its own line, without the sign of a list before it. */
const linesOf = (words: string): string[] =>
	words
		.split('\n')
		.map((line) => inOneLine(line.replace(/^\s*(?:[-–•*·]|\d{1,2}[.)])\s+/u, '')).slice(0, longestLine))
		.filter((line) => line !== '')

/** Who or what a sentence is about, if it goes on to say something of it: "Hebammen, die alle Familien sehen". */
function nameIn(sentence: string): string {
	const [name = ''] = sentence.split(
		/\s*[:;(]\s*|\s+[–—-]\s+|,\s+(?:die|der|das|den|dem|denen|deren|dessen|weil|damit|who|which|that)\b/u,
	)
	return name.trim().length >= 3 ? name.trim() : sentence
}
