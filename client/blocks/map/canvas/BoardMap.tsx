import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useEditor, useIsEditing } from 'tldraw'
import { ratings } from '../../../../shared/registry/index.ts'
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
import { Legend } from './Legend.tsx'
import { MapPicture } from './MapPicture.tsx'
import type { MapShape } from './MapShape.tsx'
import { createPointing } from './pointing.ts'
import { Sheet } from './Sheet.tsx'
import { useDrawings } from './useDrawings.ts'
import { useFollowing } from './useFollowing.ts'
import { useLabelScale } from './useLabelScale.ts'
import { useMapKeys } from './useMapKeys.ts'
import { useMapPointer } from './useMapPointer.ts'
import { useMapTools } from './useMapTools.ts'
import { useMoving } from './useMoving.ts'
import { useShownMarks } from './useShownMarks.ts'
import { useTellChosen } from './useTellChosen.ts'
import { useWayIds } from './useWayIds.ts'
import '../map.css'

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
	const folded = usePersonal(mapId, foldIn)
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
		editor.focus()
	}, [editor])
	useMapPointer({ editor, shape: shape.id, mapId, drawings: drawings.drawings, room, pointing, keys })
	useMapKeys({ element: keys, mapId, drawings: drawings.drawings, room, onEdit: toEditor, onLeave: leave })
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
				<DrawingHint mapId={mapId} />
				<Legend sections={sections} folded={folded} onFold={(next) => changePersonal(mapId, { legendFolded: next })} />
				<Sheet ref={sheet} mapId={mapId} onBack={backToPicture} />
			</Beside>
		</>
	)
}
