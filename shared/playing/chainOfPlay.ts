import type * as Y from 'yjs'
import { chainOf, findChainStep, personLane, phasesOf, usualPhases } from '../blocks/chain/index.ts'
import { type Feedback, hasBegun, type Play, readPlay, type Scene, saidOf } from '../blocks/scenes/index.ts'
import { findActor, type Term, wordKey } from '../registry/index.ts'

/** More of what observers miss is not laid into the person's lane: it is to be read. */
export const mostExperiences = 120

/** A part of the way a scene can belong to. */
export interface ScenePhase {
	readonly id: string
	readonly label: string
}

/** A scene as a step of a chain. */
export interface SceneStep {
	/** id of the scene */
	readonly scene: string
	/** id of its phase */
	readonly phase: string
	/** id of the actor; undefined where the station is open, or gone */
	readonly lane: string | undefined
	readonly text: string
	readonly round: string | undefined
	/** what observers missed, each wording once: what the person experiences there */
	readonly missed: readonly Feedback[]
	/** how much they said altogether */
	readonly cards: number
	/** whether it was ever played; what was only prepared is no way that somebody went */
	readonly isPlayed: boolean
	/** whether the chain has it already */
	readonly isInChain: boolean
	/** whether it becomes a step, or is one: as people chose; else what was played */
	readonly isTaken: boolean
}

/** What becomes of the scenes of a play, before anything is written. */
export interface ChainOfPlay {
	/** id of the chain they were taken into before, if it is still there */
	readonly chain: string | undefined
	readonly phases: readonly ScenePhase[]
	/** in the order of the chain: by phase, then as they were played */
	readonly steps: readonly SceneStep[]
	/** how often the person changes from one organisation to another, in what is taken */
	readonly handovers: number
}

/** Scene id -> id of the phase people put it into; what is not named goes by the scene, and then by its place on the way. */
export type PhaseChoice = Readonly<Record<string, string>>

/** Scene id -> whether people want it in the chain; what is not named goes by whether it was played. */
export type SceneChoice = Readonly<Record<string, boolean>>

/** The step of a chain that a scene becomes: whoever takes it over makes the same one. */
export const idOfStep = (scene: string) => `scene-${scene}`

/** What the scenes of a play would become, or have; undefined if there is no such play. */
export function chainOfPlay(
	doc: Y.Doc,
	id: string,
	locale: keyof Term,
	chosen: PhaseChoice = {},
	wanted: SceneChoice = {},
): ChainOfPlay | undefined {
	const play = readPlay(doc, id)
	if (!play) return undefined
	const chain = play.chain !== undefined && chainOf(doc, play.chain) ? play.chain : undefined
	const phases =
		chain === undefined
			? Object.entries(usualPhases).map(([phase, label]) => ({ id: phase, label: label[locale] }))
			: phasesOf(doc, chain).map((phase) => ({ id: phase.id, label: phase.label }))
	const steps = stepsOf(doc, play, { chain, phases, chosen, wanted })
	const taken = steps.filter(({ isTaken }) => isTaken)
	const changes = taken.filter((step, i) => i > 0 && step.lane !== taken[i - 1]?.lane)
	return { chain, phases, steps, handovers: changes.length }
}

function stepsOf(
	doc: Y.Doc,
	{ scenes }: Play,
	{
		chain,
		phases,
		chosen,
		wanted,
	}: Pick<ChainOfPlay, 'chain' | 'phases'> & { readonly chosen: PhaseChoice; readonly wanted: SceneChoice },
): SceneStep[] {
	const said = saidOf(doc, scenes)
	const rank = new Map(phases.map(({ id }, i) => [id, i]))
	let left = mostExperiences
	const steps = scenes.map((scene, i): SceneStep => {
		const cards = said.get(scene.id) ?? []
		const isPlayed = hasBegun(scene)
		const isInChain = chain !== undefined && findChainStep(doc, chain, idOfStep(scene.id)) !== undefined
		const isTaken = isInChain || (Object.hasOwn(wanted, scene.id) ? wanted[scene.id] === true : isPlayed)
		const missed = eachOnce(cards.filter(({ question }) => question === 'missing')).slice(0, isTaken ? left : 0)
		left -= missed.length
		return {
			scene: scene.id,
			phase: phaseOf(scene, i, scenes.length, phases, chosen),
			lane: laneOf(doc, scene),
			text: scene.text,
			round: scene.round,
			missed,
			cards: cards.length,
			...{ isPlayed, isInChain, isTaken },
		}
	})
	// Sorting is stable: within a phase it stays as it was played.
	return steps.sort((a, b) => (rank.get(a.phase) ?? 0) - (rank.get(b.phase) ?? 0))
}

/** Nobody but a person can be called as the person's lane is. */
function laneOf(doc: Y.Doc, { lane }: Scene): string | undefined {
	return lane !== undefined && lane !== personLane && findActor(doc, lane) ? lane : undefined
}

function phaseOf(
	{ id, phase }: Scene,
	at: number,
	count: number,
	phases: readonly ScenePhase[],
	chosen: PhaseChoice,
): string {
	const wanted = [Object.hasOwn(chosen, id) ? chosen[id] : undefined, phase]
	const known = wanted.find((each) => phases.some((other) => other.id === each))
	// As evenly as it goes, the first scene in the first phase.
	return known ?? phases[Math.floor((at * phases.length) / count)]?.id ?? phases[0]?.id ?? ''
}

const eachOnce = (cards: readonly Feedback[]): Feedback[] =>
	[...new Map(cards.toReversed().map((card) => [wordKey(card.text), card])).values()].reverse()
