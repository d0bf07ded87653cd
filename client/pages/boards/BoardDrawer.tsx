import { useEffect, useRef } from 'react'
import { useMethods } from '../../blocks/MethodsContext.ts'
import { type DrawBoard, OffScreen } from '../../board/OffScreen.tsx'
import { type BoardDrawerProps, type DrawnBoard, drawInTurn } from '../../documents/boardPictures.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { blockShapes } from './BoardStage.tsx'

/** Draws boards for a file, out of sight, as long as it is shown. If that breaks, the file goes without them. */
export function BoardDrawer(props: BoardDrawerProps) {
	return (
		<ErrorBoundary instead={() => <NotDrawn {...props} />}>
			<Drawing {...props} />
		</ErrorBoundary>
	)
}

function Drawing({ boards, most, tell, onDrawn }: BoardDrawerProps) {
	const findMethod = useMethods()
	const working = useRef<AbortController>(undefined)
	useEffect(() => () => working.current?.abort(), [])
	const begin = (draw: DrawBoard) => {
		working.current?.abort()
		const controller = new AbortController()
		working.current = controller
		const { signal } = controller
		const picture = async (board: string): Promise<DrawnBoard | undefined> => {
			const drawn = await draw(board, signal)
			if (!drawn) return undefined
			const { bytes, type, w, h, missing } = drawn
			return { file: { bytes, type, size: { width: w, height: h } }, isWhole: missing === 0 }
		}
		// What was called off is waited for by nobody.
		drawInTurn(boards, picture, { signal, tell, ...(most !== undefined && { most }) }).then(onDrawn, () => {})
	}
	return <OffScreen findMethod={findMethod} shapeUtils={blockShapes} onReady={begin} />
}

function NotDrawn({ boards, onDrawn }: BoardDrawerProps) {
	const isTold = useRef(false)
	useEffect(() => {
		if (isTold.current) return
		isTold.current = true
		onDrawn({ pictures: new Map(), lacking: boards.length })
	}, [boards, onDrawn])
	return null
}
