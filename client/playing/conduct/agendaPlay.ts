import { useMemo } from 'react'
import type * as Y from 'yjs'
import { stepsOf } from '../../../shared/agenda/index.ts'
import { playsOf } from '../../../shared/blocks/scenes/index.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import { playingOf, playOf } from '../../../shared/playing/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, keysOf } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { playToConduct } from './followAgenda.ts'

/** The play that the agenda conducts: the one that runs, else the one it is going to be. Undefined if there is none. */
export const useAgendaPlay = (stage: Y.Doc, plenum: Y.Doc): string | undefined =>
	useValue(
		useMemo(
			() =>
				derived(
					[...[playingOf(stage), stepsOf(stage), playsOf(plenum)].map(allOf), keysOf(recordsOf(plenum))],
					() => playOf(stage)?.id ?? playToConduct(stage, plenum),
				),
			[stage, plenum],
		),
	)
