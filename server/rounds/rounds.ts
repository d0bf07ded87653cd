import { findRound } from '../../shared/agenda/index.ts'
import { assertNever } from '../../shared/lib/assertNever.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { Role } from '../../shared/links/role.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { type Attribution, readCardText, readMarks } from '../../shared/rounds/index.ts'
import { attributed, type Person } from './attributed.ts'
import { type Agreed, agreedIn, type Card, type Contribution, type Hand, type RoundKey } from './kept.ts'
import { refuseBeforeItsEnd, refuseStrangers } from './landing.ts'
import { Laying } from './laying.ts'
import { Reports } from './reports.ts'
import { Revealing } from './revealing.ts'
import type { RoundStore } from './roundStore.ts'
import type { Laid } from './rows.ts'
import type { Rooms, StageWriter } from './stageWriter.ts'

/** Who hands something in. */
export interface Giver {
	readonly person: Person
	readonly role: Role
	/** the moderation enters it for somebody without a device, under this name */
	readonly forOther?: string | undefined
	/** A name that only the holder of the session's token can make of this text, and that says nothing about either. */
	seal(text: string): string
}

interface NewCard {
	readonly id: string
	readonly text: string
	readonly column?: string | undefined
	/** the promise the person saw */
	readonly attribution: Attribution
}

interface NewBallot {
	readonly marks: unknown
	readonly attribution: Attribution
}

interface RoundsOptions {
	store: RoundStore
	rooms: Rooms
	stage: StageWriter
	clock: Clock
	/** cryptographic chance */
	random: Random
	/** Tells the operator's log: a word and its circumstances, no content. */
	report?: (event: string, details: object) => void
}

/** Collects what people hand in, keeps what is hidden until it is revealed, and lays it onto the board. */
export class Rounds {
	readonly #store: RoundStore
	readonly #rooms: Rooms
	readonly #reports: Reports
	readonly #laying: Laying
	readonly #revealing: Revealing
	/**
	 * The last ballot of each hand, under a name only its sender can make: who got no answer and asks again after the count
	 * is told that it counted. Not on disk, where nothing shall lead from a session to a ballot that was counted.
	 */
	readonly #takenIn = new Map<string, string>()

	constructor({ store, rooms, stage, clock, random, report = () => {} }: RoundsOptions) {
		this.#store = store
		this.#rooms = rooms
		this.#reports = new Reports({ store, stage, report })
		this.#laying = new Laying({ store, rooms, clock })
		this.#revealing = new Revealing({ store, rooms, reports: this.#reports, random, report })
	}

	/**
	 * Hands a card in, or changes it while it is hidden; `roundOver` afterwards. Refuses `notFound` for a round nobody began,
	 * `promiseChanged`, `malformed` if nothing is written on it or the round collects none, and `notAllowed` above the number
	 * one person has.
	 */
	async handInCard(at: RoundKey, giver: Giver, { id, text, column, attribution }: NewCard) {
		const words = readCardText(text)
		if (!words) throw new Refusal('malformed', 'there is nothing on the card')
		const contributionTo = ({ settings }: Agreed): Contribution => {
			if (settings.kind !== 'cards') throw new Refusal('malformed', 'this round collects no cards')
			const chosen = settings.columns.find((each) => each.id === column)
			const shown = attributed(settings.attribution, giver.person, giver.forOther)
			return { is: 'card', card: { id, text: words, ...(chosen && { column: chosen.id }), ...shown } }
		}
		return this.#handIn(at, giver, attribution, contributionTo)
	}

	/** Hands a ballot in, in place of the one before. Refuses as `handInCard`, and `roundOver` after the count. */
	async handInBallot(at: RoundKey, giver: Giver, { marks, attribution }: NewBallot) {
		const contributionTo = ({ settings }: Agreed): Contribution => {
			const read = settings.kind === 'cards' ? undefined : readMarks(settings, marks)
			if (!read) throw new Refusal('malformed', 'no ballot of this round')
			// Of other ballots only the sum is ever shown: whose they are is not even kept. People without a device have no name here.
			const isSigned = settings.kind === 'consensus' && giver.forOther === undefined
			const { by } = isSigned ? attributed(settings.attribution, giver.person) : {}
			// What was agreed binds organisations: whose voice it is, is kept where the round promised to tell.
			const { organisation } = giver.person
			const isBinding = isSigned && settings.attribution !== 'anonymous' && organisation !== ''
			return {
				...{ is: 'ballot', marks: read },
				...(by !== undefined && { by }),
				...(isBinding && { organisation }),
			}
		}
		return this.#handIn(at, giver, attribution, contributionTo)
	}

	/** Takes back a card that has not been laid. Refuses `roundOver` if it has. */
	async takeBack(at: RoundKey, giver: Giver, card: string): Promise<void> {
		if (!(await this.#store.takeBack(at, handOf(at, giver).session, card))) {
			throw new Refusal('roundOver', 'the card lies on the board')
		}
		if (await this.#store.find(at)) this.#reports.soon(at)
	}

	/** What the session has handed in and may still change. */
	async mine(at: RoundKey, giver: Giver) {
		// Whoever looks after a crash brings word of what the server could not report before it.
		if (await this.#store.find(at)) this.#reports.soon(at)
		return this.#store.mine(at, handOf(at, giver).session)
	}

	/** Lays everything onto the board; gives how much. Again does nothing more. Refuses `notAllowed` while its scene is played. */
	async reveal(at: RoundKey): Promise<number> {
		const agreed = await this.#agreed(at)
		await refuseBeforeItsEnd(this.#rooms, at, agreed)
		return this.#revealing.reveal(at, agreed)
	}

	/** What is asked in a round that somebody has handed something in; '' of others. */
	async about(at: RoundKey): Promise<string> {
		return (await this.#store.find(at))?.agreed.about ?? ''
	}

	/** Does what waits to be done together with other things. */
	async flush(): Promise<void> {
		await this.#laying.flush()
		await this.#reports.flush()
	}

	async #handIn(
		at: RoundKey,
		giver: Giver,
		seen: Attribution,
		contributionTo: (agreed: Agreed) => Contribution,
	): Promise<'hidden' | 'shown' | 'late'> {
		const agreed = await this.#agreed(at)
		await refuseStrangers(this.#rooms, at.workshop, agreed, giver)
		if (agreed.settings.attribution !== seen) {
			throw new Refusal('promiseChanged', `the round promises "${agreed.settings.attribution}"`)
		}
		const contribution = contributionTo(agreed)
		const hand = handOf(at, giver, contribution.is)
		const from = `${hand.session}/${hand.other}`
		const receipt = giver.seal(`${from}/${JSON.stringify(contribution)}`)
		const outcome = await this.#store.keep(at, agreed, hand, contribution)
		switch (outcome.is) {
			case 'kept':
				if (contribution.is === 'ballot') this.#remember(from, receipt)
				this.#reports.soon(at)
				return 'hidden'
			case 'due':
				if (contribution.is === 'card') await this.#lay(at, agreed, hand, contribution.card, outcome.as)
				this.#reports.soon(at)
				return outcome.as
			case 'laid':
				return outcome.as
			case 'over':
				if (this.#takenIn.get(from) === receipt) return 'hidden'
				throw new Refusal('roundOver', 'it has been revealed as it was')
			case 'full':
				throw new Refusal('notAllowed', 'one person has no more cards in this round')
			case 'agreedOtherwise':
				return this.#handIn(at, giver, seen, contributionTo)
			default:
				return assertNever(outcome)
		}
	}

	async #lay(at: RoundKey, agreed: Agreed, hand: Hand, card: Card, as: Laid): Promise<void> {
		try {
			await this.#laying.lay(at, agreed, card, as)
		} catch (reason) {
			// It will be sent again, and counted then.
			await this.#store.uncount(at, hand).catch(() => {})
			throw reason
		}
	}

	#remember(from: string, receipt: string): void {
		this.#takenIn.delete(from)
		this.#takenIn.set(from, receipt)
		const [oldest] = this.#takenIn.keys()
		if (this.#takenIn.size > mostReceipts && oldest !== undefined) this.#takenIn.delete(oldest)
	}

	/** What holds in a round: what the first one found, or what the room says until somebody is the first. */
	async #agreed({ workshop, round }: RoundKey): Promise<Agreed> {
		const kept = await this.#store.find({ workshop, round })
		if (kept) return kept.agreed
		const begun = await this.#rooms.read({ workshop, room: mainRooms.stage }, (stage) => findRound(stage, round))
		if (!begun) throw new Refusal('notFound', 'no such round')
		return agreedIn(begun)
	}
}

/** As many ballots as some full halls give in one evening. */
const mostReceipts = 5_000

function handOf({ workshop, round }: RoundKey, { seal, forOther }: Giver, is = ''): Hand {
	const place = `${workshop}/${round}`
	return { session: seal(place), other: forOther === undefined ? '' : seal(`${place}/${is}/${forOther}`) }
}
