import type * as Y from 'yjs'
import {
	addChainStep,
	changeChainStep,
	createChain,
	findChainStep,
	handoversOf,
	personLane,
	stepsMap,
} from '../blocks/chain/index.ts'
import { placedBlocks } from '../blocks/index.ts'
import { changePlay, readPlay } from '../blocks/scenes/index.ts'
import { boardsOf, renameBoard } from '../board/boards.ts'
import { recordsOf } from '../board/records.ts'
import { command } from '../lib/command.ts'
import { isBack } from '../lib/entries.ts'
import { type Random, seededRandom } from '../lib/random.ts'
import { shortDigest } from '../lib/shortDigest.ts'
import { addBoardWith } from '../methods/methodBoard.ts'
import { serviceChain } from '../methods/service-chain/index.ts'
import { changeHandover, findCase, type Term } from '../registry/index.ts'
import { chainOfPlay, idOfStep, type PhaseChoice, type SceneChoice, type SceneStep } from './chainOfPlay.ts'

/** Words of an observer as what the person meets with: without it they read as if it were there. */
const missing = { de: (words: string) => `Es fehlt: ${words}`, en: (words: string) => `Missing: ${words}` }

/** What the board of such a chain is called, before the name of the person. */
const boardName: Term = { de: 'Kette', en: 'Chain' }

/*
 * Everything made here goes by an id that follows from what it is made of: whoever takes the scenes over again, or at the same
 * moment, makes the same entries.
 */
const idOfChain = (play: string) => `play-${play}`
const idOfExperience = (card: string) => `missed-${card}`

/**
 * Makes the current way of a service chain of the scenes of a play, of those that were played unless people chose others: a step for each in its order, in the lane of its
 * organisation, which keeps the round of its feedback; handovers come about where the lane changes and are unclear, and what observers missed
 * is what the person experiences. Again it adds what came to it since, brings back what was deleted, and leaves what people
 * have changed. The chain gets a board if it lies on none. Gives chain and board; undefined if there is no such play.
 */
export const scenesToChain = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		{
			locale,
			phases: chosen = {},
			scenes: wanted = {},
		}: { readonly locale: keyof Term; readonly phases?: PhaseChoice; readonly scenes?: SceneChoice },
		random: Random = Math.random,
	): { readonly chain: string; readonly board: string } | undefined => {
		const play = readPlay(doc, id)
		const planned = chainOfPlay(doc, id, locale, chosen, wanted)
		if (!play || !planned) return undefined
		const taken = planned.steps.filter(({ isTaken }) => isTaken)
		const told = play.case === undefined ? undefined : findCase(doc, play.case)
		const person = told?.person.split(',')[0]?.trim() || told?.title.trim() || ''
		const about = { person, targetGroup: told?.title ?? '', needs: [] }
		const chain =
			planned.chain ?? createChain(doc, { method: serviceChain.id, locale, ...about, id: idOfChain(id) }, random)
		changePlay(doc, id, { chain })
		const fresh = taken.flatMap((step, i) =>
			enterStep(doc, chain, step, { later: taken.slice(i + 1), locale }) ? [idOfStep(step.scene)] : [],
		)
		leaveUnclear(doc, chain, new Set(fresh))
		return { chain, board: boardWith(doc, chain, `${boardName[locale]} ${person}`.trim(), locale) }
	},
)

/** Enters a scene as a step, with what was missed there; gives whether the step is new. */
function enterStep(
	doc: Y.Doc,
	chain: string,
	step: SceneStep,
	{ later, locale }: { later: readonly SceneStep[]; locale: keyof Term },
): boolean {
	const { scene, lane, text, round, missed } = step
	const id = idOfStep(scene)
	const steps = stepsMap(doc, chain)
	if (!steps) return false
	const isNew = !isBack(steps, id)
	if (isNew) {
		// A scene that was inserted later comes before the step of the next one.
		const next = later.map((each) => findChainStep(doc, chain, idOfStep(each.scene))).find((each) => each !== undefined)
		const before = next?.phase === step.phase ? { before: next.id } : {}
		addChainStep(doc, chain, { state: 'actual', phase: step.phase, lane, text, ...before }, undefined, id)
	}
	if (round !== undefined) changeChainStep(doc, chain, id, { round })
	const phase = findChainStep(doc, chain, id)?.phase ?? step.phase
	for (const { id: card, text: words } of missed) {
		const own = idOfExperience(card)
		if (isBack(steps, own)) continue
		addChainStep(doc, chain, { state: 'actual', phase, lane: personLane, text: missing[locale](words) }, undefined, own)
	}
	return isNew
}

/** What becomes of the person between two stations was not played: the handovers of new steps are unclear until people say more. */
function leaveUnclear(doc: Y.Doc, chain: string, fresh: ReadonlySet<string>): void {
	for (const { key, from, to, rating } of handoversOf(doc, chain, 'actual'))
		if (rating === undefined && (fresh.has(from) || fresh.has(to))) changeHandover(doc, key, { rating: 'unclear' })
}

/** The board the chain lies on, or a new one; whoever adds it at the same moment adds the same, with the same sheet on it. */
function boardWith(doc: Y.Doc, chain: string, name: string, locale: keyof Term): string {
	const boards = new Set(boardsOf(doc).map(({ id }) => id))
	const placed = placedBlocks(doc).find((each) => each.block === 'chain' && each.id === chain && boards.has(each.board))
	if (placed) return placed.board
	const board = freeBoardId(doc, chain)
	const random = seededRandom(Number.parseInt(shortDigest(board).slice(0, 6), 36))
	addBoardWith(doc, serviceChain, { block: 'chain', id: chain }, { locale, filled: true, board, random })
	renameBoard(doc, board, name)
	return board
}

/** What lies in the trash, or what people have taken the chain off, keeps its id. */
function freeBoardId(doc: Y.Doc, chain: string): string {
	const taken = recordsOf(doc)
	for (let n = 1; ; n++) {
		const id = `page:${chain}-${n}`
		if (!taken.has(id)) return id
	}
}
