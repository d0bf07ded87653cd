import { saysSame } from '../../shared/lib/keepSame.ts'
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
import { type Decision, damagedRows, type Reading, type Row, type RowStore } from './rowStore.ts'
import {
	handIn,
	handOf,
	handRows,
	keptRows,
	type Laid,
	laidAs,
	laidRow,
	laidRows,
	roundRow,
	saysOther,
} from './rows.ts'

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
 * Each verb is one transaction. All refuse `storageAway` while the disk cannot be used; writing verbs resolve once on disk,
 * and after a refusal may be done again. A row that is damaged is passed over.
 */
export interface RoundStore {
	/** A round in which somebody has handed something in. */
	find(at: RoundKey): Promise<KeptRound | undefined>
	/** What a session has handed in and may still change, its own and what it entered for others. */
	mine(at: RoundKey, session: string): Promise<{ other: string; contribution: Contribution }[]>
	/** How far a round is: its row, if there is one, and how much was handed in. */
	standing(at: RoundKey): Promise<{ round: KeptRound | undefined; figures: Figures }>

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

	/** A round that was revealed on another server, and how much was handed in there: nothing more is taken in. */
	takeOver(at: RoundKey, agreed: Agreed, figures: Figures): Promise<void>

	/** Removes everything that was ever handed in in a workshop. */
	erase(workshop: string): Promise<void>
	/** Whether the last change could be written. */
	health(): { ok: boolean; reason?: string }
	end(): Promise<void>
}

export interface Gathered {
	readonly forOther: boolean
	readonly contribution: Contribution
}

export function createRoundStore(rowStore: RowStore): RoundStore {
	const find = (now: Reading) => readKeptRound(now.get(roundRow))

	function figures(now: Reading): Figures {
		const round = find(now)
		const laid = now.rows(laidRows)
		if (round?.state === 'revealed') {
			const late = laid.filter(({ value }) => laidAs(value) === 'late').length
			return { ...round.figures, contributions: round.figures.contributions + late }
		}
		const kept = now.rows(keptRows).map(({ key }) => handOf(key))
		const hands = now.rows(handRows).map(({ key, value }) => ({ ...handOf(key), cards: Number(value) }))
		const cardsForOthers = hands.filter(({ other }) => other).reduce((sum, { cards }) => sum + cards, 0)
		return {
			contributions: kept.length + laid.length,
			people: new Set([...kept, ...hands].map(({ session, other }) => `${session}/${other}`)).size,
			forOthers: kept.filter(({ other }) => other).length + cardsForOthers,
		}
	}

	function keep(now: Reading, agreed: Agreed, hand: Hand, contribution: Contribution): Decision<Outcome> {
		const round = find(now)
		if (round && !saysSame(round.agreed, agreed)) return { answer: { is: 'agreedOtherwise' } }
		const { state } = round ?? { state: 'open' }
		const begun = round ? [] : [{ key: roundRow, value: JSON.stringify({ agreed, state }) }]
		if (contribution.is === 'card') {
			const laid = now.get(`${laidRows}${contribution.card.id}`)
			if (laid !== undefined)
				return { answer: saysOther(laid, contribution.card) ? { is: 'over' } : { is: 'laid', as: laidAs(laid) } }
			if (state !== 'open') return due(now, hand, 'late')
			if (isShownAtOnce(agreed.settings)) return due(now, hand, 'shown', begun)
		} else if (state !== 'open') return { answer: { is: 'over' } }

		const item = itemOf(contribution)
		const key = `${handIn(keptRows, hand)}${item}`
		const own = now.rows(`${keptRows}${hand.session}/`)
		const before = own.filter((row) => row.key.endsWith(`/${item}`) && (contribution.is === 'card' || row.key === key))
		if (before.length === 0 && own.length >= mostFor(hand)) return { answer: { is: 'full' } }
		return {
			answer: { is: 'kept' },
			remove: before.map((row) => row.key),
			put: [...begun, { key, value: JSON.stringify(contribution) }],
		}
	}

	/** Only how many a hand has given is kept, not which: cards of one hand cannot be told from the others. */
	function due(now: Reading, hand: Hand, as: Laid, begun: Row[] = []): Decision<Outcome> {
		const key = handIn(handRows, hand)
		const given = Number(now.get(key) ?? 0)
		if (given >= mostFor(hand)) return { answer: { is: 'full' } }
		return { answer: { is: 'due', as }, put: [...begun, { key, value: String(given + 1) }] }
	}

	return {
		find: async (at) => find(await rowStore.read(at)),
		async mine(at, session) {
			const now = await rowStore.read(at)
			const round = find(now)
			if (!round) return []
			return now.rows(`${keptRows}${session}/`).flatMap(({ key, value }) => {
				const contribution = readContribution(round.agreed.settings, value)
				return contribution ? [{ other: handOf(key).other, contribution }] : []
			})
		},
		async standing(at) {
			const now = await rowStore.read(at)
			return { round: find(now), figures: figures(now) }
		},

		keep: (at, agreed, hand, contribution) => rowStore.decide(at, (now) => keep(now, agreed, hand, contribution)),
		uncount: (at, hand) =>
			rowStore.decide(at, (now) => {
				const key = handIn(handRows, hand)
				const given = Number(now.get(key) ?? 0)
				if (given > 1) return { answer: undefined, put: [{ key, value: String(given - 1) }] }
				return { answer: undefined, remove: [key] }
			}),
		takeBack: (at, session, card) =>
			rowStore.decide<boolean>(at, (now) => {
				const isOpen = (find(now)?.state ?? 'open') === 'open'
				if (!isOpen || now.get(`${laidRows}${card}`) !== undefined) return { answer: false }
				const own = now.rows(`${keptRows}${session}/`).filter(({ key }) => key.endsWith(`/${card}`))
				return { answer: true, remove: own.map(({ key }) => key) }
			}),
		noteLaid: (at, cards, as) =>
			rowStore.decide(at, (now) => ({
				answer: undefined,
				put: cards.map((card) => laidRow(card, as)).filter(({ key }) => now.get(key) === undefined),
			})),

		close: (at, agreed) =>
			rowStore.decide(at, (now) => {
				const before: KeptRound = find(now) ?? { agreed, state: 'open' }
				const round: KeptRound = before.state === 'open' ? { ...before, state: 'closed' } : before
				const rows = now.rows(keptRows)
				const kept = rows.flatMap(({ key, value }): Gathered[] => {
					const contribution = readContribution(round.agreed.settings, value)
					return contribution ? [{ forOther: handOf(key).other !== '', contribution }] : []
				})
				return {
					answer: { round, kept, damaged: rows.length - kept.length + now.rows(damagedRows).length },
					put: round === before ? [] : [{ key: roundRow, value: JSON.stringify(round) }],
				}
			}),
		finish: (at) =>
			rowStore.decide(at, (now) => {
				const round = find(now)
				if (round?.state !== 'closed') return { answer: undefined }
				const { agreed } = round
				const kept = now.rows(keptRows)
				const late = now.rows(laidRows).filter(({ value }) => laidAs(value) === 'late').length
				const all = figures(now)
				const revealed = { agreed, state: 'revealed', figures: { ...all, contributions: all.contributions - late } }
				const cards = kept.flatMap(({ value }) => {
					const contribution = readContribution(agreed.settings, value)
					return contribution?.is === 'card' ? [contribution.card] : []
				})
				return {
					answer: undefined,
					remove: [...kept, ...now.rows(handRows), ...now.rows(damagedRows)].map(({ key }) => key),
					put: [{ key: roundRow, value: JSON.stringify(revealed) }, ...cards.map((card) => laidRow(card, 'shown'))],
				}
			}),

		takeOver: (at, agreed, figures) =>
			rowStore.decide(at, () => {
				const round: KeptRound = { agreed, state: 'revealed', figures }
				return { answer: undefined, put: [{ key: roundRow, value: JSON.stringify(round) }] }
			}),

		erase: (workshop) => rowStore.erase(workshop),
		health: () => rowStore.health(),
		end: () => rowStore.close(),
	}
}

const isShownAtOnce = (settings: RoundSettings) => settings.kind === 'cards' && !settings.hidden

/** Whoever enters cards for a hall without devices writes for many. */
const mostFor = ({ other }: Hand) => (other === '' ? roundLimits.cards : 20 * roundLimits.cards)
