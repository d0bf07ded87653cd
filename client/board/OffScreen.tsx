import { useEffect, useMemo } from 'react'
import {
	Box,
	defaultBindingUtils,
	type Editor,
	type TLAnyShapeUtilConstructor,
	type TLComponents,
	type TLPageId,
	type TLShapeId,
	TldrawEditor,
	useTldrawUser,
} from 'tldraw'
import 'tldraw/tldraw.css'
import type { FindMethod } from '../../shared/blocks/index.ts'
import { useLocale } from '../texts/locale.ts'
import './board.css'
import './cards/cards.css'
import { shapeUtilsOf } from './boardStore.ts'
import { nativeTools } from './Canvas.tsx'
import { BoardServicesContext, servicesOf } from './canvas/services.ts'
import { useGivenDots } from './cards/useGivenDots.ts'
import { boxOf, drawPicture, inPixels } from './export/picture.ts'
import { pixelsInDocument } from './export/size.ts'
import { assetUrls } from './look/assetUrls.ts'
import { BrokenShape, PassOn } from './look/Fallbacks.tsx'
import { ignoreLicencePing } from './look/licencePing.ts'
import { dressTldraw } from './look/papers.ts'
import { useBoardSession } from './useBoardSession.ts'
import './offScreen.css'

dressTldraw()

/** A board in pixels, as fine as a document needs it. */
interface BoardInPixels {
	readonly bytes: Uint8Array
	readonly type: 'png' | 'jpg'
	readonly w: number
	readonly h: number
	/** photos that could not be fetched: their place is empty */
	readonly missing: number
}

/**
 * Draws one board of the room after the other, or one area of it (`<board>/<shape>`); undefined for one that is not there, or on which nothing lies.
 *
 * @throws `NoPicture`; the signal's reason if it was cancelled
 */
export type DrawBoard = (board: string, signal: AbortSignal) => Promise<BoardInPixels | undefined>

const components: TLComponents = {
	LoadingScreen: null,
	ErrorFallback: PassOn,
	ShapeErrorFallback: BrokenShape,
	Grid: null,
}
const options = { maxExportDelayMs: 60_000 }
const never = () => false

/**
 * The boards of the room around it where nobody sees them, to be drawn as pictures. Nothing is changed, nobody is seen there, and nothing takes the
 * focus. Blocks measure themselves on the page, so it has to be one. `onReady` is called once.
 */
export function OffScreen({
	findMethod,
	shapeUtils,
	onReady,
}: {
	findMethod: FindMethod
	/** Give the same array every time. */
	shapeUtils: readonly TLAnyShapeUtilConstructor[]
	onReady: (draw: DrawBoard) => void
}) {
	const given = useGivenDots()
	const session = useBoardSession({ findMethod, shapeUtils, mayWrite: never, mayPoint: never })
	const locale = useLocale()
	const preferences = useMemo(
		() => ({ id: 'self', locale, colorScheme: 'light', animationSpeed: 0 }) as const,
		[locale],
	)
	const user = useTldrawUser({ userPreferences: preferences })
	const allShapeUtils = useMemo(() => shapeUtilsOf(shapeUtils), [shapeUtils])

	useEffect(ignoreLicencePing, [])
	useEffect(() => void session?.services.givenDots.set(given), [session, given])

	if (!session) return null
	return (
		<BoardServicesContext value={session.services}>
			<div className="board-off-screen" aria-hidden="true" inert>
				<TldrawEditor
					initialState="select"
					store={session.store}
					textOptions={session.textOptions}
					shapeUtils={allShapeUtils}
					bindingUtils={defaultBindingUtils}
					tools={nativeTools}
					components={components}
					options={options}
					assetUrls={assetUrls}
					user={user}
					autoFocus={false}
					inferDarkMode={false}
					onMount={(editor) => {
						editor.updateInstanceState({ isReadonly: true })
						onReady(drawerOf(editor))
					}}
				/>
			</div>
		</BoardServicesContext>
	)
}

function drawerOf(editor: Editor): DrawBoard {
	let still: TLPageId | undefined
	return async (place, signal) => {
		const page = place.split('/', 1)[0] as TLPageId
		if (!editor.getPage(page)) return undefined
		// The parts of a board come behind it: it is still by then.
		if (still !== page || editor.getCurrentPageId() !== page) {
			editor.setCurrentPage(page)
			await untilStill(editor, signal)
			still = page
		}
		return drawPlace(editor, place, signal)
	}
}

/** What lies on the page that is open, or the one shape of it that is named. */
async function drawPlace(editor: Editor, place: string, signal: AbortSignal): Promise<BoardInPixels | undefined> {
	const at = place.indexOf('/')
	const ids = at < 0 ? editor.getSortedChildIdsForParent(editor.getCurrentPageId()) : [place.slice(at + 1) as TLShapeId]
	const box = boxOf(editor, ids)
	if (!box) return undefined
	const { svg, missing } = await drawPicture(editor, ids, true)
	signal.throwIfAborted()
	const pixels = pixelsInDocument(box)
	const file = await inPixels(svg, pixels, signal, true)
	const bytes = new Uint8Array(await file.arrayBuffer())
	return { bytes, type: file.type === 'image/png' ? 'png' : 'jpg', w: pixels.w, h: pixels.h, missing }
}

/** Frames in which nothing moves until a board counts as drawn, and most that are waited for. */
const stillFrames = 4
const mostFrames = 400

/** Until all blocks of the page have been measured and nothing grows any more, the whole page in view: what is out of sight is not drawn. */
async function untilStill(editor: Editor, signal: AbortSignal): Promise<void> {
	const { drawn } = servicesOf(editor)
	let before = ''
	for (let still = 0, frame = 0; still < stillFrames && frame < mostFrames; frame++) {
		await nextFrame()
		signal.throwIfAborted()
		const ids = [...editor.getCurrentPageShapeIds()]
		const isMeasured = ids.every((id) => !drawn.has(id) || drawn.get(id)?.get() !== undefined)
		const now = JSON.stringify(ids.map((id) => editor.getShapePageBounds(id)))
		still = isMeasured && now === before ? still + 1 : 0
		if (now !== before) editor.zoomToBounds(Box.Common([editor.getCurrentPageBounds() ?? new Box(0, 0, 1, 1)]), whole)
		before = now
	}
}
const whole = { immediate: true, inset: 0, force: true }

/** Also where the window is hidden, and no frame comes. */
const nextFrame = () =>
	new Promise<void>((go) => {
		const late = setTimeout(go, 250)
		requestAnimationFrame(() => {
			clearTimeout(late)
			setTimeout(go)
		})
	})
