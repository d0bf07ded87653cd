import { useEffect } from 'react'
import type * as Y from 'yjs'
import { showInLead } from '../../shared/agenda/index.ts'
import { systemClock } from '../../shared/lib/clock.ts'
import { useSessionState } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import { sightOf } from '../navigation/sight.ts'
import { tellEvery } from '../sync/whereabouts.ts'
import { useDevices } from './devices.ts'
import { boardOf, mayBeTold } from './place.ts'

const deeds = ['pointerdown', 'wheel', 'keydown'] as const

/**
 * Tells what this device shows of the board at `place`, as long as others follow; `doc` is the document in which that
 * board lies, `title` what it is called.
 */
export function useLeading(isLeading: boolean, place: string | undefined, doc: Y.Doc, title: string | undefined) {
	const devices = useDevices()
	const { doc: stage, mayModerate } = useStage()
	const { time } = useSessionState()
	useEffect(() => {
		if (isLeading && mayModerate && title !== undefined) showInLead(stage, title)
	}, [isLeading, mayModerate, stage, title])
	useEffect(() => {
		const shown = place === undefined ? undefined : boardOf(place)
		if (!isLeading || !shown || !mayBeTold(shown)) return
		// Of several windows of one person the one counts in which they are at work.
		let t = Math.round(time.now())
		const note = () => {
			t = Math.round(time.now())
		}
		let told = ''
		const tell = () => {
			const sight = sightOf(doc)
			if (sight?.board === shown.board && sight.w > 0 && sight.h > 0) {
				const v = [sight.x, sight.y, sight.w, sight.h].map(Math.round) as [number, number, number, number]
				// A view that has not changed is no news, whatever else is done meanwhile.
				if (told !== v.join()) devices.tell({ v, t })
				told = v.join()
			}
			cancel = systemClock.after(tellEvery(devices.people.get().length), tell)
		}
		let cancel = systemClock.after(0, tell)
		for (const deed of deeds) addEventListener(deed, note, { capture: true, passive: true })
		return () => {
			cancel()
			for (const deed of deeds) removeEventListener(deed, note, { capture: true })
			devices.tell({ v: undefined, t: undefined })
		}
	}, [devices, isLeading, place, doc, time])
}
