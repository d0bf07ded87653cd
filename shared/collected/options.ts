import type * as Y from 'yjs'
import { areaCalled, type CardGroup, cardsOn } from '../board/cards/index.ts'
import { cut } from '../lib/characters.ts'
import { type Option, roundLimits } from '../rounds/index.ts'
import { groupName } from './groupName.ts'
import { isTitle } from './laid.ts'
import { groupOfCluster, smallGroupNames } from './smallGroupNames.ts'

/** Something that lies on a board and can be chosen. */
export interface LyingOption extends Option {
	/** what the small group is called that it comes from */
	readonly from?: string
}

/** The same as it stands on a ballot: with whom it comes from, so that equal words of two groups can be told apart. */
export function namedOption({ id, label, from }: LyingOption): Option {
	if (from === undefined || from === label) return { id, label }
	const origin = ` (${from})`
	return { id, label: `${cut(label, roundLimits.label - origin.length)}${origin}` }
}

/** Things of one sort that one may decide between: the headings on a board or in an area, or the cards in one. */
export interface OptionGroup {
	readonly of: 'headings' | 'cards'
	/** the heading of what they lie in; '' on the board itself */
	readonly within: string
	readonly options: readonly LyingOption[]
}

/**
 * What can be decided between on a board, headings before cards: the clusters, and the areas that have a heading, by what they
 * lie in, and the cards of each of them. Their ids are those of the shapes, so dots show on the things themselves.
 */
export function optionsOn(plenum: Y.Doc, board: string): OptionGroup[] {
	const groups = cardsOn(plenum, board)
	const from = originIn(plenum, groups)
	const nameOf = (group: CardGroup | undefined) => (group ? oneLine(groupName(group)) : '')
	const areas = new Set(groups.map(({ within }) => within))
	// An area is what its clusters lie in: it is a choice beside others only with words of its own.
	const isChoice = (group: CardGroup) =>
		group.id !== undefined && (areas.has(group.id) ? (group.heading ?? '').trim() : nameOf(group)) !== ''
	const named = groups.filter(isChoice)
	const headings = [...new Set(named.map(({ within }) => within))].map(
		(within): OptionGroup => ({
			of: 'headings',
			within: nameOf(groups.find(({ id }) => id === within && id !== undefined)),
			options: named
				.filter((group) => group.within === within)
				.map((group) => ({ id: group.id ?? '', label: nameOf(group), ...from(groupOfCluster(plenum, group)) })),
		}),
	)
	const cards = groups.map(
		(group): OptionGroup => ({
			of: 'cards',
			within: nameOf(group),
			options: group.cards
				.filter((card) => !isTitle(card.id))
				.map((card) => ({ id: card.id, label: oneLine(card.text), ...from(card.group) })),
		}),
	)
	return [...headings, ...cards].filter(({ options }) => options.length > 0)
}

/**
 * What a vote is most likely about: the clusters people have made in the last area that has several, else the cards if all
 * lie together. Where more than that lies about, nobody can tell, and nothing is chosen; one thing alone is no choice.
 */
export function likeliestOptions(groups: readonly OptionGroup[]): readonly LyingOption[] {
	const clusters = groups.findLast(
		({ of, within, options }) => of === 'headings' && within !== '' && options.length > 1,
	)
	const [cards, ...others] = groups.filter(({ of }) => of === 'cards')
	const likeliest = clusters?.options ?? (others.length === 0 ? cards?.options : undefined) ?? []
	return likeliest.length > 1 ? likeliest.slice(0, roundLimits.options) : []
}

/** What the step works with by its settings: the cards in these areas of the board, those in their clusters included. */
export function materialOptions(plenum: Y.Doc, board: string, areas: readonly string[]): readonly LyingOption[] {
	const ids = areas.flatMap((name) => areaCalled(plenum, board, name)?.id ?? [])
	const groups = cardsOn(plenum, board)
	const from = originIn(plenum, groups)
	return groups
		.filter(({ id = '', within = '' }) => ids.includes(id) || ids.includes(within))
		.flatMap(({ cards }) => cards.map((card) => ({ id: card.id, label: oneLine(card.text), ...from(card.group) })))
		.slice(0, roundLimits.options)
}

/** By the number of a small group: what it is called. */
function originIn(plenum: Y.Doc, groups: readonly CardGroup[]) {
	const names = smallGroupNames(plenum, groups)
	return (number: number | undefined): { from?: string } =>
		number === undefined ? {} : { from: oneLine(names(number)) }
}

const oneLine = (text: string) => cut(text.replace(/\s+/gu, ' ').trim(), roundLimits.label)
