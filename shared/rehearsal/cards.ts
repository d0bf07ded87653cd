import { cut } from '../lib/characters.ts'
import { newId } from '../lib/ids.ts'
import { seededRandom } from '../lib/random.ts'
import type { Term } from '../registry/index.ts'
import { type CardsRound, type Option, roundLimits } from '../rounds/index.ts'
import { type RehearsalLocale, type SimulatedPerson, seedOf, shuffled } from './people.ts'
import { additions, thoughts, topics } from './topics.ts'

/** A card as somebody hands it in. */
export interface SimulatedCard {
	/** the same for the same person and round, so that it is handed in once whatever comes in between */
	readonly id: string
	readonly text: string
	readonly column?: string
}

/** What a person writes in a round, one thought per card. */
export function cardsOf(
	{ number, seed }: Pick<SimulatedPerson, 'number' | 'seed'>,
	{ id: round, about, settings }: { readonly id: string; readonly about: string; readonly settings: CardsRound },
	locale: RehearsalLocale,
): SimulatedCard[] {
	const random = seededRandom(seedOf('cards', seed, about))
	const isOnce = (topicOf(about)?.once ?? settings.columns.some(({ label }) => topicOf(label)?.once)) === true
	const count = isOnce ? 1 : 1 + Math.floor(random() * 2.4)
	const columns = shuffled(settings.columns, random)
	return Array.from({ length: count }, (_, i): SimulatedCard => {
		const column = columns[i % Math.max(1, columns.length)]
		return {
			id: newId(seededRandom(seedOf('card', seed, round, i))),
			text: wordsFor(about, column, { number, i }, locale),
			...(column && { column: column.id }),
		}
	})
}

/**
 * The words of somebody's card: people take what there is in turn, each further card from half a round further on. The same words come
 * again only when all have been said, and then with something added.
 */
function wordsFor(
	about: string,
	column: Option | undefined,
	{ number, i }: { readonly number: number; readonly i: number },
	locale: RehearsalLocale,
): string {
	const known: readonly Term[] = ((column && topicOf(column.label)) ?? topicOf(about))?.cards ?? thoughts
	const row = shuffled(known, seededRandom(seedOf('row', about, column?.label ?? '')))
	const place = number + i * (1 + Math.floor(row.length / 2))
	const words = row[place % row.length]?.[locale] ?? ''
	const again = Math.floor(place / row.length)
	const added = again > 0 && additions[(again + place) % additions.length]?.[locale]
	return cut(added ? `${words.replace(/\.$/u, '')}, ${added}` : words, roundLimits.cardText)
}

const topicOf = (words: string) => topics.find(({ asks }) => asks.test(words))
