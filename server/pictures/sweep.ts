import type { Clock } from '../../shared/lib/clock.ts'
import { namesIn } from './namesIn.ts'
import type { Pictures } from './pictures.ts'

const hour = 3_600_000
const day = 24 * hour

/** Times of the sweep in milliseconds. Within the grace a device that was away may come back with what names a picture. */
const sweepTimes = { first: hour, every: day, grace: 30 * day } as const

interface SweepOptions {
	pictures: Pick<Pictures, 'workshops' | 'unusedSince' | 'touch' | 'drop'>
	/** Everything of a workshop in which pictures are named, as Yjs updates (V1): earlier versions first, what there is now last. */
	states: (workshop: string) => AsyncIterable<Uint8Array>
	clock: Clock
	/** Tells the operator's log how many went. */
	report: (event: 'picturesSwept' | 'picturesNotSwept', details: object) => void
}

/**
 * Removes pictures that nothing names any more, an hour after the start and every day: no document, and no version that is
 * kept. What was handed in, or seen in use, within the grace stays in any case. The returned function ends it.
 */
export function sweepPictures({ pictures, states, clock, report }: SweepOptions): () => void {
	let cancel = () => {}
	let ended = false

	async function sweepWorkshop(workshop: string): Promise<void> {
		const unseen = new Set(await pictures.unusedSince(workshop, clock.now() - sweepTimes.grace))
		const seen: string[] = []
		if (unseen.size === 0) return
		for await (const state of states(workshop)) {
			for (const name of await namesIn(state)) if (unseen.delete(name)) seen.push(name)
			if (unseen.size === 0 || ended) break
		}
		if (ended) return
		const bytes = await pictures.drop(workshop, [...unseen])
		await pictures.touch(workshop, seen, clock.now())
		if (unseen.size > 0) report('picturesSwept', { workshop, pictures: unseen.size, bytes })
	}

	async function sweep(): Promise<void> {
		for (const workshop of await pictures.workshops()) {
			if (ended) return
			// One that cannot be read keeps its pictures.
			await sweepWorkshop(workshop).catch((err: unknown) => report('picturesNotSwept', { workshop, err }))
		}
	}

	function next(): void {
		sweep()
			.catch((err: unknown) => report('picturesNotSwept', { err }))
			.finally(() => {
				if (!ended) cancel = clock.after(sweepTimes.every, next)
			})
	}

	cancel = clock.after(sweepTimes.first, next)
	return () => {
		ended = true
		cancel()
	}
}
