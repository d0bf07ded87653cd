import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { NowPlaying } from '../../../shared/agenda/nowPlaying.ts'
import { nextScene, playsOf, readPlay } from '../../../shared/blocks/scenes/index.ts'
import { actorsOf, findActor } from '../../../shared/registry/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import { derived } from '../../sync/derived.ts'
import { allOf } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { playWallTexts } from './texts.ts'

/** What comes behind a scene that is over: the next one with its place, and behind the last one what the agenda has next. */
export function useNextOf(
	plenum: Y.Doc,
	{ play, scene }: NowPlaying,
): { readonly isLast: boolean; readonly what: string } {
	const texts = useTexts(playWallTexts)
	const { step } = useNow()
	const steps = useSteps()
	const [id, number, of] = [scene?.id, scene?.number ?? 0, scene?.of ?? 0]
	const next = useValue(
		useMemo(
			() =>
				derived([playsOf(plenum), actorsOf(plenum)].map(allOf), () => {
					const prepared = readPlay(plenum, play)
					// What lies where this device cannot read it was told by its number alone.
					if (!prepared) return number < of ? { number: number + 1, place: '' } : undefined
					const found = nextScene(prepared, id)
					const at = prepared.scenes.findIndex((each) => each.id === found?.id)
					const place = found?.lane === undefined ? '' : (findActor(plenum, found.lane)?.name.trim() ?? '')
					return found && { number: at + 1, place }
				}),
			[plenum, play, id, number, of],
		),
	)
	if (next) return { isLast: false, what: texts.nextScene(next.number, next.place) }
	const at = steps.findIndex((each) => each.id === step?.id && each.conducts === 'play')
	return { isLast: true, what: (at >= 0 && steps[at + 1]?.title) || texts.debriefing }
}
