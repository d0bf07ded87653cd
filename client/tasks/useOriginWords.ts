import { useCallback } from 'react'
import { methodHeadOf } from '../../shared/methods/heads.ts'
import type { TaskOrigin } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { foundKey } from './foundNow.ts'
import { usePlan } from './plan.ts'
import { taskTexts } from './texts.ts'

/** An origin as it is told. */
export interface OriginWords {
	/** the board it lies on, else the method */
	readonly where: string
	/** whether its place was on a board once and is not any more */
	readonly isGone: boolean
	/** what was found there: in today's words if it is found still, else as it was said then */
	readonly found?: { readonly title: string; readonly sentence: string; readonly isOfThen: boolean }
}

export function useOriginWords(): (origin: TaskOrigin) => OriginWords {
	const { boards, foundNow } = usePlan()
	const texts = useTexts(taskTexts)
	const locale = useLocale()
	return useCallback(
		({ method, place, found }) => {
			const board = place && boards[`${place.block}/${place.id}`]
			const now = place && found && foundNow.get(foundKey(place, found.key))
			const said = now ?? found
			return {
				where: board || (methodHeadOf(method)?.name[locale] ?? texts.unknownMethod),
				isGone: place !== undefined && board === undefined,
				...(said && { found: { title: said.title[locale], sentence: said.sentence[locale], isOfThen: !now } }),
			}
		},
		[boards, foundNow, texts, locale],
	)
}
