import {
	DefaultColorStyle,
	DefaultSizeStyle,
	type Editor,
	GeoShapeGeoStyle,
	type SharedStyle,
	type StyleProp,
	useValue,
} from 'tldraw'
import { cardForms, papers as paperNames } from '../../../shared/board/cards/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { usePhone } from '../../ui/useMedia.ts'
import { useSize } from '../../ui/useSize.ts'
import { CardFormStyle, CardPaperStyle } from '../cards/cardStyles.ts'
import { choosesSeveral } from '../cards/several.ts'
import { cardTexts } from '../cards/texts.ts'
import { inkNames, inks, noteColours, paperOf, papers } from '../look/papers.ts'
import { protection } from '../protection/protecting.ts'
import { placeOfBar } from './barPlace.ts'
import { CardActions, useCardActions } from './CardActions.tsx'
import { EditSelected, useTouchedText } from './EditSelected.tsx'
import { Choice, Swatch } from './styleChoices.tsx'
import { toolTexts } from './texts.ts'

const sizes = ['s', 'm', 'l'] as const
const geoForms = ['rectangle', 'ellipse', 'diamond', 'hexagon', 'cloud', 'arrow-right'] as const

/**
 * Paper or ink, size and form of what is selected, and what can be done with cards, right above it. On a phone it would lie
 * on the next card one wants to tap: there it stands with the tools, and only shows what is done while one chooses several.
 */
export function StyleBar({ editor }: { editor: Editor }) {
	const { style } = useTexts(toolTexts)
	const cards = useTexts(cardTexts)
	const [size, measure] = useSize()
	const place = useValue('place of the style bar', () => placeOfBar(editor, size), [editor, size])
	const styles = useValue('shared styles', () => editor.getSharedStyles(), [editor])
	const hasInk = useValue('something in ink', () => editor.getSelectedShapes().some(({ type }) => !isPaper(type)), [
		editor,
	])
	const touched = useTouchedText(editor)
	const actions = useCardActions(editor)
	const isDocked = usePhone()
	const choosesMore = useValue('chooses several', () => choosesSeveral(editor), [editor])
	const isBackground = useValue('background selected', () => protection(editor) === 'unprotect', [editor])
	if (!place || (styles.size === 0 && !touched && actions.length === 0 && !isBackground)) return null

	const colour = styles.get(DefaultColorStyle)
	const paper = styles.get(CardPaperStyle)
	const writing = sharedValue(styles.get(DefaultSizeStyle))
	const onPaper = paper !== undefined || (colour !== undefined && !hasInk)
	const ink = sharedValue(colour)
	const shownPaper = sharedValue(paper) ?? (paper === undefined && ink !== undefined ? paperOf(ink) : undefined)
	const form = styles.get(CardFormStyle)
	const geoForm = sharedValue(styles.get(GeoShapeGeoStyle))
	const frame = {
		ref: measure,
		className: 'board-float board-style',
		role: 'toolbar',
		'aria-label': style.label,
		...(isDocked ? {} : { style: { left: place.x, top: place.y } }),
	}
	if (isDocked && choosesMore)
		return (
			<div {...frame}>
				<CardActions actions={actions} />
			</div>
		)
	return (
		<div {...frame}>
			{onPaper && (
				<span className="board-group">
					{paperNames.map((name) => (
						<Swatch
							key={name}
							label={cards.papers[name]}
							fill={papers[name].fill}
							edge={`var(--nw-card-${name}-edge)`}
							isOn={shownPaper === name}
							onPick={() => {
								editor.markHistoryStoppingPoint('paper')
								if (paper) choose(editor, CardPaperStyle, name)
								if (colour && !hasInk) choose(editor, DefaultColorStyle, noteColours[name])
							}}
						/>
					))}
				</span>
			)}
			{colour && hasInk && (
				<span className="board-group">
					{inkNames.map((name) => (
						<Swatch
							key={name}
							label={style.inks[name]}
							fill={inks[name]}
							edge={inks[name]}
							isOn={ink === name}
							onPick={() => {
								editor.markHistoryStoppingPoint('ink')
								choose(editor, DefaultColorStyle, name)
							}}
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
							aria-pressed={writing === name || (name === 'l' && writing === 'xl')}
							aria-label={style.sizes[name]}
							title={style.sizes[name]}
							onClick={() => {
								editor.markHistoryStoppingPoint('size')
								choose(editor, DefaultSizeStyle, name)
							}}
						>
							{name.toUpperCase()}
						</button>
					))}
				</span>
			)}
			{form && (
				<Choice
					label={cards.form}
					options={cardForms}
					names={cards.forms}
					value={sharedValue(form)}
					onChoose={(name) => {
						editor.markHistoryStoppingPoint('form')
						choose(editor, CardFormStyle, name)
					}}
				/>
			)}
			{geoForm !== undefined && (
				<Choice
					label={style.form}
					options={geoForms}
					names={style.forms}
					value={geoForms.find((name) => name === geoForm)}
					onChoose={(name) => {
						editor.markHistoryStoppingPoint('form')
						choose(editor, GeoShapeGeoStyle, name)
					}}
				/>
			)}
			<CardActions actions={actions} />
			{touched && <EditSelected editor={editor} shape={touched} />}
			{isBackground && (
				<span className="board-protected" title={cards.protectedHint}>
					<Icon name="lock" size={16} />
					{cards.isProtected}
				</span>
			)}
		</div>
	)
}

/** Sets a style on what is selected, and on what will be made next. */
export function choose<T>(editor: Editor, prop: StyleProp<T>, value: T) {
	editor.setStyleForSelectedShapes(prop, value)
	editor.setStyleForNextShapes(prop, value)
}

/** Shapes whose colour is that of a paper. */
const isPaper = (type: string) => ['note', 'card', 'cluster'].includes(type)

function sharedValue<T>(style: SharedStyle<T> | undefined): T | undefined {
	return style?.type === 'shared' ? style.value : undefined
}
