/** Who sits where, and what it costs that they sit together; told at once what a change would cost. */
export class Seating {
	/** sum of the weights of all pairs in one group */
	cost = 0
	readonly #seat: number[]
	readonly #weights: Float64Array
	/** group × person: what the person's pairs with everybody in that group weigh */
	readonly #near: Float64Array
	readonly #people: number

	/** `weights`: person × person, both ways, zero for oneself. */
	constructor(seat: readonly number[], groups: number, weights: Float64Array) {
		this.#seat = [...seat]
		this.#weights = weights
		this.#people = seat.length
		this.#near = new Float64Array(groups * seat.length)
		seat.forEach((group, person) => {
			this.#weigh(person, group, 1)
		})
		seat.forEach((group, person) => {
			this.cost += this.#nearness(person, group) / 2
		})
	}

	/** person -> group */
	get seat(): readonly number[] {
		return this.#seat
	}

	groupOf(person: number): number {
		return this.#seat[person] ?? 0
	}

	/** How much more it would cost if somebody sat in another group. */
	costOfMoving(person: number, to: number): number {
		return this.#nearness(person, to) - this.#nearness(person, this.groupOf(person))
	}

	/** How much more it would cost if two people of different groups changed places. */
	costOfSwapping(a: number, b: number): number {
		const together = this.#weights[a * this.#people + b] ?? 0
		return this.costOfMoving(a, this.groupOf(b)) + this.costOfMoving(b, this.groupOf(a)) - 2 * together
	}

	move(person: number, to: number): void {
		this.cost += this.costOfMoving(person, to)
		this.#weigh(person, this.groupOf(person), -1)
		this.#weigh(person, to, 1)
		this.#seat[person] = to
	}

	/** The same as two moves, in one pass. */
	swap(a: number, b: number): void {
		const [groupOfA, groupOfB] = [this.groupOf(a), this.groupOf(b)]
		this.cost += this.costOfSwapping(a, b)
		const [size, weights, near] = [this.#people, this.#weights, this.#near]
		for (let other = 0; other < size; other++) {
			const gain = (weights[b * size + other] ?? 0) - (weights[a * size + other] ?? 0)
			if (gain === 0) continue
			near[groupOfA * size + other] = (near[groupOfA * size + other] ?? 0) + gain
			near[groupOfB * size + other] = (near[groupOfB * size + other] ?? 0) - gain
		}
		this.#seat[a] = groupOfB
		this.#seat[b] = groupOfA
	}

	#nearness(person: number, group: number): number {
		return this.#near[group * this.#people + person] ?? 0
	}

	/** Adds a person to a group, or takes them out of it, for everybody's nearness. */
	#weigh(person: number, group: number, sign: 1 | -1): void {
		const [row, column] = [person * this.#people, group * this.#people]
		for (let other = 0; other < this.#people; other++) {
			const weight = this.#weights[row + other] ?? 0
			if (weight !== 0) this.#near[column + other] = (this.#near[column + other] ?? 0) + sign * weight
		}
	}
}
