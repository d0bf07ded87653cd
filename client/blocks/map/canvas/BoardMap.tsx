import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Box, type Editor, react, useEditor, useIsEditing, useValue } from 'tldraw'
import { ratings } from '../../../../shared/registry/index.ts'
import { lookAgain } from '../../../board/canvas/camera.ts'
import { keepPartInView } from '../../../board/canvas/keepInView.ts'
import { useBoardServices } from '../../../board/canvas/services.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { legendOf } from '../drawing/legend.ts'
import { pagePaint } from '../drawing/paint.ts'
import { useMapInfo, useMethodOfMap } from '../observe.ts'
import { changePersonal, type Personal, usePersonal } from '../personal.ts'
import { mapTexts } from '../texts.ts'
import { Beside } from './Beside.tsx'
import { DrawingHint } from './DrawingHint.tsx'
import { drawnIn } from './drawn.ts'
import { boundsOfElement } from './elementBounds.ts'
import { Legend } from './Legend.tsx'
import { MapPicture } from './MapPicture.tsx'
import type { MapShape } from './MapShape.tsx'
import { createPointing } from './pointing.ts'
import { Sheet } from './Sheet.tsx'
import { saidOf } from './saidOf.ts'
import { useDrawings } from './useDrawings.ts'
import { useFollowing } from './useFollowing.ts'
import { useMapKeys } from './useMapKeys.ts'
import { useMapPointer } from './useMapPointer.ts'
import { useMapTools } from './useMapTools.ts'
import '../map.css'
import type * as Y from 'yjs'
import type { ShownMarks } from '../drawing/TieMarks.tsx'
import { useWay } from '../useWay.ts'
import { whereaboutsIn } from './useGuests.ts'

const chosenIn = (personal: Personal) => personal.chosen
const viewIn = (personal: Personal) => personal.view
const foldIn = (personal: Personal) => personal.legendFolded

/** A network map as it lies on the board: the picture in this person's view, its legend, its tools, and what is chosen. */
export function BoardMap({ shape }: { shape: MapShape }) {
	const { mapId } = shape.props
	const editor = useEditor()
	const room = useRoom()
	const texts = useTexts(mapTexts)
	const locale = useLocale()
	const info = useMapInfo(room.doc, mapId)
	const labelScale = useLabelScale(editor)
	const { drawings, options } = useDrawings(room.doc, mapId, labelScale)
	const keys = useRef<SVGSVGElement>(null)
	const sheet = useRef<HTMLElement>(null)
	const [pointing] = useState(createPointing)
	const view = usePersonal(mapId, viewIn)
	const chosen = usePersonal(mapId, chosenIn)
	const folded = useLegendFolded(editor, mapId)
	const marks = useShownMarks(mapId)
	const way = useWayIds(room.doc, mapId)
	const method = useMethodOfMap(room.doc, mapId)
	const title = info?.question.trim() || method?.name[locale] || ''
	const captions = useMemo(() => drawings.drawings.map(({ shown }) => texts.views[shown]), [drawings, texts])
	const legend = useMemo(
		() => ({
			fields: options.fields,
			locale,
			texts,
			ratingWords: info?.ratingWords ?? ratings,
			differenceWords: method?.map?.differenceWords,
			marks,
			overlay: view === 'overlay',
			hasWay: way.size > 0,
		}),
		[options, locale, texts, info, method, marks, view, way],
	)
	const sections = useMemo(
		() => legendOf({ ...legend, scenes: drawings.drawings.map(({ scene }) => scene), paint: pagePaint }),
		[legend, drawings],
	)
	useLayoutEffect(() => {
		drawnIn(editor, shape.id).set({ ...drawings, options, title, captions, legend })
	}, [editor, shape.id, drawings, options, title, captions, legend])

	const backToPicture = useCallback(() => keys.current?.focus({ preventScroll: true }), [])
	const toEditor = useCallback(
		() => sheet.current?.querySelector<HTMLElement>('.map-editor :is(select, input:not(:disabled), button)')?.focus(),
		[],
	)
	const leave = useCallback(() => {
		editor.setEditingShape(null)
		editor.setCurrentTool('select')
		// The canvas counts as focused already, so that tldraw would leave the focus in the picture.
		editor.getContainer().focus()
	}, [editor])
	useMapPointer({ editor, shape: shape.id, mapId, drawings: drawings.drawings, room, pointing, keys })
	const services = useBoardServices()
	const reach = (element: string, walked: string | undefined) => {
		const scene = drawings.drawings.find((each) => boundsOfElement([each], element))?.scene
		const bounds = boundsOfElement(drawings.drawings, element)
		if (!scene || !bounds) return
		services.say(saidOf(room.doc, scene, element, walked, locale))
		keepPartInView(
			editor,
			Box.FromPoints(editor.getShapePageTransform(shape.id).applyToPoints(Box.From(bounds).corners)),
		)
	}
	useMapKeys({
		element: keys,
		mapId,
		drawings: drawings.drawings,
		room,
		onEdit: toEditor,
		onReach: reach,
		onLeave: leave,
	})
	useMapTools({ mapId, shape, room, onBegin: backToPicture })
	useFollowing(editor, shape, drawings, view)
	useMoving(editor, keys)
	useTellChosen(mapId, chosen)
	const isEditing = useIsEditing(shape.id)
	useEffect(() => {
		if (isEditing) backToPicture()
	}, [isEditing, backToPicture])

	return (
		<>
			<MapPicture
				mapId={mapId}
				drawings={drawings}
				title={title}
				captions={captions}
				marks={marks}
				way={way}
				chosen={chosen}
				labelScale={labelScale}
				pointing={pointing}
				keys={keys}
			/>
			<Beside>
				<p className="board-keys map-keys" aria-hidden="true">
					{texts.keys}
				</p>
				<DrawingHint mapId={mapId} />
				<Legend sections={sections} folded={folded} onFold={(next) => changePersonal(mapId, { legendFolded: next })} />
				<Sheet ref={sheet} mapId={mapId} editor={editor} shape={shape.id} onBack={backToPicture} />
			</Beside>
		</>
	)
}

/** On a board narrower than this, in pixels, a legend would take too much of the picture it explains. */
const roomForLegend = 960

/** Whether the legend is folded: as this person left it, else where there is little room. Then all is brought into view again. */
function useLegendFolded(editor: Editor, mapId: string): boolean {
	const own = usePersonal(mapId, foldIn)
	const isNarrow = useValue('narrow', () => editor.getViewportScreenBounds().w < roomForLegend, [editor])
	const folded = own ?? isNarrow
	// biome-ignore lint/correctness/useExhaustiveDependencies: the picture has more room, or less
	useEffect(() => lookAgain(editor), [editor, folded])
	return folded
}

/** How many times as large as at 100 % names may be drawn, from near to far. */
const scales = [1, 1.12, 1.25, 1.4, 1.6, 1.8, 2, 2.25, 2.5, 2.8, 3.2, 3.6, 4, 4.5, 5, 5.7, 6.4]
/** Letters of 14 are legible on screen from this height on, in pixels. */
const legible = 11

/** The scale of names at a zoom: a step, so that names move only now and then while somebody zooms. */
const labelScaleAt = (zoom: number): number => scales.find((scale) => 14 * scale * zoom >= legible) ?? 8

/** The scale of names for the zoom at which the camera rests: while it moves, names are part of the picture that moves. */
function useLabelScale(editor: Editor): number {
	const last = useRef<number>(undefined)
	return useValue('scale of names', () => {
		if (last.current === undefined || editor.getCameraState() === 'idle') {
			last.current = labelScaleAt(editor.getZoomLevel())
		}
		return last.current
	}, [editor])
}

/** Milliseconds after which the camera counts as at rest: tldraw says so between two turns of a wheel already. */
const rest = 300

/** Marks the picture as moving for as long as the camera does, without drawing anything of it again. */
function useMoving(editor: Editor, picture: RefObject<SVGSVGElement | null>) {
	useEffect(() => {
		let stopWaiting = () => {}
		const stopWatching = react('camera over a network map', () => {
			stopWaiting()
			if (editor.getCameraState() === 'moving') picture.current?.setAttribute('data-moving', '')
			else {
				const timer = editor.timers.setTimeout(() => picture.current?.removeAttribute('data-moving'), rest)
				stopWaiting = () => clearTimeout(timer)
			}
		})
		return () => {
			stopWatching()
			stopWaiting()
		}
	}, [editor, picture])
}

const formalityIn = (personal: Personal) => personal.showFormality
const ratingIn = (personal: Personal) => personal.showRating

/** Which small marks this person wants on the lines. */
function useShownMarks(mapId: string): ShownMarks {
	const formality = usePersonal(mapId, formalityIn)
	const rating = usePersonal(mapId, ratingIn)
	return useMemo(() => ({ formality, rating }), [formality, rating])
}

/** Tells the others what one has chosen in a map, until one leaves it. */
function useTellChosen(mapId: string, chosen: string | undefined) {
	const { presence } = useRoom()
	useEffect(() => {
		if (chosen === undefined) return
		presence.tell({ e: whereaboutsIn(mapId, chosen) })
		return () => presence.tell({ e: undefined })
	}, [presence, mapId, chosen])
}

/** The actors and relations on the shortest way that is shown, by id. */
function useWayIds(doc: Y.Doc, mapId: string): ReadonlySet<string> {
	const way = useWay(doc, mapId)
	return useMemo(() => {
		if (!way || way === 'none') return new Set()
		return new Set([...way.actors, ...way.steps.flatMap((step) => step.map(({ id }) => id))])
	}, [way])
}
