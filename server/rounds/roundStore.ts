import { type RoundSettings, roundLimits } from '../../shared/rounds/index.ts'
import {
	type Agreed,
	type Card,
	type Contribution,
	type Figures,
	type Hand,
	itemOf,
	type KeptRound,
	type RoundKey,
	readContribution,
	readKeptRound,
} from './kept.ts'
import { handIn, handOf, handsIn, keptIn, type Laid, laidAs, laidIn, laidRow, rowOf, saysOther } from './rows.ts'
import type { Decision, Reading, Row, Shelf } from './shelf.ts'

/** What became of a contribution. */
type Outcome =
	/** it waits for the reveal */
	| { readonly is: 'kept' }
	/** it belongs onto the board now */
	| { readonly is: 'due'; readonly as: Laid }
	/** it has been laid before */
	| { readonly is: 'laid'; readonly as: Laid }
	/** a ballot that comes after the count, or other words for a card that has been laid */
	| { readonly is: 'over' }
	/** this session has handed in as much as one may */
	| { readonly is: 'full' }
	/** the round was begun under another agreement than the caller knows: look again */
	| { readonly is: 'agreedOtherwise' }

/**
 * Keeps what people hand in, outside every document, until it is revealed. Nothing in it tells a time or an order, and
 * of people only what the round promised to show: rows are found by names made of a session's token (see `Hand`).
 *
 * Each verb is one transaction. Writing verbs resolve once on disk and refuse `storageAway` if that cannot be; then
 * nothing has changed. A row that is damaged is passed over.
 */
export interface RoundStore {
	/** A round in which somebody has handed something in. */
	find(at: RoundKey): KeptRound | undefined
	/** What a session has handed in and may still change, its own and what it entered for others. */
	mine(at: RoundKey, session: string): { other: string; contribution: Contribution }[]
	figures(at: RoundKey): Figures

	/**
	 * Takes a contribution in, in place of the session's former one of the same item. The first one fixes what is agreed.
	 * Late cards, and those of a round that is not hidden, are only counted: the caller lays them, and says so by `noteLaid`.
	 */
	keep(at: RoundKey, agreed: Agreed, hand: Hand, contribution: Contribution): Promise<Outcome>
	/** A card that was due could not be laid: it does not count against its hand. */
	uncount(at: RoundKey, hand: Hand): Promise<void>
	/** Takes a card back, whether it was there or not. False if it has been laid, or is just about to be. */
	takeBack(at: RoundKey, session: string, card: string): Promise<boolean>
	/** Cards lie on the board: the same ones again are not laid again, even if somebody removed them there. */
	noteLaid(at: RoundKey, cards: readonly Card[], as: Laid): Promise<void>

	/** From now on nothing is taken in; tells what there is to be revealed. Closing again tells the same. */
	close(at: RoundKey, agreed: Agreed): Promise<{ round: KeptRound; kept: Gathered[]; damaged: number }>
	/** All of a closed round lies on the board: it is forgotten here, up to the ids of the cards. Late ones count anew. */
	finish(at: RoundKey): Promise<void>

	end(): Promise<void>
}

export interface Gathered {
	readonly forOther: boolean
	readonly contribution: Contribution
}

export function createRoundStore(shelf: Shelf): RoundStore {
	const find = (now: Reading, at: RoundKey) => readKeptRound(now.get(rowOf(at)))

	function figures(now: Reading, at: RoundKey): Figures {
		const round = find(now, at)
		const laid = now.rows(laidIn(at))
		if (round?.state === 'revealed') {
			const late = laid.filter(({ value }) => laidAs(value) === 'late').length
			return { ...round.figures, contributions: round.figures.contributions + late }
		}
		const kept = now.rows(keptIn(at)).map(({ key }) => handOf(at, key))
		const hands = now.rows(handsIn(at)).map(({ key, value }) => ({ ...handOf(at, key), cards: Number(value) }))
		const cardsForOthers = hands.filter(({ other }) => other).reduce((sum, { cards }) => sum + cards, 0)
		return {
			contributions: kept.length + laid.length,
			people: new Set([...kept, ...hands].map(({ session, other }) => `${session}/${other}`)).size,
			forOthers: kept.filter(({ other }) => other).length + cardsForOthers,
		}
	}

	function keep(now: Reading, at: RoundKey, agreed: Agreed, hand: Hand, contribution: Contribution): Decision<Outcome> {
		const round = find(now, at)
		if (round && !isSame(round.agreed, agreed)) return { answer: { is: 'agreedOtherwise' } }
		const { state } = round ?? { state: 'open' }
		const begun = round ? [] : [{ key: rowOf(at), value: JSON.stringify({ agreed, state }) }]
		if (contribution.is === 'card') {
			const laid = now.get(`${laidIn(at)}${contribution.card.id}`)
			if (laid !== undefined)
				return { answer: saysOther(laid, contribution.card) ? { is: 'over' } : { is: 'laid', as: laidAs(laid) } }
			if (state !== 'open') return due(now, at, hand, 'late')
			if (isShownAtOnce(agreed.settings)) return due(now, at, hand, 'shown', begun)
		} else if (state !== 'open') return { answer: { is: 'over' } }

		const item = itemOf(contribution)
		const key = `${handIn(keptIn(at), hand)}${item}`
		const own = now.rows(`${keptIn(at)}${hand.session}/`)
		const before = own.filter((row) => row.key.endsWith(`/${item}`) && (contribution.is === 'card' || row.key === key))
		if (before.length === 0 && own.length >= mostFor(hand)) return { answer: { is: 'full' } }
		return {
			answer: { is: 'kept' },
			remove: before.map((row) => row.key),
			put: [...begun, { key, value: JSON.stringify(contribution) }],
		}
	}

	/** Only how many a hand has given is kept, not which: cards of one hand cannot be told from the others. */
	function due(now: Reading, at: RoundKey, hand: Hand, as: Laid, begun: Row[] = []): Decision<Outcome> {
		const key = handIn(handsIn(at), hand)
		const given = Number(now.get(key) ?? 0)
		if (given >= mostFor(hand)) return { answer: { is: 'full' } }
		return { answer: { is: 'due', as }, put: [...begun, { key, value: String(given + 1) }] }
	}

	return {
		find: (at) => find(shelf, at),
		mine(at, session) {
			const round = find(shelf, at)
			if (!round) return []
			return shelf.rows(`${keptIn(at)}${session}/`).flatMap(({ key, value }) => {
				const contribution = readContribution(round.agreed.settings, value)
				return contribution ? [{ other: handOf(at, key).other, contribution }] : []
			})
		},
		figures: (at) => figures(shelf, at),

		keep: (at, agreed, hand, contribution) => shelf.decide((now) => keep(now, at, agreed, hand, contribution)),
		uncount: (at, hand) =>
			shelf.decide((now) => {
				const key = handIn(handsIn(at), hand)
				const given = Number(now.get(key) ?? 0)
				if (given > 1) return { answer: undefined, put: [{ key, value: String(given - 1) }] }
				return { answer: undefined, remove: [key] }
			}),
		takeBack: (at, session, card) =>
			shelf.decide<boolean>((now) => {
				const isOpen = (find(now, at)?.state ?? 'open') === 'open'
				if (!isOpen || now.get(`${laidIn(at)}${card}`) !== undefined) return { answer: false }
				const own = now.rows(`${keptIn(at)}${session}/`).filter(({ key }) => key.endsWith(`/${card}`))
				return { answer: true, remove: own.map(({ key }) => key) }
			}),
		noteLaid: (at, cards, as) =>
			shelf.decide((now) => ({
				answer: undefined,
				put: cards.map((card) => laidRow(at, card, as)).filter(({ key }) => now.get(key) === undefined),
			})),

		close: (at, agreed) =>
			shelf.decide((now) => {
				const before: KeptRound = find(now, at) ?? { agreed, state: 'open' }
				const round: KeptRound = before.state === 'open' ? { ...before, state: 'closed' } : before
				const rows = now.rows(keptIn(at))
				const kept = rows.flatMap(({ key, value }): Gathered[] => {
					const contribution = readContribution(round.agreed.settings, value)
					return contribution ? [{ forOther: handOf(at, key).other !== '', contribution }] : []
				})
				return {
					answer: { round, kept, damaged: rows.length - kept.length },
					put: round === before ? [] : [{ key: rowOf(at), value: JSON.stringify(round) }],
				}
			}),
		finish: (at) =>
			shelf.decide((now) => {
				const round = find(now, at)
				if (round?.state !== 'closed') return { answer: undefined }
				const { agreed } = round
				const kept = now.rows(keptIn(at))
				const late = now.rows(laidIn(at)).filter(({ value }) => laidAs(value) === 'late').length
				const all = figures(now, at)
				const revealed = { agreed, state: 'revealed', figures: { ...all, contributions: all.contributions - late } }
				const cards = kept.flatMap(({ value }) => {
					const contribution = readContribution(agreed.settings, value)
					return contribution?.is === 'card' ? [contribution.card] : []
				})
				return {
					answer: undefined,
					remove: [...kept, ...now.rows(handsIn(at))].map(({ key }) => key),
					put: [
						{ key: rowOf(at), value: JSON.stringify(revealed) },
						...cards.map((card) => laidRow(at, card, 'shown')),
					],
				}
			}),

		end: () => shelf.close(),
	}
}

const isSame = (a: Agreed, b: Agreed) => JSON.stringify(a) === JSON.stringify(b)
const isShownAtOnce = (settings: RoundSettings) => settings.kind === 'cards' && !settings.hidden

/** Whoever enters cards for a hall without devices writes for many. */
const mostFor = ({ other }: Hand) => (other === '' ? roundLimits.cards : 20 * roundLimits.cards)
