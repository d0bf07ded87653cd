import { useEffect } from 'react'
import { afterAsking } from '../../cases/asking.ts'
import type { Navigation } from '../../navigation/navigation.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { late } from '../../ui/late.ts'
import { hasHandedOverFile, takeHandedOverFile } from '../entrance/handover.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'

const opening = late(() => import('../savedFile/savedFile.ts'))

/** A workshop that was founded for a file begins with what stands in it, as soon as its rooms are there. */
export function useOpenedFile(workshop: string, { plenum, stage }: WorkshopRooms, { go }: Navigation): void {
	const isPlenumReady = useValue(plenum.ready)
	const isStageReady = useValue(stage.ready)
	const locale = useLocale()
	useEffect(() => {
		if (!isPlenumReady || !isStageReady || !hasHandedOverFile(workshop)) return
		void opening.fetch().then(({ casesIn, openFile }) => {
			const text = takeHandedOverFile(workshop)
			if (text === undefined) return
			afterAsking(casesIn(text), () => {
				const destination = openFile({ plenum: plenum.doc, stage: stage.doc }, text, locale)
				if (destination) go(destination)
			})
		})
	}, [workshop, plenum, stage, isPlenumReady, isStageReady, go, locale])
}
