import { useEffect, useRef, useState } from 'react'
import type { TLAnyShapeUtilConstructor } from 'tldraw'
import type { FindMethod } from '../../shared/blocks/index.ts'
import { systemClock } from '../../shared/lib/clock.ts'
import { usePictures } from '../pictures/PicturesContext.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useBoardWriter } from './protection/useBoardWriter.ts'
import { type BoardSession, type BoardSessionOptions, openBoardSession } from './session.ts'

/**
 * The canvas of the room around it, as long as the component is there; undefined until it is open. Give the same functions and
 * arrays every time: with others it begins anew.
 */
export function useBoardSession({
	findMethod,
	shapeUtils,
	mayWrite,
	mayPoint,
}: {
	findMethod: FindMethod
	shapeUtils: readonly TLAnyShapeUtilConstructor[]
} & Pick<BoardSessionOptions, 'mayWrite' | 'mayPoint'>): BoardSession | undefined {
	const { doc, history, presence } = useRoom()
	const pictures = usePictures()
	const writer = useBoardWriter()
	const firstWriter = useRef(writer)
	const [session, setSession] = useState<BoardSession>()
	useEffect(() => {
		const opened = openBoardSession({
			doc,
			history,
			presence,
			shapeUtils,
			clock: systemClock,
			random: Math.random,
			mayWrite,
			mayPoint,
			writer: firstWriter.current,
			findMethod,
			pictures,
		})
		setSession(opened)
		return () => {
			setSession(undefined)
			opened.close()
		}
	}, [doc, history, presence, shapeUtils, findMethod, pictures, mayWrite, mayPoint])
	return session
}
