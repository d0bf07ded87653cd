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
import { type Size, useSize } from '../../ui/useSize.ts'
import { type Ink, inkNames, inks, type Paper, paperNames, paperOf, papers } from '../look/papers.ts'
import { boardTexts } from '../texts.ts'
import { EditSelected, useTouchedText } from './EditSelected.tsx'

const sizes = ['s', 'm', 'l'] as const
const forms = ['rectangle', 'ellipse', 'diamond', 'hexagon', 'cloud', 'arrow-right'] as const

/** Distance from the selection and from the edges of the view, in pixels. */
const gap = 14

/** Paper or ink, size and form of what is selected, right above it. */
export function StyleBar({ editor }: { editor: Editor }) {
	const { style } = useTexts(boardTexts)
	const [size, measure] = useSize()
	const place = useValue('place of the style bar', () => placeOf(editor, size), [editor, size])
	const onPaper = useValue('only notes', () => editor.getSelectedShapes().every(({ type }) => type === 'note'), [
		editor,
	])
	const styles = useValue('shared styles', () => editor.getSharedStyles(), [editor])
	const touched = useTouchedText(editor)
	if (!place || (styles.size === 0 && !touched)) return null

	const set = <T,>(prop: StyleProp<T>, value: T) => {
		editor.markHistoryStoppingPoint('style')
		editor.setStyleForSelectedShapes(prop, value)
		editor.setStyleForNextShapes(prop, value)
	}
	const colour = sharedValue(styles.get(DefaultColorStyle))
	const writing = sharedValue(styles.get(DefaultSizeStyle))
	const form = sharedValue(styles.get(GeoShapeGeoStyle))
	return (
		<div
			ref={measure}
			className="board-float board-style"
			role="toolbar"
			aria-label={style.label}
			style={{ left: place.x, top: place.y }}
		>
			{styles.get(DefaultColorStyle) && (
				<span className="board-group">
					{onPaper
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
							))}
				</span>
			)}
			{styles.get(DefaultSizeStyle) && (
				<span className="board-group">
					{sizes.map((name) => (
						<button
							key={name}
							type="button"
							className="board-size"
							aria-pressed={writing === name}
							aria-label={style.sizes[name]}
							title={style.sizes[name]}
							onClick={() => set(DefaultSizeStyle, name)}
						>
							{name.toUpperCase()}
						</button>
					))}
				</span>
			)}
			{form !== undefined && (
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
			)}
			{touched && <EditSelected editor={editor} shape={touched} />}
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
function placeOf(editor: Editor, bar: Size): { x: number; y: number } | undefined {
	if (!editor.isIn('select.idle') || editor.getIsReadonly()) return undefined
	const bounds = editor.getSelectionRotatedScreenBounds()
	if (!bounds || editor.getSelectedShapes().some((shape) => editor.isShapeOrAncestorLocked(shape))) return undefined
	const screen = editor.getViewportScreenBounds()
	const above = bounds.minY - screen.minY - bar.h - gap
	const y = above > 0 ? above : Math.min(bounds.maxY - screen.minY + gap, screen.h - 2 * bar.h)
	const x = Math.min(bounds.midX - screen.minX - bar.w / 2, screen.w - bar.w - gap)
	return { x: Math.max(x, gap), y: Math.max(y, gap) }
}
