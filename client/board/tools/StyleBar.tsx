import { useCallback, useState } from 'react'
import {
	DefaultColorStyle,
	DefaultSizeStyle,
	type Editor,
	GeoShapeGeoStyle,
	type SharedStyle,
	type StyleProp,
	useValue,
} from 'tldraw'
import { useTexts } from '../../texts/texts.ts'
import { type Ink, inkNames, inks, type Paper, paperNames, paperOf, papers } from '../look/papers.ts'
import { boardTexts } from '../texts.ts'
import { EditSelected, useTouchedText } from './EditSelected.tsx'

const sizes = ['s', 'm', 'l'] as const
const forms = ['rectangle', 'ellipse', 'diamond', 'hexagon', 'cloud', 'arrow-right'] as const

/** Distance from the selection, and what is kept free above for the bar itself, in pixels. */
const gap = 14
const height = 44

/** Paper or ink, size and form of what is selected, right above it. */
export function StyleBar({ editor }: { editor: Editor }) {
	const { style } = useTexts(boardTexts)
	const place = useValue('place of the style bar', () => placeOf(editor), [editor])
	const onPaper = useValue('only notes', () => editor.getSelectedShapes().every(({ type }) => type === 'note'), [
		editor,
	])
	const styles = useValue('shared styles', () => editor.getSharedStyles(), [editor])
	const touched = useTouchedText(editor)
	const [width, measure] = useWidth()
	if (!place || (styles.size === 0 && !touched)) return null

	const set = <T,>(prop: StyleProp<T>, value: T) => {
		editor.markHistoryStoppingPoint('style')
		editor.setStyleForSelectedShapes(prop, value)
		editor.setStyleForNextShapes(prop, value)
	}
	const colour = sharedValue(styles.get(DefaultColorStyle))
	const size = sharedValue(styles.get(DefaultSizeStyle))
	const form = sharedValue(styles.get(GeoShapeGeoStyle))
	return (
		<div
			ref={measure}
			className="board-float board-style"
			role="toolbar"
			aria-label={style.label}
			style={{ left: Math.max(gap, Math.min(place.x - width / 2, place.right - width - gap)), top: place.y }}
		>
			{touched && <EditSelected editor={editor} shape={touched} />}
			{styles.get(DefaultColorStyle) &&
				(onPaper
					? paperNames.map((paper: Paper) => (
							<Swatch
								key={paper}
								label={style.papers[paper]}
								fill={papers[paper].fill}
								edge={`var(${papers[paper].edge})`}
								isOn={colour !== undefined && paperOf(colour) === paper}
								onPick={() => set(DefaultColorStyle, paper)}
							/>
						))
					: inkNames.map((ink: Ink) => (
							<Swatch
								key={ink}
								label={style.inks[ink]}
								fill={inks[ink]}
								edge={inks[ink]}
								isOn={colour === ink}
								onPick={() => set(DefaultColorStyle, ink)}
							/>
						)))}
			{styles.get(DefaultSizeStyle) && (
				<>
					<span className="board-divider" />
					{sizes.map((name) => (
						<button
							key={name}
							type="button"
							className="board-size"
							aria-pressed={size === name}
							aria-label={style.sizes[name]}
							title={style.sizes[name]}
							onClick={() => set(DefaultSizeStyle, name)}
						>
							{name.toUpperCase()}
						</button>
					))}
				</>
			)}
			{form !== undefined && (
				<>
					<span className="board-divider" />
					<select
						aria-label={style.form}
						value={form}
						onChange={({ currentTarget }) => {
							const chosen = forms.find((name) => name === currentTarget.value)
							if (chosen) set(GeoShapeGeoStyle, chosen)
						}}
					>
						{forms.map((name) => (
							<option key={name} value={name}>
								{style.forms[name]}
							</option>
						))}
					</select>
				</>
			)}
		</div>
	)
}

interface SwatchProps {
	label: string
	fill: string
	edge: string
	isOn: boolean
	onPick: () => void
}

function Swatch({ label, fill, edge, isOn, onPick }: SwatchProps) {
	return (
		<button
			type="button"
			className="board-swatch"
			aria-pressed={isOn}
			aria-label={label}
			title={label}
			onClick={onPick}
		>
			<span style={{ background: fill, borderColor: edge }} />
		</button>
	)
}

function sharedValue<T>(style: SharedStyle<T> | undefined): T | undefined {
	return style?.type === 'shared' ? style.value : undefined
}

/** Above the selection, else below it, always within the view; nowhere while something is being moved or written. */
function placeOf(editor: Editor): { x: number; y: number; right: number } | undefined {
	if (!editor.isIn('select.idle') || editor.getIsReadonly()) return undefined
	const bounds = editor.getSelectionRotatedScreenBounds()
	if (!bounds || editor.getSelectedShapes().some((shape) => editor.isShapeOrAncestorLocked(shape))) return undefined
	const screen = editor.getViewportScreenBounds()
	const above = bounds.minY - screen.minY - height - gap
	const y = above > 0 ? above : Math.min(bounds.maxY - screen.minY + gap, screen.h - 2 * height)
	return { x: bounds.midX - screen.minX, y: Math.max(y, gap), right: screen.w }
}

/** How wide an element is drawn at present; give it the second as `ref`. */
function useWidth(): [number, (element: HTMLElement | null) => (() => void) | undefined] {
	const [width, tell] = useState(0)
	const measure = useCallback((element: HTMLElement | null) => {
		if (!element) return
		const observer = new ResizeObserver(() => tell(element.offsetWidth))
		observer.observe(element)
		return () => observer.disconnect()
	}, [])
	return [width, measure]
}
