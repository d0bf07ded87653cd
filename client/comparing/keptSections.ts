import { papers } from '../../shared/board/cards/index.ts'
import type { JsonObject } from '../../shared/lib/json.ts'
import { z } from '../../shared/lib/schema.ts'
import type { ItemKind, Section, SectionKind } from './section.ts'
import { comparingTexts } from './texts.ts'

/** More than any block of a workshop says. */
const mostSections = 5_000
const mostItems = 20_000

const words = z.union([z.string(), z.object({ key: z.string(), de: z.string(), en: z.string() })])
const item = z.object({
	id: z.string(),
	kind: z.custom<ItemKind>((kind) => typeof kind === 'string' && Object.hasOwn(comparingTexts.de.item, kind)),
	text: words,
	paper: z.enum(papers).exactOptional(),
	number: z.int().exactOptional(),
	details: z.record(z.string(), words).exactOptional(),
})
const section = z.object({
	id: z.string(),
	kind: z.custom<SectionKind>((kind) => typeof kind === 'string' && Object.hasOwn(comparingTexts.de.section, kind)),
	heading: item.exactOptional(),
	items: z.array(item).max(mostItems),
})
const state = z.object({ sections: z.array(section).max(mostSections) })

/** As much of what a block says as a kept state may hold: what is kept can be read again, whatever lies in a document. */
export const withinBounds = (sections: readonly Section[]): readonly Section[] =>
	sections.slice(0, mostSections).map((each) => ({ ...each, items: each.items.slice(0, mostItems) }))

/** What a block says now as plain data, to be kept. */
export const asState = (sections: readonly Section[]): JsonObject => ({
	sections: structuredClone(withinBounds(sections)) as never,
})

/** A kept state read again; undefined if a later version wrote it in a way this one cannot read, or somebody forged it. */
export const readState = (data: unknown): readonly Section[] | undefined => state.safeParse(data).data?.sections
