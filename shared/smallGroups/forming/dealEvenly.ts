import type { Random } from '../../lib/random.ts'
import type { Parts } from './attendance.ts'

/**
 * Deals people into groups by two divisions at once: of k people of any part of either, each group gets k/groups, rounded up or
 * down, and so do all people together. For both divisions no deal has fewer pairs of one part in one group. Answers with
 * person -> group; the larger groups come first, the rest is chance.
 *
 * That this is always possible: people are edges between their two parts, groups are colours. Every part is cut into pieces of at
 * most as many people as there are groups; with that many colours the edges of a bipartite graph can be coloured so that no piece
 * has one twice (Kőnig), which is even within each part. Exchanging two colours along a path keeps this and evens out sizes.
 * The work is at most the square of the people.
 */
export function dealEvenly(first: Parts, second: Parts, groups: number, random: Random): number[] {
	const order = shuffled(first.length, random)
	const ends = endsInPieces(order, first, second, groups)
	const deal = new Deal(ends, groups)
	for (const person of order) deal.seat(person)
	deal.evenOut()
	const numbered = shuffled(groups, random).sort((a, b) => (deal.sizes[b] ?? 0) - (deal.sizes[a] ?? 0))
	return deal.colours.map((colour) => numbered.indexOf(colour))
}

/** The numbers below `count` in an order of chance. */
function shuffled(count: number, random: Random): number[] {
	const order = Array.from({ length: count }, (_, i) => i)
	for (let i = count - 1; i > 0; i--) {
		const other = Math.floor(random() * (i + 1))
		const [a, b] = [order[i] ?? i, order[other] ?? other]
		order[i] = b
		order[other] = a
	}
	return order
}

/** The piece of the first and the one of the second division somebody belongs to. */
type Ends = readonly [number, number]

/** Cuts parts into pieces, numbered without a gap. */
function endsInPieces(order: readonly number[], first: Parts, second: Parts, groups: number): Ends[] {
	const numbers = new Map<string, number>()
	const counts = new Map<string, number>()
	const pieceOf = (part: string) => {
		const before = counts.get(part) ?? 0
		counts.set(part, before + 1)
		const piece = `${part}/${Math.floor(before / groups)}`
		const number = numbers.get(piece) ?? numbers.size
		numbers.set(piece, number)
		return number
	}
	const ends = new Array<Ends>(order.length).fill([0, 0])
	for (const person of order) ends[person] = [pieceOf(`first/${first[person]}`), pieceOf(`second/${second[person]}`)]
	return ends
}

/** A deal under way: no piece has two people of one colour, as a group is called here. */
class Deal {
	/** person -> colour */
	readonly colours: number[]
	/** colour -> how many people have it */
	readonly sizes: number[]
	/** piece -> colour -> the person of the piece who has it */
	readonly #holders: Map<number, number>[]
	readonly #ends: readonly Ends[]

	constructor(ends: readonly Ends[], groups: number) {
		this.#ends = ends
		this.colours = ends.map(() => 0)
		this.sizes = new Array<number>(groups).fill(0)
		const pieces = ends.reduce((most, [one, other]) => Math.max(most, one + 1, other + 1), 0)
		this.#holders = Array.from({ length: pieces }, () => new Map())
	}

	/** Gives a person the colour that fewest people have and both their pieces lack; if there is none, one is made free. */
	seat(person: number): void {
		const [one, other] = this.#ends[person] ?? [0, 0]
		const rarestFirst = this.sizes.map((_, colour) => colour).sort((a, b) => this.#size(a) - this.#size(b))
		const lackedByOne = rarestFirst.filter((colour) => !this.#holders[one]?.has(colour))
		const lackedByOther = rarestFirst.filter((colour) => !this.#holders[other]?.has(colour))
		const common = lackedByOne.find((colour) => lackedByOther.includes(colour))
		const colour = common ?? lackedByOne[0] ?? 0
		// The path does not end at `one`: it would come there by somebody of this colour, which `one` lacks.
		if (common === undefined) this.#exchange(this.#path(other, colour, lackedByOther[0] ?? 0))
		this.#give(person, colour)
	}

	/** Exchanges colours until each is had by as many people as any other, or by one more or fewer. */
	evenOut(): void {
		for (;;) {
			const [most, fewest] = [Math.max(...this.sizes), Math.min(...this.sizes)]
			if (most - fewest < 2) return
			this.#exchange(this.#surplus(this.sizes.indexOf(most), this.sizes.indexOf(fewest)))
		}
	}

	/** A path with one person more of colour `many` than of `few`: there is one if more people have it. */
	#surplus(many: number, few: number): Path {
		for (const [piece, holders] of this.#holders.entries()) {
			if (holders.has(few) || !holders.has(many)) continue
			const path = this.#path(piece, many, few)
			if (path.people.length % 2 === 1) return path
		}
		throw new Error('More people have one colour than another, but no path begins and ends with it')
	}

	/** Everybody one gets to from a piece by somebody of colour `first`, then one of `second`, and so on; the piece lacks `second`. */
	#path(from: number, first: number, second: number): Path {
		const people: number[] = []
		let piece = from
		for (;;) {
			const person = this.#holders[piece]?.get(people.length % 2 === 0 ? first : second)
			if (person === undefined) return { people, colours: [first, second] }
			people.push(person)
			const [one, other] = this.#ends[person] ?? [0, 0]
			piece = piece === one ? other : one
		}
	}

	#exchange({ people, colours: [first, second] }: Path): void {
		const before = people.map((person) => this.#take(person))
		for (const [i, person] of people.entries()) this.#give(person, before[i] === first ? second : first)
	}

	#give(person: number, colour: number): void {
		this.colours[person] = colour
		this.sizes[colour] = this.#size(colour) + 1
		for (const piece of this.#ends[person] ?? []) this.#holders[piece]?.set(colour, person)
	}

	#take(person: number): number {
		const colour = this.colours[person] ?? 0
		this.sizes[colour] = this.#size(colour) - 1
		for (const piece of this.#ends[person] ?? []) this.#holders[piece]?.delete(colour)
		return colour
	}

	#size = (colour: number) => this.sizes[colour] ?? 0
}

/** People who have two colours by turns. */
interface Path {
	readonly people: readonly number[]
	readonly colours: readonly [number, number]
}
