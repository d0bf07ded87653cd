import { wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { isTermOf, type Term, termNamed } from '../term.ts'

/** Version of what lies in a need's map, kept there as `v`. */
export const needVersion = 1

/** Where in somebody's life a need lies, on screen "Lebensbereich". */
export const areas = {
	work: { de: 'Arbeit', en: 'Work' },
	qualification: { de: 'Qualifikation', en: 'Qualification' },
	health: { de: 'Gesundheit', en: 'Health' },
	social: { de: 'soziale Integration/materielle Sicherung', en: 'Social inclusion and livelihood' },
	care: { de: 'Kinder und Betreuung', en: 'Children and childcare' },
	housing: { de: 'Wohnen', en: 'Housing' },
} as const satisfies Record<string, Term>
export type StandardArea = keyof typeof areas

/** A standard area, or `area:` and the words people chose ("Mobilität"). */
export type Area = StandardArea | `area:${string}`

/** Whether a need is met for one person, or only by changing how things are: "Ebene". */
export const needLevels = {
	individual: { de: 'individuell', en: 'Individual' },
	structural: { de: 'strukturell', en: 'Structural' },
} as const satisfies Record<string, Term>
export type NeedLevel = keyof typeof needLevels

export interface NeedDetails {
	area?: Area
	level?: NeedLevel
}

/** What somebody of the target group needs, and what it should bring about from their own point of view. */
export interface Need extends NeedDetails, Ordered {
	readonly label: string
	readonly effect: string
}

/** The texts of a need that people write in together. */
export const needParts = { label: textFields.needLabel, effect: textFields.needEffect } as const
export type NeedPart = keyof typeof needParts

function isArea(value: unknown): value is Area {
	return isTermOf(areas, value) || (typeof value === 'string' && /^area:./su.test(value))
}

/** How an area is called; those people added have one name in all languages. */
export function areaName(area: Area, locale: keyof Term): string {
	return isTermOf(areas, area) ? areas[area][locale] : area.slice('area:'.length)
}

/** The area people mean by these words: a standard one in either language, otherwise one of their own. */
export function areaNamed(words: string): Area | undefined {
	const name = tidied(textFields.needArea, words)
	if (!name) return undefined
	return termNamed(areas, name) ?? `area:${name}`
}

/** What is said of a need, with the words of an area as their field keeps them. */
export const tidyNeed = <Details extends { readonly area?: Area | undefined }>(details: Details): Details =>
	details.area?.startsWith('area:') ? { ...details, area: areaNamed(details.area.slice('area:'.length)) } : details

/** Which values a detail may have. */
export const isNeedDetail: Record<keyof NeedDetails, (value: unknown) => boolean> = {
	area: isArea,
	level: (value) => isTermOf(needLevels, value),
}
export const needDetails = Object.keys(isNeedDetail) as (keyof NeedDetails)[]

/** What a map in `needs` says; what cannot be read is left out. */
export function readNeed(id: string, stored: unknown): Need | undefined {
	if (!isThere(stored)) return undefined
	const need: Need = {
		id,
		order: readOrder(stored.get('order')),
		label: wordsIn(stored, 'label'),
		effect: wordsIn(stored, 'effect'),
	}
	for (const detail of needDetails) {
		const value = stored.get(detail)
		if (isNeedDetail[detail](value)) Object.assign(need, { [detail]: value })
	}
	return need
}
