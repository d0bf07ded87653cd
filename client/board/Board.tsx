import { Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import {
	type Editor,
	type TLAnyShapeUtilConstructor,
	type TLPageId,
	type TLStateNodeConstructor,
	type TLUserPreferences,
	useTldrawUser,
} from 'tldraw'
import 'tldraw/tldraw.css'
import type { FindMethod } from '../../shared/blocks/index.ts'
import { useNow, useSessionState } from '../agenda/now.ts'
import { mayPoint } from '../agenda/pointing.ts'
import { FollowContext } from '../attention/FollowContext.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { lazyPart } from '../ui/lazyPart.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { usePhone } from '../ui/useMedia.ts'
import { shapeUtilsOf } from './boardStore.ts'
import { Canvas, nativeTools } from './Canvas.tsx'
import { ColoursDialog } from './cards/ColoursDialog.tsx'
import { Notices } from './content/Notices.tsx'
import { UploadLine } from './content/UploadLine.tsx'
import './board.css'
import './cards/cards.css'
import { BoardServicesContext, servicesOf } from './canvas/services.ts'
import { useGivenDots } from './cards/useGivenDots.ts'
import { wantedPicture } from './export/wanted.ts'
import { Loading } from './look/Fallbacks.tsx'
import { ignoreLicencePing } from './look/licencePing.ts'
import { dressTldraw } from './look/papers.ts'
import { lookTexts } from './look/texts.ts'
import { stopHere } from './protection/letGo.ts'
import { useBoardWriter } from './protection/useBoardWriter.ts'
import { AreaTool } from './tools/AreaTool.ts'
import { CardTool } from './tools/CardTool.ts'
import { DotTool } from './tools/DotTool.ts'
import { StyleBar } from './tools/StyleBar.tsx'
import { Tools } from './tools/Tools.tsx'
import { ZoomBar } from './tools/ZoomBar.tsx'
import { useArrival } from './useArrival.ts'
import { useBoardSession } from './useBoardSession.ts'
import { usePage, useSight } from './usePage.ts'
import { useWall, type Wall } from './useWall.ts'

dressTldraw()

const Keyboard = lazyPart(() => import('./keyboard/Keyboard.tsx').then((module) => module.Keyboard))
const EmptyBoard = lazyPart(() => import('./EmptyBoard.tsx').then((module) => module.EmptyBoard))
const TakenSigns = lazyPart(() => import('./cards/TakenSigns.tsx').then((module) => module.TakenSigns))
const FollowedView = lazyPart(() => import('./FollowedView.tsx').then((module) => module.FollowedView))
const PictureDialog = lazyPart(() => import('./export/PictureDialog.tsx').then((module) => module.default))
const OnPaper = lazyPart(() => import('./paper/OnPaper.tsx').then((module) => module.OnPaper))

export interface BoardProps {
	/** which methods there are, for the shapes of building blocks */
	findMethod: FindMethod
	/** tldraw page id of the board to show */
	page: string
	/** Called when the canvas itself goes to another board, for instance because this one was removed. */
	onPage: (page: string) => void
	/** Shapes and tools of building blocks. Give the same arrays every time: they are only read at first. */
	shapeUtils?: readonly TLAnyShapeUtilConstructor[]
	tools?: readonly TLStateNodeConstructor[]
	/** what the page around offers beside the tools, in their menu */
	offers?: readonly MenuItem[]
	/** shown on a wall: without tools, to be read from the last row */
	wall?: Wall | undefined
}

const none: readonly never[] = []

/** The canvas of the room around it. Show it only once the room is ready: it takes the document for complete. */
export function Board({ findMethod, page, onPage, shapeUtils = none, tools = none, offers = none, wall }: BoardProps) {
	const { mayWrite } = useRoom()
	const { now } = useSessionState()
	const writer = useBoardWriter()
	const points = mayPoint(writer, useNow())
	const writes = useRef(mayWrite)
	writes.current = mayWrite
	const session = useBoardSession({
		findMethod,
		shapeUtils,
		mayWrite: useCallback(() => writes.current, []),
		mayPoint: useCallback((person) => mayPoint(person, now.get()), [now]),
	})
	const [mounted, setMounted] = useState<Editor>()
	// tldraw tells only later that the canvas of a session that has ended is gone.
	const editor = session && mounted
	const frame = useRef<HTMLElement>(null)
	const texts = useTexts(lookTexts)
	const isPhone = usePhone()
	const preferences = usePreferences()
	const user = useTldrawUser({ userPreferences: preferences })

	useEffect(ignoreLicencePing, [])
	useEffect(() => session?.setWriter(writer), [session, writer])
	useEffect(() => {
		if (!editor) return
		if (!mayWrite) stopHere(editor)
		editor.updateInstanceState({ isReadonly: !mayWrite })
	}, [editor, mayWrite])
	usePage(editor, page, onPage)
	useArrival(editor, page)
	useSight(editor)
	const followed = useValue(useContext(FollowContext))
	const wantsPicture = useValue(wantedPicture) === page
	// Whoever went elsewhere meanwhile does not want it any more.
	// biome-ignore lint/correctness/useExhaustiveDependencies: another board is another wish
	useEffect(() => () => wantedPicture.set(undefined), [page])
	useWall(editor, wall)
	const given = useGivenDots()
	useEffect(() => void session?.services.givenDots.set(given), [session, given])
	const allShapeUtils = useMemo(() => shapeUtilsOf(shapeUtils), [shapeUtils])
	const allTools = useMemo(() => [...nativeTools, CardTool, AreaTool, DotTool, ...tools], [tools])

	return (
		<BoardServicesContext value={session?.services}>
			<section className="board" aria-label={texts.label} ref={frame}>
				{session ? (
					<div className="board-canvas">
						<Canvas
							session={session}
							shapeUtils={allShapeUtils}
							tools={allTools}
							user={user}
							onMount={(fresh) => {
								// One that was only just added may still be on its way; `usePage` goes there when it has come.
								if (fresh.getPage(page as TLPageId)) fresh.setCurrentPage(page as TLPageId)
								setMounted(fresh)
								return () => setMounted(undefined)
							}}
						>
							<Notices attach={session.attach} />
						</Canvas>
					</div>
				) : (
					<Loading />
				)}
				<Suspense>
					{editor && !wall && <Keyboard editor={editor} board={frame} services={servicesOf(editor)} />}
				</Suspense>
				{editor && mayWrite && !isPhone && <StyleBar editor={editor} />}
				{editor && mayWrite && <ColoursDialog editor={editor} />}
				{editor && mayWrite && <UploadLine editor={editor} />}
				<Suspense>
					{editor && mayWrite && !wall && <EmptyBoard editor={editor} />}
					{editor && followed && <FollowedView editor={editor} page={page} frame={frame} followed={followed} />}
					{editor && <OnPaper editor={editor} />}
					{editor && !wall && wantsPicture && <PictureDialog editor={editor} />}
					{editor && !wall && <TakenSigns editor={editor} />}
				</Suspense>
				{editor && !wall && (
					<div className="board-bottom">
						{mayWrite && isPhone && <StyleBar editor={editor} />}
						{(mayWrite || points) && <Tools editor={editor} offers={offers} mayWrite={mayWrite} mayPoint={points} />}
						<ZoomBar editor={editor} mayWrite={mayWrite} />
					</div>
				)}
			</section>
		</BoardServicesContext>
	)
}

function usePreferences(): TLUserPreferences {
	const locale = useLocale()
	return useMemo(
		() => ({
			id: 'self',
			locale,
			colorScheme: 'light',
			animationSpeed: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1,
			isPasteAtCursorMode: true,
		}),
		[locale],
	)
}
