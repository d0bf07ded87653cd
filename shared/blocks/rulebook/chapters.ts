import type { NetworkRule } from '../../registry/index.ts'
import type { Chapter } from './method.ts'

/** A chapter with its rules; without `chapter`: those that belong to none there is. */
export interface FilledChapter {
	readonly chapter?: Chapter
	readonly rules: readonly NetworkRule[]
}

/** The rules in the order of the chapters; what belongs to none of them stands at the end, if there is any. */
export function inChapters(chapters: readonly Chapter[], rules: readonly NetworkRule[]): FilledChapter[] {
	const known = new Set(chapters.map(({ id }) => id))
	const others = rules.filter(({ chapter }) => !known.has(chapter))
	return [
		...chapters.map((chapter) => ({ chapter, rules: rules.filter((rule) => rule.chapter === chapter.id) })),
		...(others.length > 0 ? [{ rules: others }] : []),
	]
}
