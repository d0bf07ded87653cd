import type * as Y from 'yjs'
import { type Feedback, laidFeedback } from './feedback.ts'
import { readPlay } from './play.ts'
import type { Scene } from './scene.ts'
import { listPlays } from './stored.ts'

/** What observers said of each scene: on cards of its round, and what came with it. Scene id -> what was said. */
export function saidOf(doc: Y.Doc, scenes: readonly Scene[]): ReadonlyMap<string, readonly Feedback[]> {
	const laid = laidFeedback(doc, new Set(scenes.flatMap(({ round }) => round ?? [])))
	return new Map(scenes.map(({ id, round, kept }) => [id, [...kept, ...(laid.get(round ?? '') ?? [])]]))
}

/** The same for rounds, whichever play they belong to: what a step of a chain asks, which keeps the round of its scene. */
export function saidInRounds(doc: Y.Doc, rounds: readonly string[]): ReadonlyMap<string, readonly Feedback[]> {
	const wanted = new Set(rounds)
	if (wanted.size === 0) return new Map()
	const laid = laidFeedback(doc, wanted)
	const kept = new Map<string, Feedback[]>()
	const plays = listPlays(doc).sort((a, b) => (a.id < b.id ? -1 : 1))
	for (const scene of plays.flatMap(({ id }) => readPlay(doc, id)?.scenes ?? [])) {
		if (scene.round === undefined || !wanted.has(scene.round)) continue
		kept.set(scene.round, [...(kept.get(scene.round) ?? []), ...scene.kept])
	}
	return new Map([...wanted].map((round) => [round, [...(kept.get(round) ?? []), ...(laid.get(round) ?? [])]]))
}
